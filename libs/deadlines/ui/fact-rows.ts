import type { FactName, FactsForm } from './use-facts';

/** A question to the caller and its one-key answers; `null` is 「まだ分からない」. */
export interface FactRow {
  name: FactName;
  answers: readonly { value: FactsForm[FactName]; label: string }[];
  /** Left out where another answer has settled it. */
  asked?: (form: FactsForm) => boolean;
}

const YES_NO = [{ value: true, label: 'yes' }, { value: false, label: 'no' }, { value: null, label: 'unknown' }] as const;

/** In the order in which they settle most. */
export const FACT_ROWS: readonly FactRow[] = [
  { name: 'awareOn', answers: [{ value: 'today', label: 'today' }, { value: 'yesterday', label: 'yesterday' }, { value: '', label: 'unknown' }] },
  { name: 'cause', answers: [{ value: 'ATTACK', label: 'ATTACK' }, { value: 'ACCIDENT', label: 'ACCIDENT' }, { value: 'INSIDER', label: 'INSIDER' }, { value: null, label: 'unknown' }] },
  { name: 'patientData', answers: YES_NO },
  { name: 'persons', answers: [{ value: '0', label: 'none' }, { value: '', label: 'unknown' }] },
  { name: 'systemsImpaired', answers: YES_NO },
  { name: 'careImpaired', answers: YES_NO },
  { name: 'wrongfulIntent', answers: YES_NO, asked: ({ cause }) => cause !== 'ATTACK' && cause !== 'INSIDER' },
  { name: 'propertyDamage', answers: YES_NO },
  { name: 'medicalFacility', answers: YES_NO },
  { name: 'incidentOn', answers: [{ value: 'today', label: 'today' }, { value: 'yesterday', label: 'yesterday' }, { value: '', label: 'unknown' }] },
];

export const rowsOf = (form: FactsForm): readonly FactRow[] => FACT_ROWS.filter(({ asked }) => asked?.(form) ?? true);
export const isAnswered = ({ name }: FactRow, form: FactsForm): boolean => form[name] !== null && form[name] !== '';
