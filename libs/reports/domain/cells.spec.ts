import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellCount, tabulate, THRESHOLD, withhold } from './cells';

const row = (count: number, change: Partial<CellCount> = {}): CellCount => ({ hotline: 'EMERGENCY', tier: 'TIER_1', category: 'SUPPORT_SCAM', count, ...change });
const rows = fc.array(fc.record({
  hotline: fc.constantFrom('EMERGENCY' as const, 'GUIDELINE' as const), tier: fc.constantFrom('TIER_1' as const, 'TIER_2' as const, null),
  category: fc.constantFrom('RANSOMWARE', 'SUPPORT_SCAM', null), count: fc.nat(25),
}));

describe('tabulate', () => {
  it('adds up rows of one cell and leaves empty ones out', () => {
    expect(tabulate('2026-05', [row(4), row(7), row(0, { tier: null }), row(3, { category: null })])).toEqual([
      { month: '2026-05', ...row(11) }, { month: '2026-05', ...row(3, { category: null }) },
    ]);
  });

  it('loses and invents no ticket, whatever the order', () => {
    fc.assert(fc.property(rows, (list) => {
      const cells = tabulate('2026-05', list);
      const sum = (items: { count: number }[]): number => items.reduce((total, { count }) => total + count, 0);
      expect(sum(cells)).toBe(sum(list));
      expect(tabulate('2026-05', [...list].reverse())).toEqual(cells);
      expect(new Set(cells.map(({ hotline, tier, category }) => `${hotline}/${tier}/${category}`)).size).toBe(cells.length);
    }));
  });
});

describe('withhold', () => {
  it.each([[1, null], [9, null], [10, 10], [400, 400]])('%i is published as %s', (count, published) => {
    expect(withhold(tabulate('2026-05', [row(count)]))).toEqual([{ month: '2026-05', ...row(0), count: published, withheld: published === null }]);
  });

  it('lists no empty cell', () => expect(withhold([{ month: '2026-05', ...row(0) }])).toEqual([]));

  it('lets no small count out, and marks what it keeps back', () => {
    fc.assert(fc.property(rows, (list) => {
      const cells = tabulate('2026-05', list);
      const published = withhold(cells);
      expect(published).toHaveLength(cells.length);
      published.forEach(({ count, withheld }, index) => {
        expect(withheld).toBe(count === null);
        expect(withheld).toBe(cells[index]!.count < THRESHOLD);
        if (count !== null) expect(count).toBe(cells[index]!.count);
      });
      for (const cell of published) expect(Object.keys(cell).sort()).toEqual(['category', 'count', 'hotline', 'month', 'tier', 'withheld']);
    }));
  });
});
