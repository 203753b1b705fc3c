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

export function checkDecision(_decision: Decision): CheckedDecision {
  return { kind: 'ok', overridden: false };
}
