import type { Duty, DutyCondition } from './deadlines-book';
import { CONDITION_FACTS, type ConditionFact, type IncidentFacts } from './facts';

/** null: what is known does not settle it. */
export type Verdict = boolean | null;

/** How many persons it may be; `most` null: no end. */
interface Persons {
  least: number;
  most: number | null;
}

/**
 * A number said with 「約」 may be off by this factor either way, so near a threshold it settles nothing. No source: chosen
 * so that 「約千人」 is asked again and 「約五十人」 is not held up (要確認).
 */
const ABOUT_FACTOR = 2;

function personsOf({ persons, personsAbout, patientData, propertyDamage }: IncidentFacts): Persons {
  // Somebody's data it must be.
  if (persons === null) return { least: patientData || propertyDamage ? 1 : 0, most: null };
  if (!personsAbout || persons === 0) return { least: persons, most: persons };
  return { least: Math.max(1, Math.ceil(persons / ABOUT_FACTOR)), most: persons * ABOUT_FACTOR };
}

/** An attack and an insider's crime are wrongful in themselves (domain.md §6: 「so any attack」). */
export const wrongfulIntentOf = ({ cause, wrongfulIntent }: IncidentFacts): Verdict => wrongfulIntent ?? (cause === 'ATTACK' || cause === 'INSIDER' ? true : null);

const KNOWN: { readonly [Fact in Exclude<ConditionFact, 'PERSONS'>]: (facts: IncidentFacts) => Verdict } = {
  PATIENT_DATA: ({ patientData }) => patientData,
  PROPERTY_DAMAGE: ({ propertyDamage }) => propertyDamage,
  WRONGFUL_INTENT: wrongfulIntentOf,
  SYSTEMS_IMPAIRED: ({ systemsImpaired }) => systemsImpaired,
  CARE_IMPAIRED: ({ careImpaired }) => careImpaired,
  MEDICAL_FACILITY: ({ medicalFacility }) => medicalFacility,
  ATTACK: ({ cause }) => cause && cause === 'ATTACK',
  ACCIDENT: ({ cause }) => cause && cause === 'ACCIDENT',
};

export function holds({ fact, atLeast }: DutyCondition, facts: IncidentFacts): Verdict {
  if (fact !== 'PERSONS') return KNOWN[fact](facts);
  const { least, most } = personsOf(facts);
  if (atLeast === null || least >= atLeast) return true;
  return most !== null && most < atLeast ? false : null;
}

export interface Applies {
  verdict: Verdict;
  /** The facts that would settle it, in the order of the book. */
  unknown: ConditionFact[];
  /** the conditions that decided, or may, in words */
  because: string[];
}

const wordsOf = ({ fact, atLeast }: DutyCondition): string => `${CONDITION_FACTS[fact]}${atLeast === null ? '' : `${atLeast.toLocaleString('ja-JP')}人以上`}`;

/** Whether a duty is owed: one of its rows holds as a whole. */
export function applies({ applies: alternatives }: Pick<Duty, 'applies'>, facts: IncidentFacts): Applies {
  const judged = alternatives.map(({ all }) => ({ all, verdicts: all.map((one) => holds(one, facts)) }));
  const settled = judged.find(({ verdicts }) => verdicts.every((verdict) => verdict === true));
  if (settled) return { verdict: true, unknown: [], because: settled.all.map(wordsOf) };
  const open = judged.filter(({ verdicts }) => !verdicts.includes(false));
  if (open.length === 0) return { verdict: false, unknown: [], because: [] };
  const unknown = open.flatMap(({ all, verdicts }) => all.filter((_, index) => verdicts[index] === null).map(({ fact }) => fact));
  return { verdict: null, unknown: [...new Set(unknown)], because: [] };
}
