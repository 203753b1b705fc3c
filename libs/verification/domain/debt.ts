import type { VerificationOutcome } from './proposal';

/**
 * Since when a ticket owes a verification: advice came first (domain.md §3, PROVISIONAL), and recording that again does
 * not make the debt younger. Any other outcome settles it.
 * @param since what was owed before this verification
 */
export const debtSince = (since: Date | null, outcome: VerificationOutcome, now: Date): Date | null => (outcome === 'PROVISIONAL' ? since ?? now : null);
