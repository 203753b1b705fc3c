import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

/** What the specialist has to know before the first word, on one screen. */
export function Briefing(_: { escalation: EscalationFieldsFragment }) {
  return null;
}
