import type { CallerRelation, VerificationOutcome } from '@saimado/contract/generated/schema';
import type { CallerClaimInput } from '@saimado/contract/generated/schema';

export const CLAIM_FIELDS = ['memberName', 'memberKana', 'facilityName', 'address', 'registryNumber', 'memberNumber', 'phoneNumber'] as const;
export type ClaimName = (typeof CLAIM_FIELDS)[number];

/** What is typed and chosen about a caller before it is recorded: one draft of the call. */
export type CallerDraft = Record<ClaimName, string> & {
  relation: CallerRelation;
  entryId: string | null;
  /** chosen, and waiting for the reason it needs */
  outcome: VerificationOutcome | null;
  overrideReason: string;
};

export const emptyCaller = (phoneNumber: string | null): CallerDraft => ({
  memberName: '', memberKana: '', facilityName: '', address: '', registryNumber: '', memberNumber: '', phoneNumber: phoneNumber ?? '',
  relation: 'MEMBER', entryId: null, outcome: null, overrideReason: '',
});

/** A claim as the server takes it: blank is not asked. */
export const claimOf = (draft: Record<ClaimName, string>): CallerClaimInput =>
  Object.fromEntries(CLAIM_FIELDS.map((name) => [name, draft[name].trim() || null]));

export const saysSomething = (claim: CallerClaimInput): boolean => Object.values(claim).some(Boolean);

export const OUTCOMES = ['VERIFIED', 'PENDING_ENROLMENT', 'PROVISIONAL', 'NOT_ENTITLED', 'NOT_FOUND', 'DECLINED'] as const satisfies readonly VerificationOutcome[];
/** Letters as on the buttons: Verified, Pending, 仮 (Kari), × (X), Unknown, Refused. */
export const OUTCOME_KEYS: Record<VerificationOutcome, string> = { VERIFIED: 'v', PENDING_ENROLMENT: 'p', PROVISIONAL: 'k', NOT_ENTITLED: 'x', NOT_FOUND: 'u', DECLINED: 'r' };
