import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

/** What tier 2 found, did and advises, written by several at once. */
export function CaseSheet(_: { escalation: EscalationFieldsFragment }) {
  return null;
}
