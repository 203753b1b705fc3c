import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  confirmImport, csvOf, emptyRegister, importRegister, importsOf, PLANTED, plantedRegister, previewRegister, REGISTER_COLUMNS, type RegisterCells, registerRow,
} from '../testkit/builders/register';
import { type Client, signIn, stranger } from '../testkit/client';
import { type CommandResult, runCommand } from '../testkit/command';
import { type App, startApp } from '../testkit/world';
import { xlsxOf } from '../testkit/xlsx';

let app: App;
let admin: Client;
let folder: string;

beforeAll(async () => { app = await startApp({ now: '2026-06-10T10:00:00+09:00' }); });
beforeEach(async () => {
  await emptyRegister(app);
  admin = await signIn(app, 'admin1');
  folder = mkdtempSync(join(tmpdir(), 'saimado-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => app.stop());

const command = (...args: string[]): Promise<CommandResult> => runCommand(app, ['register:import', ...args]);
const file = (content: string | Buffer, name = 'register.csv'): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const bad = (member: number, cells: Partial<RegisterCells>): RegisterCells => registerRow({ member_number: String(member).padStart(10, '0'), facility_code: 'F0000099', ...cells });
const listed = async (): Promise<number> => (await app.sql('select 1 from register_entry where listed_until is null')).length;

describe('register:import', () => {
  it('takes a workbook, and shows who moves between categories', async () => {
    await importRegister(admin, plantedRegister);
    const rows = plantedRegister.map((row) => (row === PLANTED.employed ? { ...row, category: 'A①' } : row));
    const book = file(xlsxOf([[...REGISTER_COLUMNS], ...rows.map((row) => REGISTER_COLUMNS.map((name) => row[name]))]), '会員名簿.xlsx');
    const { code, stdout } = await command(book, '--yes');
    expect(stdout).toContain('会員区分の移動 1 人');
    expect(stdout).toMatch(/A②B {3,}1 {2,}-/);
    expect(code).toBe(0);
    expect(await app.sql(`select category from register_entry where member_number = $1`, [PLANTED.employed.member_number])).toEqual([{ category: 'A①' }]);
  });

  it('tells how far it is: on no terminal a line per tenth, each once', async () => {
    const { stderr } = await command(file(csvOf(plantedRegister)), '--yes');
    for (const what of ['読み込んでいます', '取り込んでいます']) {
      const shares = [...stderr.matchAll(new RegExp(`^${what} (\\d+)%$`, 'gm'))].map(([, share]) => Number(share));
      expect(shares.at(-1), what).toBe(100);
      expect([...new Set(shares)].sort((a, b) => a - b)).toEqual(shares);
    }
    expect(stderr).not.toContain('\r');
  });

  it('writes every refused and warned line into a file, which only its owner reads and Excel opens', async () => {
    const rows = [PLANTED.takahashi, ...Array.from({ length: 60 }, (_, index) => bad(index + 1, { category: 'A3' })), bad(99, { facility_kind: '助産所,"など"' })];
    const target = join(folder, 'refused.csv');
    const { stdout } = await command(file(csvOf(rows)), '--refused', target);
    expect(stdout).toContain('ほか 10 行（--refused');
    const lines = readFileSync(target, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFline,kind,reason');
    expect(lines).toHaveLength(63);
    expect(lines[1]).toMatch(/^3,取り込めない,.*A3/);
    expect(lines[61]).toMatch(/^63,注意,"facility_kind: 「助産所,""など""」/);
    expect(statSync(target).mode & 0o077).toBe(0);
    expect(await command(file(csvOf(rows)), '--yes', '--refused', join(folder, 'none', 'refused.csv'))).toMatchObject({ code: 1, stderr: expect.stringContaining('書き込めません') });
    expect(await listed()).toBe(0);
    expect((await importsOf(admin)).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  it('waits with --yes too where more than 5 % would leave, until an administrator says yes in the console', async () => {
    await importRegister(admin, plantedRegister);
    const path = file(csvOf([PLANTED.takahashi, PLANTED.watanabe]));
    const { code, stdout } = await command(path, '--yes');
    expect(stdout).toMatch(/いまの名簿 6 件のうち 4 件（66\.7%）が外れます[^]*まだ取り込んでいません/);
    expect(code).toBe(3);
    expect(await listed()).toBe(6);
    const [waiting] = await importsOf(admin);
    expect(waiting).toMatchObject({ status: 'PREVIEW', needsSecondConfirmation: true, firstConfirmedBy: 'コマンドライン', mayIConfirm: true });
    if (!waiting) return;
    expect(await confirmImport(admin, waiting)).toMatchObject({ status: 'IMPORTED', left: 4 });
    expect(await listed()).toBe(2);
  });
});

describe('the refused lines as a file of the console', () => {
  it('has them all, with a name that tells whose they are, for administrators only', async () => {
    const found = await previewRegister(admin, csvOf([PLANTED.takahashi, bad(1, { category: 'A3' })]));
    const path = `/register/imports/${found.id}/refused.csv`;
    const answer = await admin.fetch(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain("filename*=UTF-8''会員名簿-取り込めない行.csv");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer()).toString('utf8')).toMatch(/^\uFEFFline,kind,reason\r\n3,取り込めない,.*A3.*\r\n$/);
    for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000']) expect((await admin.fetch(`/register/imports/${id}/refused.csv`)).status, id).toBe(404);
    expect((await (await signIn(app, 'supervisor1')).fetch(path)).status).toBe(403);
    expect((await stranger(app).fetch(path)).status).toBe(401);
  });
});
