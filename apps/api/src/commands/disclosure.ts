import { assertNever } from '@saimado/kernel/assert-never';
import { auditAnswer, namesOf, protectAnswer } from '@saimado/reports/domain/disclosure/answers';
import { readRelease, type Verb } from '@saimado/reports/domain/disclosure/input';
import type { Doubt } from '@saimado/reports/domain/disclosure/integer-program';
import { repeatedKeyOf } from '@saimado/reports/domain/disclosure/repeated-key';
import type { CellSet, Table } from '@saimado/reports/domain/disclosure/table';
import { auditInThread, protectInThread } from '@saimado/reports/server/disclosure-thread';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/** How it ended, for the script that called. */
const EXIT = { answered: 0, undecided: 1, badInput: 2 } as const;

const SECONDS = { usual: 120, most: 86_400 };

const USAGE = `使い方: npm run --silent disclosure -- protect|audit 入力.json [--seconds 秒]
  protect  守るべきセルと、あわせて伏せる費用最小のセルを選び、答えを JSON で標準出力に書きます
  audit    withheld だけを伏せて公表したとき、伏せたセルが取りうる値の範囲を JSON で標準出力に書きます
  --seconds 秒  計算にかけてよい時間（既定 ${SECONDS.usual}）
終了コード: 0 答えた、${EXIT.undecided} 結論を出せない（公表できません）、${EXIT.badInput} 入力の誤り`;

const MESSAGES = {
  seconds: `--seconds には 1 以上 ${SECONDS.most} 以下の整数を指定してください。`,
  unreadable: (path: string) => `入力 ${path} を読めません。ファイルの場所と読み取りの権限を確かめてください。`,
  notJson: (path: string, detail: string) => `入力 ${path} は JSON ではありません（${detail}）。`,
  repeatedKey: (path: string, key: string) => `入力 ${path} の 1 つの項目に「${key}」が 2 回あります。1 回にしてください。`,
  impossible: (names: string[]) => `次のセルは、ほかのどのセルを伏せても守れません: ${names.join('、')}\n`
    + 'fixed に入れたセルを減らす、区分をまとめる、zerosShown を false にする、sensitive の範囲を見直す、のどれかで直してください。',
};

const DOUBTS: Record<Doubt, (detail: string) => string> = {
  OutOfTime: () => '時間内に結論を出せませんでした。公表できません。表を分けるか、--seconds で時間を延ばしてください。',
  SolverFailed: (detail) => `計算が途中で止まりました（${detail}）。公表できません。`,
  InDoubt: (detail) => `計算の結果を確かめられませんでした（${detail}）。公表できません。`,
};

class BadInput extends Error {}

/** `disclosure protect FILE` and `disclosure audit FILE`: nothing but the answer on standard output. */
export async function disclosure(args: string[]): Promise<number> {
  try {
    const { verb, path, timeLimitMs } = optionsOf(args);
    const reading = readRelease(parsed(await textOf(path), path), verb);
    if (reading.kind === 'unreadable') throw new BadInput(reading.message);
    return verb === 'protect' ? await protectRelease(reading.table, timeLimitMs) : await auditRelease(reading.table, reading.withheld, timeLimitMs);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT.badInput;
  }
}

async function protectRelease(table: Table, timeLimitMs: number): Promise<number> {
  const verdict = await protectInThread(table, timeLimitMs);
  switch (verdict.kind) {
    case 'protected': return answer(protectAnswer(table, verdict));
    case 'impossible': throw new BadInput(MESSAGES.impossible(namesOf(table, verdict.cells)));
    case 'undecided': return undecided(DOUBTS[verdict.reason](verdict.detail));
    default: return assertNever(verdict);
  }
}

async function auditRelease(table: Table, withheld: CellSet, timeLimitMs: number): Promise<number> {
  const verdict = await auditInThread(table, withheld, timeLimitMs);
  return verdict.kind === 'audited' ? answer(auditAnswer(table, verdict)) : undecided(DOUBTS[verdict.reason](verdict.detail));
}

/** Written out whole before the program ends: a pipe takes a large answer in pieces. */
const answer = (json: object): Promise<number> =>
  new Promise((resolve) => {
    // Whoever reads may have had enough (`| head`).
    process.stdout.on('error', () => resolve(EXIT.answered));
    process.stdout.write(`${JSON.stringify(json, null, 2)}\n`, () => resolve(EXIT.answered));
  });

function undecided(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT.undecided;
}

function optionsOf(args: string[]): { verb: Verb; path: string; timeLimitMs: number } {
  const { values, positionals } = parsedArgs(args);
  const [verb, path, ...more] = positionals;
  if ((verb !== 'protect' && verb !== 'audit') || path === undefined || more.length > 0) throw new BadInput(USAGE);
  const seconds = Number(values.seconds);
  if (!/^\d+$/.test(values.seconds) || seconds < 1 || seconds > SECONDS.most) throw new BadInput(MESSAGES.seconds);
  return { verb, path, timeLimitMs: seconds * 1_000 };
}

function parsedArgs(args: string[]) {
  try {
    return parseArgs({ args, options: { seconds: { type: 'string', default: String(SECONDS.usual) } }, allowPositionals: true });
  } catch {
    throw new BadInput(USAGE);
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    throw new BadInput(MESSAGES.unreadable(path));
  }
}

function parsed(text: string, path: string): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BadInput(MESSAGES.notJson(path, error instanceof Error ? error.message : String(error)));
  }
  const repeated = repeatedKeyOf(text);
  if (repeated !== null) throw new BadInput(MESSAGES.repeatedKey(path, repeated));
  return json;
}
