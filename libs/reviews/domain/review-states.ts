/** A review's life: drawn, then shared with the operator (or left out with a reason), then answered by them. */
export const ReviewStatus = { DRAWN: 'DRAWN', SHARED: 'SHARED', ANSWERED: 'ANSWERED', SKIPPED: 'SKIPPED' } as const;
export type ReviewStatus = keyof typeof ReviewStatus;

/**
 * What was shared stands: an operator must not find other words tomorrow than those they read today. What is left out
 * stays in its sample with the reason, so that nobody draws until the calls please.
 */
export const REVIEW_TRANSITIONS: { readonly [From in ReviewStatus]: readonly ReviewStatus[] } = {
  DRAWN: ['SHARED', 'SKIPPED'],
  SHARED: ['ANSWERED'],
  ANSWERED: [],
  SKIPPED: [],
};

export const mayMove = (from: ReviewStatus, to: ReviewStatus): boolean => REVIEW_TRANSITIONS[from].includes(to);
