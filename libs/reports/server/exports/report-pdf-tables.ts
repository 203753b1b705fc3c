import type { Figure } from '@saimado/reports/domain/release/content';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { ALL_WITHHELD, duration, MARK, QUARTILE_NAMES } from '@saimado/reports/domain/release/words';
import { type PrintedCrossing, type PrintedMeasure, type PrintedTable, shareOf, shareText } from './printed-release';

export const INK = '#1a1a1c';
export const QUIET = '#595959';
export const LINE = '#c8c8c8';
const BAR = '#4a73c4';
const BAR_PALE = '#b9cbee';
const RANGE_WIDTH = 92;
const BAR_HEIGHT = 7;
/** Shades of a crossing, palest first; ink reads on each of them. */
const SHADES = ['#ffffff', '#eef3fd', '#dbe6fb', '#c5d7f8', '#aac4f4'] as const;

export const figureText = (figure: Figure): string => (figure === null ? MARK : figure.toLocaleString('ja-JP'));

const ruled = {
  hLineWidth: (line: number) => (line === 1 ? 0.8 : 0.3), vLineWidth: () => 0, hLineColor: () => LINE,
  paddingLeft: () => 2, paddingRight: () => 4, paddingTop: () => 2, paddingBottom: () => 1.5,
};
const right = (text: string, more: object = {}): TableCell => ({ text, alignment: 'right', ...more });
const headOf = (...words: string[]): TableCell[] => words.map((text, index) => ({ text, color: QUIET, fontSize: 7.5, alignment: index === 0 ? 'left' : 'right' }));
/** What is printed in one place: it may be too long for a page, or else is never torn apart. */
export interface Block {
  content: Content;
  long?: boolean;
}
const titled = (title: string, note: string | null, content: Content): Content => ({
  stack: [{ text: title, bold: true, fontSize: 9.5, margin: [2, 0, 0, 1] }, ...(note === null ? [] : [{ text: note, color: QUIET, fontSize: 7, margin: [2, 0, 0, 1] } satisfies Content]), content],
  margin: [0, 0, 0, 12],
});
const bar = (width: number): TableCell => (width > 0 ? { canvas: [{ type: 'rect', x: 0, y: 2, w: Math.max(0.75, width), h: BAR_HEIGHT, color: BAR }] } : '');

/** A page of marks says no more than a line. */
const allWithheld = (title: string): Content => titled(title, null, { text: ALL_WITHHELD, color: QUIET, margin: [2, 2, 0, 0] });
export const isAllWithheld = ({ cells }: PrintedTable): boolean => cells.every(({ figure }) => figure === null);

export interface CountOptions {
  total: Figure;
  /** what the longest bar stands for */
  largest: number;
  /** the width of the longest bar, in points */
  bar: number;
}

/** Counts with their shares, and beside them as bars, which compare within one table. */
export function countTable(printed: PrintedTable, { total, largest, bar: longest }: CountOptions): Content {
  const { title, note, cells } = printed;
  if (isAllWithheld(printed)) return allWithheld(title);
  return titled(title, note, {
    table: {
      headerRows: 1, dontBreakRows: true, widths: ['*', 32, 34, longest],
      body: [
        [...headOf('区分', '件数', '割合'), ''],
        ...cells.map(({ label, figure }): TableCell[] =>
          [label, right(figureText(figure)), right(shareText(shareOf(figure, total)), { color: QUIET }), bar(((figure ?? 0) / largest) * longest)]),
      ],
    },
    layout: ruled,
  });
}

export const largestOf = (cells: PrintedTable['cells']): number => Math.max(1, ...cells.map(({ figure }) => figure ?? 0));

/** Two breakdowns against each other; the more of a table's largest count, the darker. */
export function crossingTable({ title, rows, columns }: PrintedCrossing): Content {
  if (rows.every(({ figures }) => figures.every((figure) => figure === null))) return allWithheld(title);
  const largest = Math.max(1, ...rows.flatMap(({ figures }) => figures.map((figure) => figure ?? 0)));
  const shade = (figure: Figure): string => SHADES[figure === null ? 0 : Math.ceil((figure / largest) * (SHADES.length - 1))] ?? SHADES[0];
  return titled(title, null, {
    table: {
      headerRows: 1, dontBreakRows: true, widths: [columns.length > 6 ? 104 : 150, ...columns.map(() => '*')],
      body: [headOf('', ...columns), ...rows.map(({ label, figures }): TableCell[] => [label, ...figures.map((figure) => right(figureText(figure), { fillColor: shade(figure) }))])],
    },
    layout: ruled,
  });
}

/** Medians, and the range in which the middle half lies. */
export function measureTable(measures: readonly PrintedMeasure[]): Content {
  return {
    table: {
      headerRows: 1, widths: ['*', 74, 62, 74, RANGE_WIDTH],
      body: [
        [...headOf('', ...Object.values(QUARTILE_NAMES)), ''],
        ...measures.map((measure): TableCell[] =>
          [{ stack: [measure.title, { text: measure.note, color: QUIET, fontSize: 7 }] }, ...[measure.lowerQuartile, measure.median, measure.upperQuartile].map((seconds, index) => right(seconds === null ? MARK : duration(seconds), { bold: index === 1 })), range(measure)]),
      ],
    },
    layout: ruled,
    margin: [0, 0, 0, 12],
  };
}

function range({ lowerQuartile, median, upperQuartile }: PrintedMeasure): TableCell {
  if (lowerQuartile === null || median === null || upperQuartile === null || upperQuartile === 0) return '';
  const at = (seconds: number): number => (seconds / upperQuartile) * RANGE_WIDTH * 0.9;
  return {
    canvas: [
      { type: 'rect', x: at(lowerQuartile), y: 2, w: Math.max(1, at(upperQuartile) - at(lowerQuartile)), h: BAR_HEIGHT, color: BAR_PALE },
      { type: 'rect', x: at(median) - 1, y: 1, w: 2, h: BAR_HEIGHT + 2, color: BAR },
    ],
  };
}
