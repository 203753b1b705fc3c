import type { Check } from './use-reports';

export type Withheld = Check['withheld'][number];
export interface WithheldTable {
  hotline: Withheld['hotline'];
  table: string;
  cells: readonly Withheld[];
}

/** Withheld cells by hotline and table, both in the order in which they come. */
export function withheldTables(withheld: readonly Withheld[]): WithheldTable[] {
  const tables = new Map<string, Withheld[]>();
  for (const cell of withheld) {
    const key = `${cell.hotline} ${cell.table}`;
    tables.set(key, [...(tables.get(key) ?? []), cell]);
  }
  return [...tables.values()].flatMap((cells) => (cells[0] ? [{ hotline: cells[0].hotline, table: cells[0].table, cells }] : []));
}

/** How many cells each reason withholds, most first; a cell may have several. */
export function reasonCounts(withheld: readonly Withheld[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const reason of withheld.flatMap(({ because }) => because)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
