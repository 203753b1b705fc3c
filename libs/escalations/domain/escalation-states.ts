import { EscalationStatus } from '@saimado/kernel/codes';

/**
 * An escalation's life: it waits, one specialist claims it, and it ends by going back to the operator with a question
 * (RETURNED) or by an outcome (RESOLVED), with an introduction of a firm on the way (REFERRED) where the member wishes.
 */
export const ESCALATION_TRANSITIONS: { readonly [From in EscalationStatus]: readonly EscalationStatus[] } = {
  QUEUED: ['CLAIMED'],
  CLAIMED: ['RETURNED', 'REFERRED', 'RESOLVED'],
  REFERRED: ['RESOLVED', 'RETURNED'],
  RETURNED: [],
  RESOLVED: [],
};

export const ESCALATION_STATUSES = Object.values(EscalationStatus);

/** Statuses in which tier 2 is at work; a ticket has at most one such escalation per discipline. */
export const OPEN_ESCALATION_STATUSES: readonly EscalationStatus[] = ['QUEUED', 'CLAIMED', 'REFERRED'];

/** Statuses in which the work is one specialist's, and only theirs to continue. */
export const CLAIMED_ESCALATION_STATUSES: readonly EscalationStatus[] = ['CLAIMED', 'REFERRED'];

export const mayMove = (from: EscalationStatus, to: EscalationStatus): boolean => ESCALATION_TRANSITIONS[from].includes(to);
