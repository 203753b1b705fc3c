import { isHoliday } from '@saimado/hotlines/domain/holidays';
import type { HolidayOverride } from '@saimado/hotlines/domain/hours-rule';
import { addDays, type JstDate, weekdayOf } from '@saimado/kernel/jst';
import type { DeadlinesContent } from './deadlines-book';

/** What a day is, beyond its date: the holidays as the hours book has them. */
export interface WorkCalendar {
  holidayOverrides: readonly HolidayOverride[];
}

type Closed = DeadlinesContent['officesClosed'];

const SATURDAY = 6;
const monthDay = (month: number, day: number): string => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 12/29–1/3 spans New Year, so the first day lies after the last. */
function isClosedSpan({ fromMonth, fromDay, untilMonth, untilDay }: Closed, date: JstDate): boolean {
  const [from, until, day] = [monthDay(fromMonth, fromDay), monthDay(untilMonth, untilDay), date.slice(5)];
  return from <= until ? from <= day && day <= until : day >= from || day <= until;
}

export const isWorkingDay = (date: JstDate, closed: Closed, { holidayOverrides }: WorkCalendar): boolean =>
  weekdayOf(date) < SATURDAY && !isHoliday(date, holidayOverrides) && !isClosedSpan(closed, date);

/** The day itself, or the next on which offices are open. */
export function workingDayFrom(date: JstDate, closed: Closed, calendar: WorkCalendar): JstDate {
  let day = date;
  // A table that closes offices all the year must not hang the server.
  for (let ahead = 0; ahead < LONGEST_CLOSURE_DAYS && !isWorkingDay(day, closed, calendar); ahead += 1) day = addDays(day, 1);
  return day;
}
const LONGEST_CLOSURE_DAYS = 400;
