import { type EscalationStatus, TicketStatus } from '@saimado/kernel/codes';

/** CHOICE: an operator or supervisor sets it. ESCALATION: only what happens to the ticket's escalations brings it about. */
export type TicketMoveCause = 'CHOICE' | 'ESCALATION';
export interface TicketMove {
  to: TicketStatus;
  by: TicketMoveCause;
}

const chosen = (to: TicketStatus): TicketMove => ({ to, by: 'CHOICE' });
const escalated = (to: TicketStatus): TicketMove => ({ to, by: 'ESCALATION' });

/**
 * A ticket's life. While tier 2 has it, nobody closes it under the specialist's hands; the end of the last escalation
 * brings it back. RESOLVED may be reopened (the caller rings again); CLOSED is final: a new call makes a new ticket.
 */
export const TICKET_TRANSITIONS: { readonly [From in TicketStatus]: readonly TicketMove[] } = {
  OPEN: [chosen('AWAITING_CALLBACK'), chosen('RESOLVED'), chosen('CLOSED'), escalated('ESCALATED')],
  AWAITING_CALLBACK: [chosen('OPEN'), chosen('RESOLVED'), chosen('CLOSED'), escalated('ESCALATED')],
  ESCALATED: [escalated('OPEN'), escalated('RESOLVED')],
  RESOLVED: [chosen('OPEN'), chosen('CLOSED')],
  CLOSED: [],
};

export const TICKET_STATUSES = Object.values(TicketStatus);

export const mayMove = (from: TicketStatus, to: TicketStatus, by: TicketMoveCause): boolean =>
  TICKET_TRANSITIONS[from].some((move) => move.to === to && move.by === by);

/** The statuses a person may choose now. */
export const nextStatuses = (status: TicketStatus): TicketStatus[] =>
  TICKET_TRANSITIONS[status].filter(({ by }) => by === 'CHOICE').map(({ to }) => to);

/** Whether tier 2 may be asked now: also for the second discipline, while the first is at work. */
export const mayEscalate = (status: TicketStatus): boolean => status === 'ESCALATED' || mayMove(status, 'ESCALATED', 'ESCALATION');

const AT_WORK: readonly EscalationStatus[] = ['QUEUED', 'CLAIMED', 'REFERRED'];

/**
 * What an ESCALATED ticket becomes once an escalation ended. `latest` holds the newest escalation of each discipline,
 * the ended one included: while one is at work the ticket stays, a question that came back reopens it.
 */
export function statusAfterEscalations(latest: readonly EscalationStatus[]): TicketStatus {
  if (latest.some((status) => AT_WORK.includes(status))) return 'ESCALATED';
  return latest.includes('RETURNED') ? 'OPEN' : 'RESOLVED';
}
