import type { TriageEntity } from './triage.entity';
import type { TriageType } from './triage.types';

/** What a verdict did not say before the table was a book; each row had the words of its own name. */
const BEFORE_BOOKS = { urgencyRule: '', urgencyText: '', urgencyTextEn: '', urgencyNeedsConfirmation: true, patientDataAtRisk: false, wrongfulIntent: false };

export type StoredTriage = Omit<TriageEntity, 'ticketId' | 'byId' | 'rulesVersionId'>;

/** A stored triage as whoever may see the ticket sees it. @param by the operator's display name */
export const triageView = (triage: StoredTriage, by: string): TriageType => ({
  id: triage.id,
  at: triage.at,
  by,
  answered: triage.answered,
  verdict: { ...BEFORE_BOOKS, ...triage.verdict, scriptId: triage.verdict.scriptId ?? triage.verdict.rule },
  tier: triage.tier,
  category: triage.category,
  urgency: triage.urgency,
  overruled: triage.overruled,
  overruleReason: triage.overruleReason,
  rulesVersion: triage.rulesVersion,
});
