import type * as S from '@saimado/contract/generated/schema';
import iconv from 'iconv-lite';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  confirmImport, csvOf, emptyRegister, importRegister, importsOf, PLANTED, plantedRegister, previewRegister, REGISTER_COLUMNS, type RegisterCells, registerRow, uploadRegister,
} from '../testkit/builders/register';
import { candidatesOf } from '../testkit/builders/verification';
import { type Client, signIn, stranger } from '../testkit/client';
import { type CommandResult, runCommand } from '../testkit/command';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';
import { xlsxOf } from '../testkit/xlsx';

const NOW = '2026-06-10T10:00:00+09:00';
const IMPORTED = ['member_number', 'facility_code', 'member_name', 'listed_until'] as const;

let app: App;
let admin: Client;

beforeAll(async () => { app = await startApp(); });
beforeEach(async () => {
  await emptyRegister(app);
  await on(NOW);
});
afterAll(() => app.stop());

/** Another day: sessions of before have ended. */
async function on(now: string): Promise<void> {
  await app.setClock(now);
  admin = await signIn(app, 'admin1');
}

const register = (): Promise<Record<(typeof IMPORTED)[number] | 'id', string | null>[]> =>
  app.sql(`select id, ${IMPORTED.map((name) => `${name}::text`).join(', ')} from register_entry order by member_number, facility_code`);
const bad = (cells: Partial<RegisterCells>): RegisterCells => registerRow({ member_number: '0099999999', facility_code: 'F0000099', ...cells });

describe('an import by the admin screen', () => {
  it('shows what it would do, does it when told so, and is kept with who, when and the digest', async () => {
    const csv = csvOf(plantedRegister);
    const preview = await previewRegister(admin, csv);
    expect(preview).toMatchObject({
      status: 'PREVIEW', fileName: '会員名簿.csv', digest: createHash('sha256').update(csv).digest('hex'), rows: 6, goodRows: 6, refusedRowCount: 0,
      added: 6, changed: 0, left: 0, createdAt: '2026-06-10T10:00:00.000+09:00', importedAt: null, refusedRows: [],
    });
    expect(preview.createdBy).not.toBe('');
    expect(await register()).toEqual([]);
    const done = await confirmImport(admin, preview);
    expect(done).toMatchObject({ id: preview.id, status: 'IMPORTED', added: 6, changed: 0, left: 0, progress: 1, importedAt: '2026-06-10T10:00:00.000+09:00' });
    expect(await register()).toHaveLength(6);
    expect(await app.sql('select 1 from register_staged')).toEqual([]);
    expect((await importsOf(admin)).map(({ id, status }) => [id, status])).toEqual([[done.id, 'IMPORTED']]);
    expect(await app.sql(`select action, actor_id is not null as by from audit_entry where subject_id = $1 order by id`, [done.id])).toEqual([
      { action: 'registerImportReceived', by: true }, { action: 'confirmRegisterImport', by: true }, { action: 'registerImported', by: true },
    ]);
  });

  it('keeps ids, changes what changed, and marks whom the file no longer lists', async () => {
    await importRegister(admin, plantedRegister);
    const before = await register();
    await on('2026-07-01T09:00:00+09:00');
    const renamed = { ...PLANTED.watanabe, facility_name: 'さくら内科' };
    const done = await importRegister(admin, [PLANTED.takahashi, renamed, PLANTED.saito, PLANTED.pending, PLANTED.left, registerRow({ facility_code: 'F0000077' })]);
    expect(done).toMatchObject({ added: 1, changed: 1, left: 1 });
    const after = await register();
    for (const { id, member_number, facility_code } of before) {
      expect(after.find((row) => row.member_number === member_number && row.facility_code === facility_code)?.id).toBe(id);
    }
    expect(after.filter(({ listed_until }) => listed_until)).toMatchObject([{ member_name: '谷口　渚', listed_until: '2026-07-01' }]);
    const operator = await signIn(app, 'operator1');
    expect((await candidatesOf(operator, { facilityName: 'さくら内科' }))[0]).toMatchObject({ memberName: '渡邉　花子', facilityName: 'さくら内科' });
    const again = await importRegister(admin, plantedRegister);
    expect(again).toMatchObject({ added: 0, changed: 2, left: 1 });
    expect((await register()).find(({ member_name }) => member_name === '谷口　渚')).toMatchObject({ listed_until: null });
  });

  it('ends entitlement with the day of the first register that does not list the member', async () => {
    await importRegister(admin, plantedRegister);
    await on('2026-07-01T09:00:00+09:00');
    await importRegister(admin, [PLANTED.watanabe]);
    const operator = await signIn(app, 'operator1');
    const asOf = async (day: string) => (await candidatesOf(operator, { registryNumber: '012345' }, { on: day }))[0]?.entitlement;
    expect(await asOf('2026-06-30')).toMatchObject({ status: 'ENTITLED', until: '2026-07-01' });
    expect(await asOf('2026-07-01')).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.unlisted', since: '2026-07-01' });
  });

  it('changes nothing where nothing differs', async () => {
    await importRegister(admin, plantedRegister);
    const entries = () => app.sql('select * from register_entry order by id');
    const before = await entries();
    expect(await importRegister(admin, [...plantedRegister].reverse())).toMatchObject({ added: 0, changed: 0, left: 0 });
    expect(await entries()).toEqual(before);
    expect(await app.sql('select 1 from register_history')).toEqual([]);
  });

  it.each([
    ['UTF-8', (csv: string) => Buffer.from(csv)],
    ['UTF-8 with a byte order mark', (csv: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(csv)])],
    ['Windows-31J', (csv: string) => iconv.encode(csv, 'cp932')],
    ['UTF-8 with line feeds only and none at the end', (csv: string) => Buffer.from(csv.replaceAll('\r\n', '\n').trimEnd())],
  ])('reads %s', async (_name, encoded) => {
    // 𣘺, of some Takahashis, is in Unicode only; 髙, 﨑 and ① are what Windows-31J has beyond JIS.
    const rows = [PLANTED.takahashi, registerRow({ member_number: '0000000001', member_name: '山﨑　実', address: '港区芝1−2−3' })];
    const preview = await previewRegister(admin, encoded(csvOf(rows).replaceAll('−', '－')));
    expect(preview).toMatchObject({ status: 'PREVIEW', goodRows: 2, refusedRowCount: 0 });
    await confirmImport(admin, preview);
    expect((await register()).map(({ member_name }) => member_name)).toEqual(['山﨑　実', '髙橋　一郎']);
  });

  it('shows of a workbook what it shows of the same rows as CSV, by content and not by name', async () => {
    await importRegister(admin, [PLANTED.takahashi, PLANTED.saito]);
    const rows = [PLANTED.takahashi, { ...PLANTED.watanabe, facility_name: 'さくら内科 & 外科' }, bad({ category: 'A3' })];
    const counts = ({ status, rows: all, goodRows, refusedRows, warnings, added, changed, left }: S.RegisterImport) => ({ status, all, goodRows, refusedRows, warnings, added, changed, left });
    const csv = await previewRegister(admin, csvOf(rows));
    const xlsx = await previewRegister(admin, xlsxOf([[...REGISTER_COLUMNS], ...rows.map((row) => REGISTER_COLUMNS.map((name) => row[name]))]));
    expect(counts(xlsx)).toEqual(counts(csv));
    expect(xlsx).toMatchObject({ status: 'PREVIEW', fileName: '会員名簿.csv', goodRows: 2, refusedRowCount: 1, added: 1, left: 1 });
    await confirmImport(admin, xlsx, true);
    expect((await register()).map(({ member_name }) => member_name)).toEqual(['髙橋　一郎', '渡邉　花子', '斎藤　森']);
  });

  it('lists every bad row by its line with the reason, and imports none of the file until told to leave them out', async () => {
    const csv = csvOf([
      PLANTED.takahashi, bad({ member_number: '99999999' }), bad({ category: 'A3' }), bad({ valid_from: '2026-02-30' }), bad({ member_name: '' }),
      PLANTED.takahashi, PLANTED.watanabe, bad({ facility_kind: '助産所' }),
    ]) + '\r\n"0011111111,123456,途中で切れた\r\n1,2,3\r\n';
    const preview = await previewRegister(admin, csv);
    expect(preview).toMatchObject({ status: 'PREVIEW', rows: 10, goodRows: 3, refusedRowCount: 7, added: 3 });
    expect(preview.refusedRows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 11, 12]);
    const reasons = Object.fromEntries(preview.refusedRows.map(({ line, reason }) => [line, reason]));
    for (const [line, says] of [[3, 'member_number'], [4, 'A3'], [5, '2026-02-30'], [6, 'member_name'], [7, '2行目と同じ'], [11, '引用符'], [12, '列']] as const) {
      expect(reasons[line], String(line)).toContain(says);
    }
    expect(preview.warnings).toMatchObject([{ line: 9 }]);
    expect(as(await mutate(admin, 'confirmRegisterImport', { importId: preview.id, acceptRefusedRows: false }), 'RefusedRowsPresent')).toMatchObject({ refusedRowCount: 7 });
    expect(await register()).toEqual([]);
    expect(await confirmImport(admin, preview, true)).toMatchObject({ status: 'IMPORTED', added: 3 });
    expect(await register()).toHaveLength(3);
  });

  it('takes a bad row for a mistake, not for a leaving', async () => {
    await importRegister(admin, [PLANTED.takahashi, PLANTED.watanabe]);
    const preview = await previewRegister(admin, csvOf([PLANTED.takahashi, { ...PLANTED.watanabe, valid_from: 'きのう' }]));
    expect(preview).toMatchObject({ refusedRowCount: 1, added: 0, changed: 0, left: 0 });
    await confirmImport(admin, preview, true);
    expect((await register()).map(({ listed_until }) => listed_until)).toEqual([null, null]);
  });

  it.each([
    ['another header', csvOf([PLANTED.takahashi]).replace('member_name', 'name'), 'member_name'],
    ['no rows', csvOf([]), '取り込める行がありません'],
    ['nothing', '', '空'],
    ['only bad rows', csvOf([bad({ category: 'Z' })]), '取り込める行がありません'],
    ['UTF-16', Buffer.from(`\uFEFF${csvOf([PLANTED.takahashi])}`, 'utf16le'), 'UTF-16'],
    ['no line end', 'x'.repeat(200_000), '長すぎます'],
    ['half a workbook', xlsxOf([[...REGISTER_COLUMNS]]).subarray(0, 900), '途中で切れています'],
  ])('offers nothing of a file with %s', async (_name, body, says) => {
    const found = await previewRegister(admin, body);
    expect(found).toMatchObject({ status: 'FAILED', added: 0, goodRows: 0 });
    expect(found.refusedRows.map(({ reason }) => reason).join()).toContain(says);
    expect(as(await mutate(admin, 'confirmRegisterImport', { importId: found.id, acceptRefusedRows: true }), 'InvalidTransition')).toMatchObject({ from: 'FAILED', to: 'IMPORTING' });
  });

  it('takes columns in any order', async () => {
    const preview = await previewRegister(admin, csvOf(plantedRegister, [...REGISTER_COLUMNS].reverse()));
    expect(preview).toMatchObject({ status: 'PREVIEW', goodRows: 6, refusedRowCount: 0 });
  });

  it('can be said no to, once, and is answered once', async () => {
    const preview = await previewRegister(admin, csvOf(plantedRegister));
    expect((await succeed(admin, 'cancelRegisterImport', 'RegisterImportCancelled', { importId: preview.id })).import).toMatchObject({ status: 'CANCELLED' });
    expect(await app.sql('select 1 from register_staged')).toEqual([]);
    as(await mutate(admin, 'cancelRegisterImport', { importId: preview.id }), 'InvalidTransition');
    as(await mutate(admin, 'confirmRegisterImport', { importId: preview.id, acceptRefusedRows: true }), 'InvalidTransition');
    for (const importId of [randomUUID(), 'nonsense']) {
      as(await mutate(admin, 'confirmRegisterImport', { importId, acceptRefusedRows: false }), 'NotFound');
      as(await mutate(admin, 'cancelRegisterImport', { importId }), 'NotFound');
    }
  });

  it('answers the same key once, and refuses it for something else', async () => {
    const preview = await previewRegister(admin, csvOf(plantedRegister));
    const input = { key: randomUUID(), importId: preview.id, acceptRefusedRows: false };
    const first = as(await mutate(admin, 'confirmRegisterImport', input), 'RegisterImportConfirmed');
    expect(as(await mutate(admin, 'confirmRegisterImport', input), 'RegisterImportConfirmed').import.id).toBe(first.import.id);
    as(await mutate(admin, 'confirmRegisterImport', { ...input, acceptRefusedRows: true }), 'KeyReused');
    as(await mutate(admin, 'cancelRegisterImport', { key: input.key, importId: preview.id }), 'KeyReused');
  });

  it('is for administrators only, by GraphQL and by upload', async () => {
    const preview = await previewRegister(admin, csvOf(plantedRegister));
    for (const name of ['operator1', 'supervisor1', 'forensics1', 'reviewer1']) {
      const client = await signIn(app, name);
      expect((await uploadRegister(client, csvOf(plantedRegister))).status, name).toBe(403);
      await expect(importsOf(client), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(client, 'confirmRegisterImport', { importId: preview.id, acceptRefusedRows: true }), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const listen = async (): Promise<unknown> => (await client.subscribe('subscription { registerImportChanged { id } }')).next();
      await expect(listen(), name).rejects.toThrow('FORBIDDEN');
    }
    expect((await uploadRegister(stranger(app), csvOf(plantedRegister))).status).toBe(401);
    expect((await uploadRegister(admin, csvOf(plantedRegister), { origin: 'https://example.com' })).status).toBe(403);
    for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']) {
      expect((await uploadRegister(admin, csvOf(plantedRegister), { 'content-type': type })).status, type).toBe(415);
    }
    expect((await importsOf(admin)).map(({ id }) => id)).toEqual([preview.id]);
  });

  it('names the file by the last part of its name', async () => {
    const { importId } = (await (await uploadRegister(admin, csvOf(plantedRegister), { 'x-file-name': encodeURIComponent('../..\\名簿\n2026.csv') })).json()) as { importId: string };
    expect((await importsOf(admin)).find(({ id }) => id === importId)?.fileName).toBe('名簿2026.csv');
  });
});

describe('an import by the command line, beside the running console', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'saimado-register-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  const command = (...args: string[]): Promise<CommandResult> => runCommand(app, args);
  const file = (content: string): string => {
    const path = join(folder, 'register.csv');
    writeFileSync(path, content);
    return path;
  };

  it('shows the file, asks for --yes where nobody can answer, and imports with it', async () => {
    const path = file(csvOf(plantedRegister));
    expect(await command('register:import', path)).toMatchObject({ code: 2, stdout: expect.stringMatching(/追加 6 件[^]*何も取り込んでいません[^]*--yes/) });
    expect(await register()).toEqual([]);
    const { code, stdout } = await command('register:import', path, '--yes');
    expect(stdout).toContain('取り込みました: 追加 6 件、変更 0 件、名簿から外れた 0 件');
    expect(code).toBe(0);
    expect(await register()).toHaveLength(6);
    expect((await importsOf(admin)).map(({ status, createdBy }: S.RegisterImport) => [status, createdBy])).toEqual([['IMPORTED', 'コマンドライン'], ['CANCELLED', 'コマンドライン']]);
    expect(await app.sql(`select actor_id, address from audit_entry where action = 'registerImported' order by id desc limit 1`)).toEqual([{ actor_id: null, address: 'command line' }]);
  });

  it('lists bad rows and imports nothing unless told so', async () => {
    const path = file(csvOf([PLANTED.takahashi, bad({ category: 'A3' })]));
    expect(await command('register:import', path)).toMatchObject({ code: 1, stdout: expect.stringMatching(/3行目: .*A3[^]*何も取り込んでいません/) });
    expect(await register()).toEqual([]);
    expect(await command('register:import', path, '--yes')).toMatchObject({ code: 0 });
    expect(await register()).toHaveLength(1);
  });

  it('refuses in one line what it cannot read', async () => {
    expect(await command('register:import', join(folder, 'none.csv'), '--yes')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^会員名簿 .* を読めません[^\n]*\n$/) });
    expect(await command('register:import')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^使い方: .*\n[^]*終了コード/) });
    expect(await command('register:import', file('a,b\n1,2\n'), '--yes')).toMatchObject({ code: 1, stdout: expect.stringContaining('足りない列') });
  });

  it('takes what register:generate writes, twins, shared surgeries and all', async () => {
    const generated = await command('register:generate', '--members', '300', '--seed', '5');
    expect(generated.code).toBe(0);
    expect((await command('register:generate', '--members', '300', '--seed', '5')).stdout).toBe(generated.stdout);
    expect(await command('register:import', file(generated.stdout), '--yes')).toMatchObject({ code: 0, stdout: expect.stringContaining('取り込めない行 0') });
    const [counted] = await app.sql<{ members: string }>('select count(distinct member_number) as members from register_entry');
    expect(counted?.members).toBe('300');
  });
});
