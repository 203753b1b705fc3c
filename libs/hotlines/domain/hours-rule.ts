import type { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate, JstTime } from '@saimado/kernel/jst';

/** Hours of one hotline on some weekdays while the rule is valid; both ends of the validity are days it covers. */
export interface HoursRule {
  hotline: HotlineCode;
  validFrom: JstDate;
  validUntil: JstDate | null;
  /** ISO: 1 = Monday … 7 = Sunday */
  weekdays: number[];
  opensAt: JstTime;
  /** The first minute that is closed; `24:00` is midnight. */
  closesAt: JstTime;
  closedOnHolidays: boolean;
  closedAtYearEnd: boolean;
  source: string;
  needsConfirmation: boolean;
}

/** Days of every year on which rules with `closedAtYearEnd` are closed; `fromDay` after `toDay` spans New Year. */
export interface ClosingPeriod {
  label: string;
  /** `MM-DD` */
  fromDay: string;
  /** `MM-DD`, the last closed day */
  toDay: string;
  validFrom: JstDate;
  validUntil: JstDate | null;
  source: string;
  needsConfirmation: boolean;
}

/** A day the administrator added to the national holidays (`observed`) or took out of them. */
export interface HolidayOverride {
  date: JstDate;
  name: string;
  observed: boolean;
}

/** All that decides whether a line is open. */
export interface HotlineCalendar {
  hours: readonly HoursRule[];
  closingPeriods: readonly ClosingPeriod[];
  holidayOverrides: readonly HolidayOverride[];
}

export const isValidOn = (period: { validFrom: JstDate; validUntil: JstDate | null }, date: JstDate): boolean =>
  period.validFrom <= date && (period.validUntil === null || date <= period.validUntil);
