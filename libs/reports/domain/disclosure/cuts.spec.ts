import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyOf, cutOf, goalsOf, slackOf, wholeMultipliers } from './cuts';
import { readRelease } from './input';
import { primariesOf } from './table';
import { isConsistent } from './witnesses';

/** Two rows of two cells with all totals; only the four inner cells may be withheld. */
const table = fc.tuple(fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), fc.integer({ min: 2, max: 6 })).map(([[a = 0, b = 0, c = 0, d = 0], threshold]) => {
  const reading = readRelease({
    threshold, zerosShown: false,
    cells: { a, b, c, d, ab: a + b, cd: c + d, ac: a + c, bd: b + d },
    sums: [{ total: 'ab', of: ['a', 'b'] }, { total: 'cd', of: ['c', 'd'] }, { total: 'ac', of: ['a', 'c'] }, { total: 'bd', of: ['b', 'd'] }],
    fixed: ['ab', 'cd', 'ac', 'bd'],
  }, 'protect');
  if (reading.kind === 'unreadable') throw new Error(reading.message);
  return reading.table;
});
const inner = (cells: readonly { name: string }[]): Set<number> => new Set(cells.flatMap(({ name }, place) => (name.length === 1 ? [place] : [])));

describe('cutOf', () => {
  it('forbids no choice that reaches the goal, whatever the multipliers', () => {
    let reached = 0;
    fc.assert(fc.property(table, fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 3 }), (one, multipliers, scale) => {
      const candidates = inner(one.cells);
      const places = [...candidates];
      for (const goal of goalsOf(one)) {
        if (!candidates.has(goal.cell)) continue;
        const cut = cutOf(one, candidates, goal, multipliers, scale);
        for (let mask = 0; mask < 16; mask++) {
          const withheld = new Set(places.filter((_, index) => mask & (1 << index)));
          // Of a two-by-two table the four inner cells move together or not at all.
          const reaches = [...Array(25).keys()].map((step) => step - 12).some((step) => {
            const values = one.cells.map(({ name, count }) => count + (name === 'a' || name === 'd' ? step : name.length === 1 ? -step : 0));
            return goal.direction * ((values[goal.cell] ?? 0) - (one.cells[goal.cell]?.count ?? 0)) >= goal.distance && isConsistent(one, withheld, values);
          });
          if (!reaches) continue;
          reached += 1;
          expect(slackOf(cut, one.cells.map((_, place) => (withheld.has(place) ? 1 : 0)))).toBeGreaterThanOrEqual(0);
        }
      }
    }), { numRuns: 200 });
    expect(reached).toBeGreaterThan(50);
  });

  it('demands of a row what the cell needs', () => {
    const reading = readRelease({ threshold: 10, zerosShown: true, cells: { p: 4, q: 3, r: 50, sum: 57 }, sums: [{ total: 'sum', of: ['p', 'q', 'r'] }] }, 'protect');
    if (reading.kind === 'unreadable') throw new Error(reading.message);
    const [p, q, r, sum] = [0, 1, 2, 3];
    // To rise by 6 takes 2 of q (which keeps 1), 6 of r, or a larger sum.
    expect(cutOf(reading.table, new Set([p, q, r, sum]), { cell: p, direction: 1, distance: 6 }, [-1], 1)).toEqual({ weights: new Map([[q, 2], [r, 6], [sum, 6]]), atLeast: 6 });
    expect(cutOf(reading.table, new Set([p, q, r]), { cell: p, direction: 1, distance: 6 }, [-1], 1)).toEqual({ weights: new Map([[q, 2], [r, 6]]), atLeast: 6 });
  });
});

describe('wholeMultipliers', () => {
  it.each([
    [[1, -1, 0], { multipliers: [1, -1, 0], scale: 1 }],
    [[0.5, -1, 1 / 3], { multipliers: [3, -6, 2], scale: 6 }],
    [[0.123456, 0, 0], { multipliers: [123, 0, 0], scale: 1_000 }],
  ])('%j', (given, expected) => expect(wholeMultipliers(given)).toEqual(expected));
});

describe('companyOf', () => {
  it('asks of each cell that may be added for another one of each of its sums', () => {
    const reading = readRelease({ threshold: 10, zerosShown: true, cells: { p: 4, q: 30, r: 50, sum: 84 }, sums: [{ total: 'sum', of: ['p', 'q', 'r'] }], fixed: ['sum'] }, 'protect');
    if (reading.kind === 'unreadable') throw new Error(reading.message);
    expect(companyOf(reading.table, new Set([0, 1, 2]), new Set(primariesOf(reading.table)))).toEqual([{ cell: 1, others: [0, 2] }, { cell: 2, others: [0, 1] }]);
  });
});
