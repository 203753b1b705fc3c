import { addDays, daysBetween, jstDateOf, jstTimeOf } from '@saimado/kernel/jst';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** How much is left; below zero it is over. Whole days where a day is due, else the largest unit that says something. */
export interface TimeLeft {
  unit: 'days' | 'hours' | 'minutes';
  count: number;
}

/** A day is due until its end, which an instant can only say as the midnight after it. */
export const dueDayOf = (dueAt: Date): string | null => (jstTimeOf(dueAt) === '00:00' ? addDays(jstDateOf(dueAt), -1) : null);

export function timeLeft(dueAt: Date, now: Date): TimeLeft {
  const day = dueDayOf(dueAt);
  if (day !== null) return { unit: 'days', count: daysBetween(jstDateOf(now), day) };
  const minutes = Math.trunc((dueAt.getTime() - now.getTime()) / MINUTE_MS);
  if (Math.abs(minutes) < HOUR_MINUTES) return { unit: 'minutes', count: minutes };
  if (Math.abs(minutes) < DAY_MINUTES) return { unit: 'hours', count: Math.trunc(minutes / HOUR_MINUTES) };
  return { unit: 'days', count: Math.trunc(minutes / DAY_MINUTES) };
}
