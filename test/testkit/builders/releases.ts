import { type Reading, readRelease, type Verb } from '@saimado/reports/domain/disclosure/input';
import fc from 'fast-check';

/** A release as `npm run disclosure` reads it. */
export interface Release {
  threshold: number;
  zerosShown: boolean;
  cells: Record<string, number>;
  sums: { total: string; of: string[] }[];
  withheld?: string[];
  sensitive?: Record<string, { atMost: number; atLeast: number }>;
  weights?: Record<string, number>;
  fixed?: string[];
}

export function readingOf(release: Release, verb: Verb = 'protect'): Reading {
  const reading = readRelease(release, verb);
  if (reading.kind === 'unreadable') throw new Error(reading.message);
  return reading;
}

/** The places of named cells. */
export const placesOf = ({ table }: Reading, names: Iterable<string>): Set<number> => {
  const wanted = new Set(names);
  return new Set(table.cells.flatMap(({ name }, place) => (wanted.has(name) ? [place] : [])));
};

type Tied = Pick<Release, 'cells' | 'sums'>;

/** Adds a total over existing cells. */
export function addTotal({ cells, sums }: Tied, total: string, of: string[]): void {
  cells[total] = of.reduce((sum, name) => sum + (cells[name] ?? 0), 0);
  sums.push({ total, of });
}

/** A two-way table with its margins: cells `r0c1`, row totals `r0`, column totals `c1`, and `all`. */
export function grid(rows: readonly (readonly number[])[]): Tied {
  const tied: Tied = { cells: {}, sums: [] };
  const names = rows.map((row, i) => row.map((count, j) => {
    tied.cells[`r${i}c${j}`] = count;
    return `r${i}c${j}`;
  }));
  names.forEach((row, i) => addTotal(tied, `r${i}`, row));
  (names[0] ?? []).forEach((_, j) => addTotal(tied, `c${j}`, names.map((row) => row[j] ?? '')));
  addTotal(tied, 'all', names.map((_, i) => `r${i}`));
  addTotal(tied, 'all', (names[0] ?? []).map((_, j) => `c${j}`));
  return tied;
}

const matrix = (most: number, rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

/** One row with its total. */
const row = (most: number): fc.Arbitrary<Tied> => fc.array(fc.nat(most), { minLength: 2, maxLength: 6 }).map((counts) => {
  const tied: Tied = { cells: Object.fromEntries(counts.map((count, index) => [`x${index}`, count])), sums: [] };
  addTotal(tied, 'sum', Object.keys(tied.cells));
  return tied;
});

const twoWay = (most: number, largest: number): fc.Arbitrary<Tied> =>
  fc.tuple(fc.integer({ min: 2, max: largest }), fc.integer({ min: 2, max: largest })).chain(([rows, columns]) => matrix(most, rows, columns)).map(grid);

/** A two-way table whose first two rows form a region with totals of its own. */
const hierarchy = (most: number): fc.Arbitrary<Tied> => matrix(most, 3, 2).map((counts) => {
  const tied = grid(counts);
  addTotal(tied, 'region c0', ['r0c0', 'r1c0']);
  addTotal(tied, 'region c1', ['r0c1', 'r1c1']);
  addTotal(tied, 'region', ['r0', 'r1']);
  addTotal(tied, 'region', ['region c0', 'region c1']);
  return tied;
});

/** Two tables of the same consultations that share a margin: rows by columns, and the same rows by something else. */
const linked = (most: number): fc.Arbitrary<Tied> => fc.tuple(matrix(most, 2, 2), fc.array(fc.nat(), { minLength: 2, maxLength: 2 })).map(([counts, cuts]) => {
  const tied = grid(counts);
  const parts = cuts.map((cut, i) => {
    const all = tied.cells[`r${i}`] ?? 0;
    tied.cells[`r${i} day`] = cut % (all + 1);
    tied.cells[`r${i} night`] = all - (cut % (all + 1));
    tied.sums.push({ total: `r${i}`, of: [`r${i} day`, `r${i} night`] });
    return i;
  });
  addTotal(tied, 'day', parts.map((i) => `r${i} day`));
  addTotal(tied, 'night', parts.map((i) => `r${i} night`));
  tied.sums.push({ total: 'all', of: ['day', 'night'] });
  return tied;
});

/** Sums that overlap in any way: their corners need not be whole numbers. */
const knot = (most: number): fc.Arbitrary<Tied> =>
  fc.tuple(fc.array(fc.nat(most), { minLength: 3, maxLength: 4 }), fc.uniqueArray(fc.integer({ min: 3, max: 15 }), { minLength: 2, maxLength: 4 })).map(([counts, masks]) => {
    const tied: Tied = { cells: Object.fromEntries(counts.map((count, index) => [`x${index}`, count])), sums: [] };
    masks.forEach((mask, index) => {
      const of = counts.flatMap((_, part) => (mask & (1 << part) ? [`x${part}`] : []));
      if (of.length > 1) addTotal(tied, `s${index}`, of);
    });
    const totals = tied.sums.map(({ total }) => total);
    if (totals.length > 1) addTotal(tied, 'sum of sums', [...totals, 'x0']);
    return tied;
  });

/** Small releases of all shapes, with leaf counts up to `most`. */
export const anyTied = (most: number): fc.Arbitrary<Tied> => fc.oneof(row(most), twoWay(most, 3), hierarchy(most), linked(most), knot(most));
/** Those in which fractions never help: two-way tables up to `largest` by `largest`, and rows. */
export const anyPlain = (most: number, largest: number): fc.Arbitrary<Tied> => fc.oneof({ weight: 1, arbitrary: row(most) }, { weight: 4, arbitrary: twoWay(most, largest) });

export const releaseOf = (tied: fc.Arbitrary<Tied>, thresholds: readonly number[]): fc.Arbitrary<Release> =>
  fc.record({ tied, threshold: fc.constantFrom(...thresholds), zerosShown: fc.boolean() }).map(({ tied: { cells, sums }, ...rest }) => ({ ...rest, cells, sums }));
