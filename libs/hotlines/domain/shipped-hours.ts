import type { ClosingPeriod, HolidayOverride, HoursRule, HotlineCalendar } from './hours-rule';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WORKING_DAYS = [1, 2, 3, 4, 5];

/** domain.md §1, row by row. An installation starts with these; the administrator may change them. */
export const SHIPPED_HOURS: readonly HoursRule[] = [
  {
    hotline: 'EMERGENCY', validFrom: '2022-06-01', validUntil: '2023-05-31', weekdays: EVERY_DAY, opensAt: '09:00', closesAt: '21:00',
    closedOnHolidays: false, closedAtYearEnd: false, source: '001 2-1(2)', needsConfirmation: false,
  },
  {
    hotline: 'EMERGENCY', validFrom: '2023-06-01', validUntil: null, weekdays: EVERY_DAY, opensAt: '06:00', closesAt: '21:00',
    closedOnHolidays: false, closedAtYearEnd: false, source: '000／開始日は公開情報（ScanNetSecurity 2023-07-03）', needsConfirmation: false,
  },
  {
    // The month was planned and published; the very day is in no source.
    hotline: 'GUIDELINE', validFrom: '2023-09-01', validUntil: null, weekdays: WORKING_DAYS, opensAt: '09:00', closesAt: '18:00',
    closedOnHolidays: true, closedAtYearEnd: true, source: '000・003・004／開始月は公開情報', needsConfirmation: true,
  },
];

/** 12/29–1/3 is the government's own rule; the hotlines' is in no source. */
export const SHIPPED_CLOSING_PERIODS: readonly ClosingPeriod[] = [
  {
    label: '年末年始', fromDay: '12-29', toDay: '01-03', validFrom: '2022-06-01', validUntil: null,
    source: '行政機関の休日に関する法律に準じた初期値', needsConfirmation: true,
  },
];

export const SHIPPED_HOLIDAY_OVERRIDES: readonly HolidayOverride[] = [];

export const SHIPPED_CALENDAR: HotlineCalendar = {
  hours: SHIPPED_HOURS, closingPeriods: SHIPPED_CLOSING_PERIODS, holidayOverrides: SHIPPED_HOLIDAY_OVERRIDES,
};
