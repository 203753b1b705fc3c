import type { Equation, System } from './joint-system';
import type { Claim, Question } from './knowledge';

/** 2³¹ − 1: products of two remainders are taken in pieces below 2⁵³. */
const PRIME = 2_147_483_647;

/**
 * Differences and complements along all sums: whatever follows from the published figures by adding and subtracting alone.
 * Gaussian elimination in remainders of a prime, so that no number is ever rounded; a count is told where its unknown is
 * left alone in a row. Neither signs nor whole numbers are used, nor a solver.
 */
export function recompute(system: System, questions: readonly Question[]): Claim[] {
  const told = tell(system.equations);
  return questions.flatMap((question): Claim[] => {
    const parts = [[question.count, 1] as const, ...(question.minus ? [[question.minus, -1] as const] : [])];
    let value = 0;
    for (const [count, sign] of parts) {
      const found = system.find(count);
      if (!found) return [];
      const known = 'known' in found ? found.known : told.get(found.unknown);
      if (known === undefined) return [];
      value += sign * known;
    }
    return [{ by: 'exact recompute', question, min: value, max: value }];
  });
}

/** What each unknown is that the equations tell. */
export function tell(equations: readonly Equation[]): Map<number, number> {
  const pivots = new Map<number, Map<number, number>>();
  for (const { terms, right } of equations) {
    const row = new Map<number, number>([...terms.map(([unknown, coefficient]) => [unknown, mod(coefficient)] as const), [RIGHT, mod(right)]]);
    for (const unknown of [...row.keys()]) if (row.get(unknown) !== undefined) eliminate(row, unknown, pivots);
    const lead = [...row.keys()].find((unknown) => unknown !== RIGHT);
    if (lead === undefined) continue;
    const inverse = power(row.get(lead) ?? 0, PRIME - 2);
    for (const [unknown, value] of row) row.set(unknown, times(value, inverse));
    for (const other of pivots.values()) if (other.has(lead)) subtract(other, row, lead);
    pivots.set(lead, row);
  }
  const told = new Map<number, number>();
  for (const [unknown, row] of pivots) {
    if ([...row.keys()].some((other) => other !== unknown && other !== RIGHT)) continue;
    const value = row.get(RIGHT) ?? 0;
    told.set(unknown, value > PRIME / 2 ? value - PRIME : value);
  }
  return told;
}

const RIGHT = -1;

function eliminate(row: Map<number, number>, unknown: number, pivots: ReadonlyMap<number, Map<number, number>>): void {
  const pivot = unknown === RIGHT ? undefined : pivots.get(unknown);
  if (pivot) subtract(row, pivot, unknown);
}

/** Takes the pivot's row off `row` so that `unknown` is gone from it. */
function subtract(row: Map<number, number>, pivot: ReadonlyMap<number, number>, unknown: number): void {
  const factor = row.get(unknown) ?? 0;
  for (const [at, value] of pivot) {
    const left = mod((row.get(at) ?? 0) - times(factor, value));
    if (left === 0 && at !== RIGHT) row.delete(at);
    else row.set(at, left);
  }
}

const mod = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

function times(a: number, b: number): number {
  const high = Math.floor(a / 65_536);
  return ((((high * b) % PRIME) * 65_536) % PRIME + (a % 65_536) * b) % PRIME;
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = times(result, square);
    square = times(square, square);
    left = Math.floor(left / 2);
  }
  return result;
}
