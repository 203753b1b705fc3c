import { CATALOGUE_EDITION, crossingCode, crossingsOf, HOTLINES, TABLE_DEFINITIONS, tablesOf } from './catalogue';
import { cellName, type Coordinate } from './cell-names';
import type { Figure, ReleaseContent } from './content';
import { measuresOf } from './measures';
import { periodBefore, periodYearBefore } from './periods';
import { sentencesOf } from './sentences';
import type { FrozenInput } from './source';
import type { CellName, Tabulated } from './tabulated';
import { type HotlineFigures, toldBy, toldEarlier } from './told';
import { THRESHOLD } from './threshold';
import { crossingLeftOut } from './words';

/**
 * What is published. A withheld count leaves nothing behind, neither here nor in what is said: tables that differ in
 * withheld counts only give the same content, to the byte.
 * @param earlier what was published before, in any order
 */
export function contentOf({ period, version, rows, without = [] }: FrozenInput, tabulated: Tabulated, withheld: ReadonlySet<CellName>, earlier: readonly ReleaseContent[]): ReleaseContent {
  const published = new Map(tabulated.cells.filter(({ name }) => !withheld.has(name)).map(({ name, count }) => [name, count]));
  const yearAgo = period.kind === 'YEAR' ? null : periodYearBefore(period);

  const hotlines = HOTLINES.map((hotline) => {
    const figure = (...coordinates: readonly Coordinate[]): Figure => published.get(cellName(period, hotline, ...coordinates)) ?? null;
    const figures: HotlineFigures = {
      hotline,
      total: figure(),
      tables: tablesOf(period.kind, hotline).map((table) => ({ table, cells: TABLE_DEFINITIONS[table].codes(hotline).map((code) => ({ code, count: figure({ table, code }) })) })),
      crossings: crossingsOf(period.kind, hotline, without).map(({ rows: across, columns }) => ({
        rows: across, columns,
        cells: TABLE_DEFINITIONS[across].codes(hotline).flatMap((row) => TABLE_DEFINITIONS[columns].codes(hotline)
          .map((column) => ({ row, column, count: figure({ table: across, code: row }, { table: columns, code: column }) }))),
      })),
      measures: measuresOf(hotline, rows.filter((row) => row.hotline === hotline), (...coordinates) => figure(...coordinates) !== null),
    };
    const sentences = sentencesOf(hotline, toldBy(period, figures), toldEarlier(earlier, periodBefore(period), hotline), yearAgo && toldEarlier(earlier, yearAgo, hotline));
    const leftOut = crossingsOf(period.kind, hotline).filter((crossing) => without.includes(crossingCode(hotline, crossing)));
    return { ...figures, sentences: [...sentences, ...leftOut.map(({ rows: across, columns }) => crossingLeftOut(across, columns))] };
  });
  return { period, version, threshold: THRESHOLD, catalogue: CATALOGUE_EDITION, hotlines };
}
