import type { TableCode } from '@saimado/reports/domain/release/catalogue';
import type { ContentHotline, Figure, ReleaseContent } from '@saimado/reports/domain/release/content';
import { codeName, crossingName, HOTLINE_NAMES, MARK_MEANING, MEASURE_NAMES, MEASURE_NOTES, plainPeriodName, TABLE_NAMES, TABLE_NOTES } from '@saimado/reports/domain/release/words';

/** A release as it was published: what is printed is made of this and of nothing else. */
export interface ReleaseToPrint extends Pick<ReleaseContent, 'period' | 'version' | 'threshold' | 'hotlines'> {
  publishedAt: Date;
  correctionReason: string | null;
  contentHash: string;
}

/** A figure with the words that stand beside it; null is withheld. */
export interface PrintedCell {
  label: string;
  figure: Figure;
}
export interface PrintedTable {
  title: string;
  note: string | null;
  cells: readonly PrintedCell[];
}
export interface PrintedCrossing {
  title: string;
  rows: readonly { label: string; figures: readonly Figure[] }[];
  columns: readonly string[];
}
/** Whole seconds. */
export interface PrintedMeasure {
  title: string;
  note: string;
  lowerQuartile: Figure;
  median: Figure;
  upperQuartile: Figure;
}
export interface PrintedHotline {
  name: string;
  total: Figure;
  sentences: readonly string[];
  groups: readonly { title: string; tables: readonly PrintedTable[] }[];
  crossings: readonly PrintedCrossing[];
  measures: readonly PrintedMeasure[];
}

/** A release in words: PDF, XLSX and CSV are set from this, so that the three cannot differ. */
export interface PrintedRelease extends Pick<ReleaseToPrint, 'version' | 'publishedAt' | 'correctionReason' | 'contentHash'> {
  period: string;
  legend: readonly string[];
  hotlines: readonly PrintedHotline[];
}

export const TOTAL = '相談の総数';

/** As the page groups them. */
const GROUPS: readonly { title: string; tables: readonly TableCode[] }[] = [
  { title: '相談の内容', tables: ['category', 'tier', 'urgency', 'section', 'subject'] },
  { title: '相談のあった時', tables: ['weekday', 'hour'] },
  { title: '相談元', tables: ['block', 'prefecture', 'facilityKind'] },
  { title: '対応と結果', tables: ['outcome', 'verification', 'escalated', 'referred', 'reliefFund', 'campaign'] },
];

export const printedRelease = ({ period, version, threshold, publishedAt, correctionReason, contentHash, hotlines }: ReleaseToPrint): PrintedRelease => ({
  version, publishedAt, correctionReason, contentHash,
  period: plainPeriodName(period),
  legend: [
    MARK_MEANING,
    `件数が${threshold}件未満のもの、${threshold}未満の医療機関からのもの、一つの医療機関が半数を超えるものなどのほか、差し引きでそれらが分かる件数も、同じ印にしています。`,
    '割合は、件数と総数がどちらも公表されているときだけ示します。窓口ごとに数えており、二つの窓口の合計はありません。',
  ],
  hotlines: hotlines.map(printedHotline),
});

const printedHotline = ({ hotline, total, sentences, tables, crossings, measures }: ContentHotline): PrintedHotline => ({
  name: HOTLINE_NAMES[hotline],
  total,
  sentences,
  groups: GROUPS.map(({ title, tables: codes }) => ({ title, tables: codes.flatMap((code) => tables.filter(({ table }) => table === code)).map(printedTable) }))
    .filter((group) => group.tables.length > 0),
  crossings: crossings.map(printedCrossing),
  measures: measures.map(({ measure, ...seconds }) => ({ title: MEASURE_NAMES[measure], note: MEASURE_NOTES[measure], ...seconds })),
});

const printedTable = ({ table, cells }: ContentHotline['tables'][number]): PrintedTable =>
  ({ title: TABLE_NAMES[table], note: TABLE_NOTES[table] ?? null, cells: cells.map(({ code, count }) => ({ label: codeName(table, code), figure: count })) });

function printedCrossing({ rows, columns, cells }: ContentHotline['crossings'][number]): PrintedCrossing {
  const across = [...new Set(cells.map(({ column }) => column))];
  const figures = new Map(cells.map(({ row, column, count }) => [`${row}\n${column}`, count]));
  return {
    title: crossingName(rows, columns),
    columns: across.map((column) => codeName(columns, column)),
    rows: [...new Set(cells.map(({ row }) => row))].map((row) => ({ label: codeName(rows, row), figures: across.map((column) => figures.get(`${row}\n${column}`) ?? null) })),
  };
}

/** Of published figures only: a share of a withheld count, or of a withheld total, would give it away. Per mille, rounded, so that all say the same. */
export const shareOf = (figure: Figure, total: Figure): number | null =>
  (figure === null || total === null || total === 0 ? null : Math.round((figure * 1000) / total) / 1000);

export const shareText = (share: number | null): string => (share === null ? '' : `${(share * 100).toFixed(1)}%`);
