import type { HotlineCode } from '@saimado/kernel/codes';
import { cellName } from './release/cell-names';
import type { Figure, ReleaseContent } from './release/content';
import type { CellName } from './release/tabulated';

interface NamedFigure {
  name: CellName;
  count: Figure;
}

/** Every count of a release under its name. */
export function figuresOf({ period, hotlines }: Pick<ReleaseContent, 'period' | 'hotlines'>): NamedFigure[] {
  const named = (hotline: HotlineCode, count: Figure, ...coordinates: Parameters<typeof cellName>[2][]): NamedFigure => ({ name: cellName(period, hotline, ...coordinates), count });
  return hotlines.flatMap(({ hotline, total, tables, crossings }) => [
    named(hotline, total),
    ...tables.flatMap(({ table, cells }) => cells.map(({ code, count }) => named(hotline, count, { table, code }))),
    ...crossings.flatMap(({ rows, columns, cells }) => cells.map(({ row, column, count }) => named(hotline, count, { table: rows, code: row }, { table: columns, code: column }))),
  ]);
}

/**
 * The last look before a release goes out, by hands that know no count which is withheld: what is to be withheld is, and
 * nothing else, and no small count stands anywhere. Names of the cells that fail; the proof itself was checked with the draft.
 */
export function unpublishable(content: Pick<ReleaseContent, 'period' | 'hotlines' | 'threshold'>, withheld: ReadonlySet<CellName>): CellName[] {
  const figures = figuresOf(content);
  const names = new Set(figures.map(({ name }) => name));
  return [
    ...figures.filter(({ name, count }) => (count === null) !== withheld.has(name) || (count !== null && count > 0 && count < content.threshold)).map(({ name }) => name),
    ...[...withheld].filter((name) => !names.has(name)),
  ];
}
