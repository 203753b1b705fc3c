import type { CallState } from '@saimado/kernel/codes';
import type { StaffId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import type { EntityManager } from 'typeorm';

export interface CallOfTicket {
  id: string;
  receivedAt: Date;
  state: CallState;
  operatorId: StaffId | null;
}

/** The newest call of a ticket: entitlement is judged by its day. */
export async function callOf(db: Pick<EntityManager, 'query'>, ticketId: string): Promise<CallOfTicket | null> {
  const [call] = await rows<CallOfTicket>(
    db, `select id, received_at as "receivedAt", state, operator_id as "operatorId" from call where ticket_id = $1 order by received_at desc, id limit 1`, [ticketId],
  );
  return call ?? null;
}

/** Whether somebody is on the telephone with it, or still writes it up. */
export const isLiveCallOf = (staffId: StaffId, call: CallOfTicket | null): boolean =>
  call?.operatorId === staffId && (call.state === 'IN_PROGRESS' || call.state === 'AFTER_CALL_WORK');
