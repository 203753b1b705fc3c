import type { Reach } from '../disclosure/table';
import { THRESHOLD } from '../release/threshold';
import type { CellName, CountedCell, Tabulated, WithheldBecause } from '../release/tabulated';

/** What an outsider must be able to believe of a cell to protect: that there was nobody, or one; and that there were enough to hide in. */
export const REACH: Reach = { atMost: 1, atLeast: THRESHOLD };

type Counted = Pick<CountedCell, 'count' | 'clinics'>;

const REASONS: readonly (readonly [WithheldBecause, (cell: Counted) => boolean])[] = [
  ['SMALL', ({ count }) => count < THRESHOLD],
  ['FEW_CLINICS', ({ clinics }) => clinics.size < THRESHOLD],
  ['ONE_CLINIC', ({ count, clinics }) => [...clinics.values()].some((own) => 2 * own > count)],
];

/** Why a count may not be told for its own sake. An empty one is nobody's. */
export const reasonsOf = (cell: Counted): WithheldBecause[] =>
  (cell.count === 0 ? [] : REASONS.flatMap(([reason, holds]) => (holds(cell) ? [reason] : [])));

/** The cells that must be withheld for what they are themselves, with every reason. */
export function primariesOf({ cells, breakdowns }: Tabulated): Map<CellName, readonly WithheldBecause[]> {
  const counts = new Map(cells.map(({ name, count }) => [name, count]));
  // Told of a breakdown's every ticket, a thing is told of each caller, however many they are (group disclosure).
  const everybody = new Set(breakdowns.flatMap(({ total, of }) => {
    const all = counts.get(total) ?? 0;
    return all > 0 && of.length > 1 ? of.filter((name) => counts.get(name) === all) : [];
  }));
  return new Map(cells.flatMap((cell) => {
    const because = [...reasonsOf(cell), ...(everybody.has(cell.name) ? ['ALL_IN_ONE' as const] : [])];
    return because.length > 0 ? [[cell.name, because] as const] : [];
  }));
}
