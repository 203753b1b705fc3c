import { CATALOGUE_EDITION, type MeasureCode, TABLE_DEFINITIONS, type TableCode } from './catalogue';
import type { ContentHotline, Figure, ReleaseContent } from './content';
import { type Period, periodCode } from './period';

/** What a release says of a hotline, before it is put into words. */
export type HotlineFigures = Omit<ContentHotline, 'sentences'>;

/** A release's figures of one hotline as its reader looks them up: null where a figure is withheld or not given. */
export interface Told {
  period: Period;
  total: Figure;
  figure: (table: TableCode, code: string) => Figure;
  median: (measure: MeasureCode) => number | null;
  /** whether the table is given, and none of it withheld */
  whole: (table: TableCode) => boolean;
  /** how much of the total its published cells leave, so that no withheld cell can be more; null where that is not known */
  rest: (table: TableCode) => number | null;
  /** published counts of a table, the greatest first */
  ranked: (table: TableCode) => { code: string; count: number }[];
}

export function toldBy(period: Period, { hotline, total, tables, measures }: HotlineFigures): Told {
  const cellsOf = (table: TableCode) => tables.find((one) => one.table === table)?.cells ?? [];
  const published = (table: TableCode): number => cellsOf(table).reduce((sum, { count }) => sum + (count ?? 0), 0);
  const places = (table: TableCode) => TABLE_DEFINITIONS[table].codes(hotline);
  return {
    period, total,
    figure: (table, code) => cellsOf(table).find((cell) => cell.code === code)?.count ?? null,
    median: (measure) => measures.find((one) => one.measure === measure)?.median ?? null,
    whole: (table) => cellsOf(table).length > 0 && cellsOf(table).every(({ count }) => count !== null),
    rest: (table) => (total === null || cellsOf(table).length === 0 ? null : total - published(table)),
    ranked: (table) => cellsOf(table).flatMap(({ code, count }) => (count === null ? [] : [{ code, count }]))
      .sort((a, b) => b.count - a.count || places(table).indexOf(a.code) - places(table).indexOf(b.code)),
  };
}

/** What was last said of a period; null where it was not released, or by another catalogue. */
export function toldEarlier(earlier: readonly ReleaseContent[], period: Period, hotline: HotlineFigures['hotline']): Told | null {
  const releases = earlier.filter((one) => periodCode(one.period) === periodCode(period) && one.catalogue === CATALOGUE_EDITION);
  const newest = releases.reduce<ReleaseContent | null>((best, one) => (best === null || one.version > best.version ? one : best), null);
  const figures = newest?.hotlines.find((one) => one.hotline === hotline);
  return figures ? toldBy(period, figures) : null;
}
