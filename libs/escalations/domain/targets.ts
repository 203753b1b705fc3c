import type { Urgency } from '@saimado/kernel/codes';

const HOUR_MS = 3_600_000;

/**
 * Hours from queueing to the specialist's first contact. No source states any: every figure is 要確認, and is kept here as
 * data until the administrator can set it. Plain hours, for the hours of tier 2 are unknown too.
 */
export const FIRST_CONTACT_TARGETS: { readonly [U in Urgency]: { hours: number; needsConfirmation: true } } = {
  CRITICAL: { hours: 1, needsConfirmation: true },
  HIGH: { hours: 4, needsConfirmation: true },
  NORMAL: { hours: 24, needsConfirmation: true },
  LOW: { hours: 72, needsConfirmation: true },
};

/** Escalated before triage: something grave enough for tier 2 that nobody has graded yet. */
const UNTRIAGED: Urgency = 'HIGH';

/** The instant by which tier 2 is to have made contact. */
export const dueAt = (urgency: Urgency | null, queuedAt: Date): Date =>
  new Date(queuedAt.getTime() + FIRST_CONTACT_TARGETS[urgency ?? UNTRIAGED].hours * HOUR_MS);
