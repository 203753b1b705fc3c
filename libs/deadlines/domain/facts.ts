import { addDays, isJstDate, type JstDate, type JstTime } from '@saimado/kernel/jst';

/** What brought it about. An insider's doing is no attack: the relief fund leaves it out (domain.md §5). */
export const CAUSES = { ATTACK: 'サイバー攻撃', ACCIDENT: '紛失・誤送付など', INSIDER: '内部犯罪' } as const;
export type Cause = keyof typeof CAUSES;

/** What is known of an incident as far as a duty to report turns on it; null: nobody knows yet. */
export interface IncidentFacts {
  /** the day on which the facility became aware of it */
  awareOn: JstDate | null;
  awareTime: JstTime | null;
  incidentOn: JstDate | null;
  cause: Cause | null;
  /** 要配慮個人情報, which patient data is, leaked or may have */
  patientData: boolean | null;
  propertyDamage: boolean | null;
  wrongfulIntent: boolean | null;
  systemsImpaired: boolean | null;
  careImpaired: boolean | null;
  /** a hospital or clinic, not a care service */
  medicalFacility: boolean | null;
  /** whose personal data leaked or may have */
  persons: number | null;
  personsAbout: boolean;
}

export const NOTHING_KNOWN: IncidentFacts = {
  awareOn: null, awareTime: null, incidentOn: null, cause: null, patientData: null, propertyDamage: null, wrongfulIntent: null,
  systemsImpaired: null, careImpaired: null, medicalFacility: null, persons: null, personsAbout: false,
};

/** What a duty may ask of the facts, and how it reads. */
export const CONDITION_FACTS = {
  PATIENT_DATA: '患者情報（要配慮個人情報）の漏えい等・おそれ',
  PROPERTY_DAMAGE: '不正利用による財産的被害のおそれ',
  WRONGFUL_INTENT: '不正の目的（サイバー攻撃など）',
  SYSTEMS_IMPAIRED: 'システムの障害',
  CARE_IMPAIRED: '診療への支障・おそれ',
  MEDICAL_FACILITY: '病院・診療所である',
  ATTACK: 'サイバー攻撃による',
  ACCIDENT: 'サイバー攻撃によらない（紛失・誤送付など）',
  PERSONS: '漏えい等・おそれのある人数',
} as const;
export type ConditionFact = keyof typeof CONDITION_FACTS;
/** A question to put to the caller: a fact that is not known, or the day itself. */
export type AskedFact = ConditionFact | 'AWARE_ON';

/** Why facts cannot be so, by the field; null: they can. Of people's input. */
export function factsProblem(facts: IncidentFacts, today: JstDate): { field: string; message: string } | null {
  for (const field of ['awareOn', 'incidentOn'] as const) {
    const day = facts[field];
    if (day !== null && !isJstDate(day)) return { field, message: '日付を「2026-06-10」の形で、実在する日を入力してください。' };
    if (day !== null && day > today) return { field, message: '今日までの日を入力してください。' };
    if (day !== null && day < addDays(today, -LONGEST_AGO_DAYS)) return { field, message: '10年より前の日は記録できません。年を確認してください。' };
  }
  if (facts.awareTime !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(facts.awareTime)) return { field: 'awareTime', message: '時刻を「14:05」の形で入力してください。' };
  if (facts.awareTime !== null && facts.awareOn === null) return { field: 'awareTime', message: '時刻だけでは記録できません。知った日も入力してください。' };
  if (facts.awareOn !== null && facts.incidentOn !== null && facts.incidentOn > facts.awareOn) return { field: 'incidentOn', message: '発生した日は、知った日より後にはなりません。' };
  if (facts.persons !== null && (!Number.isInteger(facts.persons) || facts.persons < 0 || facts.persons > MOST_PERSONS)) return { field: 'persons', message: '人数は0以上の整数で入力してください。' };
  if (facts.persons === 0 && (facts.patientData === true || facts.propertyDamage === true)) return { field: 'persons', message: '患者情報などの漏えい・おそれがあるときは、人数は1人以上です。不明なら空欄にしてください。' };
  if ((facts.cause === 'ATTACK' || facts.cause === 'INSIDER') && facts.wrongfulIntent === false) return { field: 'wrongfulIntent', message: 'サイバー攻撃・内部犯罪は不正の目的によるものです。原因か不正の目的を見直してください。' };
  return null;
}
const LONGEST_AGO_DAYS = 3_653;
const MOST_PERSONS = 100_000_000;
