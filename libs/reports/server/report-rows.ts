import { isId } from '@saimado/kernel/id';
import type { JstMonth } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { rows, type Tx } from '@saimado/platform/commands';
import type { PeriodKind } from '@saimado/reports/domain/release/period';
import type { ReportStatus } from '@saimado/reports/domain/report-states';
import type { EntityManager } from 'typeorm';
import type { PeriodReportType } from './reports.types';
import { reportView } from './reports.view';

/** A report as supervisors have it, without what it says. */
export interface ReportRow {
  id: string;
  kind: PeriodKind;
  first: JstMonth;
  version: number;
  correctionReason: string | null;
  threshold: number;
  status: ReportStatus;
  draftedAt: Date;
  draftedBy: string;
  step: string | null;
  share: number;
  failure: string | null;
  failureDetail: string | null;
  publishAt: Date | null;
  publishedAt: Date | null;
  contentHash: string | null;
  seq: number | null;
  chainHash: string | null;
  signatures: { staffId: string; by: string; at: Date }[];
  openQuestions: number;
}

const REPORTS = /* sql */ `
  select r.id, r.kind, r.first_month as first, r.version, r.correction_reason as "correctionReason", r.threshold, r.status, r.drafted_at as "draftedAt", d.display_name as "draftedBy",
    r.step, r.share, r.failure, r.failure_detail as "failureDetail", r.publish_at as "publishAt", r.published_at as "publishedAt", r.content_hash as "contentHash", l.seq, l.hash as "chainHash",
    coalesce((select json_agg(json_build_object('staffId', s.staff_id, 'by', p.display_name, 'at', s.at) order by s.at, s.staff_id)
      from period_report_signature s join staff p on p.id = s.staff_id where s.report_id = r.id), '[]') as signatures,
    (select count(*)::int from published_question q where q.report_id = r.id
      and not exists (select from report_story s where s.question_id = q.id and s.state = 'PUBLISHED')) as "openQuestions"
  from period_report r join staff d on d.id = r.drafted_by left join report_release l on l.report_id = r.id`;

type Db = Pick<EntityManager, 'query'>;

/** Newest first. */
export const allReports = (on: Db): Promise<ReportRow[]> => rows<ReportRow>(on, `${REPORTS} order by r.drafted_at desc, r.id`);

export async function readReport(on: Db, id: string): Promise<ReportRow | null> {
  if (!isId(id)) return null;
  const [row] = await rows<ReportRow>(on, `${REPORTS} where r.id = $1`, [id]);
  return row ?? null;
}

export interface LockedReport {
  id: string;
  status: ReportStatus;
  contentHash: string | null;
  ledgerHead: number | null;
  publishAt: Date | null;
}

/** Whoever moves a report holds its row. */
export async function lockReport(tx: Pick<Tx<Actor | null>, 'sql'>, id: string): Promise<LockedReport | null> {
  if (!isId(id)) return null;
  const [report] = await tx.sql<LockedReport>(
    'select id, status, content_hash as "contentHash", ledger_head as "ledgerHead", publish_at as "publishAt" from period_report where id = $1 for no key update', [id]);
  return report ?? null;
}

/** Audits and announces what became of a report; codes and numbers only. */
export async function tellChange(tx: Tx<Actor | null>, action: string, id: string, from?: ReportStatus): Promise<ReportRow> {
  const row = await readReport(tx.manager, id);
  if (!row) throw new Error('a report vanished inside its own transaction');
  tx.audit({
    action, subjectKind: 'period-report', subjectId: id, before: from && { status: from },
    after: { status: row.status, kind: row.kind, first: row.first, version: row.version, ...(row.contentHash && { contentHash: row.contentHash }) },
  });
  tx.emit({ topic: 'report', id });
  return row;
}

/** The same, as whoever did it is answered. */
export const changed = async (tx: Tx, action: string, id: string, from?: ReportStatus): Promise<PeriodReportType> => reportView(await tellChange(tx, action, id, from), tx.actor);
