import { addDays, type JstDate, nextMonth } from '@saimado/kernel/jst';
import type { ReliefFundContent } from './relief-fund-book';

/** The scheme's year, 1 June to 31 May (001 Q4-16); both days belong to it. */
export interface SchemeYear {
  from: JstDate;
  until: JstDate;
}

export function schemeYearOf({ frequency }: Pick<ReliefFundContent, 'frequency'>, date: JstDate): SchemeYear {
  const begins = frequency.schemeYearBegins;
  const year = Number(date.slice(0, 4)) - (date.slice(5) < begins ? 1 : 0);
  return { from: `${year}-${begins}`, until: addDays(`${year + 1}-${begins}`, -1) };
}

/**
 * The day by which the office has processed the transfer of complete papers that arrived on `arrivalDate` (001 2-3(5)):
 * by month days, day 31 standing for the end of any month. The bank may credit later.
 */
export function paymentDateFor({ payments }: Pick<ReliefFundContent, 'payments'>, arrivalDate: JstDate): JstDate {
  const row = payments.find(({ untilDay }) => Number(arrivalDate.slice(8)) <= untilDay);
  if (!row) throw new Error('the last row of the payments covers no whole month');
  let month = arrivalDate.slice(0, 7);
  for (let later = 0; later < row.monthsLater; later += 1) month = nextMonth(month);
  const last = addDays(`${nextMonth(month)}-01`, -1);
  return row.byDay < Number(last.slice(8)) ? `${month}-${String(row.byDay).padStart(2, '0')}` : last;
}
