import { addDays, jstDateOf, type JstDate, jstInstant, weekdayOf } from '@saimado/kernel/jst';
import { isHoliday } from './holidays';
import { type ClosingPeriod, type HotlineCalendar, type HoursRule, isValidOn, type ServiceCode } from './hours-rule';

/** State of a service at an instant. `isOpen` ⇔ `closesAt` is set; `opensAt` is set when closed and an opening is in sight. */
export interface HotlineState {
  isOpen: boolean;
  /** Next opening; null while open, and when none comes within {@link HORIZON_DAYS}. */
  opensAt: Date | null;
  /** End of today's hours; null while closed. */
  closesAt: Date | null;
  source: string;
  /** What no source settles, one Japanese line each. */
  needsConfirmation: string[];
}

/** How far ahead an opening is looked for: over any year, longer than any closure that makes sense. */
export const HORIZON_DAYS = 400;

const WORDS = {
  noRule: '受付時間の設定なし',
  closing: ({ label, fromDay, toDay }: ClosingPeriod) => `${label}の休業日（${spoken(fromDay)}～${spoken(toDay)}）は要確認です。`,
};
const spoken = (day: string): string => day.split('-').map(Number).join('/');

const closes = (period: ClosingPeriod, date: JstDate): boolean => {
  const day = date.slice(5);
  const within = period.fromDay <= period.toDay
    ? period.fromDay <= day && day <= period.toDay
    : period.fromDay <= day || day <= period.toDay;
  return within && isValidOn(period, date);
};

/** The rule whose hours apply on a day; undefined when the line stays closed. */
function openRule(calendar: HotlineCalendar, service: ServiceCode, date: JstDate): HoursRule | undefined {
  return calendar.hours.find((rule) =>
    rule.service === service && isValidOn(rule, date) && rule.weekdays.includes(weekdayOf(date))
    && !(rule.closedOnHolidays && isHoliday(date, calendar.holidayOverrides))
    && !(rule.closedAtYearEnd && calendar.closingPeriods.some((period) => closes(period, date))));
}

/** The first opening strictly after `instant`. */
function nextOpening(calendar: HotlineCalendar, service: ServiceCode, instant: Date): Date | null {
  const today = jstDateOf(instant);
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const date = addDays(today, ahead);
    const rule = openRule(calendar, service, date);
    const opensAt = rule && jstInstant(date, rule.opensAt);
    if (opensAt && opensAt > instant) return opensAt;
  }
  return null;
}

/**
 * Whether a service is open at an instant, by effective-dated rules and the holiday calendar (domain.md §1). Hours are
 * half-open: 21:00 itself is closed, for a call that rings then rings after closing.
 */
export function hoursAt(calendar: HotlineCalendar, service: ServiceCode, instant: Date): HotlineState {
  const today = jstDateOf(instant);
  const rule = openRule(calendar, service, today);
  const from = rule && jstInstant(today, rule.opensAt);
  const until = rule && jstInstant(today, rule.closesAt);
  const isOpen = from !== undefined && until !== undefined && from <= instant && instant < until;
  const inForce = rule ?? calendar.hours.find((row) => row.service === service && isValidOn(row, today));
  return {
    isOpen,
    opensAt: isOpen ? null : nextOpening(calendar, service, instant),
    closesAt: isOpen ? until : null,
    source: inForce?.source ?? WORDS.noRule,
    needsConfirmation: inForce ? doubts(calendar, inForce, today) : [],
  };
}

function doubts(calendar: HotlineCalendar, rule: HoursRule, date: JstDate): string[] {
  const closing = rule.closedAtYearEnd
    ? calendar.closingPeriods.filter((period) => period.needsConfirmation && isValidOn(period, date)) : [];
  return [...rule.doubts, ...closing.map(WORDS.closing)];
}

/** Whether a call that came in at `receivedAt` is 時間外. One that rang before closing is served to its end and is not. */
export const outsideHours = (calendar: HotlineCalendar, service: ServiceCode, receivedAt: Date): boolean =>
  !hoursAt(calendar, service, receivedAt).isOpen;
