import { auditAnswer, protectAnswer } from '@saimado/reports/domain/disclosure/answers';
import { audit } from '@saimado/reports/domain/disclosure/audit';
import { protect } from '@saimado/reports/domain/disclosure/protect';
import type { Solver } from '@saimado/reports/domain/disclosure/integer-program';
import { checkWitnesses } from '@saimado/reports/domain/disclosure/witnesses';
import { createHighsSolver } from '@saimado/reports/server/highs-solver';
import { addTotal, grid, placesOf, readingOf, type Release } from '@test/testkit/builders/releases';
import { beforeAll, describe, expect, it } from 'vitest';
import geurts from './geurts.json';
import tauArgus from './tau-argus-1.json';

let solver: Solver;
beforeAll(async () => { solver = await createHighsSolver(60_000); });

function protectedOf(release: Release) {
  const { table } = readingOf(release);
  const verdict = protect(table, solver);
  return verdict.kind === 'protected' ? protectAnswer(table, verdict) : verdict;
}
function auditedOf(release: Release) {
  const { table, withheld } = readingOf(release, 'audit');
  const verdict = audit(table, withheld, solver);
  return verdict.kind === 'audited' ? auditAnswer(table, verdict) : verdict;
}

describe('published examples', () => {
  it('Geurts: the first cell lies between 3 and 6', () => {
    expect(auditedOf(geurts)).toMatchObject({ intervals: { x11: { min: 3, max: 6 }, x12: { min: 1, max: 4 }, x21: { min: 0, max: 3 }, x22: { min: 0, max: 3 } } });
  });

  it('τ-ARGUS 1: all of A and C, cost 2087', () => {
    expect(protectedOf(tauArgus as unknown as Release)).toMatchObject({ primary: ['A female'], secondary: ['A male', 'C female', 'C male'], cost: 2087 });
  });

  it('τ-ARGUS 1 with totals that may be withheld: no cheaper', () => {
    expect(protectedOf({ ...(tauArgus as unknown as Release), fixed: [] })).toMatchObject({ cost: 2087 });
  });
});

describe('audit', () => {
  const release = (tied: Pick<Release, 'cells' | 'sums'>, more: Partial<Release> = {}): Release => ({ threshold: 10, zerosShown: true, ...tied, ...more });

  it('finds a cell by subtraction, published small cells among the exposed', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 4, b: 30, c: 2 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b', 'c']);
    expect(auditedOf(release(tied, { withheld: ['a'] }))).toEqual({ intervals: { a: { min: 4, max: 4 } }, exposed: ['a', 'c'] });
  });

  it('leaves a cell open above when its total is withheld too, or when no sum ties it', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 4, b: 30, alone: 3 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b']);
    expect(auditedOf(release(tied, { withheld: ['a', 'all', 'alone'] })))
      .toEqual({ intervals: { a: { min: 1, max: null }, all: { min: 31, max: null }, alone: { min: 1, max: null } }, exposed: [] });
  });

  it('counts a withheld cell as at least 1 where zeros are shown: two of them in a total of 2 are known', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 1, b: 1, c: 0 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b', 'c']);
    expect(auditedOf(release(tied, { withheld: ['a', 'b'] }))).toMatchObject({ intervals: { a: { min: 1, max: 1 }, b: { min: 1, max: 1 } } });
    expect(auditedOf(release(tied, { withheld: ['a', 'b'], zerosShown: false }))).toMatchObject({ intervals: { a: { min: 0, max: 2 } } });
  });

  it('reasons over linked tables that share cells', () => {
    // Rows are months, c0 and c1 the quarter by kind: well hidden within the first month, told by the quarter.
    const tied = grid([[4, 20], [15, 25], [12, 30]]);
    const withheld = ['r0c0', 'r0c1'];
    expect(auditedOf(release(tied, { withheld }))).toMatchObject({ intervals: { r0c0: { min: 4, max: 4 } }, exposed: ['r0c0'] });
  });

  it('judges a sensitive cell by its own interval', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 40, b: 30 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b']);
    const audited = (atMost: number, atLeast: number) => auditedOf(release(tied, { withheld: ['a', 'b'], sensitive: { a: { atMost, atLeast } } }));
    expect(audited(1, 69)).toEqual({ intervals: { a: { min: 1, max: 69 }, b: { min: 1, max: 69 } }, exposed: [] });
    expect(audited(1, 70)).toMatchObject({ exposed: ['a'] });
    expect(audited(0, 69)).toMatchObject({ exposed: ['a'] });
  });

  it('sees what only whole numbers give away', () => {
    // 2(a + b + c) + e = 64 is published: e is even. Fractions of persons would let it be 1.
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 10, b: 10, c: 10, e: 4 }, sums: [] };
    addTotal(tied, 'ab', ['a', 'b']);
    addTotal(tied, 'bc', ['b', 'c']);
    addTotal(tied, 'ca', ['c', 'a']);
    addTotal(tied, 'all', ['ab', 'bc', 'ca', 'e']);
    const withheld = ['a', 'b', 'c', 'e', 'ab', 'bc', 'ca'];
    expect(auditedOf(release(tied, { withheld }))).toMatchObject({ intervals: { e: { min: 2, max: 58 } }, exposed: ['e'] });
    expect(protectedOf(release(tied, { fixed: ['all'] }))).toMatchObject({ kind: 'impossible' });
    expect(protectedOf(release(tied, { weights: { all: 1000 } }))).toMatchObject({ primary: ['e'], secondary: ['all'], cost: 1004 });
  });

  it('knows what an insider knows', () => {
    const reading = readingOf({ threshold: 10, zerosShown: false, ...grid([[5, 30], [40, 50]]) });
    const withheld = placesOf(reading, ['r0c0', 'r0c1', 'r1c0', 'r1c1']);
    const own = reading.table.cells.map((cell) => (cell.name === 'r0c0' ? { ...cell, atLeast: 3, atMost: 12 } : cell));
    const verdict = audit({ ...reading.table, cells: own }, withheld, solver);
    expect(verdict.kind === 'audited' && auditAnswer(reading.table, verdict)).toMatchObject({ intervals: { r0c0: { min: 3, max: 12 }, r0c1: { min: 23, max: 32 } }, exposed: ['r0c0'] });
  });
});

describe('protect', () => {
  const release = (tied: Pick<Release, 'cells' | 'sums'>, more: Partial<Release> = {}): Release => ({ threshold: 10, zerosShown: true, ...tied, ...more });

  it('withholds nothing where nothing is small', () => {
    expect(protectedOf(release(grid([[10, 20], [0, 40]])))).toEqual({ primary: [], secondary: [], cost: 0, intervals: {} });
  });

  it('takes the cheapest partner in a single row, and never a shown zero', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 4, b: 30, c: 12, d: 0 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b', 'c', 'd']);
    expect(protectedOf(release(tied, { fixed: ['all'] }))).toEqual({ primary: ['a'], secondary: ['c'], cost: 16, intervals: { a: { min: 1, max: 15 }, c: { min: 1, max: 15 } } });
    expect(protectedOf(release(tied, { weights: { b: 1 } }))).toMatchObject({ secondary: ['b'], cost: 5 });
  });

  it('may withhold a zero for nothing where zeros are not shown', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 4, b: 7, c: 0 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b', 'c']);
    // Together 11: a may be anything from 0 to 11, and so may b.
    expect(protectedOf(release(tied, { zerosShown: false }))).toMatchObject({ primary: ['a', 'b'], secondary: [], cost: 11 });
  });

  it('breaks ties by fewer cells, then by name', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 4, d: 12, b: 12, c: 12 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b', 'c', 'd']);
    expect(protectedOf(release(tied))).toMatchObject({ secondary: ['b'] });
    expect(protectedOf(release(tied, { weights: { b: 3, c: 3, d: 3, all: 3 } }))).toMatchObject({ secondary: ['all'] });
  });

  it('protects a hierarchy on every level', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a1: 3, a2: 40, b1: 50, b2: 60, c1: 70, c2: 80 }, sums: [] };
    for (const region of ['a', 'b', 'c']) addTotal(tied, region, [`${region}1`, `${region}2`]);
    addTotal(tied, 'all', ['a', 'b', 'c']);
    expect(protectedOf(release(tied))).toMatchObject({ primary: ['a1'], secondary: ['a2'], cost: 43 });
    // With a2 published the region must go, and another with it.
    expect(protectedOf(release(tied, { fixed: ['a2', 'all'] }))).toMatchObject({ primary: ['a1'], secondary: ['a', 'b', 'b1'], cost: 3 + 43 + 110 + 50 });
  });

  it('lets whole numbers step over what a cell must reach', () => {
    // x0 is known to be odd: 4 cannot be, 5 can, and that is as good.
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { x0: 1, x1: 2, x2: 2 }, sums: [] };
    addTotal(tied, 's0', ['x1', 'x2']);
    addTotal(tied, 's1', ['x1', 'x2', 'x0']);
    addTotal(tied, 'all', ['s0', 's1']);
    const { cells, sums } = tied;
    expect(auditedOf({ threshold: 4, zerosShown: false, cells, sums, withheld: ['x0', 'x1', 'x2', 's0', 's1'] })).toMatchObject({ intervals: { x0: { min: 1, max: 9 } }, exposed: [] });
    expect(protectedOf({ threshold: 4, zerosShown: false, cells, sums })).toMatchObject({ primary: ['x0', 'x1', 'x2'], secondary: ['s0', 's1'], cost: 14 });
  });

  it('says which cells no choice protects', () => {
    const tied: Pick<Release, 'cells' | 'sums'> = { cells: { a: 4, b: 30 }, sums: [] };
    addTotal(tied, 'all', ['a', 'b']);
    const { table } = readingOf(release(tied));
    const names = (more: Partial<Release>) => {
      const verdict = protect(readingOf(release(tied, more)).table, solver);
      return verdict.kind === 'impossible' ? verdict.cells.map((place) => table.cells[place]?.name) : verdict.kind;
    };
    expect(names({})).toBe('protected');
    expect(names({ fixed: ['a'] })).toEqual(['a']);
    expect(names({ fixed: ['b', 'all'] })).toEqual(['a']);
    expect(names({ sensitive: { b: { atMost: 0, atLeast: 40 } } })).toEqual(['b']);
  });

  it('gives two tables for each primary cell that hold without a solver', () => {
    const { table } = readingOf(release(grid([[4, 20, 30], [15, 8, 12], [40, 50, 60]])));
    const verdict = protect(table, solver);
    if (verdict.kind !== 'protected') throw new Error(verdict.kind);
    expect(verdict.witnesses.map(({ cell }) => cell)).toEqual(verdict.primary);
    const withheld = new Set([...verdict.primary, ...verdict.secondary]);
    expect(checkWitnesses(table, withheld, verdict.witnesses)).toEqual([]);
    for (const place of verdict.secondary) {
      const less = new Set(withheld);
      less.delete(place);
      expect(checkWitnesses(table, less, verdict.witnesses)).not.toEqual([]);
    }
  });
});

describe('a solver that cannot be relied on', () => {
  const { table } = readingOf(tauArgus as unknown as Release);
  /** HiGHS with one of its answers changed. */
  const lying = (change: (solution: ReturnType<ReturnType<Solver['open']>['solve']>, how: string) => ReturnType<ReturnType<Solver['open']>['solve']>): Solver => ({
    open: (program) => {
      const model = solver.open(program);
      return {
        setCost: model.setCost.bind(model), setBounds: model.setBounds.bind(model), addRow: model.addRow.bind(model), close: model.close.bind(model),
        solve: (how) => change(model.solve(how), how),
      };
    },
  });

  it('out of time: nothing is decided', async () => {
    const hurried = await createHighsSolver(0);
    expect(protect(table, hurried)).toMatchObject({ kind: 'undecided', reason: 'OutOfTime' });
    expect(audit(table, new Set([1]), hurried)).toMatchObject({ kind: 'undecided', reason: 'OutOfTime' });
  });

  it.each([
    ['answers that do not add up', lying((solution) => (solution.kind === 'optimal' ? { ...solution, values: solution.values.map((value) => value + 1) } : solution))],
    ['fractions for whole numbers', lying((solution) => (solution.kind === 'optimal' ? { ...solution, values: solution.values.map((value) => value + 0.4) } : solution))],
    ['a bound that does not prove the optimum', lying((solution, how) => (how === 'integer' && solution.kind === 'optimal' ? { ...solution, bound: solution.bound - 5 } : solution))],
    ['infeasible', lying(() => ({ kind: 'infeasible' }))],
    ['unbounded', lying(() => ({ kind: 'unbounded' }))],
  ])('%s: nothing is decided', (_, liar) => expect(protect(table, liar)).toMatchObject({ kind: 'undecided', reason: 'InDoubt' }));

  it.each([
    ['an end that is not proven', () => lying((solution) => (solution.kind === 'optimal' ? { ...solution, bound: solution.bound - 5 } : solution))],
    ['an interval that is not open', () => {
      let asked = 0;
      return lying((solution) => (asked++ === 0 ? { kind: 'unbounded' } : solution));
    }],
  ])('%s: no interval is given', (_, liar) => {
    const withheld = placesOf({ kind: 'read', table, withheld: new Set() }, ['A female', 'A male', 'C female', 'C male']);
    expect(audit(table, withheld, solver).kind).toBe('audited');
    expect(audit(table, withheld, liar())).toMatchObject({ kind: 'undecided', reason: 'InDoubt' });
  });

  it('a choice that is not the cheapest is found out by trying to do without each cell', () => {
    const everything = lying((solution, how) => (how === 'integer' && solution.kind === 'optimal'
      ? { ...solution, values: solution.values.map((_, place) => (table.cells[place]?.fixed ? 0 : 1)), bound: Infinity } : solution));
    expect(protect(table, everything)).toMatchObject({ kind: 'undecided', reason: 'InDoubt' });
  });
});

describe('size', () => {
  it('keeps its precision with counts of hundreds of millions', () => {
    const million = grid([[137_000_001, 95_000_000], [73_000_000, 61_000_003], [40_000_000, 88_000_000]]);
    const verdict = protectedOf({ threshold: 10, zerosShown: true, ...million, sensitive: { r0c0: { atMost: 100_000_000, atLeast: 170_000_000 } }, fixed: ['r0', 'r1', 'r2', 'c0', 'c1', 'all'] });
    // The third row: 39,999,999 up and, as a withheld cell keeps 1, 87,999,999 down.
    expect(verdict).toMatchObject({ primary: ['r0c0'], secondary: ['r0c1', 'r2c0', 'r2c1'], cost: 360_000_001, intervals: { r0c0: { min: 49_000_002, max: 177_000_000 } } });
  });

  it('protects 143 cells in seconds', () => {
    let state = 7;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const release: Release = { threshold: 10, zerosShown: false, ...grid(Array.from({ length: 10 }, () => Array.from({ length: 12 }, () => Math.floor(60 * next() ** 2)))) };
    expect(Object.keys(release.cells)).toHaveLength(143);
    const verdict = protectedOf(release);
    expect('primary' in verdict && verdict.primary.length).toBeGreaterThan(30);
  });
});
