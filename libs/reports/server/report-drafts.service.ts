import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { newId } from '@saimado/kernel/id';
import type { JstMonth } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import { Jobs } from '@saimado/platform/jobs';
import { refused } from '@saimado/platform/refusal';
import { CLOCK } from '@saimado/platform/tokens';
import { checkDraft, tellsOfSomebody } from '@saimado/reports/domain/draft-rules';
import { monthsOf, type Period, type PeriodKind } from '@saimado/reports/domain/release/period';
import { periodsOver } from '@saimado/reports/domain/release/periods';
import { THRESHOLD } from '@saimado/reports/domain/release/threshold';
import { mayMove, type ReportStatus } from '@saimado/reports/domain/report-states';
import { patternHits } from '@saimado/reports/domain/stories/patterns';
import { DataSource } from 'typeorm';
import { MAKE_REPORTS } from './report-making.service';
import { changed, lockReport } from './report-rows';
import { ReportSettingsService } from './report-settings.service';
import type { DraftablePeriodType } from './reports.types';
import { periodView } from './reports.view';
import { IDENTIFIER_SCAN, type IdentifierScan } from './stories/identifier-scan.types';

/** Every period that a supervisor may begin with, however long ago its tickets were. */
const LONGEST_LIST = 400;

/** What supervisors begin, stop and throw away. The work itself is {@link ReportMakingService}'s. */
@Injectable()
export class ReportDraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly jobs: Jobs,
    private readonly settings: ReportSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIER_SCAN) private readonly register: IdentifierScan,
  ) {}

  /** Periods that are over and have tickets, newest end first. */
  async draftable(): Promise<DraftablePeriodType[]> {
    const [settings, months, known] = await Promise.all([this.settings.read(), this.monthsWithTickets(), this.reportsSoFar()]);
    const [first] = months;
    if (first === undefined) return [];
    const filled = new Set(months);
    return periodsOver(first, settings, this.clock())
      .filter((period) => settings.kinds.includes(period.kind) && monthsOf(period).some((month) => filled.has(month)))
      .slice(0, LONGEST_LIST)
      .map((period) => ({ period: periodView(period), released: 0, underWay: null, ...known.get(`${period.kind} ${period.first}`) }));
  }

  /** Begins to make a report of a period that is over; of one that was published, a correction. */
  async draft(actor: Actor, input: Keyed & { kind: PeriodKind; first: JstMonth; correctionReason?: string | null }) {
    const correctionReason = input.correctionReason?.trim() || null;
    const telling = correctionReason === null ? [] : await this.tellingWords(correctionReason);
    return this.commands.run(actor, 'draftPeriodReport', input, async (tx) => {
      const { kind, first } = input;
      const settings = await this.settings.read(tx.manager);
      const released = await releasedSoFar(tx, { kind, first });
      const problem = checkDraft({ kind, first, correctionReason }, settings, released, tx.now);
      if (problem) return problem;
      if (telling.length > 0) return tellsOfSomebody(telling);
      const id = newId<'period-report'>();
      const inserted = await tx.sql<{ id: string }>(
        `insert into period_report (id, kind, first_month, version, correction_reason, threshold, drafted_by, drafted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (kind, first_month) where status in ('DRAFTING','DRAFT','SIGNED','SCHEDULED') do nothing returning id`,
        [id, kind, first, released + 1, correctionReason, THRESHOLD, actor.staffId, tx.now],
      );
      if (inserted.length === 0) return refused({ reason: 'AlreadyDrafted', reportId: await underWay(tx, { kind, first }) });
      await this.jobs.add(tx, { name: MAKE_REPORTS });
      return { kind: 'PeriodReportDrafting' as const, report: await changed(tx, 'draftPeriodReport', id) };
    });
  }

  /** Stops one that is being made. */
  cancel(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'cancelPeriodReport', input, async (tx) => {
      const moved = await this.move(tx, input.reportId, 'CANCELLED');
      return 'kind' in moved ? moved : { kind: 'PeriodReportCancelled' as const, report: await changed(tx, 'cancelPeriodReport', input.reportId, moved.from) };
    });
  }

  /** Throws a draft away that nobody is to read. */
  discard(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'discardPeriodReport', input, async (tx) => {
      const moved = await this.move(tx, input.reportId, 'DISCARDED');
      return 'kind' in moved ? moved : { kind: 'PeriodReportDiscarded' as const, report: await changed(tx, 'discardPeriodReport', input.reportId, moved.from) };
    });
  }

  /** What of a reason, which readers are shown, may tell of somebody; as a story is checked, but there is no arguing: it can be said otherwise. */
  private async tellingWords(reason: string): Promise<string[]> {
    const [listed = []] = await this.register.scan([reason]);
    return [...listed, ...patternHits(reason)].map(({ start, end }) => reason.slice(start, end));
  }

  private async move(tx: Tx, reportId: string, to: ReportStatus) {
    const report = await lockReport(tx, reportId);
    if (!report) return refused({ reason: 'NotFound' });
    if (!mayMove(report.status, to)) return refused({ reason: 'InvalidTransition', from: report.status, to });
    await tx.sql('update period_report set status = $2 where id = $1', [reportId, to]);
    return { from: report.status };
  }

  /** Oldest first. As 0033 indexes it: a look per month, whatever the number of tickets. */
  private async monthsWithTickets(): Promise<JstMonth[]> {
    const found = await rows<{ month: JstMonth }>(this.dataSource.manager, `
      with recursive month (name) as (
        select min(${MONTH}) from ticket
        union all
        select (select min(${MONTH}) from ticket where ${MONTH} > name) from month where name is not null)
      select name as month from month where name is not null`);
    return found.map(({ month }) => month);
  }

  private async reportsSoFar(): Promise<Map<string, Pick<DraftablePeriodType, 'released' | 'underWay'>>> {
    const found = await rows<Period & { released: number; underWay: string | null }>(this.dataSource.manager, `
      select kind, first_month as first, (count(*) filter (where status = 'PUBLISHED'))::int as released,
        (array_agg(id) filter (where status in ('DRAFTING','DRAFT','SIGNED','SCHEDULED')))[1] as "underWay"
      from period_report group by kind, first_month`);
    return new Map(found.map(({ kind, first, released, underWay: id }) => [`${kind} ${first}`, { released, underWay: id }]));
  }
}

/** The expression of the index `ticket_of_month`. */
const MONTH = /* sql */ `lpad(extract(year from received_at at time zone 'Asia/Tokyo')::integer::text, 4, '0') || '-' || lpad(extract(month from received_at at time zone 'Asia/Tokyo')::integer::text, 2, '0')`;

async function releasedSoFar(tx: Tx, { kind, first }: Period): Promise<number> {
  const [found] = await tx.sql<{ released: number }>(`select count(*)::int as released from report_release where kind = $1 and first_month = $2`, [kind, first]);
  return found?.released ?? 0;
}

async function underWay(tx: Tx, { kind, first }: Period): Promise<string> {
  const [found] = await tx.sql<{ id: string }>(
    `select id from period_report where kind = $1 and first_month = $2 and status in ('DRAFTING','DRAFT','SIGNED','SCHEDULED')`, [kind, first]);
  return found?.id ?? '';
}
