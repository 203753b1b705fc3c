import { Inject, Injectable } from '@nestjs/common';
import { eventsOf } from '@saimado/floor/domain/agent-facts';
import { type AgentPeriod, historyOf } from '@saimado/floor/domain/agent-history';
import type { Clock } from '@saimado/kernel/clock';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { StaffId } from '@saimado/kernel/id';
import { addDays, jstDateOf, type JstDate, jstInstant } from '@saimado/kernel/jst';
import { rows, type SystemTx } from '@saimado/platform/commands';
import { Jobs } from '@saimado/platform/jobs';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';
import { AgentReadings } from './agent-readings';

/** Writes down what everybody was on days that are over, before the sessions that tell it are deleted. */
const RECORD = 'record-agent-days';
const RECORD_EVERY_MINUTES = 60;

type Began = Pick<AgentPeriod, 'state' | 'reason'> & { staffId: StaffId; at: Date };

/** What people were, day by day: of today from the rows as they are, of days that are over as it was written down. */
@Injectable()
export class AgentDaysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readings: AgentReadings,
    jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.handle(RECORD, (tx) => this.record(tx), { everyMinutes: RECORD_EVERY_MINUTES });
  }

  /** The periods of a line's operators on a day, up to now. */
  async ofLine(hotline: HotlineCode, day: JstDate): Promise<AgentPeriod[]> {
    const [from, until] = [jstInstant(day), jstInstant(addDays(day, 1))];
    const recorded = await rows<AgentPeriod>(this.dataSource, `
      select b.state, b.reason, b.at as "from", coalesce(lead(b.at) over (partition by b.staff_id order by b.at), $2) as until
      from agent_state_began b join staff p on p.id = b.staff_id where b.at >= $1 and b.at < $2 and p.hotline = $3`, [from, until, hotline]);
    if (recorded.length > 0) return recorded;
    const now = this.clock();
    if (from >= now) return [];
    const there = (await this.readings.between(from, until)).filter((agent) => agent.hotline === hotline);
    return there.flatMap(({ facts }) => historyOf(eventsOf(facts), from, until < now ? until : now));
  }

  /** Each day once, in one transaction; a day that stands is let be, whoever wrote it. */
  private async record(tx: SystemTx): Promise<void> {
    const [known] = await tx.sql<{ last: Date | null; first: Date | null }>('select (select max(at) from agent_state_began) as last, (select min(created_at) from session) as first');
    const begin = known?.last ? addDays(jstDateOf(known.last), 1) : known?.first && jstDateOf(known.first);
    for (let day = begin; day && day < jstDateOf(tx.now); day = addDays(day, 1)) await this.write(tx, await this.beginnings(tx, day));
  }

  private async beginnings(tx: SystemTx, day: JstDate): Promise<Began[]> {
    const [from, until] = [jstInstant(day), jstInstant(addDays(day, 1))];
    const people = await this.readings.between(from, until, tx.manager);
    return people.flatMap(({ id, facts }) => historyOf(eventsOf(facts), from, until).map(({ state, reason, from: at }) => ({ staffId: id, at, state, reason })));
  }

  private async write(tx: SystemTx, began: readonly Began[]): Promise<void> {
    await tx.sql(
      'insert into agent_state_began (staff_id, at, state, reason) select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[]) on conflict do nothing',
      [began.map(({ staffId }) => staffId), began.map(({ at }) => at), began.map(({ state }) => state), began.map(({ reason }) => reason)],
    );
  }
}
