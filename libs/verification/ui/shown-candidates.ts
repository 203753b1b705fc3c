import type { CandidateFieldsFragment } from '@saimado/contract/generated/verification';
import type { CallerWork } from './use-caller';

/** The candidates as listed; a chosen one that the newest answer no longer holds stands first. */
export function shownCandidates({ candidates, chosen }: Pick<CallerWork, 'candidates' | 'chosen'>): readonly CandidateFieldsFragment[] {
  return chosen && !candidates.list.some(({ entryId }) => entryId === chosen.entryId) ? [chosen, ...candidates.list] : candidates.list;
}
