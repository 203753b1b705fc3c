import { OPEN_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import type { Counted } from '@saimado/escalations/domain/desk-book';
import type { ClockEvent } from '@saimado/escalations/domain/target-clock';
import type { TargetKind } from '@saimado/escalations/domain/target-rule';
import type { Discipline, EscalationStatus, Urgency } from '@saimado/kernel/codes';
import type { EscalationId, StaffId, TicketId } from '@saimado/kernel/id';
import type { BareTx } from '@saimado/platform/commands';
import type { Actor } from '@saimado/platform/actor';

type Reader = Pick<BareTx<Actor | null>, 'sql'>;

/** A row of `escalation_target`. */
export interface TargetRow {
  id: string;
  escalationId: EscalationId;
  kind: TargetKind;
  urgency: Urgency;
  minutes: number;
  counted: Counted;
  warnBefore: number;
  versionId: string | null;
  startedAt: Date;
  pausedAt: Date | null;
  dueAt: Date | null;
  warnAt: Date | null;
  warnedAt: Date | null;
  missedAt: Date | null;
  endedAt: Date | null;
  ending: 'MET' | 'ENDED' | null;
  usedMs: number;
}
export interface Wait {
  since: Date;
  until: Date | null;
}
/** What an escalation's clocks depend on. */
export interface Clocked {
  id: EscalationId;
  ticketId: TicketId;
  discipline: Discipline;
  status: EscalationStatus;
  claimedBy: StaffId | null;
  urgency: Urgency | null;
}

export const TARGET_COLUMNS = /* sql */ `
  id, escalation_id as "escalationId", kind, urgency, minutes, counted, warn_before as "warnBefore", version_id as "versionId", started_at as "startedAt",
  paused_at as "pausedAt", due_at as "dueAt", warn_at as "warnAt", warned_at as "warnedAt", missed_at as "missedAt", ended_at as "endedAt", ending, used_ms::float8 as "usedMs"`;

/** Locks an escalation for what happens by itself; its ticket before it, as people's commands do. Null where tier 2 has done with it. */
export async function lockClocked(tx: Reader, id: string): Promise<Clocked | null> {
  await tx.sql('select from ticket where id = (select ticket_id from escalation where id = $1) for no key update', [id]);
  const locked = await tx.sql<{ id: string }>('select id from escalation where id = $1 and status = any($2::text[]) for no key update', [id, OPEN_ESCALATION_STATUSES]);
  return locked.length > 0 ? clockedOf(tx, id) : null;
}

export async function clockedOf(tx: Reader, id: string): Promise<Clocked | null> {
  const [row] = await tx.sql<Clocked>(
    `select e.id, e.ticket_id as "ticketId", e.discipline, e.status, e.claimed_by as "claimedBy", t.urgency from escalation e join ticket t on t.id = e.ticket_id where e.id = $1`, [id]);
  return row ?? null;
}

export const openTargets = (tx: Reader, escalationId: EscalationId): Promise<TargetRow[]> =>
  tx.sql<TargetRow>(`select ${TARGET_COLUMNS} from escalation_target where escalation_id = $1 and ended_at is null order by started_at`, [escalationId]);

export const waitsOf = (tx: Reader, escalationId: EscalationId): Promise<Wait[]> =>
  tx.sql<Wait>('select since, until from escalation_wait where escalation_id = $1 order by since', [escalationId]);

/** What happened to a target's clock: its own row, and every wait of its escalation. */
export const eventsOf = ({ startedAt, endedAt, ending }: Pick<TargetRow, 'startedAt' | 'endedAt' | 'ending'>, waits: readonly Wait[]): ClockEvent[] => [
  ...waits.flatMap(({ since, until }): ClockEvent[] => [{ kind: 'PAUSED', at: since }, ...(until ? [{ kind: 'RESUMED' as const, at: until }] : [])]),
  { kind: 'STARTED', at: startedAt },
  ...(endedAt && ending ? [{ kind: ending, at: endedAt }] : []),
];
