import type { Random } from '@infra/seed/register-generator/random';
import type { Pipeline } from './pipelines';
import { BLANK } from './histories';
import { type Plan, tabulated } from './secret';

const CODES = ['A', 'B', 'C', 'D'];

/** One month of one table, each ticket another clinic's: small enough to write down every table that agrees with it. */
const planOf = (cells: number): Plan => ({
  hotlines: ['EMERGENCY'],
  tables: () => [{ table: 'category', codes: CODES.slice(0, cells), codeOf: ({ category }) => category ?? '' }],
  crossings: () => [], refinements: [],
});

export const rowOf = (random: Random): number[] => Array.from({ length: random.between(3, 4) }, () => random.pick([0, random.below(10), random.between(10, 25), random.between(10, 40)]));

const maskOf = (counts: readonly number[], pipeline: Pipeline): ReadonlySet<string> | null => {
  const rows = counts.flatMap((count, cell) => Array.from({ length: count }, (_, ticket) => ({ ...BLANK, category: CODES[cell] ?? '', clinic: `${cell}-${ticket}` })));
  const withheld = pipeline(tabulated(planOf(counts.length), { period: { kind: 'MONTH', first: BLANK.month }, version: 1, rows }), []);
  return withheld && new Set([...withheld].map((name) => name.split('category=')[1] ?? ''));
};

export interface Posterior {
  code: string;
  count: number;
  /** what the sums leave possible */
  sums: number[];
  /** and of that, what the algorithm would have masked in just this way */
  algorithm: number[];
}

/**
 * The attacker who knows the algorithm asks of each table that agrees with the published figures whether the algorithm would
 * have withheld just these cells of it, and believes the others to be impossible. Only for a published total.
 */
export function minimalityAttack(counts: readonly number[], pipeline: Pipeline): Posterior[] | null {
  const mask = maskOf(counts, pipeline);
  if (!mask || mask.has('') || mask.size === 0) return null;
  const hidden = counts.flatMap((_, cell) => (mask.has(CODES[cell] ?? '') ? [cell] : []));
  const left = hidden.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
  const tables = [...compositions(left, hidden.length)].map((values) => counts.map((count, cell) => values[hidden.indexOf(cell)] ?? count));
  const alike = tables.filter((table) => {
    const other = maskOf(table, pipeline);
    return other !== null && other.size === mask.size && [...mask].every((code) => other.has(code));
  });
  const valuesOf = (some: readonly number[][], cell: number): number[] => [...new Set(some.map((table) => table[cell] ?? NaN))].sort((a, b) => a - b);
  return hidden.flatMap((cell) => {
    const count = counts[cell] ?? 0;
    return count > 0 && count < 10 ? [{ code: CODES[cell] ?? '', count, sums: valuesOf(tables, cell), algorithm: valuesOf(alike, cell) }] : [];
  });
}

/** Every way to share `sum` out. */
function* compositions(sum: number, parts: number): Generator<number[]> {
  if (parts === 1) return yield [sum];
  for (let first = 0; first <= sum; first++) for (const rest of compositions(sum - first, parts - 1)) yield [first, ...rest];
}
