import { type HolidayOverride } from '@saimado/hotlines/domain/hours-rule';
import { isHoliday } from '@saimado/hotlines/domain/holidays';
import type { DaySpan, WorkDays } from '@saimado/hotlines/domain/work-time';
import { type JstDate, weekdayOf } from '@saimado/kernel/jst';

/** One stretch of a firm's week; `weekday` is ISO's, 1 = Monday. */
export interface WeekSpan extends DaySpan {
  weekday: number;
}

/** When a firm can be reached. */
export function firmWorkDays(hours: readonly WeekSpan[], closedOnHolidays: boolean, overrides: readonly HolidayOverride[]): WorkDays {
  return (date: JstDate) => {
    if (closedOnHolidays && isHoliday(date, overrides)) return [];
    const weekday = weekdayOf(date);
    return hours.filter((span) => span.weekday === weekday).map(({ opensAt, closesAt }) => ({ opensAt, closesAt }));
  };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const isTime = (text: string): boolean => TIME.test(text) || text === '24:00';

/** Whether these are stretches of a week that do not overlap; answers them in order, null where they are not. */
export function checkHours(hours: readonly WeekSpan[]): WeekSpan[] | null {
  const ordered = [...hours].sort((a, b) => a.weekday - b.weekday || (a.opensAt < b.opensAt ? -1 : 1));
  const sound = ordered.every(({ weekday, opensAt, closesAt }, index) => {
    const before = ordered[index - 1];
    return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7 && isTime(opensAt) && isTime(closesAt) && opensAt < closesAt
      && !(before?.weekday === weekday && before.closesAt > opensAt);
  });
  return sound ? ordered.map(({ weekday, opensAt, closesAt }) => ({ weekday, opensAt, closesAt })) : null;
}
