import { stringify } from 'csv-stringify/sync';
import type { Figure } from '@saimado/reports/domain/release/content';
import { MARK, QUARTILE_NAMES } from '@saimado/reports/domain/release/words';
import { type PrintedHotline, type PrintedRelease, TOTAL } from './printed-release';

const HEAD = ['期間', '版', '窓口', '表', '区分', '区分2', '件数', '非公表'];
const QUARTILES = ['lowerQuartile', 'median', 'upperQuartile'] as const;
type Line = readonly [table: string, code: string, second: string, figure: Figure];

/** Every figure of a release, one a line. It begins with a byte order mark, without which Excel takes UTF-8 for Windows-31J. */
export function reportCsv(release: PrintedRelease): string {
  const lines = release.hotlines.flatMap((hotline) => linesOf(hotline).map(([table, code, second, figure]) =>
    [...[release.period, String(release.version), hotline.name, table, code, second].map(harmless), figure ?? '', figure === null ? MARK : '']));
  return `\uFEFF${stringify([HEAD, ...lines], { record_delimiter: 'windows' })}`;
}

const linesOf = ({ total, groups, crossings, measures }: PrintedHotline): Line[] => [
  [TOTAL, '', '', total],
  ...groups.flatMap(({ tables }) => tables.flatMap(({ title, cells }) => cells.map(({ label, figure }): Line => [title, label, '', figure]))),
  ...crossings.flatMap(({ title, columns, rows }) => rows.flatMap(({ label, figures }) => columns.map((column, index): Line => [title, label, column, figures[index] ?? null]))),
  ...measures.flatMap(({ title, ...seconds }) => QUARTILES.map((quartile): Line => [`${title}（秒）`, QUARTILE_NAMES[quartile], '', seconds[quartile]])),
];

/** A text that a spreadsheet would take for a formula is told to be one (OWASP, CSV Injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text.normalize('NFKC')) ? `'${text}` : text);
