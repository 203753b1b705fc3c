import { systemClock } from '@saimado/kernel/clock';
import { type ImportRecord, notedRows } from '@saimado/register/server/import-records';
import { RegisterImporter } from '@saimado/register/server/register-importer';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { COMMAND_LINE, connect } from './connection';
import { ask, isInteractive, progressLine, UsageError } from './terminal';

const USAGE = '使い方: npm run register:import -- 会員名簿.csv [--yes]';
const SHOWN_ROWS = 50;

/** Nothing was imported: because of what the file says; because nobody was there to answer. */
const NOT_IMPORTED = 1;
const NOBODY_ANSWERED = 2;

const print = (line: string): void => { process.stdout.write(`${line}\n`); };

/**
 * `register:import FILE [--yes]`: reads a full register, shows what it would change and which lines cannot be taken, and
 * puts it in place when the person says so. The console may be running; its searches see the old register until the end.
 */
export async function registerImport(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { yes: { type: 'boolean', default: false } }, allowPositionals: true });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new UsageError(USAGE);
  const dataSource = await connect();
  try {
    const importer = new RegisterImporter(dataSource, systemClock);
    const found = await previewed(importer, path);
    await show(dataSource, found);
    if (found.status !== 'PREVIEW') {
      print('何も取り込んでいません。ファイルを直してから、もう一度実行してください。');
      return NOT_IMPORTED;
    }
    const code = await answerFor(found, values.yes);
    if (code !== null) {
      await importer.cancel(dataSource, found.id);
      return code;
    }
    if ((await importer.confirm(dataSource, found.id, null)) === 'waits-for-second') {
      print('名簿から外れる行が多いため、まだ取り込んでいません。管理画面の「会員名簿」で、管理者の確認を受けてください。');
      return NOT_IMPORTED;
    }
    const outcome = await importer.apply(found.id, COMMAND_LINE, progressLine('取り込んでいます'));
    if (outcome.kind !== 'imported') throw new Error('ほかの操作で取り消されました');
    const { added, changed, left } = outcome.counts;
    print(`取り込みました: 追加 ${count(added)} 件、変更 ${count(changed)} 件、名簿から外れた ${count(left)} 件`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

/** Ctrl-C while the file is read leaves nothing waiting behind. */
async function previewed(importer: RegisterImporter, path: string): Promise<ImportRecord> {
  let interrupted = false;
  const interrupt = (): void => { interrupted = true; };
  process.on('SIGINT', interrupt);
  const shown = progressLine('読み込んでいます');
  try {
    return await importer.previewFile(path, { staffId: null, address: COMMAND_LINE }, (share) => {
      if (interrupted) throw new Error('中断しました。何も取り込んでいません');
      shown(share);
    });
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(String((error as { code?: unknown }).code))) {
      throw new UsageError(`会員名簿 ${path} を読めません。ファイルの場所と読み取りの権限を確かめてください。`);
    }
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function show(dataSource: DataSource, found: ImportRecord): Promise<void> {
  print(`${found.fileName}（SHA-256 ${found.digest}）`);
  print(`行数 ${count(found.rows)}、取り込める行 ${count(found.goodRows)}、取り込めない行 ${count(found.refusedRowCount)}`);
  if (found.status === 'PREVIEW') print(`追加 ${count(found.added)} 件、変更 ${count(found.changed)} 件、名簿から外れる ${count(found.left)} 件`);
  for (const [kind, title] of [['refused', '取り込めない行'], ['warned', '注意して取り込む行']] as const) {
    const rows = await notedRows(dataSource, found.id, kind, SHOWN_ROWS + 1);
    if (rows.length > 0) print(`${title}:`);
    for (const { line, reason } of rows.slice(0, SHOWN_ROWS)) print(`  ${line}行目: ${reason}`);
    if (rows.length > SHOWN_ROWS) print(kind === 'refused' ? `  ほか ${count(found.refusedRowCount - SHOWN_ROWS)} 行` : '  ほかにもあります');
  }
}

/** @returns null to go on, or the exit code of a no */
async function answerFor(found: ImportRecord, yes: boolean): Promise<number | null> {
  if (yes) return null;
  const without = found.refusedRowCount > 0 ? `取り込めない${count(found.refusedRowCount)}行を除いて` : '';
  if (!isInteractive()) {
    print(`何も取り込んでいません。${without}取り込むには --yes を付けて実行してください。`);
    return found.refusedRowCount > 0 ? NOT_IMPORTED : NOBODY_ANSWERED;
  }
  const answer = await ask(`${without}取り込みますか？ [y/N] `);
  if (/^(?:y|yes|はい)$/i.test((answer ?? '').normalize('NFKC').trim())) return null;
  print('何も取り込んでいません。');
  return NOT_IMPORTED;
}

const count = (number: number): string => number.toLocaleString('ja-JP');
