import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { isJstDate } from '@saimado/kernel/jst';
import type { ClosingPeriod, HolidayOverride, HoursRule } from './hours-rule';

export type Checked = { kind: 'ok' } | InvalidInput;
export type HoursChecked = Checked | { kind: 'refused'; reason: 'Overlap' };

const OK = { kind: 'ok' } as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MESSAGES = {
  date: '日付を「2026-06-10」の形で入力してください。',
  order: '終了日は開始日以後にしてください。',
  weekdays: '曜日を1つ以上選んでください。',
  time: '時刻を「09:00」の形で入力してください。',
  timeOrder: '終了時刻は開始時刻より後にしてください。',
  source: '根拠（資料名など）を入力してください。',
  label: '名称を入力してください。',
  day: '月日を「12-29」の形で入力してください。',
  tooLong: '200文字以内で入力してください。',
};

type Problem = readonly [broken: boolean, field: string, message: string];
const firstOf = (problems: readonly Problem[]): Checked => {
  const found = problems.find(([broken]) => broken);
  return found ? invalidInput(found[1], found[2]) : OK;
};
const period = ({ validFrom, validUntil }: { validFrom: string; validUntil: string | null }): Problem[] => [
  [!isJstDate(validFrom), 'validFrom', MESSAGES.date],
  [validUntil !== null && !isJstDate(validUntil), 'validUntil', MESSAGES.date],
  [validUntil !== null && validUntil < validFrom, 'validUntil', MESSAGES.order],
];
const sentence = (field: string, text: string, blank: string): Problem[] => [
  [text.trim() === '', field, blank],
  [text.length > 200, field, MESSAGES.tooLong],
];

/**
 * Whether a row of hours may be saved beside the others (`existing` without the row itself). On one day one row decides,
 * so rows of a hotline that are valid together must not share a weekday.
 */
export function checkHours(input: HoursRule, existing: readonly HoursRule[]): HoursChecked {
  const checked = firstOf([
    ...period(input),
    [input.weekdays.length === 0 || input.weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7), 'weekdays', MESSAGES.weekdays],
    [!TIME.test(input.opensAt), 'opensAt', MESSAGES.time],
    [!TIME.test(input.closesAt) && input.closesAt !== '24:00', 'closesAt', MESSAGES.time],
    [input.closesAt <= input.opensAt, 'closesAt', MESSAGES.timeOrder],
    ...sentence('source', input.source, MESSAGES.source),
  ]);
  if (checked.kind === 'refused') return checked;
  return existing.some((other) => overlap(input, other)) ? { kind: 'refused', reason: 'Overlap' } : OK;
}

const overlap = (a: HoursRule, b: HoursRule): boolean =>
  a.hotline === b.hotline
  && (b.validUntil === null || a.validFrom <= b.validUntil) && (a.validUntil === null || b.validFrom <= a.validUntil)
  && a.weekdays.some((day) => b.weekdays.includes(day));

/** Any year has the day, or a leap year does. */
const isDay = (day: string): boolean => isJstDate(`2024-${day}`);

export const checkClosingPeriod = (input: ClosingPeriod): Checked => firstOf([
  ...sentence('label', input.label, MESSAGES.label),
  [!isDay(input.fromDay), 'fromDay', MESSAGES.day],
  [!isDay(input.toDay), 'toDay', MESSAGES.day],
  ...period(input),
  ...sentence('source', input.source, MESSAGES.source),
]);

export const checkHoliday = (input: HolidayOverride): Checked => firstOf([
  [!isJstDate(input.date), 'date', MESSAGES.date],
  ...sentence('name', input.name, MESSAGES.label),
]);
