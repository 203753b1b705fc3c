import { describe, expect, it } from 'vitest';
import type { Tabulated } from '../release/tabulated';
import { withZeros } from './zeros';

describe('withZeros', () => {
  /** Thirty tickets, all alike. */
  const full = new Set(['all', 'tier=1', 'debt=no', 'urgency=low', 'tier=1/debt=no']);
  const [tiers, debts] = [['tier=1', 'tier=2'], ['debt=no', 'debt=yes', 'debt=old']];
  const breakdowns = [
    { total: 'all', of: tiers }, { total: 'all', of: debts }, { total: 'all', of: ['urgency=low', 'urgency=high'] },
    ...tiers.map((tier) => ({ total: tier, of: debts.map((debt) => `${tier}/${debt}`) })),
    ...debts.map((debt) => ({ total: debt, of: tiers.map((tier) => `${tier}/${debt}`) })),
  ];
  const cells = [...new Set(breakdowns.flatMap(({ total, of }) => [total, ...of]))].map((name) => ({ name, count: full.has(name) ? 30 : 0, clinics: new Map<string, number>() }));
  const release: Tabulated = { period: { kind: 'QUARTER', first: '2026-04' }, version: 1, cells, breakdowns };
  const withheld = (...names: string[]): string[] => [...withZeros(release, new Set(names))].sort();

  it('withholds nothing where nothing is withheld', () => expect(withheld()).toEqual([]));

  it('withholds the empty cells beside a withheld one, not those of other breakdowns', () =>
    expect(withheld('urgency=low')).toEqual(['urgency=high', 'urgency=low']));

  it('goes on where an empty cell stands in another breakdown', () =>
    expect(withheld('debt=no')).toEqual([
      'debt=no', 'debt=old', 'debt=yes', 'tier=1/debt=old', 'tier=1/debt=yes', 'tier=2', 'tier=2/debt=no', 'tier=2/debt=old', 'tier=2/debt=yes',
    ]));
});
