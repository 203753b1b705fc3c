export const REPORT_STATUSES = ['DRAFTING', 'FAILED', 'CANCELLED', 'DRAFT', 'SIGNED', 'SCHEDULED', 'PUBLISHED', 'OUTDATED', 'DISCARDED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/**
 * Counted and proved by a job, signed by two supervisors, published at a set time or at once; what JMA has read is not
 * taken back. OUTDATED: something else was published meanwhile, so that the proof is no longer one against everything.
 */
export const REPORT_TRANSITIONS: { readonly [From in ReportStatus]: readonly ReportStatus[] } = {
  DRAFTING: ['DRAFT', 'FAILED', 'CANCELLED'],
  DRAFT: ['SIGNED', 'DISCARDED', 'OUTDATED'],
  SIGNED: ['SCHEDULED', 'PUBLISHED', 'DISCARDED', 'OUTDATED'],
  SCHEDULED: ['PUBLISHED', 'SIGNED', 'OUTDATED'],
  PUBLISHED: [],
  FAILED: [],
  CANCELLED: [],
  OUTDATED: [],
  DISCARDED: [],
};

export const mayMove = (from: ReportStatus, to: ReportStatus): boolean => REPORT_TRANSITIONS[from].includes(to);

/** Nothing happens to it any more; a period may be drafted again beside one that is over. */
export const isOver = (status: ReportStatus): boolean => REPORT_TRANSITIONS[status].length === 0;

export const SIGNATURES_NEEDED = 2;

export type SameSupervisor = { kind: 'refused'; reason: 'SameSupervisor' };

/** Null when `signer` may sign: two different people, of whom the drafter may be one. All are staff ids. */
export const checkSign = (signers: readonly string[], signer: string): SameSupervisor | null =>
  signers.includes(signer) ? { kind: 'refused', reason: 'SameSupervisor' } : null;
