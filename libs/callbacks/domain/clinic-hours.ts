import type { DaySpan } from '@saimado/hotlines/domain/work-time';

/** When a clinic can be reached in a week: for Monday … Sunday its stretches in order, none on a closed day. */
export interface ClinicHours {
  week: readonly (readonly DaySpan[])[];
  /** On national holidays; null: as on any other day of the week. */
  holiday: readonly DaySpan[] | null;
}

/** Monday … Sunday, then holidays. */
export const DAY_LETTERS = ['月', '火', '水', '木', '金', '土', '日', '祝'] as const;
export const HOLIDAY = 7;
export const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** 「日祝」 for [6, 7]. */
export const daysInWords = (days: readonly number[]): string => days.map((day) => DAY_LETTERS[day]).join('');

const shown = (time: string): string => time.replace(/^0/, '');
const spansInWords = (spans: readonly DaySpan[]): string =>
  spans.length === 0 ? '休診' : spans.map(({ opensAt, closesAt }) => `${shown(opensAt)}-${shown(closesAt)}`).join(' ');

/** The hours as one would write them, every day told: days of the same hours together. Reading it again gives the same hours. */
export function printClinicHours({ week, holiday }: ClinicHours): string {
  const days = holiday === null ? week : [...week, holiday];
  const groups = new Map<string, number[]>();
  days.forEach((spans, day) => {
    const words = spansInWords(spans);
    groups.set(words, [...(groups.get(words) ?? []), day]);
  });
  const closed = groups.get('休診');
  const open = [...groups].filter(([words]) => words !== '休診').map(([words, group]) => `${daysInWords(group)} ${words}`);
  return [...open, ...(closed ? [`${daysInWords(closed)} 休診`] : []), ...(holiday === null ? ['祝日も診療'] : [])].join('、');
}
