import { Inject, Injectable } from '@nestjs/common';
import { OPEN_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import { escalationAges, type OpenEscalation } from '@saimado/floor/domain/escalation-ages';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Clock } from '@saimado/kernel/clock';
import { jstDateOf, jstInstant } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';
import { AgentReadings } from './agent-readings';
import type { FloorType } from './floor.types';
import { type ClockCounts, floorAgentView, floorClocksView, floorLineView, type LineCounts, type LineDebts } from './floor.view';

/** `$1`: midnight. */
const LINES = /* sql */ `
  select hotline as code,
    count(*) filter (where state = 'IN_PROGRESS')::int as "inProgress", count(*) filter (where state = 'AFTER_CALL_WORK')::int as "afterCallWork",
    count(*) filter (where state = 'RINGING')::int as ringing, min(received_at) filter (where state = 'RINGING') as "longestWaitSince",
    count(*) filter (where received_at >= $1 and accepted_at is not null)::int as "answeredToday",
    count(*) filter (where received_at >= $1 and state = 'MISSED')::int as "missedToday",
    count(*) filter (where received_at >= $1 and state = 'ABANDONED')::int as "abandonedToday"
  from call where state = 'RINGING' or state in ('IN_PROGRESS','AFTER_CALL_WORK') or (hotline = any('{EMERGENCY,GUIDELINE}') and received_at >= $1) group by hotline`;

/** Advice that was given before the caller was verified, per line. */
const DEBTS = /* sql */ `
  select hotline as code, count(*)::int as debts, min(verification_debt_since) as "oldestDebtSince" from ticket where verification_debt_since is not null group by hotline`;

/**
 * `$1`: now. Every clock with when it is about to run out: of tier 2's when it is warned of, of the law's, which are days, the last day.
 * A target that is paused, while the caller is waited for, does not run out. Call-backs and firms: half an hour before, without a source: 要確認.
 */
const CLOCKS = /* sql */ `
  select clock, count(*)::int as open, count(*) filter (where soon_at <= $1 and due_at > $1)::int as soon, count(*) filter (where due_at <= $1)::int as overdue,
    min(due_at) filter (where due_at > $1) as "nextAt"
  from (
    select 'targets' as clock, due_at, warn_at as soon_at from escalation_target where ended_at is null and paused_at is null
    union all select 'callbacks', due_at, due_at - interval '30 minutes' from callback where status = 'PLANNED'
    union all select 'firms', acknowledge_by, acknowledge_by - interval '30 minutes' from referral where status in ('SENT','OVERDUE')
    union all select 'deadlines', (due_on + 1)::timestamp at time zone 'Asia/Tokyo', due_on::timestamp at time zone 'Asia/Tokyo' from running_clock
  ) running group by clock`;

/** The floor at this moment. Everything is counted from the rows; nothing is kept that could fall behind. */
@Injectable()
export class FloorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agents: AgentReadings,
    private readonly hotlines: HotlinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  at(): Date {
    return this.clock();
  }

  async now(): Promise<FloorType> {
    const asOf = this.clock();
    const [hotlines, standings, counts, debts, clocks, open] = await Promise.all([
      this.hotlines.at(asOf),
      this.agents.standings(asOf),
      rows<LineCounts>(this.dataSource, LINES, [jstInstant(jstDateOf(asOf))]),
      rows<LineDebts>(this.dataSource, DEBTS),
      rows<ClockCounts>(this.dataSource, CLOCKS, [asOf]),
      rows<OpenEscalation>(
        this.dataSource, `select discipline, claimed_by is not null as claimed, queued_at as "queuedAt", due_at as "dueAt" from escalation where status = any($1::text[])`, [OPEN_ESCALATION_STATUSES],
      ),
    ]);
    return {
      asOf,
      lines: hotlines.map((hotline) => floorLineView(hotline, counts.find(({ code }) => code === hotline.code), debts.find(({ code }) => code === hotline.code), standings)),
      agents: standings.map(floorAgentView),
      escalations: escalationAges(open, asOf),
      ...floorClocksView(clocks),
    };
  }
}
