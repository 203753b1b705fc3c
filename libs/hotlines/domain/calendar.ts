import type { BookVersion } from '@saimado/rule-books/domain/book';
import { type HoursContent, SERVICE_LABELS, WEEKDAY_LABELS } from './hours-book';
import type { ClosingPeriod, HolidayOverride, HotlineCalendar, HoursRule } from './hours-rule';
import { isValidOn } from './hours-rule';

const ISO_WEEKDAYS = Object.keys(WEEKDAY_LABELS);

/** The versions in force as one calendar: what each says, for the days it judges. */
export const calendarOf = (versions: readonly BookVersion<HoursContent>[]): HotlineCalendar => ({
  hours: versions.flatMap(hoursOf),
  closingPeriods: versions.flatMap(({ content, validFrom, validUntil }) =>
    content.closingPeriods.map(({ label, fromDay, toDay, needsConfirmation }): ClosingPeriod => ({ label, fromDay, toDay, needsConfirmation, validFrom, validUntil }))),
  holidayOverrides: versions.flatMap((version): HolidayOverride[] => version.content.holidays.filter(({ date }) => isValidOn(version, date))),
});

const hoursOf = ({ content, validFrom, validUntil }: BookVersion<HoursContent>): HoursRule[] => content.hours.map((row) => ({
  service: row.service,
  weekdays: row.weekdays.map((weekday) => ISO_WEEKDAYS.indexOf(weekday) + 1),
  opensAt: row.opensAt,
  closesAt: row.closesAt,
  closedOnHolidays: row.closedOnHolidays,
  closedAtYearEnd: row.closedAtYearEnd,
  source: row.source,
  doubts: [
    ...(row.doubt ? [row.doubt] : row.needsConfirmation ? [`${SERVICE_LABELS[row.service]}の受付時間は要確認です。`] : []),
    ...(content.endOfHours ? [content.endOfHours] : []),
  ],
  validFrom,
  validUntil,
}));
