import type * as S from '@saimado/contract/generated/schema';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmImport, csvOf, emptyRegister, importRegister, importsOf, PLANTED, plantedRegister, previewRegister, type RegisterCells, registerRow } from '../testkit/builders/register';
import { candidatesOf } from '../testkit/builders/verification';
import { type Client, signIn, stranger } from '../testkit/client';
import { runCommand } from '../testkit/command';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let admin: Client;
let other: Client;

beforeAll(async () => { app = await startApp(); });
beforeEach(async () => {
  await emptyRegister(app);
  await on('2026-06-10T10:00:00+09:00');
});
afterAll(() => app.stop());

async function on(now: string): Promise<void> {
  await app.setClock(now);
  [admin, other] = [await signIn(app, 'admin1'), await signIn(app, 'admin2')];
}

/** A register of any size: twenty members who never change, and whoever is given. */
const others = Array.from({ length: 20 }, (_, at) => registerRow({
  member_number: `01${String(at).padStart(8, '0')}`, registry_number: String(800_000 + at), member_name: `会員　${at}号`, facility_code: `G${at}`,
}));
const withOthers = (...rows: RegisterCells[]): RegisterCells[] => [...others, ...rows];
const confirm = (client: Client, { id: importId }: { id: string }) => mutate(client, 'confirmRegisterImport', { importId, acceptRefusedRows: true });
const undo = (client: Client, { id: importId }: { id: string }, reason = '別の名簿でした') => mutate(client, 'undoRegisterImport', { importId, reason });
const found = async (id: string): Promise<S.RegisterImport> => (await importsOf(admin)).find((one) => one.id === id) as S.RegisterImport;
/** All that the register says, search keys included. */
const whole = async () => ({
  entries: await app.sql('select * from register_entry order by id'), history: await app.sql('select * from register_history order by seq'),
});
const names = async (): Promise<unknown[]> => (await app.sql(`select member_name from register_entry where listed_until is null order by 1`)).map(({ member_name }) => member_name);

describe('before an import', () => {
  it('says who moves between which categories, whichever facility they are at, and how much was listed', async () => {
    await importRegister(admin, withOthers(PLANTED.takahashi, PLANTED.watanabe, PLANTED.employed));
    const preview = await previewRegister(admin, csvOf(withOthers(
      { ...PLANTED.takahashi, category: 'B' }, { ...PLANTED.watanabe, facility_kind: '助産所' }, { ...PLANTED.employed, category: 'A①', facility_code: 'F0000088', facility_name: '谷口医院' },
    )));
    expect(preview).toMatchObject({
      listedBefore: 23, added: 1, changed: 2, left: 1, moved: 2, warnedRowCount: 1, needsSecondConfirmation: false, mayIConfirm: true,
      categoryMoves: [{ from: 'A①', to: 'B', count: 1 }, { from: 'A②B', to: 'A①', count: 1 }],
    });
  });

  it('gives every refused and warned line as a file to administrators only', async () => {
    const bad = registerRow({ member_number: '0099999999', category: '=cmd', facility_kind: '診療所' });
    const preview = await previewRegister(admin, csvOf([PLANTED.takahashi, bad, { ...PLANTED.watanabe, member_kana: '' }, PLANTED.takahashi]));
    const path = `/register/imports/${preview.id}/refused.csv`;
    const reply = await admin.fetch(path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(reply.headers.get('content-disposition')).toContain('attachment');
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const lines = bytes.toString().slice(1).split('\r\n');
    expect(lines).toEqual([
      'line,kind,reason', expect.stringMatching(/^3,取り込めない,category: 数式/), expect.stringMatching(/^4,注意,member_kana: /),
      expect.stringMatching(/^5,取り込めない,member_number・facility_code: 2行目と同じ/), '',
    ]);
    expect((await admin.fetch(`/register/imports/${randomUUID()}/refused.csv`)).status).toBe(404);
    expect((await admin.fetch('/register/imports/nonsense/refused.csv')).status).toBe(404);
    expect((await (await signIn(app, 'supervisor1')).fetch(path)).status).toBe(403);
    expect((await stranger(app).fetch(path)).status).toBe(401);
  });
});

describe('a sudden shrink', () => {
  let shrunk: S.RegisterImport;
  beforeEach(async () => {
    await importRegister(admin, withOthers(...plantedRegister));
    shrunk = await previewRegister(admin, csvOf(withOthers(PLANTED.takahashi, PLANTED.watanabe, PLANTED.saito)));
  });

  it('needs the yes of another administrator', async () => {
    expect(shrunk).toMatchObject({ status: 'PREVIEW', left: 3, listedBefore: 26, needsSecondConfirmation: true, firstConfirmedBy: null });
    as(await confirm(admin, shrunk), 'SecondConfirmationNeeded');
    expect(await found(shrunk.id)).toMatchObject({ status: 'PREVIEW', firstConfirmedBy: '藤村 恵子', firstConfirmedAt: expect.any(String), confirmedBy: null, mayIConfirm: false });
    as(await confirm(admin, shrunk), 'AnotherAdministratorRequired');
    expect(await names()).toHaveLength(26);
    expect((await importsOf(other)).find(({ id }) => id === shrunk.id)).toMatchObject({ mayIConfirm: true });
    expect(await confirmImport(other, shrunk)).toMatchObject({ status: 'IMPORTED', left: 3, confirmedBy: '久保田 亮' });
    expect(await names()).toHaveLength(23);
  });

  it('is not in place while only one has said yes, whatever is sent twice', async () => {
    const input = { key: randomUUID(), importId: shrunk.id, acceptRefusedRows: true };
    for (const _ of [1, 2]) as(await mutate(admin, 'confirmRegisterImport', input), 'SecondConfirmationNeeded');
    expect(await found(shrunk.id)).toMatchObject({ status: 'PREVIEW' });
    expect(await names()).toHaveLength(26);
  });

  it('that another import brought about since the preview needs it too', async () => {
    const calm = await previewRegister(admin, csvOf(withOthers(...plantedRegister)));
    await importRegister(admin, withOthers(...plantedRegister, ...Array.from({ length: 5 }, (_, at) => registerRow({ member_number: `020000000${at}`, registry_number: `90000${at}`, facility_code: `H${at}` }))));
    expect(calm).toMatchObject({ needsSecondConfirmation: false });
    as(await confirm(admin, calm), 'RegisterImportConfirmed');
    await expect.poll(() => found(calm.id), { timeout: 20_000 }).toMatchObject({ status: 'PREVIEW', left: 5, needsSecondConfirmation: true, firstConfirmedBy: '藤村 恵子', mayIConfirm: false });
    expect(await names()).toHaveLength(31);
    expect(await confirmImport(other, calm)).toMatchObject({ status: 'IMPORTED' });
  });

  it('by the command line waits for an administrator, --yes or not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saimado-shrink-'));
    const path = join(folder, 'register.csv');
    writeFileSync(path, csvOf(withOthers(PLANTED.takahashi)));
    try {
      for (const _ of [1, 2]) {
        const result = await runCommand(app, ['register:import', path, '--yes']);
        expect(result.code).not.toBe(0);
        expect(await names()).toHaveLength(26);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    const waiting = (await importsOf(admin)).find(({ status, createdBy }) => status === 'PREVIEW' && createdBy === 'コマンドライン') as S.RegisterImport;
    expect(waiting).toMatchObject({ needsSecondConfirmation: true, mayIConfirm: true });
    expect(await confirmImport(admin, waiting)).toMatchObject({ status: 'IMPORTED', left: 5 });
  });
});

describe('the last import', () => {
  it('can be undone with a reason, once, and only the last', async () => {
    const first = await importRegister(admin, withOthers(PLANTED.takahashi));
    const last = await importRegister(admin, withOthers(PLANTED.watanabe));
    expect([(await found(first.id)).undoable, (await found(last.id)).undoable]).toEqual([false, true]);
    as(await undo(admin, last, '　'), 'ReasonRequired');
    expect(as(await undo(admin, last, 'あ'.repeat(501)), 'InvalidInput').field).toBe('reason');
    as(await undo(admin, first), 'InvalidTransition');
    as(await undo(admin, { id: randomUUID() }), 'NotFound');
    await expect(undo(await signIn(app, 'supervisor1'), last)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const changes = await other.subscribe<{ registerImportChanged: S.RegisterImport }>('subscription { registerImportChanged { id status } }');
    expect((await succeed(admin, 'undoRegisterImport', 'RegisterImportUndone', { importId: last.id, reason: '先月の名簿でした' })).import).toMatchObject({ status: 'UNDONE', undoable: false });
    expect((await changes.next()).registerImportChanged).toEqual({ id: last.id, status: 'UNDONE' });
    changes.stop();
    expect(await found(last.id)).toMatchObject({ undoneBy: '藤村 恵子', undoReason: '先月の名簿でした', undoneAt: '2026-06-10T10:00:00.000+09:00' });
    expect(await names()).toContain('髙橋　一郎');
    as(await undo(admin, last), 'InvalidTransition');
    as(await undo(admin, first), 'InvalidTransition');
    const [audited] = await app.sql(`select row_to_json(a)::text as whole from audit_entry a where action = 'undoRegisterImport' and after is distinct from null and subject_id = $1`, [last.id]);
    expect(audited?.['whole']).not.toContain('先月');
    expect(await importRegister(admin, withOthers(PLANTED.watanabe))).toMatchObject({ status: 'IMPORTED', undoable: true });
  });

  it('leaves nothing behind when it is undone, whatever it was', async () => {
    const cell = fc.constantFrom<Partial<RegisterCells>>({}, { category: 'B' }, { facility_name: '緑医院' }, { address: '港区芝1-1' }, { status: '退会', valid_to: '2026-05-01' }, { valid_from: '2026-05-01' });
    const member = fc.option(cell, { nil: null });
    const file = fc.array(member, { minLength: 4, maxLength: 4 });
    const rowsOf = (cells: (Partial<RegisterCells> | null)[]): RegisterCells[] => [others[0] as RegisterCells, ...cells.flatMap((change, at) =>
      (change ? [registerRow({ member_number: `03000000${at % 2}0`, facility_code: `K${at}`, registry_number: `70000${at % 2}`, ...change })] : []))];
    const days = ['2020-01-01', '2026-04-30', '2026-05-01', '2026-06-10'];
    const operator = await signIn(app, 'operator1');
    const entitlements = async (): Promise<unknown[]> => Promise.all(days.map(async (day) =>
      (await candidatesOf(operator, { registryNumber: '700000' }, { on: day })).map(({ entryId, entitlement }) => [entryId, entitlement])));
    await fc.assert(fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), file, async (files, last) => {
      await emptyRegister(app);
      for (const cells of files) await importRegister(admin, rowsOf(cells));
      const before = [await whole(), await entitlements()];
      const done = await importRegister(admin, rowsOf(last));
      as(await undo(admin, done), 'RegisterImportUndone');
      expect([await whole(), await entitlements()]).toEqual(before);
    }), { numRuns: 8 });
  }, 120_000);
});

describe('what the register said before', () => {
  it('answers the days it was about, and is shown with the entry', async () => {
    await importRegister(admin, withOthers(PLANTED.takahashi, PLANTED.watanabe));
    await on('2026-07-10T10:00:00+09:00');
    await importRegister(admin, withOthers({ ...PLANTED.takahashi, category: 'B', valid_from: '2026-07-01' }, PLANTED.watanabe));
    const operator = await signIn(app, 'operator1');
    const asOf = async (day: string) => (await candidatesOf(operator, { registryNumber: '012345' }, { on: day }))[0];
    expect((await asOf('2026-06-30'))?.entitlement).toMatchObject({ status: 'ENTITLED', until: '2026-07-01' });
    expect((await asOf('2026-07-01'))?.entitlement).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.category', since: '2026-07-01' });
    const query = `query ($id: ID!, $on: Date) { registerEntry(entryId: $id, reason: "確認", on: $on) { ... on RegisterEntry {
      entitlement { status } history { from until category status validFrom facilityName closedBy } } } }`;
    const opened = async (day: string | null) => (await operator.request<{ registerEntry: S.RegisterEntry }>(query, { id: (await asOf('2026-07-01'))?.entryId, on: day })).registerEntry;
    expect(await opened('2026-06-30')).toEqual({
      entitlement: { status: 'ENTITLED' },
      history: [{ from: '2026-06-10', until: '2026-07-10', category: 'A①', status: '在籍', validFrom: '2010-04-01', facilityName: PLANTED.takahashi.facility_name, closedBy: '2026-07-10T10:00:00.000+09:00' }],
    });
    expect((await opened(null)).entitlement).toEqual({ status: 'NOT_ENTITLED' });
  });

  it('finds a facility by its former name and address, whoever joined it since', async () => {
    await importRegister(admin, withOthers(PLANTED.watanabe));
    await on('2026-07-10T10:00:00+09:00');
    const moved = { facility_name: 'ひまわり内科', prefecture: '千葉県', address: '千葉市中央区中央1-1' };
    const joined = registerRow({ ...PLANTED.watanabe, ...moved, member_number: '0072345679', registry_number: '078901', member_name: '新井　誠', member_kana: 'アライ　マコト' });
    await importRegister(admin, withOthers({ ...PLANTED.watanabe, ...moved }, joined));
    const operator = await signIn(app, 'operator1');
    const former = { facilityName: 'さくら医院', address: PLANTED.watanabe.address, prefecture: '千葉県', until: '2026-07-10' };
    const entries = () => app.sql(`select member_name, former, facility_members, member_facilities, namesakes from register_entry where facility_code = 'F0000002' order by member_number`);
    expect(await entries()).toEqual([
      { member_name: '渡邉　花子', former: [former], facility_members: 2, member_facilities: 1, namesakes: 0 },
      { member_name: '新井　誠', former: [former], facility_members: 2, member_facilities: 1, namesakes: 0 },
    ]);
    expect((await candidatesOf(operator, { facilityName: 'さくら医院', address: '茂原市本納' })).map(({ memberName }) => memberName).sort()).toEqual(['新井　誠', '渡邉　花子'].sort());
    await on('2026-08-10T10:00:00+09:00');
    await importRegister(admin, withOthers(PLANTED.watanabe));
    expect((await entries())[0]).toMatchObject({ member_name: '渡邉　花子', former: [{ facilityName: 'ひまわり内科', until: '2026-08-10' }] });
  });

  it('counts namesakes by name and by reading, and a member’s facilities, among the listed', async () => {
    await importRegister(admin, [
      PLANTED.takahashi, { ...PLANTED.takahashi, facility_code: 'F0000009' },
      registerRow({ member_number: '0012345671', registry_number: '112345', member_name: '高橋　一朗' }),
      registerRow({ member_number: '0012345672', registry_number: '112346', member_name: '高橋　一郎', member_kana: 'タカハシ　カズオ', facility_code: 'F0000010' }),
    ]);
    expect(await app.sql(`select member_number, facility_code, namesakes, member_facilities, facility_members from register_entry order by 1, 2`)).toEqual([
      { member_number: '0012345671', facility_code: 'F0000001', namesakes: 1, member_facilities: 1, facility_members: 2 },
      { member_number: '0012345672', facility_code: 'F0000010', namesakes: 1, member_facilities: 1, facility_members: 1 },
      { member_number: '0012345678', facility_code: 'F0000001', namesakes: 2, member_facilities: 2, facility_members: 2 },
      { member_number: '0012345678', facility_code: 'F0000009', namesakes: 2, member_facilities: 2, facility_members: 1 },
    ]);
  });
});

describe('while an import is put in place', () => {
  const idle = async (): Promise<string> => `register_generation_${String((await app.sql('select name from register_generation where not live'))[0]?.['name'])}`;

  it('searches find the old register, also when its connection is cut; the import goes on by itself', async () => {
    await importRegister(admin, withOthers(PLANTED.takahashi));
    const operator = await signIn(app, 'operator1');
    const preview = await previewRegister(admin, csvOf(withOthers({ ...PLANTED.takahashi, member_name: '髙橋　改' })));
    const blocker = new pg.Client({ connectionString: app.ownerUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query(`select from ${await idle()} limit 1`);
    as(await confirm(admin, preview), 'RegisterImportConfirmed');
    const waiting = (): Promise<{ pid: number }[]> => app.sql(`select pid from pg_stat_activity where query like 'select planned%' and wait_event_type = 'Lock'`);
    await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(1);
    const name = async (): Promise<string | undefined> => (await candidatesOf(operator, { registryNumber: '012345' }))[0]?.memberName;
    expect(await name()).toBe('髙橋　一郎');
    const [cut] = await waiting();
    await app.sql('select pg_terminate_backend($1)', [cut?.pid]);
    await expect.poll(async () => (await waiting()).map(({ pid }) => pid).filter((pid) => pid !== cut?.pid).length, { timeout: 20_000 }).toBe(1);
    expect(await name()).toBe('髙橋　一郎');
    await blocker.query('rollback');
    await blocker.end();
    await expect.poll(() => found(preview.id), { timeout: 20_000 }).toMatchObject({ status: 'IMPORTED' });
    expect(await name()).toBe('髙橋　改');
  });
});
