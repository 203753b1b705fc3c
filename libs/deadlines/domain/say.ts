import { daysBetween, type JstDate, weekdayOf } from '@saimado/kernel/jst';
import { CAUSES, type IncidentFacts } from './facts';

const WEEKDAYS = '月火水木金土日';
/** 11月24日（火） */
export const dayInWords = (day: JstDate): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${WEEKDAYS[weekdayOf(day) - 1]}）`;

/** 「あと2日」, as it stands on a day. */
export function timeLeft(dueOn: JstDate, today: JstDate): string {
  const days = daysBetween(today, dueOn);
  return days > 0 ? `あと${days}日` : days === 0 ? '今日まで' : `${-days}日超過`;
}

const yesNo = (name: string, value: boolean | null): string[] => (value === null ? [] : [`${name} ${value ? 'あり' : 'なし'}`]);

/** What is known, in one line for the timeline; what is not known is left out. */
export function factsInWords(facts: IncidentFacts): string {
  const { awareOn, awareTime, incidentOn, cause, persons, personsAbout, medicalFacility } = facts;
  const parts = [
    ...(awareOn ? [`知った日 ${awareOn}${awareTime ? ` ${awareTime}` : ''}`] : []),
    ...(incidentOn ? [`発生日 ${incidentOn}`] : []),
    ...(cause ? [`原因 ${CAUSES[cause]}`] : []),
    ...yesNo('患者情報', facts.patientData),
    ...(persons === null ? [] : [`人数 ${personsAbout ? '約' : ''}${persons.toLocaleString('ja-JP')}人`]),
    ...yesNo('不正の目的', facts.wrongfulIntent), ...yesNo('財産的被害のおそれ', facts.propertyDamage),
    ...yesNo('システム障害', facts.systemsImpaired), ...yesNo('診療への支障', facts.careImpaired),
    ...(medicalFacility === null ? [] : [medicalFacility ? '病院・診療所' : '病院・診療所以外']),
  ];
  return parts.length > 0 ? parts.join('／') : '分かっていることはまだありません';
}
