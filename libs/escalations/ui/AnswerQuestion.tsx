import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

/** Tier 1 answers what tier 2 sent back; the escalation goes on where it stood. */
export function AnswerQuestion(_: { escalation: EscalationFieldsFragment; refetch: () => Promise<unknown> }) {
  return null;
}
