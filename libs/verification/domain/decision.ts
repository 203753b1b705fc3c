import type { Proposal, VerificationOutcome } from './proposal';

export interface Decision {
  outcome: VerificationOutcome;
  entryChosen: boolean;
  /** what the evidence proposes for the chosen entry; null without an entry */
  proposal: Pick<Proposal, 'outcome'> | null;
  overrideReason?: string | null;
}

export type CheckedDecision =
  | { kind: 'ok'; overridden: boolean }
  | { kind: 'refused'; reason: 'EntryRequired' }
  | { kind: 'refused'; reason: 'ReasonRequired' };

/**
 * What each outcome needs. `evidence: true`: where the evidence does not propose it, the operator says why.
 * - VERIFIED is a statement about one entry, so it needs one.
 * - PENDING_ENROLMENT may come without: enrolment takes 2–3 months (001 Q1-3) and the register may not have them yet. The
 *   reason then holds which association to ask, and the debt to confirm can be paid.
 * - NOT_ENTITLED turns somebody away: carried by the evidence, or explained (「ご本人より退会済みとの申告」).
 * - PROVISIONAL, NOT_FOUND and DECLINED claim nothing about anyone, and must never slow down an emergency.
 */
export const DECISION_NEEDS: Readonly<Record<VerificationOutcome, { entry: boolean; evidence: boolean }>> = {
  VERIFIED: { entry: true, evidence: true },
  PENDING_ENROLMENT: { entry: false, evidence: true },
  NOT_ENTITLED: { entry: false, evidence: true },
  PROVISIONAL: { entry: false, evidence: false },
  NOT_FOUND: { entry: false, evidence: false },
  DECLINED: { entry: false, evidence: false },
};

/** Whether an operator's decision may stand. A reason of nothing but spaces (full-width ones too) is none. */
export function checkDecision({ outcome, entryChosen, proposal, overrideReason }: Decision): CheckedDecision {
  const needs = DECISION_NEEDS[outcome];
  if (needs.entry && !entryChosen) return { kind: 'refused', reason: 'EntryRequired' };
  const carried = !needs.evidence || (entryChosen && proposal?.outcome === outcome);
  if (carried) return { kind: 'ok', overridden: false };
  return hasWords(overrideReason) ? { kind: 'ok', overridden: true } : { kind: 'refused', reason: 'ReasonRequired' };
}

const hasWords = (text: string | null | undefined): boolean => /[\p{L}\p{N}]/u.test(text ?? '');
