import { type ImportRecord, notedRows } from '@saimado/register/server/import-records';
import type { DataSource } from 'typeorm';

const SHOWN_ROWS = 50;

export const print = (line: string): void => { process.stdout.write(`${line}\n`); };
export const count = (number: number): string => number.toLocaleString('ja-JP');

/** What an import would do, on standard output. */
export async function showImport(dataSource: DataSource, found: ImportRecord): Promise<void> {
  print(`${found.fileName}（SHA-256 ${found.digest}）`);
  print(`行数 ${count(found.rows)}、取り込める行 ${count(found.goodRows)}、取り込めない行 ${count(found.refusedRowCount)}`);
  if (found.status === 'PREVIEW') {
    print(`追加 ${count(found.added)} 件、変更 ${count(found.changed)} 件、名簿から外れる ${count(found.left)} 件`);
    if (found.moved > 0) for (const line of movesText(found)) print(line);
  }
  for (const [kind, title] of [['refused', '取り込めない行'], ['warned', '注意して取り込む行']] as const) {
    const all = kind === 'refused' ? found.refusedRowCount : found.warnedRowCount;
    const rows = await notedRows(dataSource, found.id, kind, SHOWN_ROWS);
    if (rows.length > 0) print(`${title}:`);
    for (const { line, reason } of rows) print(`  ${line}行目: ${reason}`);
    if (all > rows.length) print(`  ほか ${count(all - rows.length)} 行（--refused ファイル名 ですべて書き出せます）`);
  }
  if (found.status === 'PREVIEW' && found.needsSecondConfirmation) {
    const percent = (found.left / found.listedBefore).toLocaleString('ja-JP', { style: 'percent', maximumFractionDigits: 1 });
    print(`【注意】いまの名簿 ${count(found.listedBefore)} 件のうち ${count(found.left)} 件（${percent}）が外れます。一部の会員だけのファイルではないか確かめてください。`);
    print('5%を超える行が外れる取り込みには、2人目として管理画面での管理者の確認が必要です。');
  }
}

/** In the order of JMA's articles; whatever else the register says comes after. */
const ORDER = ['A①', 'A②B', 'A②C', 'B', 'C'];
const WIDTH = 8;
/** ① and its like are two columns wide on a Japanese terminal. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2460-\u24ff\u3000-\uffff]/.test(sign) ? 2 : 1), 0);
const left = (text: string, width = WIDTH): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const right = (text: string): string => ' '.repeat(Math.max(0, WIDTH - widthOf(text))) + text;

/** Who moves between categories, as a matrix: from at the left, to above. */
export function movesText({ moved, categoryMoves }: Pick<ImportRecord, 'moved' | 'categoryMoves'>): string[] {
  const among = categoryMoves.flatMap(({ from, to }) => [from, to]);
  const categories = [...ORDER, ...new Set(among.filter((category) => !ORDER.includes(category)))];
  const moves = (from: string, to: string): number => categoryMoves.find((move) => move.from === from && move.to === to)?.count ?? 0;
  return [
    `会員区分の移動 ${count(moved)} 人（左: いまの区分、上: 取り込み後の区分）`,
    `  ${left('')}${categories.map(right).join('')}`,
    ...categories.map((from) => `  ${left(from)}${categories.map((to) => right(from === to ? '-' : count(moves(from, to)))).join('')}`),
  ];
}
