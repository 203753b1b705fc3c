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
import { floorAgentView, floorLineView, type LineCounts } from './floor.view';

/** `$1`: midnight. */
const LINES = /* sql */ `
  select hotline as code,
    count(*) filter (where state = 'IN_PROGRESS')::int as "inProgress", count(*) filter (where state = 'AFTER_CALL_WORK')::int as "afterCallWork",
    count(*) filter (where state = 'RINGING')::int as ringing, min(received_at) filter (where state = 'RINGING') as "longestWaitSince",
    count(*) filter (where received_at >= $1 and accepted_at is not null)::int as "answeredToday",
    count(*) filter (where received_at >= $1 and state = 'MISSED')::int as "missedToday",
    count(*) filter (where received_at >= $1 and state = 'ABANDONED')::int as "abandonedToday"
  from call where state = 'RINGING' or state in ('IN_PROGRESS','AFTER_CALL_WORK') or (hotline = any('{EMERGENCY,GUIDELINE}') and received_at >= $1) group by hotline`;

/** `$1`: today, `$2`: now, `$3`: until when a call-back is about to be due. A target that is paused, while the caller is waited for, does not run out. */
const OWED = /* sql */ `
  select d.*, c.*, x.*, b.* from
    (select count(*)::int as debts, min(verification_debt_since) as "oldestDebtSince" from ticket where verification_debt_since is not null) d,
    (select json_build_object('open', count(*), 'soon', count(*) filter (where due_on = $1), 'overdue', count(*) filter (where due_on < $1)) as deadlines from running_clock) c,
    (select json_build_object('open', count(*), 'soon', count(*) filter (where due_at > $2 and warn_at <= $2), 'overdue', count(*) filter (where due_at <= $2)) as targets
      from escalation_target where ended_at is null and paused_at is null) x,
    (select json_build_object('open', count(*), 'soon', count(*) filter (where due_at > $2 and due_at <= $3), 'overdue', count(*) filter (where due_at <= $2)) as callbacks
      from callback where status = 'PLANNED') b`;

/** A call-back is about to be due for as long as it takes to end a call and come to it. No source: 要確認. */
const CALLBACK_SOON_MS = 30 * 60_000;

type Owed = Pick<FloorType, 'debts' | 'oldestDebtSince' | 'deadlines' | 'targets' | 'callbacks'>;

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
    const today = jstDateOf(asOf);
    const [hotlines, standings, counts, [owed], open] = await Promise.all([
      this.hotlines.at(asOf),
      this.agents.standings(asOf),
      rows<LineCounts>(this.dataSource, LINES, [jstInstant(today)]),
      rows<Owed>(this.dataSource, OWED, [today, asOf, new Date(asOf.getTime() + CALLBACK_SOON_MS)]),
      rows<OpenEscalation>(
        this.dataSource, `select discipline, claimed_by is not null as claimed, queued_at as "queuedAt", due_at as "dueAt" from escalation where status = any($1::text[])`, [OPEN_ESCALATION_STATUSES],
      ),
    ]);
    if (!owed) throw new Error('a count is always one row');
    return {
      asOf, ...owed,
      lines: hotlines.map((hotline) => floorLineView(hotline, counts.find(({ code }) => code === hotline.code), standings)),
      agents: standings.map(floorAgentView),
      escalations: escalationAges(open, asOf),
    };
  }
}
