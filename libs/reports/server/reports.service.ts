import { Inject, Injectable } from '@nestjs/common';
import { isId, newId } from '@saimado/kernel/id';
import type { JstMonth } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import type { Config } from '@saimado/platform/config';
import { refused } from '@saimado/platform/refusal';
import { CONFIG } from '@saimado/platform/tokens';
import { tabulate, THRESHOLD, withhold } from '@saimado/reports/domain/cells';
import { checkMonth, checkSign, mayMove, type ReportStatus } from '@saimado/reports/domain/report-states';
import { DataSource, type EntityManager } from 'typeorm';
import { ReportSourceService } from './report-source.service';
import type { PeriodReportType } from './reports.types';
import { type ReportRow, reportView } from './reports.view';

/** Supervisors are shown the withheld form too; the column with the real count is not even granted to this role. */
const REPORTS = /* sql */ `
  select r.id, r.month, r.status, r.threshold, r.drafted_by as "draftedById", d.display_name as "draftedBy", r.drafted_at as "draftedAt",
         s.display_name as "signedBy", r.signed_at as "signedAt", r.published_at as "publishedAt",
         coalesce((select json_agg(json_build_object('hotline', c.hotline, 'tier', c.tier, 'category', c.category, 'count', c.count, 'withheld', c.withheld)
                                   order by c.hotline, c.tier, c.category)
                   from period_report_cell c where c.report_id = r.id), '[]') as cells
  from period_report r join staff d on d.id = r.drafted_by left join staff s on s.id = r.signed_by`;

type Locked = { status: ReportStatus; draftedBy: string };

/** From a month's tickets to what JMA reads: drafted by one supervisor, signed by another, published. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly source: ReportSourceService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Newest month first. For supervisors. */
  async list(actor: Actor): Promise<PeriodReportType[]> {
    return (await rows<ReportRow>(this.dataSource.manager, `${REPORTS} order by r.month desc`)).map((row) => reportView(row, actor));
  }

  async byId(id: string): Promise<ReportRow | null> {
    return isId(id) ? read(this.dataSource.manager, id) : null;
  }

  /** Counts a finished month once. Tickets changed later do not change it. */
  draft(actor: Actor, input: Keyed & { month: JstMonth }) {
    return this.commands.run(actor, 'draftPeriodReport', input, async (tx) => {
      const problem = checkMonth(input.month, tx.now);
      if (problem) return problem;
      const counts = await this.source.countsOf(input.month);
      const id = newId<'period-report'>();
      const inserted = await tx.sql<{ id: string }>(
        `insert into period_report (id, month, status, threshold, drafted_by, drafted_at) values ($1, $2, 'DRAFT', $3, $4, $5)
         on conflict (month) do nothing returning id`,
        [id, input.month, THRESHOLD, actor.staffId, tx.now],
      );
      if (inserted.length === 0) return refused({ reason: 'AlreadyDrafted' });
      const cells = tabulate(input.month, counts);
      const shown = withhold(cells).map((cell, index) => ({ ...cell, realCount: cells[index]?.count }));
      await tx.sql(
        `insert into period_report_cell (report_id, hotline, tier, category, real_count, count, withheld)
         select $1, hotline, tier, category, "realCount", count, withheld
         from jsonb_to_recordset($2) as cell (hotline text, tier text, category text, "realCount" int, count int, withheld boolean)`,
        [id, JSON.stringify(shown)],
      );
      return { kind: 'PeriodReportDrafted' as const, report: await changed(tx, 'draftPeriodReport', id) };
    });
  }

  /** Sign-off takes two persons: whoever drafted may not sign. */
  sign(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'signPeriodReport', input, async (tx) => {
      const report = await lock(tx, input.reportId);
      if (!report) return refused({ reason: 'NotFound' });
      if (!mayMove(report.status, 'SIGNED')) return refused({ reason: 'InvalidTransition', from: report.status, to: 'SIGNED' });
      const problem = checkSign(report.draftedBy, actor.staffId);
      if (problem) return problem;
      await tx.sql(`update period_report set status = 'SIGNED', signed_by = $2, signed_at = $3 where id = $1`, [input.reportId, actor.staffId, tx.now]);
      return { kind: 'PeriodReportSigned' as const, report: await changed(tx, 'signPeriodReport', input.reportId, report.status) };
    });
  }

  /** Hands a signed report to JMA. Refused in production until the disclosure check of a later issue exists. */
  publish(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'publishPeriodReport', input, async (tx) => {
      if (this.config.production) return refused({ reason: 'PublishingRefused' });
      const report = await lock(tx, input.reportId);
      if (!report) return refused({ reason: 'NotFound' });
      if (!mayMove(report.status, 'PUBLISHED')) return refused({ reason: 'InvalidTransition', from: report.status, to: 'PUBLISHED' });
      await tx.sql(
        `update period_report set status = 'PUBLISHED', published_by = $2, published_at = $3 where id = $1`, [input.reportId, actor.staffId, tx.now],
      );
      await tx.sql(
        `insert into published_report (id, month, threshold, published_at) select id, month, threshold, published_at from period_report where id = $1`,
        [input.reportId],
      );
      await tx.sql(
        `insert into published_report_cell (report_id, hotline, tier, category, count, withheld)
         select report_id, hotline, tier, category, count, withheld from period_report_cell where report_id = $1`,
        [input.reportId],
      );
      return { kind: 'PeriodReportPublished' as const, report: await changed(tx, 'publishPeriodReport', input.reportId, report.status) };
    });
  }
}

async function lock(tx: Tx, id: string): Promise<Locked | null> {
  if (!isId(id)) return null;
  const [report] = await tx.sql<Locked>('select status, drafted_by as "draftedBy" from period_report where id = $1 for update', [id]);
  return report ?? null;
}

async function read(on: Pick<EntityManager, 'query'>, id: string): Promise<ReportRow | null> {
  const [row] = await rows<ReportRow>(on, `${REPORTS} where r.id = $1`, [id]);
  return row ?? null;
}

/** Audits and announces a change and answers the report after it. */
async function changed(tx: Tx, action: string, id: string, from?: ReportStatus): Promise<PeriodReportType> {
  const row = await read(tx.manager, id);
  if (!row) throw new Error('a report vanished inside its own transaction');
  tx.audit({
    action, subjectKind: 'period-report', subjectId: id, before: from && { status: from },
    after: { status: row.status, month: row.month, cells: row.cells.length },
  });
  tx.emit({ topic: 'report', id });
  return reportView(row, tx.actor);
}
