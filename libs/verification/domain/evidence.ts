import type { CallerClaim, ClaimField } from '@saimado/register/domain/claim';
import type { KeySource } from '@saimado/register/domain/grams';

export type EvidenceGrade = 'MATCH' | 'VARIANT' | 'NEAR' | 'MISMATCH' | 'NOT_ASKED';

export interface FieldEvidence {
  field: ClaimField;
  grade: EvidenceGrade;
  /** in Japanese: what made it equal, or how it missed; null where nothing needs saying */
  rule: string | null;
  claimed: string | null;
  registered: string | null;
}

export type EvidenceEntry = KeySource;

export function gradeEvidence(_claim: CallerClaim, _entry: EvidenceEntry): FieldEvidence[] {
  return [];
}
