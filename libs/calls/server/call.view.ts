import type { StaffId } from '@saimado/kernel/id';
import type { CallType } from './call.types';

/** A call as read from the database, with the names that its ids stand for. */
export type CallRow = Omit<CallType, 'mine'> & { operatorId: StaffId | null };

export const callView = ({ operatorId, ...call }: CallRow, viewer: StaffId): CallType => ({ ...call, mine: operatorId === viewer });

export const CALL_COLUMNS = /* sql */ `
  c.id, c.hotline, c.state, c.caller_number as "callerNumber", c.outside_hours as "outsideHours",
  c.received_at as "receivedAt", c.accepted_at as "acceptedAt", c.ended_at as "endedAt", c.wrapped_up_at as "wrappedUpAt",
  c.operator_id as "operatorId", o.display_name as operator, t.number as "ticketNumber"
  from call c left join staff o on o.id = c.operator_id left join ticket t on t.id = c.ticket_id`;
