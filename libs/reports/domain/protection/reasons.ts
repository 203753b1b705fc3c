import type { Interval } from '../disclosure/audit';
import type { CellName, Tabulated, WithheldBecause, WithheldCell } from '../release/tabulated';

interface Grounds {
  primaries: ReadonlyMap<CellName, readonly WithheldBecause[]>;
  /** withheld by an earlier release */
  before: ReadonlySet<CellName>;
  tabulated: Tabulated;
  /** undefined where everybody knows it from before */
  intervalOf: (name: CellName) => Interval | undefined;
}

/** Why each cell is withheld and what can be concluded of it, in the order of names. */
export function reasonsFor(names: readonly CellName[], { primaries, before, tabulated, intervalOf }: Grounds): Map<CellName, WithheldCell> {
  const counts = new Map(tabulated.cells.map(({ name, count }) => [name, count]));
  return new Map([...names].sort().map((name) => {
    const count = counts.get(name) ?? NaN;
    const because = [...(primaries.get(name) ?? []), ...(count === 0 ? ['ZERO' as const] : []), ...(before.has(name) ? ['EARLIER' as const] : [])];
    return [name, { because: because.length > 0 ? because : ['SECONDARY'], ...(intervalOf(name) ?? { min: count, max: count }) }];
  }));
}
