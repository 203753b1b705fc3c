import type { Direction } from './attacker';
import { type CellSet, type Table, termsOf } from './table';

/** One thing to achieve: `cell` must be able to lie `distance` or more from its count, in that direction. */
export interface Goal {
  cell: number;
  direction: Direction;
  distance: number;
}

/** Every protecting choice has: the weights of what it withholds add up to `atLeast` or more. Whole numbers. */
export interface Cut {
  weights: ReadonlyMap<number, number>;
  atLeast: number;
}

/** Cuts count in whole units, so many at most: beyond that they would be finer than a solver's tolerance. */
const FINEST = 100_000;
/** What every sum demands is told beforehand up to this many cells in it; of wider ones it is learned where it matters. */
const WIDEST = 150;

export function goalsOf({ cells }: Table): Goal[] {
  return cells.flatMap(({ count, protect }, cell): Goal[] => {
    if (!protect) return [];
    const goals: Goal[] = [{ cell, direction: -1, distance: count - protect.atMost }, { cell, direction: 1, distance: protect.atLeast - count }];
    return goals.filter(({ distance }) => distance > 0);
  });
}

/** How much of the cut a choice has, less what it needs: negative where the cut forbids it. */
export const slackOf = ({ weights, atLeast }: Cut, openness: readonly number[]): number =>
  [...weights].reduce((total, [place, weight]) => total + weight * (openness[place] ?? 0), -atLeast);

/**
 * The cut that whole-number multipliers of the sums prove (weak duality, after Fischetti and Salazar González 2000). A
 * multiple of a sum is 0 for every deviation, so the goal's cell moves by the rest r·d of what remains; a published cell
 * adds nothing to it, a withheld one at most its room. The rest must reach the goal, and no cell need give more than that.
 * True for *any* multipliers, so errors of the solver make a cut weak but never wrong.
 * @param scale the multipliers prove `scale` times the goal
 */
export function cutOf(table: Table, candidates: CellSet, { cell, direction, distance }: Goal, multipliers: readonly number[], scale: number): Cut {
  const rest = table.cells.map((_, place) => (place === cell ? scale * direction : 0));
  table.sums.forEach((sum, row) => {
    const multiplier = multipliers[row] ?? 0;
    if (multiplier !== 0) for (const [place, coefficient] of termsOf(sum)) rest[place] = (rest[place] ?? 0) - multiplier * coefficient;
  });
  const atLeast = scale * distance;
  const weights = new Map<number, number>();
  table.cells.forEach(({ count, atLeast: floor, atMost }, place) => {
    const push = rest[place] ?? 0;
    if (push === 0 || !candidates.has(place)) return;
    const room = push > 0 ? (atMost === null ? Infinity : atMost - count) : count - floor;
    const weight = Math.min(Math.abs(push) * room, atLeast);
    if (weight > 0) weights.set(place, weight);
  });
  return coarser({ weights, atLeast });
}

/** Large numbers in units that a solver tells apart. Rounded up on both sides, so that what satisfied the cut still does. */
function coarser(cut: Cut): Cut {
  const unit = Math.ceil(cut.atLeast / FINEST);
  if (unit <= 1) return cut;
  return { weights: new Map([...cut.weights].map(([place, weight]) => [place, Math.ceil(weight / unit)])), atLeast: Math.ceil(cut.atLeast / unit) };
}

/** The multipliers as whole numbers: those of tables are fractions with small denominators. */
export function wholeMultipliers(multipliers: readonly number[]): { multipliers: number[]; scale: number } {
  for (let scale = 1; scale <= 12; scale++) {
    const whole = multipliers.map((value) => Math.round(value * scale) + 0);
    if (multipliers.every((value, row) => Math.abs(value * scale - (whole[row] ?? NaN)) < 1e-6)) return { multipliers: whole, scale };
  }
  return { multipliers: multipliers.map((value) => Math.round(value * 1_000) + 0), scale: 1_000 };
}

/** What each single sum demands of a goal's cell: the others of the sum must have room for it. */
export function cutsOfSums(table: Table, candidates: CellSet, goals: readonly Goal[]): Cut[] {
  return goals.flatMap((goal) => table.sums.flatMap((sum, row) => {
    if (sum.of.length > WIDEST) return [];
    const coefficient = termsOf(sum).find(([place]) => place === goal.cell)?.[1];
    if (coefficient === undefined) return [];
    return [cutOf(table, candidates, goal, table.sums.map((_, other) => (other === row ? goal.direction * coefficient : 0)), 1)];
  }));
}

/** What stays exposed when all of `withheld` is withheld stays so with less: something else must be added. */
export const anythingBut = (candidates: CellSet, withheld: CellSet): Cut =>
  ({ weights: new Map([...candidates].filter((place) => !withheld.has(place)).map((place) => [place, 1])), atLeast: 1 });

/**
 * A cell that is the only withheld one of a sum is no secret, and what is no secret protects nobody: among the cheapest
 * choices there is one in which no added cell stands alone in a sum. Each row says: added only with one of the others.
 * @param primaries withheld in any case
 */
export const companyOf = ({ sums }: Table, candidates: CellSet, primaries: CellSet): { cell: number; others: number[] }[] => sums.flatMap((sum) => {
  if (sum.of.length > WIDEST) return [];
  const places = termsOf(sum).map(([place]) => place).filter((place) => candidates.has(place));
  return places.filter((cell) => !primaries.has(cell)).map((cell) => ({ cell, others: places.filter((other) => other !== cell) }));
});
