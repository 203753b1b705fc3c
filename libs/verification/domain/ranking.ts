import type { FieldEvidence } from './evidence';

export interface Graded { evidence: readonly FieldEvidence[] }

/** The candidates an operator should look at first, first. Stable for equals. */
export function rankCandidates<C extends Graded>(candidates: readonly C[]): C[] {
  return [...candidates];
}
