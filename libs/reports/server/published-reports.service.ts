import { Injectable } from '@nestjs/common';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { RolePools } from '@saimado/platform/database/pools';
import type { PeriodReportType } from './reports.types';
import { type PublishedRow, publishedView } from './reports.view';

const PUBLISHED = /* sql */ `
  select r.id, r.month, r.threshold, r.published_at as "publishedAt",
         coalesce((select json_agg(json_build_object('hotline', c.hotline, 'tier', c.tier, 'category', c.category, 'count', c.count, 'withheld', c.withheld)
                                   order by c.hotline, c.tier, c.category)
                   from published_report_cell c where c.report_id = r.id), '[]') as cells
  from published_report r`;

/** What JMA's reviewers read. Every statement here runs under the role that reads `published_*` and nothing else. */
@Injectable()
export class PublishedReportsService {
  constructor(
    private readonly pools: RolePools,
    private readonly audit: AuditLog,
  ) {}

  /** Newest month first. */
  async list(actor: Actor): Promise<PeriodReportType[]> {
    const { rows } = await this.pools.of('reviewer').query<PublishedRow>(`${PUBLISHED} order by r.month desc`);
    await this.audit.write(actor, { action: 'readPublishedReports', subjectKind: 'published-report', subjectId: '-', after: { reports: rows.length } });
    return rows.map(publishedView);
  }

  /** Null while a report is not published. */
  async byId(id: string): Promise<PeriodReportType | null> {
    if (!isId(id)) return null;
    const { rows: [row] } = await this.pools.of('reviewer').query<PublishedRow>(`${PUBLISHED} where r.id = $1`, [id]);
    return row ? publishedView(row) : null;
  }
}
