import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

/** First contact and next update: by when, and that they were made. */
export function TargetClocks(_: { escalation: EscalationFieldsFragment; refetch: () => Promise<unknown> }) {
  return null;
}
