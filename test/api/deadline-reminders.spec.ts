import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOST_BAG, recordFacts } from '../testkit/builders/deadlines';
import { noticesOf } from '../testkit/builders/notices';
import { publishedRules } from '../testkit/builders/rule-books';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { holdTicket } from '../testkit/hold-ticket';
import { succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const POLL = { timeout: 20_000, interval: 50 };
/** The preliminary report is due on 11-24; two days before, on that day and the day after somebody is told, at nine. */
const AWARE_ON = '2026-11-20';
const TWO_DAYS_BEFORE = '2026-11-22T09:00:00+09:00';

let app: App;
let operator: Client;
beforeAll(async () => {
  app = await startApp({ now: '2026-11-20T10:00:00+09:00' });
  operator = await signIn(app, 'operator1');
});
afterAll(() => app.stop());

/** The clock at another instant; whoever works then has signed in that day. */
async function at(now: string): Promise<void> {
  await app.setClock(now);
  operator = await signIn(app, 'operator1');
}
const reminded = async (number: string): Promise<string[]> => (await seenTicket(operator, { number })).timeline.filter(({ kind }) => kind === 'DEADLINE_REMINDED').map(({ text }) => text ?? '');
const settled = (number: string) => app.sql<{ stage: string; outcome: string }>(
  `select r.stage, r.outcome from deadline_reminder r join ticket t on t.id = r.ticket_id where t.number = $1 and r.settled_at is not null and duty_id = 'PPC_PRELIMINARY' order by r.remind_at`, [number]);
/** Jobs nobody will take any more before their time. */
const nothingLeftToDo = () => expect.poll(() => app.sql(`select id from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts`), POLL).toEqual([]);

async function bagLost(awareOn = AWARE_ON) {
  return recordFacts(operator, await openTicket(operator), { ...LOST_BAG, awareOn });
}

describe('a reminder', () => {
  it('comes at its time and no earlier, to the operator and the supervisors, by nobody', async () => {
    const { number } = await bagLost();
    await at('2026-11-22T08:59:59+09:00');
    const supervisor = await signIn(app, 'supervisor1');
    const heard = await supervisor.subscribe<{ noticesChanged: { ticketNumber: string }[] }>('subscription { noticesChanged { ticketNumber label dueAt } }');
    await nothingLeftToDo();
    expect(await reminded(number)).toEqual([]);

    await at(TWO_DAYS_BEFORE);
    await expect.poll(() => reminded(number), POLL).toEqual(['個人情報保護委員会への速報：あと2日（11月24日（火）まで）']);
    expect((await seenTicket(operator, { number })).timeline.at(-1)).toMatchObject({ by: 'システム' });
    expect((await heard.next()).noticesChanged).toMatchObject([{ ticketNumber: number }]);
    for (const person of [operator, supervisor, await signIn(app, 'supervisor2')]) {
      expect((await noticesOf(person)).filter(({ ticketNumber }) => ticketNumber === number)).toMatchObject([{ kind: 'DEADLINE', label: '個人情報保護委員会への速報', dueAt: '2026-11-25T00:00:00.000+09:00', path: `/tickets/${number}` }]);
    }
    expect(await noticesOf(await signIn(app, 'operator2'))).toEqual([]);
    expect(await app.sql(`select actor_id, address, after from audit_entry where action = 'remindDeadline'`)).toEqual([{ actor_id: null, address: 'system', after: { duty: 'PPC_PRELIMINARY', dueOn: '2026-11-24', told: 3 } }]);
  });

  it('is put away by its reader alone', async () => {
    const supervisor = await signIn(app, 'supervisor1');
    const [mine] = await noticesOf(operator);
    const [theirs] = await noticesOf(supervisor);
    await succeed(operator, 'dismissNotices', 'NoticesDismissed', { ids: [mine!.id, theirs!.id, 'no id'] });
    expect((await noticesOf(operator)).map(({ id }) => id)).not.toContain(mine!.id);
    expect(await noticesOf(supervisor)).toContainEqual(theirs);
  });

  it('vanishes with the day it was for, and comes for the new one', async () => {
    await at('2026-11-20T10:00:00+09:00');
    const ticket = await bagLost();
    await recordFacts(operator, ticket, { ...LOST_BAG, awareOn: '2026-11-19' });
    await at('2026-11-21T09:00:00+09:00');
    await expect.poll(() => reminded(ticket.number), POLL).toEqual(['個人情報保護委員会への速報：あと2日（11月23日（月）まで）']);
    await at(TWO_DAYS_BEFORE);
    await nothingLeftToDo();
    expect(await reminded(ticket.number)).toHaveLength(1);
  });

  it('does not come once the duty is done', async () => {
    await at('2026-11-20T10:00:00+09:00');
    const { number } = await bagLost();
    await succeed(operator, 'markDutyDone', 'DutyMarkedDone', { ticketNumber: number, dutyId: 'PPC_PRELIMINARY', doneOn: '2026-11-20' });
    await at('2026-11-25T12:00:00+09:00');
    await nothingLeftToDo();
    expect(await reminded(number)).toEqual([]);
  });

  it('leaves the bell of everybody once the duty is done, and comes back with it', async () => {
    await at('2026-11-20T10:00:00+09:00');
    const { number } = await bagLost();
    await at(TWO_DAYS_BEFORE);
    await expect.poll(() => reminded(number), POLL).toHaveLength(1);
    const supervisor = await signIn(app, 'supervisor1');
    const told = async () => (await noticesOf(supervisor)).filter(({ ticketNumber }) => ticketNumber === number);
    expect(await told()).toHaveLength(1);
    const heard = await supervisor.subscribe<{ noticesChanged: { ticketNumber: string }[] }>('subscription { noticesChanged { ticketNumber } }');
    await succeed(operator, 'markDutyDone', 'DutyMarkedDone', { ticketNumber: number, dutyId: 'PPC_PRELIMINARY', doneOn: '2026-11-21' });
    expect((await heard.next()).noticesChanged.map(({ ticketNumber }) => ticketNumber)).not.toContain(number);
    expect(await told()).toEqual([]);
    await succeed(operator, 'reopenDuty', 'DutyReopened', { ticketNumber: number, dutyId: 'PPC_PRELIMINARY' });
    expect(await told()).toHaveLength(1);
  });

  it('is planned for tickets that a change of the rules gives their first clock', async () => {
    await at('2026-11-20T10:00:00+09:00');
    const { number } = await recordFacts(operator, await openTicket(operator), { ...LOST_BAG, awareOn: AWARE_ON, patientData: false, persons: 600, personsAbout: false });
    const clocks = () => app.sql(`select c.due_on::text as due from running_clock c join ticket t on t.id = c.ticket_id where t.number = $1 and duty_id = 'PPC_PRELIMINARY'`, [number]);
    expect(await clocks()).toEqual([]);
    await publishedRules(await signIn(app, 'supervisor1'), await signIn(app, 'supervisor2'), 'DEADLINES', {
      validFrom: AWARE_ON,
      content: ({ duties }) => { for (const { applies } of duties) for (const { all } of applies) for (const one of all) if (one.atLeast === 1_001) one.atLeast = 501; },
    });
    await expect.poll(clocks, POLL).toEqual([{ due: '2026-11-24' }]);
    await at(TWO_DAYS_BEFORE);
    await expect.poll(() => reminded(number), POLL).toHaveLength(1);
  });

  it('says it once where several were missed', async () => {
    await at('2026-11-20T10:00:00+09:00');
    const { number } = await bagLost();
    await at('2026-11-25T12:00:00+09:00');
    await expect.poll(() => settled(number), POLL).toEqual([{ stage: 'BEFORE_2', outcome: 'PASSED_OVER' }, { stage: 'BEFORE_0', outcome: 'PASSED_OVER' }, { stage: 'AFTER_1', outcome: 'REMINDED' }]);
    expect(await reminded(number)).toEqual(['個人情報保護委員会への速報：1日超過（11月24日（火）まで）']);
  });

  it('survives the death of the queue\'s connections', async () => {
    await at('2026-11-20T10:00:00+09:00');
    const { number } = await bagLost();
    await app.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'saimado jobs' and datname = current_database()`);
    await at(TWO_DAYS_BEFORE);
    await expect.poll(() => reminded(number), POLL).toHaveLength(1);
  });

  it('is given, and the next too, where the job that gave it cannot be crossed off', async () => {
    const given = async (): Promise<void> => {
      await at('2026-11-20T10:00:00+09:00');
      const { number } = await bagLost();
      await at(TWO_DAYS_BEFORE);
      await expect.poll(() => reminded(number), POLL).toHaveLength(1);
    };
    // Once, as where the connection dies just then.
    await app.sql('create sequence crossed_off; grant usage on sequence crossed_off to public');
    await app.sql(`create function not_crossed_off() returns trigger language plpgsql as 'begin if nextval(''public.crossed_off'') = 1 then raise exception ''not now''; end if; return old; end'`);
    await app.sql('create trigger not_crossed_off before delete on graphile_worker._private_jobs for each row execute function not_crossed_off()');
    await given();
    await given();
    await app.sql('drop function not_crossed_off cascade; drop sequence crossed_off');
  });
});

describe('servers that come and go', () => {
  it('a server killed between the time and the reminder: the next one gives it, once', async () => {
    const world = await startApp({ now: '2026-11-20T10:00:00+09:00' });
    const person = await signIn(world, 'operator1');
    const { number } = await recordFacts(person, await openTicket(person), { ...LOST_BAG, awareOn: AWARE_ON });
    const given = () => world.sql(`select e.text from ticket_event e join ticket t on t.id = e.ticket_id where t.number = $1 and e.kind = 'DEADLINE_REMINDED'`, [number]);
    // The job is taken, and waits for the ticket, as it does while somebody else changes it.
    const release = await holdTicket(world, number);
    await world.setClock(TWO_DAYS_BEFORE);
    await expect.poll(() => world.sql(`select pid from pg_stat_activity where usename = 'saimado_app' and wait_event_type = 'Lock' and datname = current_database()`), POLL).toHaveLength(1);
    await world.kill();
    await release();
    expect(await given()).toEqual([]);

    const next = await world.another({ now: TWO_DAYS_BEFORE });
    await expect.poll(given, POLL).toHaveLength(1);
    await next.kill();
    const last = await world.another({ now: '2026-11-23T12:00:00+09:00' });
    await expect.poll(() => world.sql(`select id from graphile_worker._private_jobs where run_at <= now() and locked_at is null`), POLL).toEqual([]);
    expect(await given()).toHaveLength(1);
    expect(await world.sql('select staff_id from notice')).toHaveLength(3);
    await last.stop();
    await world.stop();
  });

  it('two servers at once give each reminder once', async () => {
    await at('2026-11-20T10:00:00+09:00');
    const other = await app.another({ now: '2026-11-20T10:00:00+09:00' });
    const tickets = [];
    for (let n = 0; n < 5; n += 1) tickets.push(await bagLost());
    await Promise.all([at(TWO_DAYS_BEFORE), other.setClock(TWO_DAYS_BEFORE)]);
    for (const { number } of tickets) await expect.poll(() => reminded(number), POLL).toHaveLength(1);
    await nothingLeftToDo();
    for (const { number } of tickets) expect(await reminded(number)).toHaveLength(1);
    expect(await other.stop()).toBe(0);
  });

});
