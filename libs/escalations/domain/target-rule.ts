import type { Discipline, Urgency } from '@saimado/kernel/codes';
import type { DeskContent, DeskTarget } from './desk-book';

/** What tier 2 owes a caller: to speak to them for the first time, and then to tell them how things stand. */
export const TargetKind = { FIRST_CONTACT: 'FIRST_CONTACT', NEXT_UPDATE: 'NEXT_UPDATE' } as const;
export type TargetKind = keyof typeof TargetKind;

/** As the reminders call them. */
export const TARGET_WORDS: Readonly<Record<TargetKind, string>> = { FIRST_CONTACT: '相談者への最初の連絡', NEXT_UPDATE: '次の経過連絡' };

export interface TargetRule extends DeskTarget {
  /** the grade it was taken for: an escalation nobody has triaged is taken for one (HIGH, unless the book says otherwise) */
  urgency: Urgency;
  source: string;
  needsConfirmation: boolean;
}

/** The target of a kind, as a version of the book says it. @throws where the book is not whole, which its check refuses */
export function targetRule(content: DeskContent, discipline: Discipline, graded: Urgency | null, kind: TargetKind): TargetRule {
  const urgency = graded ?? content.untriaged;
  const row = content.targets.find((one) => one.discipline === discipline && one.urgency === urgency);
  if (!row) throw new Error(`TIER2_DESK has no target for ${discipline} ${urgency}`);
  return { ...(kind === 'FIRST_CONTACT' ? row.firstContact : row.nextUpdate), urgency, source: row.source, needsConfirmation: row.needsConfirmation };
}
