import { addDays, type JstDate, nextMonth } from '@saimado/kernel/jst';

/** The scheme's year, 1 June to 31 May (001 Q4-16); both days belong to it. */
export interface SchemeYear {
  from: JstDate;
  until: JstDate;
}

export function schemeYearOf(date: JstDate): SchemeYear {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '06-01' ? 1 : 0);
  return { from: `${year}-06-01`, until: `${year + 1}-05-31` };
}

/**
 * The day by which the office has processed the transfer of complete papers that arrived on `arrivalDate`: the end of
 * the month for the first half, the 15th of the next month for the second (001 2-3(5)). The bank may credit later.
 */
export function paymentDateFor(arrivalDate: JstDate): JstDate {
  const following = nextMonth(arrivalDate.slice(0, 7));
  return Number(arrivalDate.slice(8)) <= 15 ? addDays(`${following}-01`, -1) : `${following}-15`;
}
