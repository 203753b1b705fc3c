import type { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate, JstTime } from '@saimado/kernel/jst';

/** What has opening hours: the two lines, and the office that decides and pays the relief fund (001 2-3(6)). */
export type ServiceCode = HotlineCode | 'RELIEF_FUND_OFFICE';

interface Period {
  validFrom: JstDate;
  /** the last day; null: no end known */
  validUntil: JstDate | null;
}

/** Hours of one service on some weekdays while the rule is valid. */
export interface HoursRule extends Period {
  service: ServiceCode;
  /** ISO: 1 = Monday … 7 = Sunday */
  weekdays: readonly number[];
  opensAt: JstTime;
  /** The first minute that is closed; `24:00` is midnight. */
  closesAt: JstTime;
  closedOnHolidays: boolean;
  closedAtYearEnd: boolean;
  source: string;
  /** Japanese: what no source settles */
  doubts: readonly string[];
}

/** Days of every year on which rules with `closedAtYearEnd` are closed; `fromDay` after `toDay` spans New Year. */
export interface ClosingPeriod extends Period {
  label: string;
  /** `MM-DD` */
  fromDay: string;
  /** `MM-DD`, the last closed day */
  toDay: string;
  needsConfirmation: boolean;
}

/** A day added to the national holidays (`observed`) or taken out of them. */
export interface HolidayOverride {
  date: JstDate;
  name: string;
  observed: boolean;
}

/** All that decides whether a service is open. */
export interface HotlineCalendar {
  hours: readonly HoursRule[];
  closingPeriods: readonly ClosingPeriod[];
  holidayOverrides: readonly HolidayOverride[];
}

export const isValidOn = (period: Period, date: JstDate): boolean =>
  period.validFrom <= date && (period.validUntil === null || date <= period.validUntil);
