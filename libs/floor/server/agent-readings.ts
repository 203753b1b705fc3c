import { Injectable } from '@nestjs/common';
import { type AgentFacts, eventsOf, isUnresponsive } from '@saimado/floor/domain/agent-facts';
import { type AgentNow, standingOf } from '@saimado/floor/domain/agent-history';
import type { AwayReason } from '@saimado/floor/domain/agent-states';
import type { Discipline, HotlineCode, Role } from '@saimado/kernel/codes';
import { isId, type StaffId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import { DataSource, type EntityManager } from 'typeorm';

/** A session lasts twelve hours, a shift less: what lies further back says nothing of who is there. */
export const TELLING_MS = 36 * 3_600_000;

export interface Agent {
  id: StaffId;
  displayName: string;
  role: Role;
  hotline: HotlineCode | null;
  discipline: Discipline | null;
}
export interface AgentOfDay extends Agent {
  facts: AgentFacts;
}
export interface Standing extends Agent, AgentNow {
  /** there, but no console of theirs shows a sign of life */
  unresponsive: boolean;
}

/** Instants as milliseconds, for JSON has none. */
type Row = Agent & {
  seenAt: Date | null;
  sessions: { createdAt: number; lastSeenAt: number; endedAt: number | null }[] | null;
  calls: { acceptedAt: number; endedAt: number | null; wrappedUpAt: number | null }[] | null;
  choices: { at: number; choice: AgentFacts['choices'][number]['choice']; reason: AwayReason | null; words: string | null }[] | null;
};

const ms = (column: string): string => `round(extract(epoch from ${column}) * 1000)`;
/** `$1` from, `$2` until, `$3` one person or null. */
const FACTS = /* sql */ `
  select p.id, p.display_name as "displayName", p.role, p.hotline, p.discipline, n.at as "seenAt", s.sessions, c.calls, h.choices
  from staff p left join agent_seen n on n.staff_id = p.id
  left join (select staff_id, json_agg(json_build_object('createdAt', ${ms('created_at')}, 'lastSeenAt', ${ms('last_seen_at')}, 'endedAt', ${ms('ended_at')})) as sessions
    from session where created_at > $1 and created_at <= $2 and ($3::uuid is null or staff_id = $3) group by staff_id) s on s.staff_id = p.id
  left join (select operator_id, json_agg(json_build_object('acceptedAt', ${ms('accepted_at')}, 'endedAt', ${ms('ended_at')}, 'wrappedUpAt', ${ms('wrapped_up_at')})) as calls
    from call where (accepted_at > $1 or state in ('IN_PROGRESS','AFTER_CALL_WORK')) and accepted_at <= $2 and ($3::uuid is null or operator_id = $3) group by operator_id) c on c.operator_id = p.id
  left join (select staff_id, json_agg(json_build_object('at', ${ms('at')}, 'choice', choice, 'reason', reason, 'words', words) order by id) as choices
    from agent_choice where at > $1 and at <= $2 and ($3::uuid is null or staff_id = $3) group by staff_id) h on h.staff_id = p.id
  where p.role in ('OPERATOR','SPECIALIST','SUPERVISOR') and (p.active or c.calls is not null) and ($3::uuid is null or p.id = $3)
  order by array_position(array['OPERATOR','SPECIALIST','SUPERVISOR'], p.role), p.hotline, p.discipline, p.display_name, p.id`;

const instant = (value: number | null): Date | null => (value === null ? null : new Date(value));
const factsOf = ({ sessions, calls, choices }: Row): AgentFacts => ({
  sessions: (sessions ?? []).map((s) => ({ createdAt: new Date(s.createdAt), lastSeenAt: new Date(s.lastSeenAt), endedAt: instant(s.endedAt) })),
  calls: (calls ?? []).map((c) => ({ acceptedAt: new Date(c.acceptedAt), endedAt: instant(c.endedAt), wrappedUpAt: instant(c.wrappedUpAt) })),
  choices: (choices ?? []).map((choice) => ({ ...choice, at: new Date(choice.at) })),
});

/** What the rows say of everybody who works with callers. */
@Injectable()
export class AgentReadings {
  constructor(private readonly dataSource: DataSource) {}

  /** How everybody stands at `now`, or one person. */
  async standings(now: Date, staffId: StaffId | null = null, db: EntityManager = this.dataSource.manager): Promise<Standing[]> {
    const found = await rows<Row>(db, FACTS, [new Date(now.getTime() - TELLING_MS), now, staffId]);
    return found.map((row) => {
      const { id, displayName, role, hotline, discipline } = row;
      const facts = factsOf(row);
      const standing = standingOf(eventsOf(facts), now);
      const signs = [row.seenAt, ...facts.sessions.map(({ lastSeenAt }) => lastSeenAt)].filter((sign) => sign !== null);
      const lastSign = signs.length > 0 ? new Date(Math.max(...signs.map((sign) => sign.getTime()))) : null;
      return { id, displayName, role, hotline, discipline, ...standing, unresponsive: standing.state !== 'OFF' && isUnresponsive(lastSign, now) };
    });
  }

  /** All that is known of everybody between two instants, with what was before as far as it tells how they began. */
  async between(from: Date, until: Date, db: EntityManager = this.dataSource.manager): Promise<AgentOfDay[]> {
    const found = await rows<Row>(db, FACTS, [new Date(from.getTime() - TELLING_MS), until, null]);
    return found.map((row) => ({ id: row.id, displayName: row.displayName, role: row.role, hotline: row.hotline, discipline: row.discipline, facts: factsOf(row) }));
  }

  async operatorOf(callId: string): Promise<StaffId | null> {
    if (!isId(callId)) return null;
    const [call] = await rows<{ operatorId: StaffId | null }>(this.dataSource, 'select operator_id as "operatorId" from call where id = $1', [callId]);
    return call?.operatorId ?? null;
  }
}
