import type { JstMonth } from '@saimado/kernel/jst';
import { monthsOf, type Period, periodCode } from './period';

/** A release in the ledger. */
export interface Released {
  seq: number;
  period: Period;
}

/**
 * From which release the tickets of each month are taken over as they were counted there; months that are not listed are
 * counted anew. A quarter is then the sum of the months that JMA has read, to the cell, and what changed in a ticket since
 * comes by a correction of its month, in plain sight, and not as a difference between two reports.
 *
 * A month's own newest release goes before what a longer one said of it. A correction takes over what shorter periods told
 * and counts the rest anew: that is what it is for. So a month's is counted whole.
 */
export function inheritedFrom(period: Period, version: number, released: readonly Released[]): ReadonlyMap<JstMonth, number> {
  const others = released.filter((one) => periodCode(one.period) !== periodCode(period) && (version === 1 || monthsOf(one.period).length < monthsOf(period).length)).sort((a, b) => b.seq - a.seq);
  return new Map(monthsOf(period).flatMap((month) => {
    const holding = others.filter((one) => monthsOf(one.period).includes(month));
    const from = holding.find((one) => one.period.kind === 'MONTH') ?? holding[0];
    return from ? [[month, from.seq] as const] : [];
  }));
}
