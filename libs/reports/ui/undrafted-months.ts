import { jstMonthOf, type JstMonth } from '@saimado/kernel/jst';

/** How far back a month may be caught up. */
const MONTHS = 24;

function monthBefore(month: JstMonth): JstMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

/** Months that are over and have no report, the newest first. The server decides again. */
export function undraftedMonths(drafted: readonly JstMonth[], now: Date): JstMonth[] {
  const months: JstMonth[] = [];
  for (let month = monthBefore(jstMonthOf(now)); months.length < MONTHS; month = monthBefore(month)) months.push(month);
  return months.filter((month) => !drafted.includes(month));
}
