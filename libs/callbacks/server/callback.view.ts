import { AGAIN_AFTER_MS, type CallbackScope, isRinging, type Caller, mayCall } from '@saimado/callbacks/domain/callback-rules';
import { proposeAgain } from '@saimado/callbacks/domain/propose-time';
import type { Discipline } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import type { JstDate } from '@saimado/kernel/jst';
import type { CallbackType } from './callback.types';
import { reachOf, type ReachRow } from './reach-rows.service';
import { reachView } from './reach.view';

/** A call-back as read from the database, with what decides who sees it and whom to call. */
export type CallbackRow = Omit<CallbackType, 'forMe' | 'mayCall' | 'ringingByMe' | 'again' | 'reach'> & CallbackScope & {
  ticketId: TicketId;
  disciplines: Discipline[];
  callerNumber: string | null;
  ringingById: StaffId | null;
};

const EVERY_OUTCOME = Object.keys(AGAIN_AFTER_MS) as (keyof typeof AGAIN_AFTER_MS)[];

/** @param history the reach of its ticket, newest first */
export function callbackView(row: CallbackRow, viewer: Caller, history: readonly ReachRow[], isHoliday: (date: JstDate) => boolean, now: Date): CallbackType {
  const ringing = isRinging(row.ringingSince, now);
  return {
    id: row.id, version: row.version, ticketNumber: row.ticketNumber, hotline: row.hotline, facilityName: row.facilityName, memberName: row.memberName,
    tier: row.tier, discipline: row.discipline, status: row.status, dueAt: row.dueAt, outsideHours: row.outsideHours, purpose: row.purpose,
    forName: row.forName, forMe: row.forId === viewer.staffId, mayCall: row.status === 'PLANNED' && mayCall(viewer, row),
    plannedAt: row.plannedAt, plannedBy: row.plannedBy,
    ringingBy: ringing ? row.ringingBy : null, ringingByMe: ringing && row.ringingById === viewer.staffId, ringingSince: ringing ? row.ringingSince : null,
    fellBackFrom: row.fellBackFrom, closedAt: row.closedAt, closedBy: row.closedBy, cancelReason: row.cancelReason, attempts: row.attempts,
    again: EVERY_OUTCOME.map((outcome) => ({ outcome, at: proposeAgain(reachOf(history[0]), isHoliday, outcome, now) })),
    reach: reachView(history, row.callerNumber, isHoliday, now),
  };
}

export const CALLBACK_SQL = /* sql */ `
  select c.id, c.version, c.ticket_id as "ticketId", t.number as "ticketNumber", t.hotline, t.disciplines, t.facility_name as "facilityName", t.member_name as "memberName",
    t.caller_number as "callerNumber", c.tier, c.discipline, c.status, c.due_at as "dueAt", c.outside_hours as "outsideHours", c.purpose,
    c.for_id as "forId", f.display_name as "forName", c.planned_at as "plannedAt", p.display_name as "plannedBy",
    c.ringing_by as "ringingById", r.display_name as "ringingBy", c.ringing_since as "ringingSince", b.display_name as "fellBackFrom",
    c.closed_at as "closedAt", z.display_name as "closedBy", c.cancel_reason as "cancelReason",
    coalesce((select json_agg(json_build_object('id', a.id, 'at', a.at, 'by', s.display_name, 'outcome', a.outcome, 'note', a.note, 'nextDueAt', a.next_due_at) order by a.seq)
      from callback_attempt a join staff s on s.id = a.by_id where a.callback_id = c.id), '[]') as attempts
  from callback c join ticket t on t.id = c.ticket_id join staff p on p.id = c.planned_by left join staff f on f.id = c.for_id
    left join staff r on r.id = c.ringing_by left join staff b on b.id = c.fell_back_from left join staff z on z.id = c.closed_by`;
