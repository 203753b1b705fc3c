import { type EscalationStatus, TicketStatus } from '@saimado/kernel/codes';

/**
 * CHOICE: an operator or supervisor sets it. ESCALATION: only what happens to the ticket's escalations brings it about.
 * ANSWER: a question of tier 2's is answered, and its work goes on.
 */
export type TicketMoveCause = 'CHOICE' | 'ESCALATION' | 'ANSWER';
export interface TicketMove {
  to: TicketStatus;
  by: TicketMoveCause;
}

const chosen = (to: TicketStatus): TicketMove => ({ to, by: 'CHOICE' });
const escalated = (to: TicketStatus): TicketMove => ({ to, by: 'ESCALATION' });
const ANSWERED: TicketMove = { to: 'ESCALATED', by: 'ANSWER' };

/**
 * A ticket's life. While tier 2 has it, nobody closes it under the specialist's hands; the end of the last escalation
 * brings it back. RESOLVED may be reopened (the caller rings again); CLOSED is final: a new call makes a new ticket.
 */
export const TICKET_TRANSITIONS: { readonly [From in TicketStatus]: readonly TicketMove[] } = {
  OPEN: [chosen('AWAITING_CALLBACK'), chosen('RESOLVED'), chosen('CLOSED'), escalated('ESCALATED'), ANSWERED],
  AWAITING_CALLBACK: [chosen('OPEN'), chosen('RESOLVED'), chosen('CLOSED'), escalated('ESCALATED'), ANSWERED],
  ESCALATED: [escalated('OPEN'), escalated('RESOLVED')],
  RESOLVED: [chosen('OPEN'), chosen('CLOSED'), ANSWERED],
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

/** Whether tier 2 may go on with what it asked about: until the ticket is closed, whatever tier 1 made of it meanwhile. */
export const mayGoOn = (status: TicketStatus): boolean => status === 'ESCALATED' || mayMove(status, 'ESCALATED', 'ANSWER');

const AT_WORK: readonly EscalationStatus[] = ['QUEUED', 'CLAIMED', 'REFERRED'];

/**
 * What an ESCALATED ticket becomes once an escalation moved. `latest` holds one escalation of each discipline, the one
 * at work or else the newest: while one is at work the ticket stays, a question that came back reopens it.
 */
export function statusAfterEscalations(latest: readonly EscalationStatus[]): TicketStatus {
  if (latest.some((status) => AT_WORK.includes(status))) return 'ESCALATED';
  return latest.includes('RETURNED') ? 'OPEN' : 'RESOLVED';
}
