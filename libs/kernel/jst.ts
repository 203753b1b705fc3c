/**
 * Days and times of day in Asia/Tokyo. JST has been UTC+9 without daylight saving since 1952, so arithmetic on a
 * fixed offset is exact for every date the scheme can meet (it began on 2022-06-01).
 */

/** A day in Asia/Tokyo, `YYYY-MM-DD`. Compares correctly as text. */
export type JstDate = string;
/** A time of day in Asia/Tokyo, `HH:mm`, `00:00`–`24:00`. */
export type JstTime = string;
/** A month in Asia/Tokyo, `YYYY-MM`. */
export type JstMonth = string;

const OFFSET_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;
const shifted = (instant: Date): Date => new Date(instant.getTime() + OFFSET_MS);

/** The day in Asia/Tokyo on which an instant falls. */
export const jstDateOf = (instant: Date): JstDate => shifted(instant).toISOString().slice(0, 10);

/** The time of day in Asia/Tokyo, `HH:mm`. */
export const jstTimeOf = (instant: Date): JstTime => shifted(instant).toISOString().slice(11, 16);

export const jstMonthOf = (instant: Date): JstMonth => jstDateOf(instant).slice(0, 7);

/** The instant at which `time` strikes on `date` in Asia/Tokyo. `24:00` is the midnight that ends the day. */
export function jstInstant(date: JstDate, time: JstTime = '00:00'): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * 60_000 - OFFSET_MS);
}

/** `date` moved by a number of days, over month ends, leap days and year ends. */
export const addDays = (date: JstDate, days: number): JstDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: JstDate, to: JstDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: JstDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Whether a text is a day that exists (`2026-02-30` is not). */
export function isJstDate(text: string): boolean {
  // There is no year 0; PostgreSQL knows none either.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

export const isJstMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && isJstDate(`${text}-01`);

/** The month after `month`. */
export const nextMonth = (month: JstMonth): JstMonth => addMonths(month, 1);

/** `month` moved by a number of months. */
export function addMonths(month: JstMonth, months: number): JstMonth {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const moved = year * 12 + number - 1 + months;
  return `${String(Math.floor(moved / 12)).padStart(4, '0')}-${String((((moved % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** ISO 8601 with the offset spelled out, for people and clients in Japan: `2026-06-10T14:05:00.000+09:00`. */
export const jstIso = (instant: Date): string => shifted(instant).toISOString().replace('Z', '+09:00');
