import type * as S from '@saimado/contract/generated/schema';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRegister, PLANTED, plantedRegister } from '../testkit/builders/register';
import { openTicket, seenTicket, ticketsOf } from '../testkit/builders/tickets';
import { candidatesOf, verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

/** What the doctor of `PLANTED.takahashi` says when asked everything. */
const COMPLETE: S.CallerClaimInput = { memberName: '高橋一郎', facilityName: '髙橋内科クリニック', address: '東京都港区三田3-2-5', registryNumber: '012345' };
const PENDING: S.CallerClaimInput = { memberName: '上野樹里亜', facilityName: '上野眼科', address: '京都市中京区虎屋町566', memberNumber: '0042345671' };
const LEFT: S.CallerClaimInput = { memberName: '山田太郎', facilityName: '山田医院', address: '名古屋市中区栄3-1-1', registryNumber: '056789' };

describe('verifying the caller', () => {
  let app: App;
  let operator: Client;
  let admin: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    [operator, admin] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'admin1')]);
    await importRegister(admin, plantedRegister);
  });
  afterAll(() => app.stop());

  const entryOf = async (registryNumber: string): Promise<string> => (await candidatesOf(operator, { registryNumber }))[0]?.entryId ?? '';
  const decide = async (ticket: S.Ticket, input: Partial<Omit<S.VerifyCallerInput, 'key'>> & { key?: string }) =>
    mutate(operator, 'verifyCaller', { ticketNumber: ticket.number, expectedVersion: ticket.version, claim: {}, relation: 'MEMBER', outcome: 'PROVISIONAL', ...input });

  it('keeps claim, evidence, proposal and entry, and puts the names on the ticket', async () => {
    const ticket = await openTicket(operator);
    const entryId = await entryOf('012345');
    const verified = await verifyCaller(operator, ticket, { claim: COMPLETE, relation: 'FACILITY_STAFF', outcome: 'VERIFIED', entryId });
    expect(verified).toMatchObject({ number: ticket.number, version: ticket.version + 1, verificationOutcome: 'VERIFIED', memberName: '髙橋　一郎', facilityName: '医療法人社団桜会　髙橋内科クリニック' });
    const { verification, timeline } = await seenTicket(operator, ticket);
    expect(verification).toMatchObject({
      outcome: 'VERIFIED', proposedOutcome: 'VERIFIED', rule: 'verification.complete', overrideReason: null, relation: 'FACILITY_STAFF', entryId,
      memberName: '髙橋　一郎', memberNumber: '0012345678', registryNumber: '012345', facilityAddress: '東京都港区三田三丁目二番五号',
      claim: { memberName: '高橋一郎', memberKana: null, phoneNumber: null }, entitlement: { status: 'ENTITLED', rule: 'entitlement.a1' },
    });
    expect(verification?.rulesVersion).not.toBe('');
    expect(verification?.evidence.map(({ field, grade }) => [field, grade])).toEqual([
      ['MEMBER_NAME', 'VARIANT'], ['MEMBER_KANA', 'NOT_ASKED'], ['FACILITY_NAME', 'VARIANT'], ['ADDRESS', 'VARIANT'], ['REGISTRY_NUMBER', 'MATCH'],
      ['MEMBER_NUMBER', 'NOT_ASKED'], ['PHONE_NUMBER', 'NOT_ASKED'],
    ]);
    expect(timeline.at(-1)).toMatchObject({ kind: 'VERIFIED', from: 'VERIFIED', to: 'VERIFIED', rule: 'verification.complete', reason: null });
    expect((await ticketsOf(operator, { verification: ['VERIFIED'] })).tickets.map(({ number }) => number)).toContain(ticket.number);
    expect((await ticketsOf(operator, { search: '髙橋内科' })).tickets.map(({ number }) => number)).toContain(ticket.number);
  });

  it('calls the ticket of somebody unproven as they said, and not after the doctor whose entry was looked at', async () => {
    const entryId = await entryOf('012345');
    const claim = { memberName: '鬼瓦権造', registryNumber: '012345' };
    expect(await verifyCaller(operator, await openTicket(operator), { claim, outcome: 'PROVISIONAL', entryId })).toMatchObject({ memberName: '鬼瓦権造', facilityName: null });
    expect(await verifyCaller(operator, await openTicket(operator), { claim: { ...claim, facilityName: '鬼瓦医院' }, outcome: 'DECLINED', entryId })).toMatchObject({ memberName: '鬼瓦権造', facilityName: '鬼瓦医院' });
    expect(await verifyCaller(operator, await openTicket(operator), { claim: { registryNumber: '012345' }, outcome: 'PROVISIONAL', entryId })).toMatchObject({ memberName: '髙橋　一郎' });
  });

  it('keeps the entry as it was, whatever is imported later', async () => {
    const ticket = await openTicket(operator);
    await verifyCaller(operator, ticket, { claim: COMPLETE, outcome: 'VERIFIED', entryId: await entryOf('012345') });
    await importRegister(admin, plantedRegister.map((row) => (row === PLANTED.takahashi ? { ...row, member_name: '髙橋　改名', status: '退会', valid_to: '2026-06-01' } : row)));
    expect((await seenTicket(operator, ticket)).verification).toMatchObject({ memberName: '髙橋　一郎', entitlement: { status: 'ENTITLED' } });
    await importRegister(admin, plantedRegister);
  });

  it('serves an enrolment under way, and turns away who left, each by its evidence', async () => {
    const first = await openTicket(operator);
    await verifyCaller(operator, first, { claim: PENDING, outcome: 'PENDING_ENROLMENT', entryId: await entryOf('045678') });
    expect((await seenTicket(operator, first)).verification).toMatchObject({ proposedOutcome: 'PENDING_ENROLMENT', rule: 'verification.pending', overrideReason: null });
    const second = await openTicket(operator);
    await verifyCaller(operator, second, { claim: LEFT, outcome: 'NOT_ENTITLED', entryId: await entryOf('056789') });
    expect((await seenTicket(operator, second)).verification).toMatchObject({ rule: 'verification.not-entitled', entitlement: { rule: 'entitlement.left' } });
  });

  it('judges entitlement by the day of the call', async () => {
    const ticket = await openTicket(operator, { receivedAt: '2026-06-09T23:59:00+09:00' });
    await app.setClock('2026-06-10T10:00:00+09:00');
    await importRegister(admin, plantedRegister.map((row) => (row === PLANTED.takahashi ? { ...row, valid_to: '2026-06-10' } : row)));
    await verifyCaller(operator, ticket, { claim: COMPLETE, outcome: 'VERIFIED', entryId: await entryOf('012345') });
    expect((await seenTicket(operator, ticket)).verification).toMatchObject({ overrideReason: null, entitlement: { status: 'ENTITLED', until: '2026-06-10' } });
    await importRegister(admin, plantedRegister);
  });

  it('asks for a reason where the evidence does not carry the outcome, and keeps it', async () => {
    const ticket = await openTicket(operator);
    const entryId = await entryOf('012345');
    const input = { claim: { ...COMPLETE, facilityName: null }, outcome: 'VERIFIED', entryId } as const;
    as(await decide(ticket, input), 'ReasonRequired');
    as(await decide(ticket, { ...input, overrideReason: '　' }), 'ReasonRequired');
    as(await decide(ticket, { claim: LEFT, outcome: 'VERIFIED', entryId: await entryOf('056789') }), 'ReasonRequired');
    as(await decide(ticket, { outcome: 'NOT_ENTITLED' }), 'ReasonRequired');
    expect((await seenTicket(operator, ticket)).version).toBe(ticket.version);
    as(await decide(ticket, { ...input, overrideReason: '折り返し先が登録番号と同じ' }), 'CallerVerified');
    const { verification, timeline } = await seenTicket(operator, ticket);
    expect(verification).toMatchObject({ outcome: 'VERIFIED', proposedOutcome: null, rule: 'verification.texts-incomplete', overrideReason: '折り返し先が登録番号と同じ' });
    expect(timeline.at(-1)).toMatchObject({ kind: 'VERIFIED', from: null, to: 'VERIFIED', reason: '折り返し先が登録番号と同じ' });
  });

  it('needs an entry to say VERIFIED, and takes no word of the client for what is in it', async () => {
    const ticket = await openTicket(operator);
    as(await decide(ticket, { claim: COMPLETE, outcome: 'VERIFIED', overrideReason: '院長の声' }), 'EntryRequired');
    for (const entryId of [randomUUID(), 'nonsense']) {
      expect(as(await decide(ticket, { claim: COMPLETE, outcome: 'VERIFIED', entryId }), 'InvalidInput').field).toBe('entryId');
    }
    expect(as(await decide(ticket, { claim: { memberName: 'あ'.repeat(201) } }), 'InvalidInput').field).toBe('memberName');
    expect(as(await decide(ticket, { overrideReason: 'あ'.repeat(501) }), 'InvalidInput').field).toBe('overrideReason');
  });

  it('never slows down an emergency: provisional, not found and declined need neither entry nor reason', async () => {
    let ticket = await openTicket(operator);
    for (const outcome of ['PROVISIONAL', 'NOT_FOUND', 'DECLINED'] as const) {
      ticket = await verifyCaller(operator, ticket, { claim: { memberName: '鬼瓦権造', facilityName: '鬼瓦医院' }, outcome });
      expect(ticket).toMatchObject({ verificationOutcome: outcome, memberName: '鬼瓦権造', facilityName: '鬼瓦医院' });
    }
    const { verification, timeline } = await seenTicket(operator, ticket);
    expect(verification).toMatchObject({ outcome: 'DECLINED', rule: 'verification.no-entry', proposedOutcome: null, entryId: null, entitlement: null, evidence: [] });
    expect(timeline.filter(({ kind }) => kind === 'VERIFIED')).toHaveLength(3);
    expect(await app.sql('select outcome from verification v join ticket t on t.id = v.ticket_id where t.number = $1 order by v.seq', [ticket.number])).toHaveLength(3);
  });

  it('holds the newest of several within one instant', async () => {
    let ticket = await openTicket(operator);
    for (const outcome of ['DECLINED', 'NOT_FOUND', 'PROVISIONAL', 'NOT_FOUND', 'DECLINED', 'PROVISIONAL'] as const) {
      ticket = await verifyCaller(operator, ticket, { outcome });
      expect((await seenTicket(operator, ticket)).verification?.outcome).toBe(outcome);
    }
  });

  it('refuses an old version, a reused key and a ticket of another line', async () => {
    const ticket = await openTicket(operator);
    const key = randomUUID();
    const first = as(await decide(ticket, { key }), 'CallerVerified');
    expect(as(await decide(ticket, { key }), 'CallerVerified').ticket.version).toBe(first.ticket.version);
    as(await decide(ticket, { key, outcome: 'DECLINED' }), 'KeyReused');
    expect(as(await decide(ticket, {}), 'VersionConflict').currentVersion).toBe(first.ticket.version);
    as(await decide({ ...ticket, number: '000-000-001' }, {}), 'NotFound');
    const guideline = await signIn(app, 'guideline1');
    const input = { ticketNumber: ticket.number, expectedVersion: first.ticket.version, claim: {}, relation: 'MEMBER', outcome: 'DECLINED' } as const;
    as(await mutate(guideline, 'verifyCaller', input), 'NotFound');
    for (const name of ['supervisor1', 'forensics1', 'reviewer1', 'admin1']) {
      await expect(mutate(await signIn(app, name), 'verifyCaller', input), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('audits codes and ids, and no name, number or reason', async () => {
    const ticket = await openTicket(operator);
    const entryId = await entryOf('012345');
    await verifyCaller(operator, ticket, { claim: { ...COMPLETE, facilityName: '銀河診療所' }, outcome: 'VERIFIED', entryId, overrideReason: '移転直後とのこと' });
    const rows = await app.sql<{ before: unknown; after: Record<string, unknown>; whole: string }>(
      `select before, after, to_jsonb(a)::text as whole from audit_entry a where action = 'verifyCaller' and subject_id = $1`, [ticket.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ before: { outcome: null }, after: { outcome: 'VERIFIED', entryId, overridden: true, rule: 'verification.texts-contradict' } });
    expect(rows[0]?.whole).not.toMatch(/橋|銀河|012345|移転/);
  });
});
