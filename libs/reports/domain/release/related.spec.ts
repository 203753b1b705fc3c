import { describe, expect, it } from 'vitest';
import type { Period } from './period';
import { relatedTo } from './related';

const month = (first: string): { period: Period } => ({ period: { kind: 'MONTH', first } });
const quarter = (first: string): { period: Period } => ({ period: { kind: 'QUARTER', first } });
const year = (first: string): { period: Period } => ({ period: { kind: 'YEAR', first } });

describe('relatedTo', () => {
  const months = ['2026-04', '2026-05', '2026-06', '2026-07'].map(month);

  it('is nothing for a month alone, and its own former release for a correction', () => {
    expect(relatedTo(month('2026-08').period, months)).toEqual([]);
    expect(relatedTo(month('2026-05').period, months)).toEqual([months[1]]);
  });

  it('are the months of a quarter, and by way of it its other months', () => {
    expect(relatedTo(quarter('2026-04').period, months)).toEqual(months.slice(0, 3));
    expect(relatedTo(month('2026-06').period, [month('2026-04'), quarter('2026-04'), month('2026-07')])).toEqual([month('2026-04'), quarter('2026-04')]);
  });

  it('reaches over several steps, whatever the order of the ledger', () => {
    const ledger = [month('2026-04'), quarter('2026-04'), year('2026-04'), month('2027-03'), month('2027-04')];
    expect(relatedTo(month('2026-12').period, ledger)).toEqual(ledger.slice(0, 4));
    expect(relatedTo(month('2026-12').period, [...ledger].reverse())).toEqual(ledger.slice(0, 4).reverse());
  });

  it('reaches through years that overlap because their beginning was moved', () => {
    const ledger = [year('2025-04'), year('2026-01'), month('2025-05')];
    expect(relatedTo(month('2026-11').period, ledger)).toEqual(ledger);
  });
});
