import type * as S from '@saimado/contract/generated/schema';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall, endCall, finishAfterCallWork } from '../testkit/builders/calls';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { openTicket, seenTicket, setTicketStatus } from '../testkit/builders/tickets';
import { verifyCaller } from '../testkit/builders/verification';
import { confirmationsOf, debtsOf, workOf } from '../testkit/builders/verification-work';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let operator: Client;
let other: Client;
let guideline: Client;
let supervisor: Client;

/** Sets the clock; a session lasts no longer than a shift, so everybody signs in anew. */
async function travel(to: string): Promise<void> {
  await app.setClock(to);
  [operator, other, guideline, supervisor] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'operator2'), signIn(app, 'guideline1'), signIn(app, 'supervisor1')]);
}

beforeAll(async () => {
  app = await startApp();
  await travel('2026-06-10T10:00:00+09:00');
});
afterAll(() => app.stop());

describe('the debt to verify', () => {
  const debtOf = async (client: Client, { number }: Pick<S.Ticket, 'number'>) => (await debtsOf(client)).find(({ ticketNumber }) => ticketNumber === number) ?? null;

  it('stands on the ticket and on the lists of its line from the first PROVISIONAL on, and does not get younger', async () => {
    await travel('2026-06-10T23:30:00+09:00');
    let ticket = await openTicket(operator);
    expect(await debtOf(operator, ticket)).toBeNull();
    ticket = await verifyCaller(operator, ticket, { claim: { memberName: '鬼瓦権造', facilityName: '鬼瓦医院' } });
    await travel('2026-06-13T00:30:00+09:00');
    await verifyCaller(operator, ticket, { claim: { memberName: '鬼瓦権蔵' } });
    const debt = { ticketNumber: ticket.number, hotline: 'EMERGENCY', since: '2026-06-10T23:30:00.000+09:00', ageDays: 3, memberName: '鬼瓦権蔵', callerNumber: '0312345678', callState: 'IN_PROGRESS' };
    expect(await debtOf(operator, ticket)).toMatchObject({ ...debt, mine: true });
    expect(await debtOf(other, ticket)).toMatchObject({ ...debt, mine: false });
    expect(await debtOf(supervisor, ticket)).toMatchObject(debt);
    expect(await debtOf(guideline, ticket)).toBeNull();
    expect((await debtsOf(other, true)).map(({ ticketNumber }) => ticketNumber)).not.toContain(ticket.number);
    expect((await debtsOf(operator, true)).map(({ ticketNumber }) => ticketNumber)).toContain(ticket.number);
    expect((await seenTicket(operator, ticket)).verificationDebtSince).toBe('2026-06-10T23:30:00.000+09:00');
  });

  it('is settled by any other outcome, by a colleague of the line, also when the ticket is closed', async () => {
    const { call, ticket } = await acceptCall(operator);
    await verifyCaller(operator, ticket);
    await endCall(operator, call);
    const done = await finishAfterCallWork(operator, call);
    const closed = await setTicketStatus(operator, done.ticket, 'CLOSED');
    expect(await debtOf(other, closed)).toMatchObject({ callState: 'ENDED' });
    const again = await verifyCaller(other, closed, { outcome: 'NOT_FOUND' });
    expect(again).toMatchObject({ status: 'CLOSED', verificationDebtSince: null });
    expect(await debtOf(other, closed)).toBeNull();
  });

  it('begins anew when the caller is provisional once more', async () => {
    const ticket = await openTicket(operator);
    const settled = await verifyCaller(operator, await verifyCaller(operator, ticket), { outcome: 'DECLINED' });
    await travel('2026-06-14T09:00:00+09:00');
    await verifyCaller(operator, settled);
    expect(await debtOf(operator, ticket)).toMatchObject({ since: '2026-06-14T09:00:00.000+09:00', ageDays: 0 });
  });

  it('is counted for the tab, the oldest first in the list', async () => {
    const [mine, all, work] = await Promise.all([debtsOf(operator, true), debtsOf(operator), workOf(operator)]);
    expect(work).toMatchObject({ debts: all.length, myDebts: mine.length, overrides: null, warnings: null, accesses: null });
    const since = all.map((debt) => Date.parse(debt.since));
    expect(since.length).toBeGreaterThan(1);
    expect(since).toEqual(since.toSorted((a, b) => a - b));
    expect(await workOf(guideline)).toMatchObject({ debts: 0, confirmations: 0 });
  });

  it('is found among many tickets by the index of the debts alone', async () => {
    await plantTickets(app, { count: 20_000, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-05-12T10:00:00+09:00' });
    await app.sql('analyze ticket');
    const plan = await app.sql<{ 'QUERY PLAN': string }>('explain select number from ticket where verification_debt_since is not null order by verification_debt_since, id limit 500');
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('ticket_verification_debt');
  });
});

describe('an owed confirmation of enrolment', () => {
  const pending = async (operatorOf = operator): Promise<{ ticket: S.Ticket; task: S.EnrolmentConfirmation }> => {
    const ticket = await verifyCaller(operatorOf, await openTicket(operatorOf, { hotline: operatorOf === guideline ? 'GUIDELINE' : 'EMERGENCY' }), {
      outcome: 'PENDING_ENROLMENT', claim: { memberName: '上野樹里亜', facilityName: '上野眼科' }, overrideReason: '中京東部医師会に手続き中とのこと',
    });
    const task = (await confirmationsOf(operatorOf)).find(({ ticketNumber }) => ticketNumber === ticket.number);
    if (!task) throw new Error('no task was made');
    return { ticket, task };
  };
  const settle = (client: Client, task: Pick<S.EnrolmentConfirmation, 'id' | 'version'>, result: S.EnrolmentResult, note: string | null = '医師会事務局に電話で確認', key?: string) =>
    mutate(client, 'settleEnrolmentConfirmation', { id: task.id, expectedVersion: task.version, result, note, ...(key && { key }) });

  it('is made with the verification, due fourteen days later by the calendar of Japan', async () => {
    await travel('2026-06-15T00:10:00+09:00');
    const { ticket, task } = await pending();
    expect(task).toMatchObject({
      status: 'OPEN', dueOn: '2026-06-29', dueIsDefault: true, overdue: false, association: null, note: null, settledAt: null, hotline: 'EMERGENCY',
      nextResults: ['CONFIRMED', 'NOT_CONFIRMED', 'COULD_NOT_ASK'], memberName: '上野樹里亜', facilityName: '上野眼科',
    });
    expect((await seenTicket(operator, ticket)).enrolmentConfirmation).toMatchObject({ id: task.id, status: 'OPEN' });
    await verifyCaller(operator, await seenTicket(operator, ticket), { outcome: 'PENDING_ENROLMENT', overrideReason: '再度のご入電' });
    expect((await confirmationsOf(operator)).filter(({ ticketNumber }) => ticketNumber === ticket.number)).toEqual([expect.objectContaining({ id: task.id, version: 1 })]);
  });

  it('is overdue from the day after its day', async () => {
    await travel('2026-06-15T09:00:00+09:00');
    const { task } = await pending();
    const before = (await workOf(operator)).overdueConfirmations;
    const overdue = async () => (await confirmationsOf(operator)).find(({ id }) => id === task.id)?.overdue;
    await travel('2026-06-29T23:59:00+09:00');
    expect(await overdue()).toBe(false);
    await travel('2026-06-30T00:00:00+09:00');
    expect(await overdue()).toBe(true);
    expect((await workOf(operator)).overdueConfirmations).toBeGreaterThan(before);
    await travel('2026-06-15T09:00:00+09:00');
  });

  it('gets a day and an association, and tells so in the history', async () => {
    const { ticket, task } = await pending();
    const input = { id: task.id, expectedVersion: 1, dueOn: '2026-07-10', association: '　京都市中京東部医師会 ' };
    const { confirmation } = await succeed(operator, 'setEnrolmentConfirmationDue', 'EnrolmentConfirmationDueSet', input);
    expect(confirmation).toMatchObject({ version: 2, dueOn: '2026-07-10', dueIsDefault: false, association: '京都市中京東部医師会' });
    const { timeline, version } = await seenTicket(operator, ticket);
    expect(timeline.at(-1)).toMatchObject({ kind: 'ENROLMENT_DUE_SET', from: '2026-06-29', to: '2026-07-10', text: '京都市中京東部医師会' });
    expect(version).toBe(ticket.version + 1);
    expect(as(await mutate(operator, 'setEnrolmentConfirmationDue', input), 'VersionConflict').currentVersion).toBe(2);
    for (const dueOn of ['2026-06-14', '2027-07-01']) {
      expect(as(await mutate(operator, 'setEnrolmentConfirmationDue', { ...input, expectedVersion: 2, dueOn }), 'InvalidInput').field).toBe('dueOn');
    }
    expect(as(await mutate(operator, 'setEnrolmentConfirmationDue', { ...input, expectedVersion: 2, association: 'あ'.repeat(201) }), 'InvalidInput').field).toBe('association');
  });

  it('takes down whom to ask when it is overdue already, without a new day', async () => {
    await travel('2026-05-01T09:00:00+09:00');
    const { task } = await pending();
    await travel('2026-06-15T09:00:00+09:00');
    const { confirmation } = await succeed(operator, 'setEnrolmentConfirmationDue', 'EnrolmentConfirmationDueSet', { id: task.id, expectedVersion: 1, dueOn: task.dueOn, association: '港区医師会' });
    expect(confirmation).toMatchObject({ dueOn: '2026-05-15', overdue: true, dueIsDefault: true, association: '港区医師会' });
  });

  it('is settled with a result that stays on the ticket; the recorded outcome stands', async () => {
    const { ticket, task } = await pending();
    as(await settle(operator, task, 'NOT_CONFIRMED', '　'), 'ReasonRequired');
    const { confirmation } = as(await settle(supervisor, task, 'NOT_CONFIRMED', '申請を受け付けていないとのこと'), 'EnrolmentConfirmationSettled');
    expect(confirmation).toMatchObject({ status: 'NOT_CONFIRMED', note: '申請を受け付けていないとのこと', nextResults: [], overdue: false });
    const seen = await seenTicket(operator, ticket);
    expect(seen).toMatchObject({ verificationOutcome: 'PENDING_ENROLMENT', enrolmentConfirmation: { status: 'NOT_CONFIRMED', note: '申請を受け付けていないとのこと' } });
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'ENROLMENT_SETTLED', from: 'OPEN', to: 'NOT_CONFIRMED', text: '申請を受け付けていないとのこと' });
    expect((await confirmationsOf(operator)).map(({ id }) => id)).not.toContain(task.id);
    expect((await confirmationsOf(operator, true))[0]).toMatchObject({ id: task.id, settledAt: '2026-06-15T09:00:00.000+09:00' });
    expect(as(await settle(operator, { id: task.id, version: 2 }, 'CONFIRMED'), 'InvalidTransition')).toMatchObject({ from: 'NOT_CONFIRMED', to: 'CONFIRMED' });
    as(await mutate(operator, 'setEnrolmentConfirmationDue', { id: task.id, expectedVersion: 2, dueOn: '2026-07-10' }), 'InvalidTransition');
  });

  it('takes an answer after one that could not be had', async () => {
    const { task } = await pending();
    const { confirmation } = as(await settle(operator, task, 'COULD_NOT_ASK', '担当者不在'), 'EnrolmentConfirmationSettled');
    expect(confirmation.nextResults).toEqual(['CONFIRMED', 'NOT_CONFIRMED']);
    as(await settle(operator, { id: task.id, version: 2 }, 'COULD_NOT_ASK'), 'InvalidTransition');
    expect(as(await settle(operator, { id: task.id, version: 2 }, 'CONFIRMED', null), 'EnrolmentConfirmationSettled').confirmation).toMatchObject({ status: 'CONFIRMED', note: null });
  });

  it('ends with a newer verification of another outcome', async () => {
    const { ticket, task } = await pending();
    await verifyCaller(operator, ticket, { outcome: 'NOT_FOUND' });
    expect((await seenTicket(operator, ticket)).enrolmentConfirmation).toMatchObject({ id: task.id, status: 'SUPERSEDED', settledAt: '2026-06-15T09:00:00.000+09:00', nextResults: [] });
    as(await settle(operator, task, 'CONFIRMED'), 'VersionConflict');
    as(await settle(operator, { id: task.id, version: 2 }, 'CONFIRMED'), 'InvalidTransition');
    const again = await seenTicket(operator, ticket);
    await verifyCaller(operator, again, { outcome: 'PENDING_ENROLMENT', overrideReason: '医師会に確認してほしいとのこと' });
    const fresh = (await seenTicket(operator, ticket)).enrolmentConfirmation;
    expect(fresh).toMatchObject({ status: 'OPEN', version: 1 });
    expect(fresh?.id).not.toBe(task.id);
  });

  it('is settled once by two who do so at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { ticket, task } = await pending();
      const replies = await Promise.all([operator, other, supervisor].map((client, at) => settle(client, task, at === 0 ? 'CONFIRMED' : 'NOT_CONFIRMED')));
      const kinds = replies.map(({ __typename }) => __typename);
      expect(kinds.toSorted()).toEqual(['EnrolmentConfirmationSettled', 'VersionConflict', 'VersionConflict']);
      const seen = await seenTicket(operator, ticket);
      expect(seen.timeline.filter(({ kind }) => kind === 'ENROLMENT_SETTLED')).toHaveLength(1);
      expect(seen.enrolmentConfirmation?.status).toBe(kinds[0] === 'EnrolmentConfirmationSettled' ? 'CONFIRMED' : 'NOT_CONFIRMED');
    }
  });

  it('is settled or superseded, never both, when it is verified again at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { ticket, task } = await pending();
      const [settled] = await Promise.all([
        settle(supervisor, task, 'CONFIRMED'),
        mutate(operator, 'verifyCaller', { ticketNumber: ticket.number, expectedVersion: ticket.version, claim: {}, relation: 'MEMBER', outcome: 'NOT_FOUND' }),
      ]);
      const { enrolmentConfirmation } = await seenTicket(operator, ticket);
      expect(enrolmentConfirmation?.status).toBe(settled.__typename === 'EnrolmentConfirmationSettled' ? 'CONFIRMED' : 'SUPERSEDED');
    }
  });

  it('answers the same key the same, knows no other line, and is nobody else’s business', async () => {
    const { task, ticket } = await pending();
    as(await settle(guideline, task, 'CONFIRMED'), 'NotFound');
    expect((await confirmationsOf(guideline)).map(({ id }) => id)).not.toContain(task.id);
    as(await settle(operator, { id: randomUUID(), version: 1 }, 'CONFIRMED'), 'NotFound');
    as(await settle(operator, { id: 'nonsense', version: 1 }, 'CONFIRMED'), 'NotFound');
    const key = randomUUID();
    as(await settle(operator, task, 'CONFIRMED', null, key), 'EnrolmentConfirmationSettled');
    as(await settle(operator, task, 'CONFIRMED', null, key), 'EnrolmentConfirmationSettled');
    as(await settle(operator, task, 'NOT_CONFIRMED', '違う', key), 'KeyReused');
    for (const name of ['forensics1', 'lawyer1', 'admin1', 'reviewer1']) {
      const client = await signIn(app, name);
      await expect(settle(client, task, 'CONFIRMED'), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(debtsOf(client), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(confirmationsOf(client), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(workOf(client), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const audited = await app.sql<{ action: string; whole: string }>(
      `select action, to_jsonb(a)::text as whole from audit_entry a where subject_id = $1 and action like '%Confirmation%'`, [ticket.id],
    );
    expect(audited.map(({ action }) => action)).toEqual(['settleEnrolmentConfirmation']);
    expect(audited[0]?.whole).not.toMatch(/事務局|上野/);
  });
});
