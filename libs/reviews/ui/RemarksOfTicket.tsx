import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

/** What a supervisor said of how this call went, for whom it is about. */
export function RemarksOfTicket(_: { ticket: TicketOfPanel }) {
  return null;
}
