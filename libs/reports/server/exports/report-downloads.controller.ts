import { Body, Controller, HttpCode, NotFoundException, Post, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { Documents } from '@saimado/platform/documents';
import { badInput } from '@saimado/platform/graphql/errors';
import { AsStatus } from '@saimado/platform/http/as-status';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import type { Period } from '@saimado/reports/domain/release/period';
import type { Response } from 'express';
import { z } from 'zod';
import { type PrintedRelease, printedRelease } from './printed-release';
import { PublishedReleases } from './published-releases.service';
import { reportCsv } from './report-csv';
import { REPORT_PDF } from './report-pdf';
import { reportWorkbook } from './report-workbook';

const TYPES = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;
type Format = keyof typeof TYPES;
const order = z.object({ reportId: z.string().max(40), format: z.enum(['pdf', 'xlsx', 'csv']) });

/** A published release as a file, for JMA's reviewers and for supervisors: both are given what the reviewers' database role reads. Audited before it is given out. */
@Controller('documents')
@UseFilters(AsStatus)
export class ReportDownloadsController {
  constructor(
    private readonly releases: PublishedReleases,
    private readonly documents: Documents,
    private readonly audit: AuditLog,
  ) {}

  @Post('period-report')
  @HttpCode(200)
  @Requires('reports.read')
  async download(@CurrentActor() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) res: Response): Promise<StreamableFile> {
    const asked = order.safeParse(body);
    if (!asked.success) throw badInput('報告の番号とファイルの形式を確認してください。');
    const { reportId, format } = asked.data;
    const release = await this.releases.toPrint(reportId);
    if (!release) throw new NotFoundException('この報告は公開されていません。');
    const file = await this.make(printedRelease(release), format);
    await this.audit.write(actor, { action: 'downloadPeriodReport', subjectKind: 'published-report', subjectId: reportId, after: { format, contentHash: release.contentHash } });
    res.setHeader('Cache-Control', 'no-store');
    return new StreamableFile(file, { type: TYPES[format], disposition: `attachment; filename="${fileName(release.period, release.version)}.${format}"` });
  }

  private async make(release: PrintedRelease, format: Format): Promise<Buffer> {
    if (format === 'pdf') return this.documents.render(REPORT_PDF, release);
    return format === 'xlsx' ? reportWorkbook(release) : Buffer.from(reportCsv(release));
  }
}

const KINDS: Readonly<Record<Period['kind'], string>> = { MONTH: '', QUARTER: '-quarter', YEAR: '-year' };
/** `saimado-2026-05-v1`, `saimado-2026-04-quarter-v2` */
const fileName = ({ kind, first }: Period, version: number): string => `saimado-${first}${KINDS[kind]}-v${version}`;
