import { systemClock } from '@saimado/kernel/clock';
import type { ImportRecord } from '@saimado/register/server/import-records';
import { refusedCsv } from '@saimado/register/server/refused-csv';
import { RegisterImporter } from '@saimado/register/server/register-importer';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { COMMAND_LINE, connect } from './connection';
import { count, print, showImport } from './import-report';
import { ask, isInteractive, progressBar, UsageError } from './terminal';

/** How it ended, for the script that called. */
const EXIT = {
  /** nothing was imported: the file could not be read, or somebody said no */
  notImported: 1,
  /** nothing was imported: nobody was there to answer */
  nobodyAnswered: 2,
  /** nothing was imported yet: much of the register would leave, and administrators have to say yes in the console */
  waitsForSecond: 3,
} as const;

const USAGE = `使い方: npm run register:import -- 会員名簿.csv|会員名簿.xlsx [--yes] [--refused 保存先.csv]
  --yes              質問せずに取り込みます。取り込めない行は除きます
  --refused 保存先    取り込めない行と注意のある行をすべて CSV に書き出します
終了コード: 0 取り込んだ、${EXIT.notImported} 取り込んでいない、${EXIT.nobodyAnswered} 確認する人がいないため取り込んでいない、
  ${EXIT.waitsForSecond} 名簿の5%を超える行が外れるため、管理画面で別の管理者の確認を待っている（--yes でも省けません）`;

const FILE_FAULTS = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC'];

/**
 * `register:import FILE [--yes] [--refused FILE]`: reads a full register, shows what it would change and which lines
 * cannot be taken, and puts it in place when the person says so. The console may be running; its searches see the old
 * register until the end.
 */
export async function registerImport(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf(args);
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new UsageError(USAGE);
  const dataSource = await connect();
  try {
    const importer = new RegisterImporter(dataSource, systemClock);
    const found = await previewed(importer, path);
    await showImport(dataSource, found);
    try {
      if (values.refused !== undefined) await saveRefused(dataSource, found, values.refused);
    } catch (error) {
      await importer.cancel(dataSource, found.id);
      throw error;
    }
    if (found.status !== 'PREVIEW') {
      print('何も取り込んでいません。ファイルを直してから、もう一度実行してください。');
      return EXIT.notImported;
    }
    const no = await answerFor(found, values.yes);
    if (no !== null) {
      // Whoever sits at the console may have answered while this one was thinking.
      if (!(await importer.cancel(dataSource, found.id))) return answeredElsewhere();
      print(no.says);
      return no.code;
    }
    return await imported(importer, dataSource, found);
  } finally {
    await dataSource.destroy();
  }
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options: { yes: { type: 'boolean', default: false }, refused: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new UsageError(USAGE);
  }
}

async function imported(importer: RegisterImporter, dataSource: DataSource, { id }: ImportRecord): Promise<number> {
  // Nobody knows who sits at the command line: of two administrators it is the first at most.
  const step = await importer.confirm(dataSource, id, null);
  if (step === 'not-waiting') return answeredElsewhere();
  if (step !== 'confirmed') return waiting();
  const bar = progressBar('取り込んでいます');
  const outcome = await importer.apply(id, COMMAND_LINE, bar.show).finally(bar.end);
  switch (outcome.kind) {
    case 'imported': {
      const { added, changed, left } = outcome.counts;
      print(`取り込みました: 追加 ${count(added)} 件、変更 ${count(changed)} 件、名簿から外れた ${count(left)} 件`);
      return 0;
    }
    case 'waits-for-second': return waiting();
    case 'not-waiting':
      print('ほかの操作で取り消されたため、取り込んでいません。管理画面の「会員名簿」で履歴を確認してください。');
      return EXIT.notImported;
  }
}

function answeredElsewhere(): number {
  print('この取り込みには、管理画面で先に回答がありました。取り込まれたかどうかは、管理画面の「会員名簿」の履歴で確認してください。');
  return EXIT.notImported;
}

function waiting(): number {
  print('まだ取り込んでいません。管理画面の「会員名簿」で別の管理者が確認すると、取り込みます（--yes でもこの確認は省けません）。');
  return EXIT.waitsForSecond;
}

/** Ctrl-C while the file is read leaves nothing waiting behind. */
async function previewed(importer: RegisterImporter, path: string): Promise<ImportRecord> {
  let interrupted = false;
  const interrupt = (): void => { interrupted = true; };
  process.on('SIGINT', interrupt);
  const bar = progressBar('読み込んでいます');
  try {
    return await importer.previewFile(path, { staffId: null, address: COMMAND_LINE }, (share) => {
      if (interrupted) throw new Error('中断しました。何も取り込んでいません');
      bar.show(share);
    });
  } catch (error) {
    if (isFileFault(error)) throw new UsageError(`会員名簿 ${path} を読めません。ファイルの場所と読み取りの権限を確かめてください。`);
    throw error;
  } finally {
    bar.end();
    process.off('SIGINT', interrupt);
  }
}

async function saveRefused(dataSource: DataSource, { id, refusedRowCount, warnedRowCount }: ImportRecord, path: string): Promise<void> {
  try {
    // Cells of members stand in the reasons.
    await pipeline(Readable.from(refusedCsv(dataSource, id)), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    if (isFileFault(error)) throw new UsageError(`${path} に書き込めません。場所と書き込みの権限を確かめてください。何も取り込んでいません。`);
    throw error;
  }
  print(`取り込めない行 ${count(refusedRowCount)} 件と注意のある行 ${count(warnedRowCount)} 件を ${path} に書き出しました。`);
}

const isFileFault = (error: unknown): boolean => FILE_FAULTS.includes(String((error as { code?: unknown }).code));

interface No { code: number; says: string }

/** @returns null to go on, or a no */
async function answerFor(found: ImportRecord, yes: boolean): Promise<No | null> {
  if (yes) return null;
  const without = found.refusedRowCount > 0 ? `取り込めない${count(found.refusedRowCount)}行を除いて` : '';
  if (!isInteractive()) {
    return {
      code: found.refusedRowCount > 0 ? EXIT.notImported : EXIT.nobodyAnswered,
      says: `何も取り込んでいません。${without}取り込むには --yes を付けて実行してください。`,
    };
  }
  const answer = await ask(found.needsSecondConfirmation ? `${without}1人目として確認し、管理画面での確認に進みますか？ [y/N] ` : `${without}取り込みますか？ [y/N] `);
  if (/^(?:y|yes|はい)$/i.test((answer ?? '').normalize('NFKC').trim())) return null;
  return { code: EXIT.notImported, says: '何も取り込んでいません。' };
}
