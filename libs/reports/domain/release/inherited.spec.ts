import { describe, expect, it } from 'vitest';
import { inheritedFrom, type Released } from './inherited';
import type { Period } from './period';

const APRIL: Period = { kind: 'MONTH', first: '2026-04' };
const MAY: Period = { kind: 'MONTH', first: '2026-05' };
const QUARTER: Period = { kind: 'QUARTER', first: '2026-04' };
const YEAR: Period = { kind: 'YEAR', first: '2026-04' };
const ledger = (...periods: Period[]): Released[] => periods.map((period, index) => ({ seq: index + 1, period }));
const taken = (period: Period, version: number, released: readonly Released[]): Record<string, number> => Object.fromEntries(inheritedFrom(period, version, released));

describe('inheritedFrom', () => {
  it('takes a quarter’s months as they were released, and counts the others', () => {
    expect(taken(QUARTER, 1, ledger(APRIL, MAY))).toEqual({ '2026-04': 1, '2026-05': 2 });
  });

  it('takes a month as it was corrected last', () => {
    expect(taken(QUARTER, 1, ledger(APRIL, MAY, APRIL))).toEqual({ '2026-04': 3, '2026-05': 2 });
  });

  it('corrects a quarter by its months, never by what it said itself', () => {
    expect(taken(QUARTER, 2, ledger(APRIL, QUARTER, APRIL))).toEqual({ '2026-04': 3 });
  });

  it('takes a month released late from the quarter that had it, and counts a month’s correction anew', () => {
    expect(taken(MAY, 1, ledger(QUARTER))).toEqual({ '2026-05': 1 });
    expect(taken(MAY, 2, ledger(QUARTER, MAY))).toEqual({});
  });

  it('a quarter of which no month was told is counted anew in its correction, whatever a year took of it; the year’s follows', () => {
    expect(taken(QUARTER, 2, ledger(QUARTER, YEAR))).toEqual({});
    expect(taken(YEAR, 2, ledger(QUARTER, YEAR, QUARTER))).toEqual({ '2026-04': 3, '2026-05': 3, '2026-06': 3 });
  });

  it('a year’s months come from their own releases before a later quarter’s', () => {
    expect(taken(YEAR, 1, ledger(APRIL, QUARTER))).toEqual({ '2026-04': 1, '2026-05': 2, '2026-06': 2 });
  });

  it('counts everything where nothing was released', () => {
    expect(taken(YEAR, 1, [])).toEqual({});
    expect(taken(APRIL, 1, ledger(MAY))).toEqual({});
  });
});
