import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import type { Config } from '@saimado/platform/config';
import { roleUrl } from '@saimado/platform/database/roles';
import { refused } from '@saimado/platform/refusal';
import { CONFIG } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';
import { ledgerFaults, readLedger } from './ledger';
import { PublishedReportsService } from './published-reports.service';
import { readReport } from './report-rows';
import { startReportThread } from './report-thread';

/** More than its making had: what was made on an idle machine is made again on a busy one. */
const TIME_LIMIT_MS = 1_800_000;

/** Makes a published report again from what was frozen with it, and the releases before it. */
@Injectable()
export class ReportRebuildService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly published: PublishedReportsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `same` also says that the ledger's chain holds up to it and that readers are given the very text. Nothing is locked meanwhile: what was released stays. */
  async rebuild(actor: Actor, input: Keyed & { reportId: string }) {
    const report = await readReport(this.dataSource.manager, input.reportId);
    const made = report?.status === 'PUBLISHED' ? await this.again(report.id) : null;
    return this.commands.run(actor, 'rebuildPeriodReport', input, async (tx) => {
      if (!report) return refused({ reason: 'NotFound' });
      if (!made) return refused({ reason: 'InvalidTransition', from: report.status, to: 'PUBLISHED' });
      tx.audit({ action: 'rebuildPeriodReport', subjectKind: 'period-report', subjectId: report.id, after: made });
      return { kind: 'PeriodReportRebuilt' as const, ...made };
    });
  }

  private async again(releaseId: string): Promise<{ same: boolean; contentHash: string }> {
    const made = await startReportThread({ task: { verb: 'again', releaseId }, timeLimitMs: TIME_LIMIT_MS, databaseUrl: roleUrl(this.config.databaseUrl, this.config.secret, 'report_builder') }).reply;
    const [lines, published] = await Promise.all([readLedger(this.dataSource.manager), this.published.hashes()]);
    const line = lines.find(({ reportId }) => reportId === releaseId);
    if (made.kind === 'not-made' || !line) return { same: false, contentHash: '' };
    const faults = ledgerFaults(lines.map((one) => ({ ...one, publishedHash: published.get(one.reportId) ?? '' }))).filter(({ seq }) => seq <= line.seq);
    return { same: made.contentHash === line.contentHash && made.frozenHash === line.frozenHash && faults.length === 0, contentHash: made.contentHash };
  }
}
