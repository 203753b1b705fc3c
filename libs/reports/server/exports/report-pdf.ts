import { jstDateOf } from '@saimado/kernel/jst';
import type { DocumentKind } from '@saimado/platform/documents';
import type { Figure } from '@saimado/reports/domain/release/content';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { MARK } from '@saimado/reports/domain/release/words';
import { type PrintedHotline, type PrintedRelease, type PrintedTable, TOTAL } from './printed-release';
import { type Block, countTable, crossingTable, figureText, INK, isAllWithheld, largestOf, LINE, measureTable, QUIET } from './report-pdf-tables';

const TITLE = 'サイバーセキュリティ相談窓口　定期報告';
const SHORT_HASH = 16;
/** A table with more lines than this may go over a page's end, as no page holds it. */
const LONG = 40;
/** Words longer than this take the page's whole width. */
const WIDE_WORDS = 14;
const [BAR, WIDE_BAR] = [56, 150];

const day = (instant: Date): string => {
  const [year, month, date] = jstDateOf(instant).split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/**
 * A release on A4, with the figures of the page. It says nothing of who made it, with what and when: its one date is that of the
 * publication, so that the same release gives the same bytes. A blank is the shortest that pdfmake takes for a producer's name.
 */
function define(release: PrintedRelease): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [42, 44, 42, 56],
    info: { title: `${TITLE}　${release.period}　第${release.version}版`, creator: ' ', producer: ' ', creationDate: release.publishedAt },
    language: 'ja',
    defaultStyle: { fontSize: 8.5, lineHeight: 1.2, color: INK },
    footer: (page, pages) => ({
      margin: [42, 12, 42, 0],
      columns: [
        { text: `${release.period}　第${release.version}版　${MARK} 非公表　照合番号 ${release.contentHash.slice(0, SHORT_HASH)}`, fontSize: 7.5, color: QUIET },
        { text: `${page} / ${pages}`, width: 50, alignment: 'right', fontSize: 7.5, color: QUIET },
      ],
    }),
    content: [front(release), ...release.hotlines.flatMap(figures)],
  };
}

export const REPORT_PDF: DocumentKind<PrintedRelease> = { name: 'period-report', define };

function front(release: PrintedRelease): Content {
  const { period, version, publishedAt, correctionReason, contentHash } = release;
  return [
    { text: TITLE, fontSize: 12, color: QUIET, margin: [0, 72, 0, 6] },
    { text: period, fontSize: 26, bold: true },
    { text: `第${version}版　${day(publishedAt)}公開`, fontSize: 10.5, margin: [0, 4, 0, 0] },
    ...(correctionReason === null ? [] : [{ text: `訂正の理由　${correctionReason}`, fontSize: 10, margin: [0, 8, 0, 0] } satisfies Content]),
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 511, y2: 0, lineWidth: 0.8, lineColor: LINE }], margin: [0, 22, 0, 18] },
    ...release.hotlines.map(words),
    { ul: [...release.legend], color: QUIET, markerColor: QUIET, margin: [0, 16, 0, 0] },
    { text: `照合番号 ${contentHash}`, color: QUIET, fontSize: 7.5, margin: [0, 6, 0, 0] },
  ];
}

const words = ({ name, total, sentences }: PrintedHotline): Content => ({
  columns: [
    { width: 132, stack: [{ text: name, bold: true, fontSize: 10.5 }, { text: [{ text: figureText(total), fontSize: 24, bold: true }, ...(total === null ? [] : [{ text: ' 件', fontSize: 11 }])] }, { text: TOTAL, color: QUIET }] },
    { width: '*', ul: [...sentences], fontSize: 10, lineHeight: 1.45, markerColor: QUIET },
  ],
  columnGap: 12,
  unbreakable: true,
  margin: [0, 0, 0, 20],
});

const figures = (hotline: PrintedHotline): Content[] => [
  { text: hotline.name, fontSize: 15, bold: true, pageBreak: 'before', margin: [0, 0, 0, 2] },
  { text: `${TOTAL} ${figureText(hotline.total)}${hotline.total === null ? '' : '件'}`, fontSize: 10, color: QUIET, margin: [0, 0, 0, 8] },
  ...hotline.groups.flatMap(({ title, tables }) => section(title, blocksOf(tables, hotline.total))),
  ...(hotline.measures.length === 0 ? [] : section('所要時間', [{ content: measureTable(hotline.measures) }])),
  ...(hotline.crossings.length === 0 ? [] : section('クロス集計', hotline.crossings.map((crossing) => ({ content: crossingTable(crossing) })))),
];

/** A heading stays with the first of what it heads. Nothing unbreakable lies within another: pdfmake would lose it. */
function section(title: string, [first, ...rest]: readonly Block[]): Content[] {
  const heading: Content = { text: title, fontSize: 12, bold: true, margin: [0, 6, 0, 6] };
  const whole = ({ content, long = false }: Block): Content => (long ? content : { stack: [content], unbreakable: true });
  return [first === undefined || first.long ? heading : { stack: [heading, first.content], unbreakable: true }, ...(first?.long ? [first.content] : []), ...rest.map(whole)];
}

/** Two tables a line; one with long words has a line for itself; one of short words that is long is halved, on one scale. */
function blocksOf(tables: readonly PrintedTable[], total: Figure): Block[] {
  const blocks: Block[] = [];
  let open: PrintedTable | null = null;
  const close = (beside?: PrintedTable): void => {
    if (open) blocks.push({ content: sideBySide([open, ...(beside ? [beside] : [])].map((table) => ({ table, largest: largestOf(table.cells) })), total) });
    open = null;
  };
  for (const table of tables) {
    const largest = largestOf(table.cells);
    if (!isAllWithheld(table) && table.cells.some(({ label }) => label.length > WIDE_WORDS)) {
      close();
      blocks.push({ content: countTable(table, { total, largest, bar: WIDE_BAR }), long: table.cells.length > LONG });
    } else if (!isAllWithheld(table) && table.cells.length > LONG / 2) {
      close();
      blocks.push({ content: sideBySide(halves(table).map((half) => ({ table: half, largest })), total) });
    } else if (open) close(table);
    else open = table;
  }
  close();
  return blocks;
}
function halves({ title, note, cells }: PrintedTable): PrintedTable[] {
  const middle = Math.ceil(cells.length / 2);
  return [{ title, note, cells: cells.slice(0, middle) }, { title: `${title}（つづき）`, note: note && '　', cells: cells.slice(middle) }];
}

const sideBySide = (pair: readonly { table: PrintedTable; largest: number }[], total: Figure): Content =>
  ({ columns: [...pair.map(({ table, largest }) => countTable(table, { total, largest, bar: BAR })), ...(pair.length === 1 ? [''] : [])], columnGap: 20 });
