import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { RolePools } from '@saimado/platform/database/pools';
import { CLOCK } from '@saimado/platform/tokens';
import type { ReportContentType } from './report-content.types';
import type { PeriodReportType } from './reports.types';
import { contentView, type PublishedRow, publishedView } from './reports.view';

const PUBLISHED = /* sql */ `
  select id, seq, kind, first_month as first, version, correction_reason as "correctionReason", published_at as "publishedAt", (content::jsonb ->> 'threshold')::integer as threshold,
    content_hash as "contentHash", chain_hash as "chainHash"
  from published_release`;

/**
 * What JMA's reviewers read. Every statement here runs under the role that reads `published_*` and nothing else; which
 * reports somebody has opened is their own account's affair, under the role of that.
 */
@Injectable()
export class PublishedReportsService {
  constructor(
    private readonly pools: RolePools,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest release first, every version. */
  async list(actor: Actor): Promise<PeriodReportType[]> {
    const [{ rows }, opened] = await Promise.all([this.pools.of('reviewer').query<PublishedRow>(`${PUBLISHED} order by seq desc`), this.openedBy(actor)]);
    await this.audit.write(actor, { action: 'readPublishedReports', subjectKind: 'published-report', subjectId: '-', after: { reports: rows.length } });
    return rows.map((row) => publishedView(row, !opened.has(row.id)));
  }

  /** One of them, which is no longer new to this person. */
  async open(actor: Actor, id: string): Promise<PeriodReportType | null> {
    const found = await this.byId(id);
    if (!found) return null;
    await this.pools.of('saimado_auth').query('insert into report_opened (staff_id, report_id, at) values ($1, $2, $3) on conflict do nothing', [actor.staffId, id, this.clock()]);
    await this.audit.write(actor, { action: 'openPublishedReport', subjectKind: 'published-report', subjectId: id });
    return { ...found, unread: false };
  }

  /** Null while a report is not published. For whoever has just heard of it, it is new. */
  async byId(id: string): Promise<PeriodReportType | null> {
    if (!isId(id)) return null;
    const { rows: [row] } = await this.pools.of('reviewer').query<PublishedRow>(`${PUBLISHED} where id = $1`, [id]);
    return row ? publishedView(row, true) : null;
  }

  async contentOf(id: string): Promise<ReportContentType | null> {
    const text = await this.textOf(id);
    return text === null ? null : contentView(text);
  }

  /** The very text that was signed. */
  async textOf(id: string): Promise<string | null> {
    if (!isId(id)) return null;
    const { rows: [row] } = await this.pools.of('reviewer').query<{ content: string }>('select content from published_release where id = $1', [id]);
    return row?.content ?? null;
  }

  /** Of what readers are given today, by release. */
  async hashes(): Promise<Map<string, string>> {
    const { rows } = await this.pools.of('reviewer').query<{ id: string; hash: string }>(`select id, encode(sha256(convert_to(content, 'UTF8')), 'hex') as hash from published_release`);
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  private async openedBy({ staffId }: Actor): Promise<Set<string>> {
    const { rows } = await this.pools.of('saimado_auth').query<{ id: string }>('select report_id as id from report_opened where staff_id = $1', [staffId]);
    return new Set(rows.map(({ id }) => id));
  }
}
