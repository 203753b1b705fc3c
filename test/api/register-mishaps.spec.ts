import type * as S from '@saimado/contract/generated/schema';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmImport, csvOf, emptyRegister, importRegister, importsOf, PLANTED, plantedRegister, previewRegister, REGISTER_COLUMNS, type RegisterCells, registerRow } from '../testkit/builders/register';
import { type Client, signIn } from '../testkit/client';
import { type CommandResult, runCommand } from '../testkit/command';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';
import { type XlsxCell, xlsxOf } from '../testkit/xlsx';

let app: App;
let admin: Client;

beforeAll(async () => { app = await startApp(); });
beforeEach(async () => {
  await emptyRegister(app);
  await on('2026-06-10T10:00:00+09:00');
});
afterAll(() => app.stop());

async function on(now: string): Promise<void> {
  await app.setClock(now);
  admin = await signIn(app, 'admin1');
}

const waiting = async (): Promise<S.RegisterImport | undefined> => (await importsOf(admin)).find(({ status }) => status === 'PREVIEW');
const listed = async (): Promise<number> => Number((await app.sql('select count(*) from register_entry where listed_until is null'))[0]?.['count']);

describe('while somebody at the command line has not answered yet', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'saimado-mishap-')); });
  /** Runs the command, and `meanwhile` when it has shown the file but not asked yet: it waits for a reader of its pipe. */
  async function commandWhile(args: string[], meanwhile: (preview: S.RegisterImport) => Promise<unknown>): Promise<CommandResult> {
    const [file, pipe] = [join(folder, 'register.csv'), join(folder, 'refused')];
    writeFileSync(file, csvOf(plantedRegister));
    execFileSync('mkfifo', [pipe]);
    const running = runCommand(app, ['register:import', file, '--refused', pipe, ...args]);
    try {
      await expect.poll(waiting, { timeout: 20_000 }).toBeDefined();
      await meanwhile((await waiting()) as S.RegisterImport);
    } finally {
      readFileSync(pipe);
    }
    const result = await running;
    rmSync(folder, { recursive: true });
    return result;
  }

  it('a yes in the console stands, whatever the command line says afterwards', async () => {
    const result = await commandWhile([], (preview) => confirmImport(admin, preview));
    expect(await listed()).toBe(6);
    expect((await importsOf(admin))[0]).toMatchObject({ status: 'IMPORTED', undoable: true });
    expect(result).toMatchObject({ code: 1, stdout: expect.not.stringContaining('何も取り込んでいません') });
    expect(result.stdout).toContain('管理画面');
  });

  it('a no in the console stands, and a yes at the command line is told so', async () => {
    const result = await commandWhile(['--yes'], async ({ id }) => as(await mutate(admin, 'cancelRegisterImport', { importId: id }), 'RegisterImportCancelled'));
    expect(await listed()).toBe(0);
    expect(result).toMatchObject({ code: 1, stdout: expect.not.stringContaining('別の管理者が確認すると') });
  });
});

it('the command line says what is wrong with a file that goes on without a line end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saimado-mishap-'));
  const file = join(folder, 'register.csv');
  writeFileSync(file, `${csvOf([])}${'x'.repeat(2_000_000)}`);
  try {
    expect(await runCommand(app, ['register:import', file, '--yes'])).toMatchObject({ code: 1, stderr: expect.not.stringContaining('終えられませんでした'), stdout: expect.stringContaining('2行目が長すぎます') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('a file with more wrong lines than anybody could read is refused as a whole, and says so first', async () => {
  const preview = await previewRegister(admin, `${csvOf([])}${'x\r\n'.repeat(100_001)}`);
  expect(preview).toMatchObject({ status: 'FAILED', goodRows: 0, refusedRows: expect.any(Array) });
  expect(preview.refusedRows[0]).toMatchObject({ line: 1, reason: expect.stringContaining('100,000行を超えました') });
});

describe('a workbook with what no database can store', () => {
  const cells = (change: Partial<Record<keyof RegisterCells, XlsxCell>>): XlsxCell[] => REGISTER_COLUMNS.map((name) => change[name] ?? PLANTED.watanabe[name]);
  const book = (change: Partial<Record<keyof RegisterCells, XlsxCell>>): Buffer => xlsxOf([[...REGISTER_COLUMNS], REGISTER_COLUMNS.map((name) => PLANTED.takahashi[name]), cells(change)]);

  it.each<[string, Partial<Record<keyof RegisterCells, XlsxCell>>]>([
    ['NUL in an error', { phone: { attributes: 't="e"', xml: '<v>#N\0A</v>' } }],
    ['NUL in a truth value', { phone: { attributes: 't="b"', xml: '<v>\0</v>' } }],
    ['NUL in a day', { address: { attributes: 't="d"', xml: '<v>2026\0</v>' } }],
    ['half a character in the number of a refused line', { facility_code: { attributes: 't="inlineStr"', xml: '<is><t>F_xD800_</t></is>' } }],
    ['half a character in a name', { member_name: { attributes: 't="inlineStr"', xml: '<is><t>_xDFFF_</t></is>' } }],
  ])('refuses the line: %s', async (_name, change) => {
    expect(await previewRegister(admin, book(change))).toMatchObject({ status: 'PREVIEW', goodRows: 1, refusedRows: [{ line: 3 }] });
  });

  it.each<[string, Partial<Record<keyof RegisterCells, XlsxCell>>]>([
    ['NUL as a kind of cell', { phone: { attributes: 't="\0"', xml: '<v>1</v>' } }],
  ])('refuses the file: %s', async (_name, change) => {
    expect(await previewRegister(admin, book(change))).toMatchObject({ status: 'FAILED', refusedRows: [{ reason: expect.stringContaining('保存し直してください') }] });
  });
});

it('an import whose rows are gone ends, and is not tried for ever', async () => {
  const preview = await previewRegister(admin, csvOf(plantedRegister));
  await app.sql('delete from register_staged where import_id = $1 and line = 3', [preview.id]);
  expect(await confirmImport(admin, preview)).toMatchObject({ status: 'FAILED' });
  expect(await listed()).toBe(0);
});

describe('the counts of an import', () => {
  it('are of the register which it found, not of the one that was there when its file was read', async () => {
    await importRegister(admin, [PLANTED.takahashi, PLANTED.watanabe]);
    const preview = await previewRegister(admin, csvOf([{ ...PLANTED.takahashi, category: 'B' }, PLANTED.watanabe]));
    expect(preview).toMatchObject({ moved: 1, changed: 1 });
    await importRegister(admin, [{ ...PLANTED.takahashi, category: 'B' }, { ...PLANTED.watanabe, category: 'C' }]);
    expect(await confirmImport(admin, preview)).toMatchObject({ status: 'IMPORTED', changed: 1, moved: 1, categoryMoves: [{ from: 'C', to: 'A①', count: 1 }] });
  });
});

describe('a facility’s former name', () => {
  it('keeps the day until which it was its name, however many registers come after', async () => {
    const renamed = (row: RegisterCells): RegisterCells => ({ ...row, facility_name: 'ひまわり内科' });
    const others = Array.from({ length: 40 }, (_, at) => registerRow({ member_number: `01${String(at).padStart(8, '0')}`, registry_number: String(800_000 + at), facility_code: `G${at}` }));
    const colleague = { ...PLANTED.watanabe, member_number: '0072345679', registry_number: '078901' };
    await importRegister(admin, [...others, PLANTED.watanabe, colleague]);
    for (const day of ['2026-07-10', '2026-08-10', '2026-09-10']) {
      await on(`${day}T10:00:00+09:00`);
      await importRegister(admin, [...others, renamed(PLANTED.watanabe)]);
      expect(await app.sql(`select former from register_entry where member_number = $1`, [PLANTED.watanabe.member_number]), day).toMatchObject([{ former: [{ facilityName: 'さくら医院', until: '2026-07-10' }] }]);
    }
  });
});

describe('the steps of an import, called out of order by the application', () => {
  const steps = async (statements: string[]): Promise<string> => {
    const client = new pg.Client({ connectionString: app.ownerUrl });
    await client.connect();
    try {
      await client.query('set role saimado_app');
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
      return 'done';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.end();
    }
  };
  const PLAN = 'select * from register_plan_import($id)';
  const BUILD = [`select register_build_lines($id, 0, 100, '2026-06-11')`, `select register_build_rest($id, '2026-06-11')`];
  const INDEX = 'select register_index_build()';
  const PUT = `select register_put_in_place($id, '2026-06-11', 'rules')`;

  it.each<[string, string[]]>([
    ['put in place alone', [PUT]],
    ['put in place unbuilt', [PLAN, INDEX, PUT]],
    ['put in place half built', [PLAN, BUILD[0] as string, INDEX, PUT]],
    ['put in place without its index', [PLAN, ...BUILD, PUT]],
    ['put in place twice', [PLAN, ...BUILD, INDEX, PUT, PUT]],
    ['built without a plan', [BUILD[0] as string]],
    ['the rest without a plan', [BUILD[1] as string]],
    ['planned without a yes', [PLAN.replace('$id', `'00000000-0000-0000-0000-000000000000'`), PUT]],
  ])('%s: refused, and the register is as it was', async (_name, statements) => {
    const rows = [PLANTED.takahashi, ...Array.from({ length: 25 }, (_, at) => registerRow({ member_number: `01${String(at).padStart(8, '0')}`, registry_number: String(800_000 + at), facility_code: `G${at}` }))];
    await importRegister(admin, rows.slice(1));
    await importRegister(admin, rows);
    const { id } = await previewRegister(admin, csvOf(rows.slice(1)));
    await app.sql(`update register_import set status = 'IMPORTING', confirmed_at = now() where id = $1`, [id]);
    const before = await app.sql('select * from register_entry order by id');
    expect(await steps(statements.map((statement) => statement.replace('$id', `'${id}'`)))).toBe('55000');
    expect(await app.sql('select * from register_entry order by id')).toEqual(before);
    expect((await importsOf(admin)).filter(({ undoable }) => undoable)).toHaveLength(1);
  });
});
