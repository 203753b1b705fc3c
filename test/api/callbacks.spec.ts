import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attempt, callbackList, callbacksOf, ownersOf, planCallback, reachOf, recordReach } from '../testkit/builders/callbacks';
import { noticesOf } from '../testkit/builders/notices';
import { claim, escalatedTicket, resolveEscalation } from '../testkit/builders/escalations';
import { newOperator } from '../testkit/builders/people';
import { openTicket, seenTicket, setTicketStatus } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { holdTicket } from '../testkit/hold-ticket';
import { mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const POLL = { timeout: 20_000, interval: 50 };
/** A Tuesday, in the morning; the clinic has a lunch break. */
const NOW = '2026-11-24T09:30:00+09:00';
const DUE = '2026-11-24T10:00:00+09:00';

let app: App;
let operator: Client;
let other: Client;
let clinic: { number: string } | undefined;
beforeAll(async () => {
  app = await startApp({ now: NOW });
  await signInAgain();
});
afterAll(() => app.stop());

async function signInAgain(): Promise<void> {
  operator = await signIn(app, 'operator1');
  other = await signIn(app, 'operator2');
}
async function at(now: string): Promise<void> {
  await app.setClock(now);
  await signInAgain();
}
const nothingLeftToDo = () => expect.poll(() => app.sql(`select id from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts`), POLL).toEqual([]);
const reminded = async (number: string): Promise<string[]> => (await seenTicket(operator, { number })).timeline.filter(({ kind }) => kind === 'CALLBACK_REMINDED').map(({ text }) => text ?? '');
const told = async (client: Client, number: string): Promise<string[]> => (await noticesOf(client)).filter(({ ticketNumber }) => ticketNumber === number).map(({ kind }) => kind);

describe('a call-back', () => {
  afterEach(() => app.setClock(NOW));

  it('has its ticket wait for it, until somebody was reached', async () => {
    const ticket = await openTicket(operator);
    const planned = await planCallback(operator, ticket);
    expect(planned).toMatchObject({ status: 'PLANNED', tier: 'TIER_1', forName: null, mayCall: true });
    expect(await seenTicket(operator, ticket)).toMatchObject({ status: 'AWAITING_CALLBACK' });
    const again = await attempt(operator, planned, 'NO_ANSWER', { note: '留守番電話', nextDueAt: '2026-11-24T11:00:00+09:00' });
    expect(again).toMatchObject({ status: 'PLANNED', dueAt: '2026-11-24T11:00:00.000+09:00' });
    expect(await attempt(other, planned, 'DONE', { note: '復旧を確認' })).toMatchObject({ status: 'DONE' });
    const seen = await seenTicket(operator, ticket);
    expect(seen.status).toBe('OPEN');
    expect(seen.timeline.slice(-3)).toMatchObject([
      { kind: 'CALLBACK_PLANNED', text: '11月24日（火）10:00（誰でも）：復旧の確認' }, { kind: 'CALLBACK_ATTEMPTED', to: 'NO_ANSWER', text: '留守番電話／次は11月24日（火）11:00' }, { kind: 'CALLBACK_ATTEMPTED', to: 'DONE' },
    ]);
    expect((await callbacksOf(operator, ticket))[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['NO_ANSWER', 'DONE']);
    expect(await mutate(operator, 'recordAttempt', { callbackId: planned.id, outcome: 'DONE', outsideHoursAccepted: false })).toMatchObject({ __typename: 'InvalidTransition' });
    expect(JSON.stringify(await app.sql(`select before, after from audit_entry where subject_kind = 'callback'`))).not.toMatch(/復旧|留守/);
  });

  it('is tried again when the clinic can be reached, as long after as the outcome says, until somebody was', async () => {
    const ticket = await openTicket(operator);
    await recordReach(operator, ticket);
    const planned = await planCallback(operator, ticket, { dueAt: '2026-11-24T12:15:00+09:00' });
    await at('2026-11-24T12:16:00+09:00');
    const [seen] = await callbacksOf(operator, ticket);
    expect(seen?.again).toEqual([
      { outcome: 'NO_ANSWER', at: '2026-11-24T14:00:00.000+09:00' }, { outcome: 'BUSY', at: '2026-11-24T12:26:00.000+09:00' }, { outcome: 'LEFT_WORD', at: '2026-11-24T14:16:00.000+09:00' },
    ]);
    for (const [outcome, nextDueAt] of [['BUSY', '2026-11-24T12:26:00+09:00'], ['LEFT_WORD', '2026-11-24T14:16:00+09:00'], ['NO_ANSWER', '2026-11-24T14:30:00+09:00']] as const) {
      expect(await attempt(operator, planned, outcome, { nextDueAt })).toMatchObject({ status: 'PLANNED', dueAt: nextDueAt.replace('00+', '00.000+') });
    }
    expect(await mutate(operator, 'recordAttempt', { callbackId: planned.id, outcome: 'BUSY', outsideHoursAccepted: false })).toMatchObject({ __typename: 'InvalidInput', field: 'nextDueAt' });
    expect(await mutate(operator, 'recordAttempt', { callbackId: planned.id, outcome: 'BUSY', nextDueAt: '2026-11-24T13:00:00+09:00', outsideHoursAccepted: false })).toMatchObject({ __typename: 'OutsideClinicHours' });
    expect(await attempt(operator, planned, 'DONE')).toMatchObject({ status: 'DONE' });
    expect((await callbacksOf(operator, ticket))[0]?.attempts.map(({ outcome }) => outcome)).toEqual(['BUSY', 'LEFT_WORD', 'NO_ANSWER', 'DONE']);
  });

  it('outside the clinic’s hours is planned only by whoever knows, and never moved', async () => {
    const ticket = await openTicket(operator);
    await recordReach(operator, ticket);
    const input = { ticketNumber: ticket.number, dueAt: '2026-11-24T13:00:00+09:00', purpose: '復旧の確認', outsideHoursAccepted: false };
    expect(await mutate(operator, 'planCallback', input)).toMatchObject({ __typename: 'OutsideClinicHours', opensAt: '2026-11-24T14:00:00.000+09:00' });
    expect(await callbacksOf(operator, ticket)).toEqual([]);
    expect(await planCallback(operator, ticket, { ...input, outsideHoursAccepted: true })).toMatchObject({ dueAt: '2026-11-24T13:00:00.000+09:00', outsideHours: true });
    const { callbackTime } = await operator.request<{ callbackTime: unknown }>('query ($n: String!) { callbackTime(ticketNumber: $n, typed: "明日") { dueAt proposal problem } }', { n: ticket.number });
    expect(callbackTime).toMatchObject({ dueAt: null, proposal: '2026-11-25T09:00:00.000+09:00' });
  });

  it.each([
    ['午前11時', '2026-11-24T11:00', true, null], ['午後1時', '2026-11-24T13:00', false, '2026-11-24T14:00'], ['午後２時半', '2026-11-24T14:30', true, null], ['木曜 午後3時', '2026-11-26T15:00', false, '2026-11-27T09:00'],
    ['日曜 10時', '2026-11-29T10:00', false, '2026-11-30T09:00'], ['12/2 10時', '2026-12-02T10:00', false, '2026-12-03T09:00'], ['12/30 10時', '2026-12-30T10:00', false, '2027-01-04T09:00'], ['2027/1/11 10時', '2027-01-11T10:00', false, '2027-01-12T09:00'],
  ])('has the clinic’s mornings and afternoons, its days off and the holidays in view: %s', async (typed, dueAt, isOpen, proposal) => {
    clinic ??= await openTicket(operator);
    if ((await reachOf(operator, clinic)).version === 0) await recordReach(operator, clinic, { hours: '月火水金 午前9時-12時30分 午後2時-6時 木土 午前9時〜正午', daysOff: '12/2、12/29〜1/3' });
    const { callbackTime } = await operator.request<{ callbackTime: unknown }>('query ($n: String!, $typed: String!) { callbackTime(ticketNumber: $n, typed: $typed) { dueAt isOpen proposal problem } }', { n: clinic.number, typed });
    expect(callbackTime).toEqual({ dueAt: `${dueAt}:00.000+09:00`, isOpen, proposal: proposal && `${proposal}:00.000+09:00`, problem: null });
  });

  it.each([[{ purpose: ' ' }, 'purpose'], [{ dueAt: '2026-11-24T09:00:00+09:00' }, 'dueAt'], [{ staffId: '11111111-1111-4111-8111-111111111111' }, 'staffId'], [{ staffId: 'nobody' }, 'staffId']])('refuses %j', async (wrong, field) => {
    const { number } = await openTicket(operator);
    expect(await mutate(operator, 'planCallback', { ticketNumber: number, dueAt: DUE, purpose: '確認', outsideHoursAccepted: false, ...wrong })).toMatchObject({ __typename: 'InvalidInput', field, message: expect.stringMatching(/ください/) });
  });

  it('ends with its ticket, and a closed ticket gets no new one', async () => {
    const ticket = await openTicket(operator);
    await planCallback(operator, ticket);
    await setTicketStatus(operator, await seenTicket(operator, ticket), 'CLOSED');
    expect(await callbacksOf(operator, ticket)).toMatchObject([{ status: 'CANCELLED', cancelReason: '受付を完了したため' }]);
    expect((await seenTicket(operator, ticket)).timeline.at(-1)).toMatchObject({ kind: 'CALLBACK_CANCELLED', reason: '受付を完了したため' });
    expect(await mutate(operator, 'planCallback', { ticketNumber: ticket.number, dueAt: DUE, purpose: '確認', outsideHoursAccepted: false })).toMatchObject({ __typename: 'InvalidTransition', from: 'CLOSED' });
  });

  it('is called off with a reason, which brings the ticket back', async () => {
    const ticket = await openTicket(operator);
    const { id } = await planCallback(operator, ticket);
    expect(await mutate(operator, 'cancelCallback', { callbackId: id, reason: ' ' })).toMatchObject({ __typename: 'ReasonRequired' });
    await succeed(operator, 'cancelCallback', 'CallbackCancelled', { callbackId: id, reason: '先方から電話があった' });
    expect(await seenTicket(operator, ticket)).toMatchObject({ status: 'OPEN' });
  });
});

describe('who calls', () => {
  it('of many who begin at once one does, and the others are told who', async () => {
    const { id } = await planCallback(operator, await openTicket(operator));
    // Nobody of the other stories: whoever begins one makes no other.
    const people = await Promise.all(Array.from({ length: 6 }, () => newOperator(app)));
    const replies = await Promise.all(people.map((person) => mutate(person, 'beginCallback', { callbackId: id })));
    const winner = people[replies.findIndex(({ __typename }) => __typename === 'CallbackBegun')]!;
    expect(replies.filter(({ __typename }) => __typename === 'AlreadyClaimed')).toHaveLength(5);
    const loser = people.find((person) => person !== winner)!;
    expect(await mutate(loser, 'recordAttempt', { callbackId: id, outcome: 'DONE', outsideHoursAccepted: false })).toMatchObject({ __typename: 'AlreadyClaimed' });
    expect((await callbackList(loser)).find((one) => one.id === id)).toMatchObject({ ringingBy: expect.any(String), ringingByMe: false });
    await succeed(winner, 'putDownCallback', 'CallbackPutDown', { callbackId: id });
    expect(await mutate(loser, 'beginCallback', { callbackId: id })).toMatchObject({ __typename: 'CallbackBegun' });
  });

  it('one person’s is not called by others, but for a supervisor', async () => {
    const ticket = await openTicket(operator);
    const me = (await ownersOf(operator, ticket)).find((one) => one.me)!;
    const { id } = await planCallback(operator, ticket, { staffId: me.id });
    expect(await mutate(other, 'beginCallback', { callbackId: id })).toMatchObject({ __typename: 'AlreadyClaimed', by: me.name });
    expect((await callbackList(operator, 'MINE')).map((one) => one.id)).toContain(id);
    expect((await callbackList(other, 'ANYONE')).map((one) => one.id)).not.toContain(id);
    expect(await mutate(await signIn(app, 'supervisor1'), 'beginCallback', { callbackId: id })).toMatchObject({ __typename: 'CallbackBegun' });
  });

  it('makes one call at a time: a second begun at once or later is refused with the first one’s number, until that is put down or its half hour is over', async () => {
    const caller = await newOperator(app);
    const tickets = [await openTicket(operator), await openTicket(operator), await openTicket(operator)];
    const planned = await Promise.all(tickets.map((ticket) => planCallback(operator, ticket)));
    const replies = await Promise.all(planned.map(({ id }) => mutate(caller, 'beginCallback', { callbackId: id })));
    const begun = replies.findIndex(({ __typename }) => __typename === 'CallbackBegun');
    const number = tickets[begun]!.number;
    for (const reply of replies.toSpliced(begun, 1)) expect(reply).toMatchObject({ __typename: 'InvalidInput', field: 'callbackId', message: expect.stringContaining(number) });
    const next = planned[(begun + 1) % 3]!;
    await succeed(caller, 'putDownCallback', 'CallbackPutDown', { callbackId: planned[begun]!.id });
    await succeed(caller, 'beginCallback', 'CallbackBegun', { callbackId: next.id });
    await succeed(caller, 'beginCallback', 'CallbackBegun', { callbackId: next.id });
    await app.sql(`update callback set ringing_since = ringing_since - interval '30 minutes' where id = $1`, [next.id]);
    await succeed(caller, 'beginCallback', 'CallbackBegun', { callbackId: planned[begun]!.id });
  });

  it('is seen by the line and the discipline alone', async () => {
    const { ticket, escalation } = await escalatedTicket(operator);
    const [forensics, lawyer, guideline] = [await signIn(app, 'forensics1'), await signIn(app, 'lawyer1'), await signIn(app, 'guideline1')];
    await claim(forensics, escalation);
    const { id } = await planCallback(forensics, ticket);
    expect(await seenTicket(operator, ticket)).toMatchObject({ status: 'ESCALATED' });
    expect((await callbackList(forensics)).map((one) => one.id)).toContain(id);
    for (const person of [lawyer, guideline]) {
      expect((await callbackList(person)).map((one) => one.id)).not.toContain(id);
      expect(await mutate(person, 'beginCallback', { callbackId: id })).toMatchObject({ __typename: 'NotFound' });
    }
    // Tier 1 sees that tier 2 will call, and leaves it to them.
    expect(await callbacksOf(operator, ticket)).toMatchObject([{ id, tier: 'TIER_2', mayCall: false }]);
    expect(await mutate(operator, 'beginCallback', { callbackId: id })).toMatchObject({ __typename: 'InvalidInput', field: 'callbackId' });
    await resolveEscalation(forensics, escalation, '助言した');
    expect(await attempt(forensics, { id }, 'DONE')).toMatchObject({ status: 'DONE' });
  });

  it('is nothing to reviewers and administrators', async () => {
    const { id } = await planCallback(operator, await openTicket(operator));
    for (const name of ['reviewer1', 'admin1'] as const) {
      const person = await signIn(app, name);
      await expect(callbackList(person)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(person, 'recordAttempt', { callbackId: id, outcome: 'DONE', outsideHoursAccepted: false })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(person, 'cancelCallback', { callbackId: id, reason: '試し' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('is heard of on other screens at once', async () => {
    const ticket = await openTicket(operator);
    const heard = await other.subscribe<{ callbackChanged: { id: string; ringingBy: string | null } }>('subscription { callbackChanged { id ringingBy } }');
    const { id } = await planCallback(operator, ticket);
    expect((await heard.next()).callbackChanged).toEqual({ id, ringingBy: null });
    await succeed(operator, 'beginCallback', 'CallbackBegun', { callbackId: id });
    expect((await heard.next()).callbackChanged).toEqual({ id, ringingBy: expect.any(String) });
  });

  it('becomes anyone’s once its owner is deactivated', async () => {
    const leaving = await newOperator(app);
    const ticket = await openTicket(leaving);
    const [me] = await ownersOf(leaving, ticket);
    await planCallback(leaving, ticket, { staffId: me!.id });
    const admin = await signIn(app, 'admin1');
    const [staff] = await app.sql<{ version: number }>('select version from staff where id = $1', [me!.id]);
    await succeed(admin, 'updateStaff', 'StaffUpdated', { staffId: me!.id, expectedVersion: staff!.version, displayName: '受付 新子', role: 'OPERATOR', hotline: 'EMERGENCY', active: false });
    await expect.poll(() => callbacksOf(operator, ticket), POLL).toMatchObject([{ forName: null, fellBackFrom: '受付 新子', mayCall: true }]);
    expect(await reminded(ticket.number)).toEqual(['担当の受付 新子さんが不在のため、誰でも折り返せるようにしました']);
  });
});

describe('reminders', () => {
  it('come before the time and when it was missed, once each, to everybody of the line, and go when it is done', async () => {
    await at(NOW);
    const ticket = await openTicket(operator);
    const planned = await planCallback(operator, ticket);
    await at('2026-11-24T09:54:59+09:00');
    await nothingLeftToDo();
    expect(await reminded(ticket.number)).toEqual([]);
    await at('2026-11-24T09:55:00+09:00');
    await expect.poll(() => reminded(ticket.number), POLL).toEqual(['まもなく折り返しの時刻です（11月24日（火）10:00）']);
    expect([await told(operator, ticket.number), await told(other, ticket.number), await told(await signIn(app, 'guideline1'), ticket.number)]).toEqual([['CALLBACK_DUE'], ['CALLBACK_DUE'], []]);
    await at('2026-11-24T10:15:00+09:00');
    await expect.poll(() => reminded(ticket.number), POLL).toHaveLength(2);
    expect(await told(other, ticket.number)).toEqual(['CALLBACK_MISSED']);
    await attempt(operator, planned, 'DONE');
    expect(await told(other, ticket.number)).toEqual([]);
    await nothingLeftToDo();
    expect(await reminded(ticket.number)).toHaveLength(2);
  });

  it('of one person’s come to that person; to everybody where they are off', async () => {
    await at(NOW);
    const ticket = await openTicket(operator);
    const off = await newOperator(app);
    const theirs = (await ownersOf(off, ticket)).find((one) => one.me)!;
    const [mine] = await ownersOf(operator, ticket);
    await planCallback(operator, ticket, { staffId: mine!.id });
    const second = await openTicket(operator);
    await planCallback(operator, second, { staffId: theirs.id });
    await off.request('mutation { signOut }').catch(() => undefined);
    await app.sql('update session set ended_at = $2 where staff_id = $1', [theirs.id, NOW]);
    await at('2026-11-24T09:56:00+09:00');
    await expect.poll(() => reminded(second.number), POLL).toHaveLength(2);
    await expect.poll(() => reminded(ticket.number), POLL).toHaveLength(1);
    expect([await told(operator, ticket.number), await told(other, ticket.number)]).toEqual([['CALLBACK_DUE'], []]);
    expect([await told(operator, second.number), await told(other, second.number)]).toEqual([['CALLBACK_DUE'], ['CALLBACK_DUE']]);
    expect(await callbacksOf(operator, second)).toMatchObject([{ forName: null, fellBackFrom: theirs.name }]);
  });

  it('of another time are taken back, and come anew', async () => {
    await at(NOW);
    const ticket = await openTicket(operator);
    const planned = await planCallback(operator, ticket);
    await at('2026-11-24T09:55:00+09:00');
    await expect.poll(() => told(other, ticket.number), POLL).toEqual(['CALLBACK_DUE']);
    await attempt(operator, planned, 'BUSY', { nextDueAt: '2026-11-24T10:30:00+09:00' });
    expect(await told(other, ticket.number)).toEqual([]);
    await at('2026-11-24T10:25:00+09:00');
    await expect.poll(() => told(other, ticket.number), POLL).toEqual(['CALLBACK_DUE']);
  });

  it('that one was missed waits while somebody is on the telephone, and comes where they forgot to say how it went', async () => {
    await at(NOW);
    const ticket = await openTicket(operator);
    const { id } = await planCallback(operator, ticket);
    await at('2026-11-24T10:10:00+09:00');
    await expect.poll(() => told(other, ticket.number), POLL).toEqual(['CALLBACK_DUE']);
    await succeed(await newOperator(app), 'beginCallback', 'CallbackBegun', { callbackId: id });
    await at('2026-11-24T10:16:00+09:00');
    await nothingLeftToDo();
    expect(await told(other, ticket.number)).toEqual(['CALLBACK_DUE']);
    await at('2026-11-24T10:41:00+09:00');
    await expect.poll(() => told(other, ticket.number), POLL).toEqual(['CALLBACK_MISSED']);
    expect(await callbacksOf(other, ticket)).toMatchObject([{ ringingBy: null, mayCall: true }]);
  });

  it('a server killed between the time and the reminder: the next ones give it, once; what came due meanwhile is said once', async () => {
    await at(NOW);
    const ticket = await openTicket(operator);
    const second = await openTicket(operator);
    await planCallback(operator, ticket);
    await planCallback(operator, second, { dueAt: '2026-11-24T11:30:00+09:00' });
    const given = ({ number }: { number: string }) => app.sql<{ text: string }>(`select e.text from ticket_event e join ticket t on t.id = e.ticket_id where t.number = $1 and e.kind = 'CALLBACK_REMINDED'`, [number]);
    // The job is taken, and waits for the ticket, as it does while somebody else changes it.
    const release = await holdTicket(app, ticket.number);
    await app.setClock('2026-11-24T09:55:00+09:00');
    await expect.poll(() => app.sql(`select pid from pg_stat_activity where usename = 'saimado_app' and wait_event_type = 'Lock' and datname = current_database()`), POLL).toHaveLength(1);
    await app.kill();
    await release();
    expect(await given(ticket)).toEqual([]);

    const servers = [await app.another({ now: '2026-11-24T10:20:00+09:00' }), await app.another({ now: '2026-11-24T10:20:00+09:00' })];
    await expect.poll(() => given(ticket), POLL).toEqual([{ text: '折り返しの時刻を過ぎました（11月24日（火）10:00）' }]);
    await Promise.all(servers.map((server) => server.setClock('2026-11-24T11:25:00+09:00')));
    await expect.poll(() => given(second), POLL).toEqual([{ text: 'まもなく折り返しの時刻です（11月24日（火）11:30）' }]);
    await expect.poll(() => app.sql(`select id from graphile_worker._private_jobs where run_at <= now() and locked_at is null`), POLL).toEqual([]);
    expect([await given(ticket), await given(second)]).toEqual([[expect.anything()], [expect.anything()]]);
    expect(await app.sql(`select callback_id from callback_reminder where outcome = 'REMINDED' group by callback_id, stage, due_at having count(*) > 1`)).toEqual([]);
    await Promise.all(servers.map((server) => server.kill()));
  });
});
