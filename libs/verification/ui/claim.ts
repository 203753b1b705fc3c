import type { CallerClaimInput, CallerRelation, VerificationOutcome } from '@saimado/contract/generated/schema';
import type { VerificationFieldsFragment } from '@saimado/contract/generated/verification';
import { formatPhoneNumber } from '@saimado/ui-kit/phone-number';

export const CLAIM_FIELDS = ['memberName', 'memberKana', 'facilityName', 'address', 'registryNumber', 'memberNumber', 'phoneNumber'] as const;
export type ClaimName = (typeof CLAIM_FIELDS)[number];

/** What is typed and chosen about a caller before it is recorded: one draft of the call, or of the ticket. */
export type CallerDraft = Record<ClaimName, string> & {
  relation: CallerRelation;
  entryId: string | null;
  /** chosen, and waiting for the reason it needs */
  outcome: VerificationOutcome | null;
  overrideReason: string;
};

export const emptyCaller = (callerNumber: string | null): CallerDraft => ({
  memberName: '', memberKana: '', facilityName: '', address: '', registryNumber: '', memberNumber: '', phoneNumber: callerNumber ? formatPhoneNumber(callerNumber) : '',
  relation: 'MEMBER', entryId: null, outcome: null, overrideReason: '',
});

/** What was heard of the caller so far, to go on from: what is still missing is asked, not all of it again. */
export const recordedCaller = ({ claim, relation, entryId }: Pick<VerificationFieldsFragment, 'claim' | 'relation' | 'entryId'>): CallerDraft => ({
  ...emptyCaller(null), ...Object.fromEntries(CLAIM_FIELDS.map((name) => [name, claim[name] ?? ''])), relation, entryId,
});

/** A claim as the server takes it: blank is not asked. */
export const claimOf = (draft: Record<ClaimName, string>): CallerClaimInput =>
  Object.fromEntries(CLAIM_FIELDS.map((name) => [name, draft[name].trim() || null]));

/** The two boxes in which a reading is found by itself (the reading typed for the name counts as the name). */
const READINGS: ReadonlySet<ClaimName> = new Set(['memberName', 'memberKana']);
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;
/** Romaji that are no kana yet: 「たかh」. */
const HALF_A_KANA = /[a-zａ-ｚ]+$/iu;

/**
 * What to look for while a word is being composed in one box. In the boxes for a name the kana under composition are what
 * was heard, so they count with every kana. A conversion shows one spelling after another, and other boxes hold no
 * reading: there what was looked for before (`before`) holds until the word stands.
 */
export function heardClaim(claim: CallerClaimInput, before: CallerClaimInput, composing: ClaimName | null): CallerClaimInput {
  if (!composing) return claim;
  const text = (claim[composing] ?? '').replace(HALF_A_KANA, '');
  return { ...claim, [composing]: READINGS.has(composing) && KANA.test(text) ? text.trim() || null : before[composing] ?? null };
}

export const saysSomething = (claim: CallerClaimInput): boolean => Object.values(claim).some(Boolean);

export const OUTCOMES = ['VERIFIED', 'PENDING_ENROLMENT', 'PROVISIONAL', 'NOT_ENTITLED', 'NOT_FOUND', 'DECLINED'] as const satisfies readonly VerificationOutcome[];
/** Letters as on the buttons: Verified, Pending, 仮 (Kari), × (X), Unknown, Refused. */
export const OUTCOME_KEYS: Record<VerificationOutcome, string> = { VERIFIED: 'v', PENDING_ENROLMENT: 'p', PROVISIONAL: 'k', NOT_ENTITLED: 'x', NOT_FOUND: 'u', DECLINED: 'r' };
