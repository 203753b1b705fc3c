import type { Discipline, EscalationStatus, Role } from '@saimado/kernel/codes';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { OPEN_ESCALATION_STATUSES } from './escalation-states';

/** What tier 2 writes of a case. Words for people are in the catalogue, by discipline. */
export const CaseSheetFieldCode = {
  FINDINGS: 'FINDINGS',
  ACTIONS_TAKEN: 'ACTIONS_TAKEN',
  ADVICE_GIVEN: 'ADVICE_GIVEN',
  NEXT_STEP: 'NEXT_STEP',
  DO_NOT_TOUCH: 'DO_NOT_TOUCH',
  DO_NOT_SAY: 'DO_NOT_SAY',
  MISSING_INFO: 'MISSING_INFO',
} as const;
export type CaseSheetFieldCode = keyof typeof CaseSheetFieldCode;

/** Forensics guards evidence on machines, a lawyer what may not be said yet; the rest of the work has the same parts. */
export const CASE_SHEET_FIELDS: Readonly<Record<Discipline, readonly CaseSheetFieldCode[]>> = {
  FORENSICS: ['DO_NOT_TOUCH', 'FINDINGS', 'ACTIONS_TAKEN', 'ADVICE_GIVEN', 'NEXT_STEP', 'MISSING_INFO'],
  LEGAL: ['DO_NOT_SAY', 'FINDINGS', 'ACTIONS_TAKEN', 'ADVICE_GIVEN', 'NEXT_STEP', 'MISSING_INFO'],
};

interface Case { discipline: Discipline; status: EscalationStatus }
interface Reader { role: Role; discipline: Discipline | null }

/** The sheet is tier 2's own: its discipline and the supervisors read it; operators are told by the hand-back. */
export const mayReadCaseSheet = (reader: Reader, { discipline }: Pick<Case, 'discipline'>): boolean =>
  reader.role === 'SUPERVISOR' || (reader.role === 'SPECIALIST' && reader.discipline === discipline);

/** Every specialist of the discipline writes while the case is open, whoever holds it: two look at one case. */
export const mayWriteCaseSheet = (writer: Reader, one: Case): boolean =>
  writer.role === 'SPECIALIST' && writer.discipline === one.discipline && OPEN_ESCALATION_STATUSES.includes(one.status);

export const CASE_SHEET_MAX_LENGTH = 5_000;

/** A field may be emptied again; what stood there stays in its history. */
export function checkCaseSheetText(text: string): { kind: 'text'; text: string } | InvalidInput {
  const trimmed = text.replaceAll('\r\n', '\n').trimEnd();
  if (trimmed.length > CASE_SHEET_MAX_LENGTH) return invalidInput('text', '5,000文字以内で入力してください。長い記録は対応履歴のメモに残せます。');
  // NUL cannot be stored by PostgreSQL, half a surrogate pair cannot be sent as UTF-8.
  return /[\0\p{Surrogate}]/u.test(trimmed) ? invalidInput('text', '保存できない文字が含まれています。貼り付けた内容を確認してください。') : { kind: 'text', text: trimmed };
}

export type EditVerdict = 'write' | 'nothing new' | 'conflict';

/**
 * What becomes of an edit that began at `base`. Fields know nothing of each other, so only the field's own versions count.
 * @param base the text at the version the writer began with; @param current the text that stands now
 */
export function judgeEdit(edit: { baseVersion: number; base: string; text: string }, now: { version: number; text: string }): EditVerdict {
  if (edit.text === now.text) return 'nothing new';
  if (edit.baseVersion === now.version) return 'write';
  // Whoever changed nothing themselves has nothing that could be lost.
  return edit.text === edit.base ? 'nothing new' : 'conflict';
}

/** Minutes without a shared text after which another one is a new sitting. */
const SITTING_MINUTES = 10;

/** Whether a shared text begins a new sitting of its writer: the timeline tells of sittings, not of every field left. */
export const beginsSitting = (lastShared: Date | null, now: Date): boolean =>
  lastShared === null || now.getTime() - lastShared.getTime() >= SITTING_MINUTES * 60_000;
