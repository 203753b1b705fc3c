import type { CallState, HotlineCode } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import { statusOf, type TransferStatus } from '@saimado/transfers/domain/transfer-rules';
import type { TransferType } from './transfer.types';

/** A transfer as read from the database, with the names that its ids stand for. */
export interface TransferRow extends Omit<TransferType, 'status'> {
  kept: TransferStatus;
  ring: CallState | null;
  ringId: string | null;
  offeredById: StaffId;
  fromTicketId: TicketId;
  fromCallId: string;
  to: HotlineCode;
}

export const TRANSFER_SQL = /* sql */ `
  select x.id, x.status as kept, x.from_hotline as "from", x.to_hotline as "to", x.reason, x.offered_at as "offeredAt", x.settled_at as "settledAt",
    o.display_name as "offeredBy", a.display_name as "acceptedBy", f.number as "fromTicketNumber", t.number as "toTicketNumber",
    x.ring_id as "ringId", r.state as ring, x.offered_by as "offeredById", x.from_ticket_id as "fromTicketId", x.from_call_id as "fromCallId"
  from transfer x join staff o on o.id = x.offered_by join ticket f on f.id = x.from_ticket_id
  left join staff a on a.id = x.accepted_by left join ticket t on t.id = x.to_ticket_id left join call r on r.id = x.ring_id`;

export const transferView = (row: TransferRow): TransferType => ({
  id: row.id,
  status: statusOf(row.kept, row.ring),
  from: row.from,
  to: row.to,
  reason: row.reason,
  offeredAt: row.offeredAt,
  offeredBy: row.offeredBy,
  settledAt: row.settledAt,
  acceptedBy: row.acceptedBy,
  fromTicketNumber: row.fromTicketNumber,
  toTicketNumber: row.toTicketNumber,
});
