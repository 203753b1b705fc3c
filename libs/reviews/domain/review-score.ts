import type { HotlineCode } from '@saimado/kernel/codes';
import type { Criterion, ReviewForm } from './review-form-book';

/** What a ticket says happened, as far as the form asks by it. */
export interface ReviewFacts {
  hotline: HotlineCode;
  escalated: boolean;
  notEntitled: boolean;
  provisional: boolean;
  remoteSupport: boolean;
}
/** 2 done, 1 partly, 0 not done; null: does not apply to this call. */
export type Level = 0 | 1 | 2 | null;
export const HIGHEST_LEVEL = 2;

export interface ReviewScore {
  points: number;
  /** the points of a faultless call; 0 where nothing applied */
  of: number;
  /** whole percent, rounded down; null where nothing applied */
  percent: number | null;
  /** critical criteria that were not done at all */
  failed: string[];
  /** criteria that were asked and have no answer yet */
  missing: string[];
  passed: boolean;
}

const OCCASIONS: Record<Criterion['occasion'], (facts: ReviewFacts) => boolean> = {
  ALWAYS: () => true,
  ESCALATED: ({ escalated }) => escalated,
  NOT_ENTITLED: ({ notEntitled }) => notEntitled,
  PROVISIONAL: ({ provisional }) => provisional,
  REMOTE_SUPPORT: ({ remoteSupport }) => remoteSupport,
};

/** What the form asks of a call. */
export const criteriaOf = ({ criteria }: ReviewForm, facts: ReviewFacts): Criterion[] =>
  criteria.filter(({ hotlines, occasion }) => hotlines.includes(facts.hotline) && OCCASIONS[occasion](facts));

/** The score of a call: what does not apply counts for nothing, and a critical lapse outweighs every point. */
export function scoreOf(form: ReviewForm, facts: ReviewFacts, levels: Readonly<Record<string, Level | undefined>>): ReviewScore {
  const asked = criteriaOf(form, facts);
  const judged = asked.flatMap((criterion) => {
    const level = levels[criterion.id];
    return level === null || level === undefined ? [] : [{ ...criterion, level }];
  });
  const points = judged.reduce((sum, { weight, level }) => sum + weight * level, 0);
  const of = judged.reduce((sum, { weight }) => sum + weight * HIGHEST_LEVEL, 0);
  const missing = asked.filter(({ id }) => levels[id] === undefined).map(({ id }) => id);
  const failed = judged.filter(({ critical, level }) => critical && level === 0).map(({ id }) => id);
  const percent = of === 0 ? null : Math.floor((points * 100) / of);
  return { points, of, percent, failed, missing, passed: missing.length === 0 && failed.length === 0 && percent !== null && percent >= form.passPercent };
}
