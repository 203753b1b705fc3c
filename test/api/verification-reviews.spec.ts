import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall, endCall, finishAfterCallWork } from '../testkit/builders/calls';
import { importRegister, plantedRegister } from '../testkit/builders/register';
import { openTicket } from '../testkit/builders/tickets';
import { candidatesOf, verifyCaller } from '../testkit/builders/verification';
import { accessesOf, overridesOf, workOf } from '../testkit/builders/verification-work';
import { newOperator } from '../testkit/builders/people';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let operator: Client;
let supervisor: Client;
let second: Client;
let entryId: string;

beforeAll(async () => {
  app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
  [operator, supervisor, second] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'supervisor1'), signIn(app, 'supervisor2')]);
  await importRegister(await signIn(app, 'admin1'), plantedRegister);
  entryId = (await candidatesOf(operator, { registryNumber: '012345' }, { ticketNumber: (await openTicket(operator)).number }))[0]?.entryId ?? '';
});
afterAll(() => app.stop());

describe('decisions that the evidence did not carry', () => {
  const CLAIM: S.CallerClaimInput = { memberName: '高橋一郎', address: '東京都港区三田3-2-5', registryNumber: '012345' };
  const override = async (overrideReason = '折り返し先が登録番号と同じ'): Promise<S.Ticket> => verifyCaller(operator, await openTicket(operator), { claim: CLAIM, outcome: 'VERIFIED', entryId, overrideReason });

  const overrideOf = async ({ number }: Pick<S.Ticket, 'number'>): Promise<S.VerificationOverride> => {
    const found = (await overridesOf(supervisor, { reviewed: false })).edges.find(({ node }) => node.ticketNumber === number);
    if (!found) throw new Error('no override on the list');
    return found.node;
  };

  it('are listed for a supervisor: what was proposed and decided, by whom and why, with the evidence', async () => {
    const before = (await workOf(supervisor)).overrides ?? 0;
    const ticket = await override();
    const listed = await overrideOf(ticket);
    expect(listed).toMatchObject({
      ticketNumber: ticket.number, hotline: 'EMERGENCY', proposedOutcome: null, outcome: 'VERIFIED', rule: 'verification.texts-incomplete', reason: '折り返し先が登録番号と同じ',
      memberName: '髙橋　一郎', at: '2026-06-10T10:00:00.000+09:00', reviewedAt: null, mayIReview: true,
    });
    expect(listed.evidence).toContainEqual({ field: 'FACILITY_NAME', grade: 'NOT_ASKED' });
    expect((await workOf(supervisor)).overrides).toBe(before + 1);
  });

  it('are no list of what the evidence carried, nor of a reason that nobody asked for', async () => {
    const before = (await overridesOf(supervisor)).edges.length;
    const complete = { ...CLAIM, facilityName: '髙橋内科クリニック' };
    await verifyCaller(operator, await openTicket(operator), { claim: complete, outcome: 'VERIFIED', entryId, overrideReason: '念のため' });
    await verifyCaller(operator, await openTicket(operator), { claim: complete, outcome: 'PROVISIONAL', entryId, overrideReason: '急ぎ' });
    expect((await overridesOf(supervisor)).edges).toHaveLength(before);
  });

  it('are marked as seen once, with a note, and leave the list of what nobody has seen', async () => {
    const ticket = await override();
    const { id } = await overrideOf(ticket);
    const replies = await Promise.all([supervisor, second].map((client) => mutate(client, 'reviewVerification', { verificationId: id, note: '了解' })));
    expect(replies.map(({ __typename }) => __typename).toSorted()).toEqual(['AlreadyReviewed', 'VerificationReviewed']);
    expect(replies.find((reply) => reply.__typename === 'VerificationReviewed')).toMatchObject({ override: { id, ticketNumber: ticket.number, reviewNote: '了解', mayIReview: false } });
    expect((await overridesOf(supervisor, { reviewed: false })).edges.map(({ node }) => node.id)).not.toContain(id);
    expect((await overridesOf(supervisor, { reviewed: true })).edges.map(({ node }) => node.id)).toContain(id);
    expect(await app.sql('select override_reason from verification where id = $1', [id])).toEqual([{ override_reason: '折り返し先が登録番号と同じ' }]);
  });

  it('knows only overrides', async () => {
    const ticket = await verifyCaller(operator, await openTicket(operator));
    const [plain] = await app.sql<{ id: string }>('select id from verification where ticket_id = $1', [ticket.id]);
    for (const verificationId of [plain?.id ?? '', 'nonsense', ticket.id]) as(await mutate(supervisor, 'reviewVerification', { verificationId }), 'NotFound');
  });

  it('come in pages that meet without gap or overlap', async () => {
    for (let at = 0; at < 5; at += 1) await override(`理由${at}`);
    const whole = (await overridesOf(supervisor)).edges.map(({ node }) => node.id);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: S.VerificationOverrideConnection = await overridesOf(supervisor, { first: 2, after });
      paged.push(...page.edges.map(({ node }) => node.id));
      ({ endCursor: after, hasNextPage: more } = { endCursor: page.pageInfo.endCursor ?? null, hasNextPage: page.pageInfo.hasNextPage });
    }
    expect(paged).toEqual(whole);
    for (const first of [0, 201]) await expect(overridesOf(supervisor, { first })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(overridesOf(supervisor, { after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('are for supervisors only', async () => {
    for (const name of ['operator1', 'forensics1', 'admin1', 'reviewer1']) {
      const client = await signIn(app, name);
      await expect(overridesOf(client), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(accessesOf(client), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(client, 'reviewVerification', { verificationId: entryId }), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('looks into the register outside a live call', () => {
  const open = (client: Client, reason: string, ticketNumber?: string) => client.request(
    'query ($entryId: ID!, $reason: String, $ticketNumber: String) { registerEntry(entryId: $entryId, reason: $reason, ticketNumber: $ticketNumber) { __typename } }', { entryId, reason, ticketNumber });
  const listed = async (): Promise<S.RegisterAccess[]> => (await accessesOf(supervisor)).edges.map(({ node }) => node);
  /** Whose looks nobody else has made. */
  const looksOf = async (client: Client) => app.sql<{ reason: string | null; entry_id: string | null; ticket_id: string | null; outside_call: boolean }>(
    'select a.reason, a.entry_id, a.ticket_id, a.outside_call from register_access a join staff s on s.id = a.staff_id where s.username = $1 order by a.at, a.id', [client.username]);

  it('list an opened entry with its reason, and none that was opened in a call', async () => {
    const before = (await listed()).length;
    await open(operator, '郵送前の宛先確認');
    expect((await listed()).find(({ reason }) => reason === '郵送前の宛先確認')).toMatchObject({ entryId, memberName: '髙橋　一郎', facilityName: '医療法人社団桜会　髙橋内科クリニック', reason: '郵送前の宛先確認', ticketNumber: null, mayIReview: true });
    await open(operator, '通話中', (await openTicket(operator)).number);
    expect(await listed()).toHaveLength(before + 1);
  });

  it('list a search once a sitting, with the reason given', async () => {
    const client = await newOperator(app);
    for (const memberName of ['た', 'たに', 'たにぐち']) await candidatesOf(client, { memberName }, { reason: ' 名簿の更新確認 ' });
    expect(await looksOf(client)).toEqual([{ reason: '名簿の更新確認', entry_id: null, ticket_id: null, outside_call: true }]);
    await candidatesOf(client, { memberName: 'たにぐち' }, { reason: '別の用件' });
    expect(await looksOf(client)).toHaveLength(2);
    await app.setClock('2026-06-10T10:10:01+09:00');
    await candidatesOf(client, { memberName: 'たにぐち' }, { reason: '別の用件' });
    expect(await looksOf(client)).toHaveLength(3);
    await app.setClock('2026-06-10T10:00:00+09:00');
    await expect(candidatesOf(client, { memberName: 'た' }, { reason: 'あ'.repeat(501) })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('answer a client that gives no reason, as it was promised, and list that there was none', async () => {
    const client = await newOperator(app);
    expect((await candidatesOf(client, { registryNumber: '012345' }))[0]?.memberNumber).toBe('0012345678');
    await candidatesOf(client, {});
    expect(await looksOf(client)).toEqual([{ reason: null, entry_id: null, ticket_id: null, outside_call: true }]);
    expect((await listed()).some((one) => one.reason === null && one.ticketNumber === null)).toBe(true);
  });

  it('list nothing of one’s own live call, whether or not the client names its ticket', async () => {
    const client = await newOperator(app);
    const { call, ticket } = await acceptCall(client);
    await candidatesOf(client, { registryNumber: '012345' }, { ticketNumber: ticket.number });
    await candidatesOf(client, { registryNumber: '012345' });
    await endCall(client, call);
    await candidatesOf(client, { registryNumber: '012345' }, { ticketNumber: ticket.number, on: '2026-06-10' });
    expect(await looksOf(client)).toEqual([]);
    await finishAfterCallWork(client, call);
    await candidatesOf(client, { registryNumber: '012345' }, { ticketNumber: ticket.number });
    expect(await looksOf(client)).toEqual([{ reason: null, entry_id: null, ticket_id: ticket.id, outside_call: true }]);
  });

  it('list a search on a colleague’s live call', async () => {
    const client = await newOperator(app);
    const ticket = await openTicket(operator);
    await candidatesOf(client, { registryNumber: '012345' }, { ticketNumber: ticket.number });
    expect(await looksOf(client)).toEqual([expect.objectContaining({ ticket_id: ticket.id })]);
    expect(await listed()).toContainEqual(expect.objectContaining({ ticketNumber: ticket.number, entryId: null }));
  });

  it('are seen by another supervisor, not by oneself', async () => {
    await open(supervisor, '名簿の照会');
    const mine = (await listed()).find(({ reason }) => reason === '名簿の照会');
    expect(mine).toMatchObject({ mayIReview: false });
    as(await mutate(supervisor, 'reviewRegisterAccess', { accessId: mine?.id ?? '' }), 'ReviewByAnother');
    const { access } = await succeed(second, 'reviewRegisterAccess', 'RegisterAccessReviewed', { accessId: mine?.id ?? '', note: '確認済み' });
    expect(access).toMatchObject({ reviewNote: '確認済み', mayIReview: false });
    as(await mutate(second, 'reviewRegisterAccess', { accessId: mine?.id ?? '' }), 'AlreadyReviewed');
    expect((await accessesOf(supervisor, { reviewed: false })).edges.map(({ node }) => node.id)).not.toContain(mine?.id);
    const [audited] = await app.sql<{ whole: string }>(`select to_jsonb(a)::text as whole from audit_entry a where action = 'reviewRegisterAccess' and subject_id = $1 and after ? 'noted'`, [mine?.id]);
    expect(audited?.whole).not.toMatch(/照会|確認済み/);
  });
});
