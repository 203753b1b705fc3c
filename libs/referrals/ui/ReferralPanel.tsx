import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

/** The introduction of a firm, from the proposal to the member’s satisfaction. */
export function ReferralPanel(_: { ticket: TicketOfPanel; escalationId: string; mine: boolean }) {
  return null;
}
