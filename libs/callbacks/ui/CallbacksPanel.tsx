import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

/** Whom to call back, when they can be reached, and what was tried. */
export function CallbacksPanel(_: { ticket: TicketOfPanel }) {
  return null;
}
