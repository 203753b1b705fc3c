import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clocksOf, LOST_BAG, NOTHING_KNOWN, recordFacts, runningClocksOf } from '../testkit/builders/deadlines';
import { openTicket, setTicketStatus, ticketsOf } from '../testkit/builders/tickets';
import { triageAnswers, triageTicket } from '../testkit/builders/triage';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let operator: Client;
beforeAll(async () => {
  app = await startApp({ now: '2026-11-20T10:00:00+09:00' });
  operator = await signIn(app, 'operator1');
});
afterAll(() => app.stop());

const clock = (ticket: Awaited<ReturnType<typeof clocksOf>>, dutyId: string) => ticket.deadlineClocks.find((one) => one.dutyId === dutyId);

describe('the facts of an incident', () => {
  it('start the clocks that follow from them, and are kept beside what was known before', async () => {
    const ticket = await openTicket(operator);
    expect((await clocksOf(operator, ticket)).deadlineClocks).toEqual([]);
    const known = await recordFacts(operator, ticket, { ...LOST_BAG, awareOn: '2026-11-19' });
    const first = await clocksOf(operator, ticket);
    expect(clock(first, 'PPC_PRELIMINARY')).toMatchObject({ state: 'RUNNING', ask: [], dueFrom: '2026-11-21', dueOn: '2026-11-23', dueAt: '2026-11-24T00:00:00.000+09:00', daysLeft: 3, movedFrom: null });
    expect(clock(first, 'PPC_FINAL')).toMatchObject({ dueOn: '2026-12-18', daysLeft: 28, laterDueOn: null });
    expect(clock(first, 'PERSONS_NOTIFIED')).toMatchObject({ dueOn: null, withoutDelay: true });
    expect(first.nextClock).toMatchObject({ dutyId: 'PPC_PRELIMINARY', short: '速報', dueOn: '2026-11-23', daysLeft: 3 });
    expect(first.timeline.at(-1)).toMatchObject({ kind: 'FACTS_RECORDED', text: expect.stringContaining('知った日 2026-11-19') });

    await recordFacts(operator, known, { ...LOST_BAG, awareOn: '2026-11-18', wrongfulIntent: null });
    expect(clock(await clocksOf(operator, ticket), 'PPC_FINAL')).toMatchObject({ state: 'PROVISIONAL', ask: ['WRONGFUL_INTENT'], dueOn: '2026-12-17', laterDueOn: '2027-01-18', movedFrom: null });
    expect(await app.sql('select aware_on::text from incident_facts where ticket_id = $1 order by seq', [ticket.id])).toEqual([{ aware_on: '2026-11-19' }, { aware_on: '2026-11-18' }]);
    expect(await app.sql('select v.book from ticket_rule_version r join rule_book_version v on v.id = r.version_id where r.ticket_id = $1', [ticket.id])).toContainEqual({ book: 'DEADLINES' });
  });

  it('are proposed by the triage, and its clocks stay to be confirmed until somebody records them', async () => {
    const { answers } = await triageAnswers(operator, ({ id, options }) => (id === 'happening' ? options.find(({ id: option }) => option === 'LOCKED')?.id : undefined));
    const ticket = await triageTicket(operator, await openTicket(operator), answers);
    const seen = await clocksOf(operator, ticket);
    expect(seen).toMatchObject({ incidentFacts: null, proposedFacts: { cause: 'ATTACK', wrongfulIntent: true }, nextClock: null });
    expect(seen.deadlineClocks.map(({ dutyId, state }) => [dutyId, state])).toContainEqual(['PPC_PRELIMINARY', 'PROVISIONAL']);
    expect(new Set(seen.deadlineClocks.map(({ state }) => state))).toEqual(new Set(['PROVISIONAL']));
  });

  it('are refused where they cannot be so, and where somebody else changed the ticket first', async () => {
    const ticket = await openTicket(operator);
    const send = (facts: Partial<typeof NOTHING_KNOWN>, expectedVersion = ticket.version) =>
      mutate(operator, 'recordIncidentFacts', { ticketNumber: ticket.number, expectedVersion, facts: { ...NOTHING_KNOWN, ...facts } });
    for (const [facts, field] of [
      [{ awareOn: '2026-11-21' }, 'facts.awareOn'], [{ awareOn: '2016-06-10' }, 'facts.awareOn'], [{ awareTime: '10:00' }, 'facts.awareTime'], [{ awareOn: '2026-11-20', awareTime: '25:00' }, 'facts.awareTime'],
      [{ awareOn: '2026-11-18', incidentOn: '2026-11-19' }, 'facts.incidentOn'], [{ persons: -1 }, 'facts.persons'], [{ persons: 0, patientData: true }, 'facts.persons'], [{ cause: 'ATTACK' as const, wrongfulIntent: false }, 'facts.wrongfulIntent'],
      [{ cause: 'INSIDER' as const, wrongfulIntent: false }, 'facts.wrongfulIntent'],
    ] as const) expect(as(await send(facts), 'InvalidInput').field).toBe(field);
    as(await send({}, ticket.version + 1), 'VersionConflict');
    as(await mutate(await signIn(app, 'guideline1'), 'recordIncidentFacts', { ticketNumber: ticket.number, expectedVersion: ticket.version, facts: NOTHING_KNOWN }), 'NotFound');
    await expect(mutate(await signIn(app, 'admin1'), 'recordIncidentFacts', { ticketNumber: ticket.number, expectedVersion: 1, facts: NOTHING_KNOWN })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a duty that is done', () => {
  it('stops its clock, says by whom, and can be taken back', async () => {
    const ticket = await openTicket(operator);
    await recordFacts(operator, ticket, { ...LOST_BAG, awareOn: '2026-11-19' });
    const done = { ticketNumber: ticket.number, dutyId: 'PPC_PRELIMINARY', doneOn: '2026-11-20', toldBy: '事務長', reference: 'R-12' };
    expect(as(await mutate(operator, 'markDutyDone', { ...done, doneOn: '2026-11-21' }), 'InvalidInput').field).toBe('doneOn');
    expect(as(await mutate(operator, 'markDutyDone', { ...done, dutyId: 'MHLW_REPORT' }), 'InvalidInput').field).toBe('dutyId');
    await succeed(operator, 'markDutyDone', 'DutyMarkedDone', done);
    as(await mutate(operator, 'markDutyDone', done), 'InvalidTransition');
    const seen = await clocksOf(operator, ticket);
    expect(clock(seen, 'PPC_PRELIMINARY')).toMatchObject({ state: 'DONE', done: { doneOn: '2026-11-20', toldBy: '事務長', reference: 'R-12', by: expect.any(String) } });
    expect(seen.nextClock).toMatchObject({ dutyId: 'PPC_FINAL' });
    expect(await app.sql(`select stage from deadline_reminder where ticket_id = $1 and duty_id = 'PPC_PRELIMINARY'`, [ticket.id])).toEqual([]);
    await succeed(operator, 'reopenDuty', 'DutyReopened', { ticketNumber: ticket.number, dutyId: 'PPC_PRELIMINARY' });
    as(await mutate(operator, 'reopenDuty', { ticketNumber: ticket.number, dutyId: 'PPC_PRELIMINARY' }), 'InvalidTransition');
    expect((await clocksOf(operator, ticket)).nextClock).toMatchObject({ dutyId: 'PPC_PRELIMINARY' });
  });
});

describe('the lists', () => {
  it('show what is due first to whoever may see it, of closed tickets too', async () => {
    const [later, sooner] = [await openTicket(operator), await openTicket(operator)];
    await recordFacts(operator, later, { ...LOST_BAG, awareOn: '2026-11-17' });
    const recorded = await recordFacts(operator, sooner, { ...LOST_BAG, awareOn: '2026-11-15' });
    await setTicketStatus(operator, recorded, 'CLOSED');
    const numbers = async (client: Client) => (await runningClocksOf(client)).map(({ ticketNumber }) => ticketNumber).filter((number) => [later.number, sooner.number].includes(number));
    expect(await numbers(operator)).toEqual([sooner.number, later.number]);
    expect((await runningClocksOf(await signIn(app, 'supervisor1'))).find(({ ticketNumber }) => ticketNumber === sooner.number)).toMatchObject({ status: 'CLOSED', clocks: [{ dutyId: 'PPC_PRELIMINARY', daysLeft: -1 }, { dutyId: 'PPC_FINAL' }] });
    expect(await numbers(await signIn(app, 'guideline1'))).toEqual([]);
    for (const other of ['forensics1', 'reviewer1']) await expect(runningClocksOf(await signIn(app, other))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const quiet = await openTicket(operator);
    const { tickets } = await ticketsOf(operator, { clockRunning: true, first: 200 });
    expect(tickets.map(({ number }) => number)).toEqual(expect.arrayContaining([later.number, sooner.number]));
    expect(tickets.map(({ number }) => number)).not.toContain(quiet.number);
  });
});
