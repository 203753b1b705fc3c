import type { RegisterEntry, StoredEntitlement } from '@saimado/register/server/register-entry.view';
import type { FieldEvidence } from '@saimado/verification/domain/evidence';
import { withMarks } from '@saimado/verification/domain/marks';
import { propose } from '@saimado/verification/domain/proposal';
import type { Candidate } from './verification.view';

/** What follows from an entry's evidence and its entitlement on a day: what to propose. The search shows it and the decision is checked by it. */
export function judged(entry: RegisterEntry, evidence: readonly FieldEvidence[], entitlement: StoredEntitlement): Candidate {
  return { entry, evidence: withMarks(evidence), entitlement, proposal: propose(evidence, entitlement) };
}
