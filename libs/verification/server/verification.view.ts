import type { CallerRelation, VerificationOutcome } from '@saimado/kernel/codes';
import { facilityAddressOf, entitlementView, type RegisterEntry, type StoredEntitlement } from '@saimado/register/server/register-entry.view';
import type { FieldEvidence } from '@saimado/verification/domain/evidence';
import type { MarkedEvidence } from '@saimado/verification/domain/marks';
import type { Proposal } from '@saimado/verification/domain/proposal';
import type { CandidateSituation } from '@saimado/verification/domain/situations';
import type { CleanClaim } from './clean-claim';
import type { FieldEvidenceType, RegisterCandidateType, VerificationType } from './verification.types';

/** A register entry held against a claim, as of a day. */
export interface Candidate {
  entry: RegisterEntry;
  evidence: MarkedEvidence[];
  entitlement: StoredEntitlement;
  proposal: Proposal;
}

/** What was stored before marks were made has none, and was to be asked again wherever it was near. */
export type StoredEvidence = Omit<FieldEvidence, 'askAgain'> & Partial<MarkedEvidence>;

export const evidenceView = ({ field, grade, rule, claimed, registered, askAgain, claimedMarks, registeredMarks }: StoredEvidence): FieldEvidenceType => ({
  field, grade, rule, claimed, registered, askAgain: askAgain ?? grade === 'NEAR', claimedMarks: claimedMarks ?? [], registeredMarks: registeredMarks ?? [],
});

/** What of a candidate follows from those it is shown with. */
export interface AmongOthers {
  situations: CandidateSituation[];
  warning: string | null;
  question: string | null;
}

/** What an operator sees of an entry while looking for the caller. */
export const candidateView = ({ entry, evidence, entitlement, proposal }: Candidate, { situations, warning, question }: AmongOthers): RegisterCandidateType => ({
  entryId: entry.id,
  memberName: entry.memberName,
  memberKana: entry.memberKana,
  memberNumber: entry.memberNumber,
  registryNumber: entry.registryNumber,
  facilityName: entry.facilityName,
  facilityKind: entry.facilityKind,
  facilityAddress: facilityAddressOf(entry),
  facilityPhone: entry.phone || null,
  category: entry.category,
  entitlement: entitlementView(entitlement),
  evidence: evidence.map(evidenceView),
  proposal: { outcome: proposal.outcome, rule: proposal.rule, missing: proposal.missing },
  situations,
  warning,
  question,
});

/** A stored verification. */
export interface VerificationRow {
  id: string;
  ticketId: string;
  at: Date;
  by: string;
  outcome: VerificationOutcome;
  proposedOutcome: VerificationOutcome | null;
  rule: string;
  overrideReason: string | null;
  relation: CallerRelation;
  claim: CleanClaim;
  entryId: string | null;
  entry: RegisterEntry | null;
  entitlement: StoredEntitlement | null;
  evidence: StoredEvidence[];
  rulesVersion: string;
}

/** A verification as it was made: the entry is the one of that moment, whatever was imported since. */
export const verificationView = (row: VerificationRow): VerificationType => ({
  id: row.id,
  at: row.at,
  by: row.by,
  outcome: row.outcome,
  proposedOutcome: row.proposedOutcome,
  rule: row.rule,
  overrideReason: row.overrideReason,
  relation: row.relation,
  claim: row.claim,
  entryId: row.entryId,
  memberName: row.entry?.memberName ?? null,
  memberNumber: row.entry?.memberNumber ?? null,
  registryNumber: row.entry?.registryNumber ?? null,
  facilityName: row.entry?.facilityName ?? null,
  facilityAddress: row.entry ? facilityAddressOf(row.entry) : null,
  entitlement: row.entitlement ? entitlementView(row.entitlement) : null,
  evidence: row.evidence.map(evidenceView),
  rulesVersion: row.rulesVersion,
});
