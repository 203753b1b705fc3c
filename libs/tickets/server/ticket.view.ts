import type { TicketEntity } from './ticket.entity';
import type { TicketType } from './ticket.types';

/** A ticket as whoever may see it sees it. Search keys stay inside. */
export type TicketView = TicketType;

export const ticketView = (ticket: TicketEntity, operator: string | null): TicketView => ({
  id: ticket.id,
  number: ticket.number,
  version: ticket.version,
  hotline: ticket.hotline,
  status: ticket.status,
  tier: ticket.tier,
  category: ticket.category,
  urgency: ticket.urgency,
  outsideHours: ticket.outsideHours,
  createdAt: ticket.createdAt,
  updatedAt: ticket.updatedAt,
  operator,
  callerNumber: ticket.callerNumber,
  memberName: ticket.memberName,
  facilityName: ticket.facilityName,
  verificationOutcome: ticket.verificationOutcome,
  verificationDebtSince: ticket.verificationDebtSince,
});
