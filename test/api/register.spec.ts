import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall, endCall, finishAfterCallWork } from '../testkit/builders/calls';
import { importRegister, PLANTED, plantedRegister } from '../testkit/builders/register';
import { candidatesOf } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

/** A Wednesday, within the hours of both lines. */
const NOW = '2026-06-10T10:00:00+09:00';

const gradeOf = (candidate: S.RegisterCandidate | undefined, field: S.ClaimField) => candidate?.evidence.find((one) => one.field === field);
const kindsOf = (reply: unknown): string => (reply as { __typename: string }).__typename;

let app: App;
let operator: Client;
let admin: Client;

beforeAll(async () => {
  app = await startApp({ now: NOW });
  [operator, admin] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'admin1')]);
  await importRegister(admin, plantedRegister);
});
afterAll(() => app.stop());

const auditOf = (action: string): Promise<{ subject_kind: string; subject_id: string; after: Record<string, unknown>; whole: string }[]> =>
  app.sql(`select subject_kind, subject_id, after, to_jsonb(a)::text as whole from audit_entry a where action = $1 order by id`, [action]);

describe('looking for the caller', () => {
  it('finds by what was heard and tells per field how it agrees', async () => {
    const [found] = await candidatesOf(operator, {
      memberName: '高橋一郎', memberKana: 'たかはし いちろう', facilityName: '高橋内科クリニック', address: '東京都港区三田３－２－５', registryNumber: '第０１２３４５号', phoneNumber: '0300001234',
    });
    expect(found).toMatchObject({
      memberName: '髙橋　一郎', memberNumber: '0012345678', registryNumber: '012345', facilityAddress: '東京都港区三田三丁目二番五号', category: 'A①',
      entitlement: { status: 'ENTITLED', rule: 'entitlement.a1', since: '2010-04-01', until: null },
      proposal: { outcome: 'VERIFIED', rule: 'verification.complete', missing: [] },
    });
    expect(gradeOf(found, 'MEMBER_NAME')).toMatchObject({ grade: 'VARIANT', claimed: '高橋一郎', registered: '髙橋　一郎' });
    expect(gradeOf(found, 'MEMBER_NAME')?.rule).toContain('高＝髙');
    for (const field of ['MEMBER_KANA', 'FACILITY_NAME', 'ADDRESS', 'REGISTRY_NUMBER'] as const) expect(gradeOf(found, field)?.grade, field).toBe('VARIANT');
    expect(gradeOf(found, 'MEMBER_NUMBER')?.grade).toBe('NOT_ASKED');
  });

  it.each([
    ['渡辺花子', 'MEMBER_NAME', PLANTED.watanabe, 'VARIANT'],
    ['斉藤森', 'MEMBER_NAME', PLANTED.saito, 'NEAR'],
    ['たかは', 'MEMBER_KANA', PLANTED.takahashi, 'NEAR'],
    ['うえのじゅり', 'MEMBER_KANA', PLANTED.pending, 'NEAR'],
    ['谷口', 'MEMBER_NAME', PLANTED.employed, 'NEAR'],
    ['さくら医院', 'FACILITY_NAME', PLANTED.watanabe, 'MATCH'],
    ['茂原市本納213-4', 'ADDRESS', PLANTED.watanabe, 'VARIANT'],
    ['021345', 'REGISTRY_NUMBER', PLANTED.takahashi, 'NEAR'],
    ['0022345699', 'MEMBER_NUMBER', PLANTED.watanabe, 'NEAR'],
  ] as const)('takes 「%s」 as %s of the one it means', async (said, field, meant, grade) => {
    const key = { MEMBER_NAME: 'memberName', MEMBER_KANA: 'memberKana', FACILITY_NAME: 'facilityName', ADDRESS: 'address', REGISTRY_NUMBER: 'registryNumber', MEMBER_NUMBER: 'memberNumber' }[field];
    const found = await candidatesOf(operator, { [key]: said });
    expect(found[0]?.memberName).toBe(meant.member_name);
    expect(gradeOf(found[0], field)?.grade).toBe(grade);
  });

  it('finds by the rest where one field was misheard, and by the number where the name is another\'s', async () => {
    const misheard = await candidatesOf(operator, { memberName: '渡辺花子', facilityName: '銀河診療所', address: '茂原市本納213-4' });
    expect(misheard[0]).toMatchObject({ memberName: '渡邉　花子', proposal: { outcome: null } });
    expect(gradeOf(misheard[0], 'FACILITY_NAME')?.grade).toBe('MISMATCH');
    const others = await candidatesOf(operator, { memberName: '山田太郎', registryNumber: '012345' });
    expect(others.map(({ memberName }) => memberName)).toEqual(['髙橋　一郎', '山田　太郎']);
  });

  it('finds a name of which one letter was misheard', async () => {
    expect((await candidatesOf(operator, { memberName: '渡辺春子' }))[0]?.memberName).toBe('渡邉　花子');
  });

  it('says nobody where nobody is meant, and nothing to an empty claim', async () => {
    expect(await candidatesOf(operator, { memberName: '鬼瓦権造', registryNumber: '999999' })).toEqual([]);
    expect(await candidatesOf(operator, {})).toEqual([]);
    expect(await candidatesOf(operator, { memberName: '　', registryNumber: ' ' })).toEqual([]);
  });

  it('answers entitlement as of the asked day', async () => {
    const on = async (day: string) => (await candidatesOf(operator, { memberNumber: '0052345672' }, { on: day }))[0]?.entitlement;
    expect(await on('2026-03-31')).toMatchObject({ status: 'ENTITLED', until: '2026-04-01' });
    expect(await on('2026-04-01')).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.left', since: '2026-04-01' });
    expect((await candidatesOf(operator, { registryNumber: '045678' }))[0]?.entitlement).toMatchObject({ status: 'PENDING_ENROLMENT' });
    expect((await candidatesOf(operator, { registryNumber: '067890' }))[0]?.entitlement).toMatchObject({ status: 'NOT_ENTITLED', rule: 'entitlement.category' });
  });

  it('takes the day of the call where a ticket is named', async () => {
    const { ticket } = await acceptCall(operator, { receivedAt: '2026-06-09T23:50:00+09:00' });
    await app.setClock('2026-06-10T10:00:00+09:00');
    await candidatesOf(operator, { memberName: '谷口' }, { ticketNumber: ticket.number });
    const last = (await auditOf('registerCandidates')).at(-1);
    expect(last).toMatchObject({ subject_kind: 'ticket', subject_id: ticket.id, after: { on: '2026-06-09' } });
  });

  it('gives at most what was asked for, and refuses more than 20', async () => {
    expect(await candidatesOf(operator, { address: '豊中市緑丘' }, { first: 1 })).toHaveLength(1);
    for (const first of [0, -1, 21]) await expect(candidatesOf(operator, { memberName: '谷口' }, { first })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(candidatesOf(operator, { memberName: 'あ'.repeat(201) })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(candidatesOf(operator, { memberName: '谷口' }, { ticketNumber: '000-000-000' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('knows no ticket of another line', async () => {
    const { ticket } = await acceptCall(operator);
    await expect(candidatesOf(await signIn(app, 'guideline1'), { memberName: '谷口' }, { ticketNumber: ticket.number })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('survives what no keyboard types', async () => {
    expect((await candidatesOf(operator, { memberName: '谷口\u0000', facilityName: '\uD800%_\\' }))[0]?.memberName).toBe('谷口　渚');
  });

  it('writes exactly one audit row per search, without what was typed', async () => {
    const before = await auditOf('registerCandidates');
    const found = await candidatesOf(operator, { memberName: '高橋一郎', registryNumber: '012345' });
    await candidatesOf(operator, {});
    const rows = (await auditOf('registerCandidates')).slice(before.length);
    expect(rows.map(({ after }) => after)).toEqual([
      { fields: 2, results: 1, on: '2026-06-10', entries: [found[0]?.entryId] }, { fields: 0, results: 0, on: '2026-06-10', entries: [] },
    ]);
    for (const { whole } of rows) expect(whole).not.toMatch(/高橋|髙橋|012345/);
  });

  it('is for operators and supervisors only', async () => {
    await candidatesOf(await signIn(app, 'supervisor1'), { memberName: '谷口' });
    const before = (await auditOf('registerCandidates')).length;
    for (const name of ['forensics1', 'lawyer1', 'reviewer1', 'admin1']) {
      await expect(candidatesOf(await signIn(app, name), { memberName: '谷口' }), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await auditOf('registerCandidates')).toHaveLength(before);
  });
});

describe('opening an entry', () => {
  const ENTRY = `query ($entryId: ID!, $ticketNumber: String, $reason: String) { registerEntry(entryId: $entryId, ticketNumber: $ticketNumber, reason: $reason) {
    __typename ... on RegisterEntry { entryId memberName memberNumber registryNumber category status validFrom validTo facilityCode facilityName facilityKind postalCode prefecture facilityAddress facilityPhone entitlement { status } }
    ... on Refusal { message } } }`;
  const open = async (client: Client, variables: { entryId: string; ticketNumber?: string; reason?: string }) =>
    (await client.request<{ registerEntry: S.RegisterEntryResult }>(ENTRY, variables)).registerEntry;
  let entryId: string;
  beforeAll(async () => {
    entryId = (await candidatesOf(operator, { registryNumber: '023456' }))[0]?.entryId ?? '';
  });

  it('asks for a reason outside a live call, keeps it, and audits only that there was one', async () => {
    const before = (await auditOf('registerEntry')).length;
    expect(kindsOf(await open(operator, { entryId }))).toBe('ReasonRequired');
    expect(kindsOf(await open(operator, { entryId, reason: '　' }))).toBe('ReasonRequired');
    expect(await open(operator, { entryId, reason: '郵送前の宛先確認' })).toMatchObject({
      __typename: 'RegisterEntry', memberName: '渡邉　花子', facilityCode: 'F0000002', postalCode: '299-4114', prefecture: '千葉県',
      facilityAddress: '千葉県茂原市本納２１３番地の４', validFrom: '2010-04-01', validTo: null, status: '在籍', entitlement: { status: 'ENTITLED' },
    });
    const rows = (await auditOf('registerEntry')).slice(before);
    expect(rows.map(({ after }) => after)).toEqual([
      { ticketId: null, reasonGiven: false, refused: 'ReasonRequired' }, { ticketId: null, reasonGiven: false, refused: 'ReasonRequired' },
      { ticketId: null, reasonGiven: true },
    ]);
    expect(rows.every(({ subject_id, whole }) => subject_id === entryId && !whole.includes('郵送前'))).toBe(true);
    expect(await app.sql('select reason from register_access where entry_id = $1', [entryId])).toEqual([{ reason: '郵送前の宛先確認' }]);
  });

  it('needs none during one\'s own live call on the ticket, until after-call work is over', async () => {
    const { call, ticket } = await acceptCall(operator);
    expect(kindsOf(await open(operator, { entryId, ticketNumber: ticket.number }))).toBe('RegisterEntry');
    expect(kindsOf(await open(await signIn(app, 'operator2'), { entryId, ticketNumber: ticket.number }))).toBe('ReasonRequired');
    await endCall(operator, call);
    expect(kindsOf(await open(operator, { entryId, ticketNumber: ticket.number }))).toBe('RegisterEntry');
    await finishAfterCallWork(operator, call);
    expect(kindsOf(await open(operator, { entryId, ticketNumber: ticket.number }))).toBe('ReasonRequired');
  });

  it('finds nothing under an id that is none, and is for operators and supervisors only', async () => {
    for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000']) expect(kindsOf(await open(operator, { entryId: id, reason: '確認' })), id).toBe('NotFound');
    for (const name of ['forensics1', 'reviewer1', 'admin1']) {
      await expect(open(await signIn(app, name), { entryId, reason: '確認' }), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
