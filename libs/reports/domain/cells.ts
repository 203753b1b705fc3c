import type { HotlineCode, Tier } from '@saimado/kernel/codes';
import type { JstMonth } from '@saimado/kernel/jst';

/**
 * The period report: one table per month, hotline × tier × category, as counts. One cross table and no totals, for
 * several tables of the same tickets (by hotline, by tier, by category) or their sums would give withheld cells away by
 * subtraction.
 */
export interface CellCount {
  hotline: HotlineCode;
  tier: Tier | null;
  category: string | null;
  count: number;
}

export interface Cell extends CellCount {
  month: JstMonth;
}

/** A cell as JMA sees it: `count` is null where it is withheld. */
export interface PublishedCell {
  month: JstMonth;
  hotline: HotlineCode;
  tier: Tier | null;
  category: string | null;
  count: number | null;
  withheld: boolean;
}

/** The smallest count that is shown. Issue 2 §3: every cell from 1 to 9 is withheld. */
export const THRESHOLD = 10;

type Coordinates = Pick<Cell, 'hotline' | 'tier' | 'category'>;
const keyOf = ({ hotline, tier, category }: Coordinates): string => JSON.stringify([hotline, tier, category]);

/** Rows of the same cell added up, empty cells left out, in an order that depends on the coordinates only. */
export function tabulate(month: JstMonth, rows: readonly CellCount[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { hotline, tier, category, count } of rows) {
    const key = keyOf({ hotline, tier, category });
    cells.set(key, { month, hotline, tier, category, count: (cells.get(key)?.count ?? 0) + count });
  }
  return [...cells].filter(([, { count }]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/** What is published: cells from 1 to `threshold` − 1 without their count, empty ones not at all. */
export const withhold = (cells: readonly Cell[], threshold = THRESHOLD): PublishedCell[] =>
  cells.filter(({ count }) => count > 0).map(({ month, hotline, tier, category, count }) => {
    const withheld = count < threshold;
    return { month, hotline, tier, category, count: withheld ? null : count, withheld };
  });
