import type { TriageEntity } from './triage.entity';
import type { TriageType } from './triage.types';

/** A stored triage as whoever may see the ticket sees it. @param by the operator's display name */
export const triageView = (triage: Omit<TriageEntity, 'ticketId' | 'byId'>, by: string): TriageType => ({
  id: triage.id,
  at: triage.at,
  by,
  answered: triage.answered,
  verdict: triage.verdict,
  tier: triage.tier,
  category: triage.category,
  urgency: triage.urgency,
  overruled: triage.overruled,
  overruleReason: triage.overruleReason,
  rulesVersion: triage.rulesVersion,
});
