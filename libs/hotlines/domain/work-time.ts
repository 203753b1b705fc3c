import { addDays, jstDateOf, type JstDate, jstInstant, type JstTime } from '@saimado/kernel/jst';

/** One stretch of opening on a day, half-open: it is closed at `closesAt`. `24:00` is midnight. A lunch break is the gap between two. */
export interface DaySpan {
  opensAt: JstTime;
  closesAt: JstTime;
}
/** When somebody works on a day in Asia/Tokyo: stretches in order that do not overlap; none on a day off. */
export type WorkDays = (date: JstDate) => readonly DaySpan[];

/** How far ahead working time is looked for; a desk that opens on no day of this many is never open. */
const HORIZON_DAYS = 400;

/** The stretches of work that end after `from`, in order, as instants in ms. */
function* spansFrom(workDays: WorkDays, from: Date): Generator<readonly [from: number, until: number]> {
  const today = jstDateOf(from);
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const date = addDays(today, ahead);
    for (const { opensAt, closesAt } of workDays(date)) {
      const until = jstInstant(date, closesAt).getTime();
      if (until > from.getTime()) yield [Math.max(from.getTime(), jstInstant(date, opensAt).getTime()), until];
    }
  }
}

/**
 * The instant at which `ms` of working time have passed since `from`; null where they never do within 400 days. Time
 * that runs out with a stretch is due at its end, not at the next opening.
 */
export function addWorkTime(workDays: WorkDays, from: Date, ms: number): Date | null {
  let left = ms;
  for (const [start, until] of spansFrom(workDays, from)) {
    if (start + left <= until) return new Date(start + left);
    left -= until - start;
  }
  return null;
}

/** Working time between two instants, in ms; 0 where `until` is not after `from`. */
export function workTimeBetween(workDays: WorkDays, from: Date, until: Date): number {
  let total = 0;
  for (const [start, end] of spansFrom(workDays, from)) {
    if (start >= until.getTime()) break;
    total += Math.min(end, until.getTime()) - start;
  }
  return total;
}

/** Whether somebody works at an instant. */
export const isWorkTime = (workDays: WorkDays, instant: Date): boolean =>
  workDays(jstDateOf(instant)).some(({ opensAt, closesAt }) => {
    const [from, until] = [jstInstant(jstDateOf(instant), opensAt), jstInstant(jstDateOf(instant), closesAt)];
    return from <= instant && instant < until;
  });
