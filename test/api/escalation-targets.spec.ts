import { jstIso } from '@saimado/kernel/jst';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer, claim, endWaiting, escalatedTicket, recordFirstContact, recordProgress, resolveEscalation, returnEscalation, seenEscalation, targetsOf, waitForCaller,
} from '../testkit/builders/escalations';
import { noticesOf } from '../testkit/builders/notices';
import { publishedRules } from '../testkit/builders/rule-books';
import { seenTicket } from '../testkit/builders/tickets';
import { triageAnswers } from '../testkit/builders/triage';
import { type Client, signIn } from '../testkit/client';
import { holdTicket } from '../testkit/hold-ticket';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const POLL = { timeout: 20_000, interval: 50 };
/** A Wednesday. Nobody has triaged what is escalated then: HIGH, four hours of the desk (9–12, 13–18), a word one hour before. */
const TEN = '2026-11-18T10:00:00+09:00';
const NEAR = '2026-11-18T14:00:00+09:00';
const DUE = '2026-11-18T15:00:00+09:00';

let app: App;
let operator: Client;
let forensics1: Client;
beforeAll(async () => {
  app = await startApp({ now: TEN });
  await at(TEN);
});
afterAll(() => app.stop());

/** The clock at another instant; whoever works then has signed in that day. */
async function at(now: string): Promise<void> {
  await app.setClock(now);
  [operator, forensics1] = [await signIn(app, 'operator1'), await signIn(app, 'forensics1')];
}
const iso = (text: string | null | undefined): string | null => (text ? jstIso(new Date(text)) : null);
const told = async (number: string): Promise<string[]> =>
  (await seenTicket(operator, { number })).timeline.filter(({ kind }) => kind.startsWith('TARGET_')).map(({ kind, text }) => `${kind} ${text}`);
const WARNED = 'TARGET_WARNED 相談者への最初の連絡：11月18日 15:00まで';
const MISSED = 'TARGET_MISSED 相談者への最初の連絡：11月18日 15:00を過ぎました';
const nothingLeftToDo = () => expect.poll(() => app.sql(`select id from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts`), POLL).toEqual([]);
const running = (number: string) => app.sql(
  'select c.kind from escalation_target c join escalation e on e.id = c.escalation_id join ticket t on t.id = e.ticket_id where t.number = $1 and c.ended_at is null', [number]);

describe('a target', () => {
  it('begins as the escalation is queued, is due over lunch and is remembered with the rule that gave it', async () => {
    await at(TEN);
    const { ticket, escalation } = await escalatedTicket(operator);
    expect(iso(escalation.dueAt)).toBe(iso(DUE));
    expect((await targetsOf(forensics1, escalation)).targets).toMatchObject([
      { kind: 'FIRST_CONTACT', state: 'RUNNING', urgency: 'HIGH', minutes: 240, counted: 'DESK', dueAt: iso(DUE), warnAt: iso(NEAR), late: false, needsConfirmation: true },
    ]);
    expect(await app.sql(`select v.book from ticket_rule_version r join rule_book_version v on v.id = r.version_id where r.ticket_id = $1`, [ticket.id])).toContainEqual({ book: 'TIER2_DESK' });
  });

  it('is met by the holder alone; then the next update is owed, and each progress owes another', async () => {
    await at(TEN);
    const { ticket, escalation } = await escalatedTicket(operator);
    expect(as(await mutate(forensics1, 'recordFirstContact', { escalationId: escalation.id }), 'NotClaimedByYou').by).toBeNull();
    await claim(forensics1, escalation);
    expect((await targetsOf(forensics1, escalation)).targets).toMatchObject([{ kind: 'FIRST_CONTACT', state: 'RUNNING' }]);
    as(await mutate(await signIn(app, 'forensics2'), 'recordFirstContact', { escalationId: escalation.id }), 'NotClaimedByYou');
    await at('2026-11-18T11:00:00+09:00');
    await recordFirstContact(forensics1, escalation, '院長とお話しした');
    expect((await seenTicket(operator, ticket)).timeline.at(-1)).toMatchObject({ kind: 'FIRST_CONTACT_MADE', text: '院長とお話しした' });
    expect((await targetsOf(forensics1, escalation)).targets).toMatchObject([
      { kind: 'FIRST_CONTACT', state: 'MET', late: false, usedMs: 3_600_000 },
      { kind: 'NEXT_UPDATE', state: 'RUNNING', minutes: 480, dueAt: iso('2026-11-19T11:00:00+09:00') },
    ]);
    as(await mutate(forensics1, 'recordFirstContact', { escalationId: escalation.id }), 'InvalidTransition');
    await at('2026-11-18T14:00:00+09:00');
    expect(iso((await recordProgress(forensics1, escalation)).dueAt)).toBe(iso('2026-11-19T14:00:00+09:00'));
  });

  it('stands still while the caller is waited for, and nobody is told of it meanwhile, though the job was there', async () => {
    await at(TEN);
    const { ticket, escalation } = await escalatedTicket(operator);
    await claim(forensics1, escalation);
    await at('2026-11-18T13:30:00+09:00');
    expect(await waitForCaller(forensics1, escalation, 'サーバーのログ')).toMatchObject({ dueAt: null });
    as(await mutate(forensics1, 'waitForCaller', { escalationId: escalation.id, waitingFor: '再度' }), 'InvalidTransition');
    await at('2026-11-19T09:30:00+09:00');
    await nothingLeftToDo();
    expect(await told(ticket.number)).toEqual([]);
    expect(await targetsOf(forensics1, escalation)).toMatchObject({ waitingFor: 'サーバーのログ', waitingSince: iso('2026-11-18T13:30:00+09:00'), targets: [{ state: 'PAUSED', dueAt: null, usedMs: 9_000_000 }] });
    expect(iso((await endWaiting(forensics1, escalation)).dueAt)).toBe(iso('2026-11-19T11:00:00+09:00'));
    as(await mutate(forensics1, 'endWaiting', { escalationId: escalation.id }), 'InvalidTransition');
    expect((await seenTicket(operator, ticket)).timeline.slice(-2).map(({ kind }) => kind)).toEqual(['WAITING_FOR_CALLER', 'WAITING_ENDED']);
  });

  it('runs on no ticket that tier 2 has done with (chatwoot#10178), and goes on where it stood once tier 1 has answered', async () => {
    await at(TEN);
    const { ticket, escalation } = await escalatedTicket(operator);
    await claim(forensics1, escalation);
    await at('2026-11-18T11:00:00+09:00');
    await returnEscalation(forensics1, escalation, '電源は入っていますか');
    expect(await running(ticket.number)).toEqual([]);
    await at('2026-11-19T11:00:00+09:00');
    await nothingLeftToDo();
    expect(await told(ticket.number)).toEqual([]);
    const back = await seenEscalation(operator, escalation);
    expect(iso((await answer(operator, back!, '入っています')).dueAt)).toBe(iso('2026-11-19T15:00:00+09:00'));
    if ((await seenEscalation(operator, escalation))?.status === 'QUEUED') await claim(forensics1, escalation);
    await resolveEscalation(forensics1, escalation, '隔離を案内');
    const closed = await seenTicket(operator, ticket);
    await succeed(operator, 'setTicketStatus', 'TicketStatusSet', { ticketNumber: closed.number, expectedVersion: closed.version, status: 'CLOSED' });
    expect(await running(ticket.number)).toEqual([]);
    await expect(app.sql('update escalation_target set ended_at = null, ending = null where escalation_id = $1', [escalation.id])).rejects.toThrow('a clock runs on what has ended');
  });

  it('follows the urgency of the ticket and the days that are published while it runs', async () => {
    await at(TEN);
    const { ticket, escalation } = await escalatedTicket(operator);
    const { answers } = await triageAnswers(operator);
    const triaged = await succeed(operator, 'triageTicket', 'TicketTriaged', {
      ticketNumber: ticket.number, expectedVersion: ticket.version, answers, overrule: { tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL', reason: '電子カルテが停止' },
    });
    expect(triaged.ticket.urgency).toBe('CRITICAL');
    const target = async () => (await targetsOf(forensics1, escalation)).targets[0];
    await expect.poll(target, POLL).toMatchObject({ urgency: 'CRITICAL', minutes: 60, dueAt: iso('2026-11-18T11:00:00+09:00') });

    const { escalation: other } = await escalatedTicket(operator);
    await publishedRules(await signIn(app, 'supervisor1'), await signIn(app, 'supervisor2'), 'TIER2_DESK', {
      validFrom: '2026-11-18', content: ({ specialDays }) => { specialDays.push({ disciplines: ['FORENSICS'], date: '2026-11-18', name: '研修', stretches: [{ opensAt: '09:00', closesAt: '12:00' }] }); },
    });
    await expect.poll(async () => iso((await targetsOf(forensics1, other)).dueAt), POLL).toBe(iso('2026-11-19T11:00:00+09:00'));
    await publishedRules(await signIn(app, 'supervisor1'), await signIn(app, 'supervisor2'), 'TIER2_DESK', { validFrom: '2026-11-18', content: ({ specialDays }) => { specialDays.pop(); } });
    await expect.poll(async () => iso((await targetsOf(forensics1, other)).dueAt), POLL).toBe(iso(DUE));
  });
});

describe('the word of it', () => {
  it('comes before and after, once each, to the desk and the supervisors, by nobody', async () => {
    await at(TEN);
    const { ticket, escalation } = await escalatedTicket(operator);
    await at('2026-11-18T13:59:00+09:00');
    await nothingLeftToDo();
    expect(await told(ticket.number)).toEqual([]);
    await at(NEAR);
    await expect.poll(() => told(ticket.number), POLL).toEqual([WARNED]);
    const mine = async (who: string) => (await noticesOf(await signIn(app, who))).filter(({ ticketNumber, kind }) => ticketNumber === ticket.number && kind.startsWith('TARGET_'));
    for (const who of ['forensics1', 'forensics2', 'supervisor1']) expect(await mine(who), who).toMatchObject([{ kind: 'TARGET_NEAR', label: '相談者への最初の連絡' }]);
    expect(await mine('lawyer1')).toEqual([]);
    await claim(forensics1, escalation);
    await at(DUE);
    await expect.poll(() => told(ticket.number), POLL).toEqual([WARNED, MISSED]);
    expect((await mine('forensics1')).map(({ kind }) => kind)).toEqual(['TARGET_MISSED']);
    expect(await mine('forensics2')).toEqual([]);
    expect((await seenTicket(operator, ticket)).timeline.at(-1)).toMatchObject({ by: 'システム' });
    await at('2026-11-18T17:00:00+09:00');
    await nothingLeftToDo();
    expect(await told(ticket.number)).toHaveLength(2);
    await recordFirstContact(forensics1, escalation);
    expect(await mine('forensics1')).toEqual([]);
  });

  it('stands with the time at which it is due now, and a grade that comes back is not taken for told', async () => {
    await at(TEN);
    const { ticket, escalation } = await escalatedTicket(operator);
    const of = async (who: string) => (await noticesOf(await signIn(app, who))).filter(({ ticketNumber, kind }) => ticketNumber === ticket.number && kind.startsWith('TARGET_')).map(({ kind, dueAt }) => `${kind} ${iso(dueAt)}`);
    const graded = async (urgency: string, due: string) => {
      await app.sql('update ticket set urgency = $2 where number = $1', [ticket.number, urgency]);
      // The job was lost with its server; the sweep of a clock that is set, or a start, finds what goes by another grade.
      await at(NEAR);
      await expect.poll(async () => iso((await targetsOf(forensics1, escalation)).dueAt), POLL).toBe(iso(due));
    };
    await at(NEAR);
    await expect.poll(() => of('supervisor1'), POLL).toEqual([`TARGET_NEAR ${iso(DUE)}`]);
    await graded('LOW', '2026-11-21T10:00:00+09:00');
    expect(await of('supervisor1')).toEqual([]);
    await graded('HIGH', DUE);
    await expect.poll(() => of('supervisor1'), POLL).toEqual([`TARGET_NEAR ${iso(DUE)}`]);

    await claim(forensics1, escalation);
    await at('2026-11-18T14:10:00+09:00');
    await waitForCaller(forensics1, escalation);
    expect(await of('supervisor1')).toEqual([]);
    await at('2026-11-18T14:20:00+09:00');
    await endWaiting(forensics1, escalation);
    expect(await of('supervisor1')).toEqual([`TARGET_NEAR ${iso('2026-11-18T15:10:00+09:00')}`]);
    await at('2026-11-18T15:10:00+09:00');
    await expect.poll(() => of('forensics1'), POLL).toEqual([`TARGET_MISSED ${iso('2026-11-18T15:10:00+09:00')}`]);
    await app.sql(`update ticket set urgency = 'CRITICAL' where number = $1`, [ticket.number]);
    await at('2026-11-18T15:20:00+09:00');
    await expect.poll(() => of('forensics1'), POLL).toEqual([`TARGET_MISSED ${iso('2026-11-18T11:00:00+09:00')}`]);
    await nothingLeftToDo();
    // Warned of twice, for it was due at another time between; missed once.
    expect((await told(ticket.number)).map((text) => text.split(' ')[0])).toEqual(['TARGET_WARNED', 'TARGET_WARNED', 'TARGET_MISSED']);
  });

  it('is not given at night by a server that was down at the time: the desk hears of it as it opens', async () => {
    await at(TEN);
    const { ticket } = await escalatedTicket(operator);
    await at('2026-11-19T00:00:00+09:00');
    await nothingLeftToDo();
    expect(await told(ticket.number)).toEqual([]);
    await at('2026-11-19T09:00:00+09:00');
    await expect.poll(() => told(ticket.number), POLL).toEqual([MISSED]);
  });

  it('is for the hour by the clock where the rule counts so, at night too', async () => {
    await at('2026-11-18T22:00:00+09:00');
    const { ticket, escalation } = await escalatedTicket(operator);
    await app.sql(`update ticket set urgency = 'CRITICAL' where id = $1`, [ticket.id]);
    await claim(forensics1, escalation);
    await expect.poll(async () => iso((await targetsOf(forensics1, escalation)).dueAt), POLL).toBe(iso('2026-11-18T23:00:00+09:00'));
    await at('2026-11-18T23:00:00+09:00');
    await expect.poll(async () => (await told(ticket.number)).at(-1), POLL).toContain('TARGET_MISSED');
  });
});

describe('servers that come and go', () => {
  it('a server killed between the time and the word: the next one gives it, once; two at once give it once', async () => {
    const world = await startApp({ now: TEN });
    const person = await signIn(world, 'operator1');
    const { ticket } = await escalatedTicket(person);
    const given = () => world.sql(`select e.kind from ticket_event e join ticket t on t.id = e.ticket_id where t.number = $1 and e.kind like 'TARGET_%' order by e.seq`, [ticket.number]);
    // The job is taken, and waits for the ticket, as it does while somebody else changes it.
    const release = await holdTicket(world, ticket.number);
    await world.setClock(NEAR);
    await expect.poll(() => world.sql(`select pid from pg_stat_activity where usename = 'saimado_app' and wait_event_type = 'Lock' and datname = current_database()`), POLL).toHaveLength(1);
    // It has nothing locked that somebody who has the ticket may want next: a new grade goes on to the escalation.
    await world.sql('select from escalation e join ticket t on t.id = e.ticket_id where t.number = $1 for no key update of e nowait', [ticket.number]);
    await world.kill();
    await release();
    expect(await given()).toEqual([]);

    const [one, two] = [await world.another({ now: NEAR }), await world.another({ now: NEAR })];
    await expect.poll(given, POLL).toEqual([{ kind: 'TARGET_WARNED' }]);
    await Promise.all([one.setClock(DUE), two.setClock(DUE)]);
    await expect.poll(given, POLL).toEqual([{ kind: 'TARGET_WARNED' }, { kind: 'TARGET_MISSED' }]);
    await expect.poll(() => world.sql(`select id from graphile_worker._private_jobs where run_at <= now() and locked_at is null`), POLL).toEqual([]);
    expect(await given()).toHaveLength(2);
    await Promise.all([one.kill(), two.kill()]);
    await world.stop();
  });
});
