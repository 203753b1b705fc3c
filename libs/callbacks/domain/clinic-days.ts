import { addWorkTime, type DaySpan, isWorkTime, type WorkDays } from '@saimado/hotlines/domain/work-time';
import { type JstDate, jstDateOf, jstInstant, jstTimeOf, weekdayOf } from '@saimado/kernel/jst';
import { EVERY_DAY } from './clinic-hours';
import type { Reach } from './reach';

/** Where nobody knows the hours, any time of day may do; days off and 「not before」 hold all the same. */
const ANY_TIME: readonly DaySpan[] = [{ opensAt: '00:00', closesAt: '24:00' }];
const UNKNOWN = { week: EVERY_DAY.map(() => ANY_TIME), holiday: null };

/** When a clinic can be reached, day by day. */
export function clinicDays({ hours, daysOff, notBefore }: Pick<Reach, 'hours' | 'daysOff' | 'notBefore'>, isHoliday: (date: JstDate) => boolean): WorkDays {
  const { week, holiday } = hours ?? UNKNOWN;
  return (date) => {
    if (daysOff.includes(date)) return [];
    const spans = holiday !== null && isHoliday(date) ? holiday : (week[weekdayOf(date) - 1] ?? []);
    if (!notBefore || jstInstant(date, '00:00') >= notBefore) return spans;
    if (jstInstant(date, '24:00') <= notBefore) return [];
    const from = jstTimeOf(notBefore);
    return spans.filter(({ closesAt }) => closesAt > from).map((span) => ({ ...span, opensAt: span.opensAt > from ? span.opensAt : from }));
  };
}

export interface ClinicState {
  /** null: nobody knows its hours, and nothing speaks against now */
  isOpen: boolean | null;
  /** the end of this stretch; null while closed, or unknown */
  closesAt: Date | null;
  /** the next opening; null while open or unknown, and where none is in sight */
  opensAt: Date | null;
}

/** Whether the clinic can be reached at an instant, until when, and from when again. */
export function clinicAt(reach: Pick<Reach, 'hours' | 'daysOff' | 'notBefore'>, isHoliday: (date: JstDate) => boolean, instant: Date): ClinicState {
  const days = clinicDays(reach, isHoliday);
  if (!isWorkTime(days, instant)) return { isOpen: false, closesAt: null, opensAt: addWorkTime(days, instant, 0) };
  if (!reach.hours) return { isOpen: null, closesAt: null, opensAt: null };
  const now = jstTimeOf(instant);
  const span = days(jstDateOf(instant)).find(({ opensAt, closesAt }) => opensAt <= now && now < closesAt);
  return { isOpen: true, closesAt: span ? jstInstant(jstDateOf(instant), span.closesAt) : null, opensAt: null };
}

/** The first instant from `wanted` on at which the clinic can be reached; `wanted` itself where it can be then, null where none is in sight. */
export const nextReachable = (reach: Pick<Reach, 'hours' | 'daysOff' | 'notBefore'>, isHoliday: (date: JstDate) => boolean, wanted: Date): Date | null =>
  addWorkTime(clinicDays(reach, isHoliday), wanted, 0);
