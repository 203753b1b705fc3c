import type { EntitlementStatus } from '@saimado/register/domain/entitlement';
import type { FieldEvidence } from './evidence';

export type VerificationOutcome = 'VERIFIED' | 'PENDING_ENROLMENT' | 'PROVISIONAL' | 'NOT_ENTITLED' | 'NOT_FOUND' | 'DECLINED';

export interface Proposal {
  /** null: the evidence carries no outcome */
  outcome: 'VERIFIED' | 'PENDING_ENROLMENT' | 'NOT_ENTITLED' | null;
  rule: string;
  /** Japanese, one line each: what is missing or contradicts */
  missing: string[];
}

export function propose(_evidence: readonly FieldEvidence[], _entitlement: { status: EntitlementStatus }): Proposal {
  return { outcome: null, rule: '', missing: [] };
}
