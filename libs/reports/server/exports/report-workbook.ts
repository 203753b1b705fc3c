import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { Figure } from '@saimado/reports/domain/release/content';
import { MARK, QUARTILE_NAMES } from '@saimado/reports/domain/release/words';
import { type PrintedHotline, type PrintedRelease, shareOf, TOTAL } from './printed-release';
import { withoutTimes } from './without-times';

const HEAD_COLOUR = '#e8f1fe';
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
const head = (...words: string[]): Row => words.map((value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: HEAD_COLOUR, wrap: true }));
const text = (value: string): Cell => ({ value, type: String });
/** Numbers are numbers, so that one can go on calculating; what is withheld is the mark. */
const figureCell = (figure: Figure): Cell => (figure === null ? { value: MARK, type: String, align: 'right' } : { value: figure, type: Number, format: '#,##0' });
const shareCell = (share: number | null): Cell => (share === null ? null : { value: share, type: Number, format: '0.0%' });

type Columns = readonly number[];
const sheet = (name: string, widths: Columns, data: Row[]): Sheet<Buffer> => ({ sheet: name, columns: widths.map((width) => ({ width })), data, showGridLines: true });

/** A release as a workbook: one sheet per section of the page, all of them visible, no formula, no defined name, nothing about who made it and when. */
export async function reportWorkbook(release: PrintedRelease): Promise<Buffer> {
  const sections = [...new Set(release.hotlines.flatMap(({ groups }) => groups.map(({ title }) => title)))];
  return withoutTimes(await writeExcelFile([
    sheet('要約', [26, 90], summary(release)),
    ...sections.map((section) => sheet(section, [24, 24, 40, 10, 10], tables(section, release))),
    sheet('所要時間', [24, 32, 14, 14, 14], measures(release)),
    ...(release.hotlines.some(({ crossings }) => crossings.length > 0) ? [sheet('クロス集計', [40, ...Array<number>(12).fill(14)], crossings(release))] : []),
  ], { fontFamily: 'Yu Gothic', fontSize: 11 }).toBuffer());
}

const summary = (release: PrintedRelease): Row[] => [
  [bold('サイバーセキュリティ相談窓口　定期報告')],
  [text('期間'), text(release.period)],
  [text('版'), { value: release.version, type: Number }],
  ...(release.correctionReason === null ? [] : [[text('訂正の理由'), wrapped(release.correctionReason)]]),
  [text('照合番号'), text(release.contentHash)],
  ...release.legend.map((line, index): Row => [index === 0 ? text('読み方') : null, wrapped(line)]),
  ...release.hotlines.flatMap((hotline): Row[] => [
    [],
    head(hotline.name, ''),
    [text(TOTAL), figureCell(hotline.total)],
    ...hotline.sentences.map((sentence): Row => [null, wrapped(sentence)]),
  ]),
];
const wrapped = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });

const tables = (section: string, release: PrintedRelease): Row[] => [
  head('窓口', '表', '区分', '件数', '割合'),
  ...release.hotlines.flatMap(({ name, total, groups }) => groups.filter(({ title }) => title === section).flatMap((group) => group.tables.flatMap(({ title, cells }) =>
    cells.map(({ label, figure }): Row => [text(name), text(title), text(label), figureCell(figure), shareCell(shareOf(figure, total))])))),
];

const measures = (release: PrintedRelease): Row[] => [
  head('窓口', '所要時間（秒）', ...Object.values(QUARTILE_NAMES)),
  ...release.hotlines.flatMap(({ name, measures: all }) => all.map(({ title, lowerQuartile, median, upperQuartile }): Row =>
    [text(name), text(title), ...[lowerQuartile, median, upperQuartile].map(figureCell)])),
];

const crossings = ({ hotlines }: PrintedRelease): Row[] => hotlines.flatMap(({ name, crossings: all }: PrintedHotline) => all.flatMap(({ title, columns, rows }): Row[] => [
  [bold(`${name}　${title}`)],
  head('', ...columns),
  ...rows.map(({ label, figures }): Row => [text(label), ...figures.map(figureCell)]),
  [],
]));
