import type { CellName, Tabulated } from '../release/tabulated';

/**
 * Where a breakdown withholds anything, its empty cells are withheld too, its total if that is empty: so the mark does not
 * even say that somebody called. An empty cell that is withheld reaches into the other breakdowns it stands in.
 */
export function withZeros({ cells, breakdowns }: Tabulated, withheld: ReadonlySet<CellName>): Set<CellName> {
  const empty = new Set(cells.flatMap(({ name, count }) => (count === 0 ? [name] : [])));
  const all = new Set(withheld);
  for (let before = -1; before !== all.size;) {
    before = all.size;
    for (const { total, of } of breakdowns) {
      const names = [total, ...of];
      if (names.some((name) => all.has(name))) for (const name of names) if (empty.has(name)) all.add(name);
    }
  }
  return all;
}
