import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

/** Who is to be called at the clinic, on which number, and when it is open: recorded once, shown everywhere. */
export function ReachPanel(_: { ticket: TicketOfPanel }) {
  return null;
}
