import { isHoliday } from '@saimado/hotlines/domain/holidays';
import type { HolidayOverride } from '@saimado/hotlines/domain/hours-rule';
import type { WorkDays } from '@saimado/hotlines/domain/work-time';
import type { Discipline } from '@saimado/kernel/codes';
import { type JstDate, weekdayOf } from '@saimado/kernel/jst';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { type Counted, DESK_WEEKDAYS, type DeskContent } from './desk-book';

/** All the clock round: no minute at midnight is missing (zammad#3180). */
export const EVERY_MINUTE: WorkDays = () => [{ opensAt: '00:00', closesAt: '24:00' }];

/**
 * When a discipline's desk works, each day by the version that covers it (the first one before its time): a day named for
 * itself wins over weekday, holiday and closing period.
 */
export const deskDays = (versions: readonly BookVersion<DeskContent>[], discipline: Discipline, overrides: readonly HolidayOverride[]): WorkDays => (date) => {
  const content = (inForceOn(versions, date) ?? versions[0])?.content;
  if (!content) return [];
  const special = content.specialDays.find((one) => one.date === date && one.disciplines.includes(discipline));
  if (special) return special.stretches;
  const weekday = DESK_WEEKDAYS[weekdayOf(date) - 1];
  const row = content.hours.find((one) => one.discipline === discipline && weekday !== undefined && one.weekdays.includes(weekday));
  const closed = !row || (row.closedOnHolidays && isHoliday(date, overrides)) || (row.closedInPeriods && content.closingPeriods.some((period) => covers(period, date)));
  return closed ? [] : row.stretches;
};

/** The days over which a target's minutes pass. */
export const countedDays = (counted: Counted, desk: WorkDays): WorkDays => (counted === 'CLOCK' ? EVERY_MINUTE : desk);

/** A period of every year; one that ends before it begins spans New Year. */
function covers({ fromDay, toDay }: { fromDay: string; toDay: string }, date: JstDate): boolean {
  const day = date.slice(5);
  return fromDay <= toDay ? fromDay <= day && day <= toDay : fromDay <= day || day <= toDay;
}
