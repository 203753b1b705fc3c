import { addMonths, isJstMonth, jstMonthOf, type JstMonth } from '@saimado/kernel/jst';
import { MONTHS_OF, type Period, PERIOD_KINDS, type PeriodKind } from './period';

/** How the year is divided. */
export interface PeriodSettings {
  /** the month with which years begin, and quarters are counted from: 1–12 */
  yearBegins: number;
}

/** April, as the State's and JMA's business year; that periods follow it is ours, 要確認. */
export const DEFAULT_PERIOD_SETTINGS: PeriodSettings = { yearBegins: 4 };

export const isPeriodSettings = ({ yearBegins }: PeriodSettings): boolean => Number.isInteger(yearBegins) && yearBegins >= 1 && yearBegins <= 12;

const monthNumber = (month: JstMonth): number => Number(month.slice(5));

/** How many months into a period of this kind a month is: 0 where the period begins with it. */
const into = (kind: PeriodKind, month: JstMonth, { yearBegins }: PeriodSettings): number => (monthNumber(month) - yearBegins + 12) % MONTHS_OF[kind];

/** Whether the settings know such a period. */
export const isPeriod = ({ kind, first }: Period, settings: PeriodSettings): boolean =>
  PERIOD_KINDS.includes(kind) && isJstMonth(first) && into(kind, first, settings) === 0;

/** The month after its last. */
export const monthAfter = ({ kind, first }: Period): JstMonth => addMonths(first, MONTHS_OF[kind]);

/** Whether nothing can be added any more: its last month is over in Japan. */
export const periodOver = (period: Period, now: Date): boolean => jstMonthOf(now) >= monthAfter(period);

export const periodBefore = ({ kind, first }: Period): Period => ({ kind, first: addMonths(first, -MONTHS_OF[kind]) });

/** The same period of a year ago; of a year, the year before. */
export const periodYearBefore = ({ kind, first }: Period): Period => ({ kind, first: addMonths(first, -12) });

/** Every period that is over and holds a month from `from` on, newest end first and the shorter before the longer. */
export function periodsOver(from: JstMonth, settings: PeriodSettings, now: Date): Period[] {
  const periods: Period[] = [];
  for (let end = jstMonthOf(now); end > from; end = addMonths(end, -1)) {
    for (const kind of PERIOD_KINDS) {
      const period = { kind, first: addMonths(end, -MONTHS_OF[kind]) };
      if (isPeriod(period, settings)) periods.push(period);
    }
  }
  return periods;
}
