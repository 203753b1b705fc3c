import type { DayCurve, Floor, FloorAgent, OwnAgentState } from '@saimado/contract/generated/schema';
import { planCallback } from '@test/testkit/builders/callbacks';
import { acceptCall, endCall, finishAfterCallWork, ringDemoCall } from '@test/testkit/builders/calls';
import { LOST_BAG, recordFacts } from '@test/testkit/builders/deadlines';
import { claim, escalate, escalatedTicket, targetsOf } from '@test/testkit/builders/escalations';
import { proposeReferral, saveFirm, sendReferral } from '@test/testkit/builders/referrals';
import { openTicket } from '@test/testkit/builders/tickets';
import { verifyCaller } from '@test/testkit/builders/verification';
import { type Client, type DemoAccount, OperationFailed, signIn } from '@test/testkit/client';
import { as, mutate, succeed } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const OWN = 'id state since reason words next { choice reason words }';
const FLOOR = `asOf lines { hotline { code isOpen } inProgress ringing longestWaitSince afterCallWork available answeredToday missedToday abandonedToday debts oldestDebtSince }
  agents { displayName role hotline state since reason next unresponsive }
  escalations { discipline open unclaimed overdue oldestAt buckets { untilMinutes count } } deadlines { open soon overdue nextAt } targets { open soon overdue nextAt } callbacks { open soon overdue nextAt } firms { open soon overdue nextAt }`;

const at = (time: string, day = '10'): string => `2026-06-${day}T${time}:00.000+09:00`;
const own = async (client: Client): Promise<OwnAgentState> => (await client.request<{ myAgentState: OwnAgentState }>(`{ myAgentState { ${OWN} } }`)).myAgentState;
const floorOf = async (client: Client): Promise<Floor> => (await client.request<{ floor: Floor }>(`{ floor { ${FLOOR} } }`)).floor;
const curveOf = async (client: Client, day: string): Promise<DayCurve> => (await client.request<{ dayCurve: DayCurve }>(
  'query ($day: Date) { dayCurve(hotline: EMERGENCY, day: $day) { day hours { hour openMinutes arrived answered abandoned missed outsideHours medianWaitMs medianHandlingMs available present } night { arrived } } }', { day })).dayCurve;
const choose = async (client: Client, choice: 'AVAILABLE' | 'AWAY' | 'OFF', more: { reason?: 'BREAK' | 'MEETING' | 'OTHER'; words?: string } = {}): Promise<OwnAgentState> => {
  await succeed(client, 'chooseAgentState', 'AgentStateChosen', { choice, ...more });
  return own(client);
};
const SOON = { timeout: 15_000 };
const NAMES: Partial<Record<DemoAccount, string>> = {};

let app: App;
let supervisor: Client;
/** A story begins at a time of its own, with a supervisor who has just come. */
const begin = async (time: string, day?: string): Promise<void> => {
  await app.setClock(at(time, day));
  supervisor = await signIn(app, 'supervisor1');
};
const agent = async (username: DemoAccount): Promise<FloorAgent> => (await floorOf(supervisor)).agents.find(({ displayName }) => displayName === NAMES[username])!;

beforeAll(async () => {
  app = await startApp({ now: at('09:00') });
  for (const { username, name } of await app.sql<{ username: DemoAccount; name: string }>('select username, display_name as name from staff')) NAMES[username] = name;
});
afterAll(() => app.stop());

describe('an agent’s state', () => {
  it('follows the call, whatever was chosen meanwhile', async () => {
    await begin('09:00');
    const operator = await signIn(app, 'operator1');
    const heard = await operator.subscribe<{ myAgentStateChanged: OwnAgentState }>(`subscription { myAgentStateChanged { ${OWN} } }`);
    expect(await own(operator)).toMatchObject({ state: 'AVAILABLE', since: at('09:00'), next: null });
    await app.setClock(at('09:05'));
    const { call } = await acceptCall(operator);
    expect((await heard.until(({ myAgentStateChanged }) => myAgentStateChanged.state === 'ON_CALL')).myAgentStateChanged.since).toBe(at('09:05'));
    expect(await choose(operator, 'AWAY', { reason: 'MEETING' })).toMatchObject({ state: 'ON_CALL', next: { choice: 'AWAY', reason: 'MEETING' } });
    expect(await agent('operator1')).toMatchObject({ state: 'ON_CALL', next: 'AWAY', unresponsive: false });
    await app.setClock(at('09:10'));
    await endCall(operator, call);
    expect(await own(operator)).toMatchObject({ state: 'AFTER_CALL_WORK', since: at('09:10'), next: { choice: 'AWAY' } });
    await app.setClock(at('09:12'));
    await finishAfterCallWork(operator, call);
    expect(await own(operator)).toMatchObject({ state: 'AWAY', reason: 'MEETING', since: at('09:12'), next: null });
    await heard.until(({ myAgentStateChanged }) => myAgentStateChanged.state === 'AWAY');
    // Whoever answers while away is back.
    await app.setClock(at('09:20'));
    const second = await acceptCall(operator);
    await app.setClock(at('09:21'));
    await endCall(operator, second.call);
    await finishAfterCallWork(operator, second.call);
    expect(await own(operator)).toMatchObject({ state: 'AVAILABLE', next: null });
    await operator.dispose();
    await operator.signOut();
    expect(await agent('operator1')).toMatchObject({ state: 'OFF' });
  });

  it('is one for all of a person’s browsers, goes with the last of them, and comes anew with the next', async () => {
    await begin('10:00');
    const [desk, laptop] = [await signIn(app, 'guideline1'), await signIn(app, 'guideline1')];
    const heard = await laptop.subscribe<{ myAgentStateChanged: OwnAgentState }>(`subscription { myAgentStateChanged { ${OWN} } }`);
    await app.setClock(at('10:01'));
    await choose(desk, 'AWAY', { reason: 'OTHER', words: '歯科の予約' });
    expect((await heard.until(({ myAgentStateChanged }) => myAgentStateChanged.state === 'AWAY')).myAgentStateChanged).toMatchObject({ reason: 'OTHER', words: '歯科の予約' });
    await desk.signOut();
    expect(await own(laptop)).toMatchObject({ state: 'AWAY', since: at('10:01') });
    // The reason is on the wall, what was typed is not.
    expect(JSON.stringify(await floorOf(supervisor))).not.toContain('歯科');
    await app.setClock(at('10:05'));
    await laptop.signOut();
    expect(await agent('guideline1')).toMatchObject({ state: 'OFF', since: at('10:05') });
    await app.setClock(at('10:06'));
    expect(await own(await signIn(app, 'guideline1'))).toMatchObject({ state: 'AVAILABLE', since: at('10:06') });
    await laptop.dispose();
  });

  it('lapses with the session that nobody uses, and is marked long before', async () => {
    await begin('11:00');
    const lawyer = await signIn(app, 'lawyer1');
    expect(await agent('lawyer1')).toMatchObject({ state: 'AVAILABLE', unresponsive: false });
    const heard = await lawyer.subscribe(`subscription { myAgentStateChanged { ${OWN} } }`);
    // A connected console gives its sign by itself.
    await app.setClock(at('11:10'));
    await expect.poll(async () => (await agent('lawyer1')).unresponsive, SOON).toBe(false);
    heard.stop();
    await lawyer.dispose();
    await app.setClock(at('11:11'));
    await expect.poll(async () => (await agent('lawyer1')).unresponsive, SOON).toBe(true);
    expect(await agent('lawyer1')).toMatchObject({ state: 'AVAILABLE' });
    await begin('11:40');
    expect(await agent('lawyer1')).toMatchObject({ state: 'OFF', since: at('11:30'), unresponsive: false });
  });

  it('needs a reason for being away, in words where it is another', async () => {
    await begin('11:50');
    expect(as(await mutate(supervisor, 'chooseAgentState', { choice: 'AWAY' }), 'InvalidInput').field).toBe('reason');
    expect(as(await mutate(supervisor, 'chooseAgentState', { choice: 'AWAY', reason: 'OTHER', words: ' ' }), 'InvalidInput').field).toBe('words');
    expect((await own(supervisor)).state).toBe('AVAILABLE');
    const audit = await app.sql(`select before, after from audit_entry where action = 'chooseAgentState'`);
    expect(JSON.stringify(audit)).not.toContain('歯科');
  });
});

describe('the floor', () => {
  it('is a supervisor’s; everybody else reads themselves only', async () => {
    await begin('13:00');
    for (const who of ['operator1', 'forensics1', 'reviewer1', 'admin1'] as const) {
      const client = await signIn(app, who);
      for (const query of ['{ floor { asOf } }', '{ dayCurve(hotline: EMERGENCY) { day } }']) {
        expect(await client.request(query).catch((error: OperationFailed) => error.code), who).toBe('FORBIDDEN');
      }
      await expect(client.subscribe('subscription { floorChanged { at } }')).rejects.toThrow('FORBIDDEN');
      await client.dispose();
    }
    expect((await own(await signIn(app, 'forensics1'))).state).toBe('AVAILABLE');
  });

  it('counts what the rows say, and tells its walls when that changes', async () => {
    await begin('14:00');
    const [operator, forensics] = [await signIn(app, 'operator1'), await signIn(app, 'forensics1')];
    const changed = await supervisor.subscribe('subscription { floorChanged { at } }');
    const before = await floorOf(supervisor);
    const ring = await ringDemoCall(operator);
    await changed.next();
    const ringing = (await floorOf(supervisor)).lines[0]!;
    expect(ringing).toMatchObject({ hotline: { code: 'EMERGENCY', isOpen: true }, ringing: 1, longestWaitSince: at('14:00') });

    await app.setClock(at('14:01'));
    const { ticket } = await acceptCall(operator, { callId: ring.id });
    await escalate(operator, await verifyCaller(operator, ticket, { outcome: 'PROVISIONAL' }), { discipline: 'FORENSICS' });
    const other = await escalate(operator, await openTicket(operator));
    await claim(forensics, other.escalation);
    await app.setClock(at('14:02'));
    await ringDemoCall(operator);
    await begin('14:29');
    await expect.poll(async () => (await app.sql(`select from call where state = 'MISSED'`)).length, SOON).toBe(1);
    await begin('14:59');
    const now = await floorOf(supervisor);
    const [truth] = await app.sql(`select
      (select count(*)::int from call where state = 'IN_PROGRESS' and hotline = 'EMERGENCY') as "inProgress", (select count(*)::int from call where state = 'MISSED' and hotline = 'EMERGENCY') as missed,
      (select count(*)::int from call where accepted_at is not null and hotline = 'EMERGENCY') as answered, (select count(*)::int from ticket where verification_debt_since is not null) as debts`);
    expect(now.lines[0]).toMatchObject({ inProgress: truth?.['inProgress'], ringing: 0, longestWaitSince: null, missedToday: truth?.['missed'], answeredToday: truth?.['answered'] });
    expect(now.lines[0]!.inProgress).toBe(2);
    expect(now.lines[0]).toMatchObject({ debts: truth?.['debts'], oldestDebtSince: at('14:01') });
    expect(now.lines[0]!.debts).toBe(before.lines[0]!.debts + 1);
    expect(now.lines[1]).toMatchObject({ hotline: { code: 'GUIDELINE' }, debts: 0, oldestDebtSince: null });
    expect(now.escalations.find(({ discipline }) => discipline === 'FORENSICS')).toMatchObject({
      open: 2, unclaimed: 1, oldestAt: at('14:01'), buckets: [{ untilMinutes: 30, count: 0 }, { untilMinutes: 120, count: 2 }, { untilMinutes: 1440, count: 0 }, { untilMinutes: null, count: 0 }],
    });
    expect(await agent('operator1')).toMatchObject({ state: 'ON_CALL', since: at('14:01'), unresponsive: true });
    await supervisor.dispose();
  });

  it('draws a day from its calls and its people, and the same once the day is over and its sessions are gone', async () => {
    await begin('23:00');
    const today = await curveOf(supervisor, '2026-06-10');
    const hour = (curve: DayCurve, of: number) => curve.hours.find(({ hour: at }) => at === of)!;
    expect(hour(today, 9)).toMatchObject({ arrived: 2, answered: 2, openMinutes: 60, medianHandlingMs: 240_000 });
    expect(hour(today, 14)).toMatchObject({ arrived: 3, answered: 2, missed: 1, medianWaitMs: 30_000, abandoned: 0, outsideHours: 0 });
    // 9:00 to 9:05 and 9:21 on until signing out at 9:21; two lines' people are kept apart.
    expect(hour(today, 9).available).toBeCloseTo(5 / 60);
    expect(hour(today, 9).present).toBeCloseTo(21 / 60);
    expect(hour(today, 10)).toMatchObject({ available: 0, present: 0 });
    expect(today.hours.at(-1)).toMatchObject({ hour: 20, openMinutes: 60 });

    await begin('09:00', '12');
    await expect.poll(async () => (await app.sql<{ days: number }>(`select count(distinct (at at time zone 'Asia/Tokyo')::date)::int as days from agent_state_began`))[0]?.days, SOON).toBe(2);
    await app.sql('delete from session where created_at < $1', [at('00:00', '12')]);
    expect(await curveOf(supervisor, '2026-06-10')).toEqual(today);
    const gaps = await app.sql(`select staff_id from agent_state_began group by staff_id having count(*) filter (where at in ('2026-06-10T00:00+09', '2026-06-11T00:00+09')) <> 2`);
    expect(gaps).toEqual([]);
  });
});

describe('what is owed', () => {
  it('is counted per hotline and per clock: how many, how many soon or late, and when the next runs out', async () => {
    await begin('10:00', '15');
    const [operator, guideline, forensics] = [await signIn(app, 'operator1'), await signIn(app, 'guideline1'), await signIn(app, 'forensics1')];
    const nothing = { open: 0, soon: 0, overdue: 0, nextAt: null };
    const before = await floorOf(supervisor);
    expect(before).toMatchObject({ callbacks: nothing, firms: nothing, deadlines: nothing });

    await planCallback(operator, await openTicket(operator), { dueAt: at('10:20', '15'), outsideHoursAccepted: true });
    await planCallback(guideline, await openTicket(guideline, { hotline: 'GUIDELINE' }), { dueAt: at('11:30', '15'), outsideHoursAccepted: true });
    expect((await floorOf(supervisor)).callbacks).toEqual({ open: 2, soon: 1, overdue: 0, nextAt: at('10:20', '15') });

    await verifyCaller(guideline, await openTicket(guideline, { hotline: 'GUIDELINE' }), { outcome: 'PROVISIONAL' });
    const [emergency, other] = (await floorOf(supervisor)).lines;
    expect(emergency).toMatchObject({ hotline: { code: 'EMERGENCY' }, debts: before.lines[0]!.debts, inProgress: before.lines[0]!.inProgress + 1 });
    expect(other).toMatchObject({ hotline: { code: 'GUIDELINE' }, debts: 1, oldestDebtSince: at('10:00', '15'), inProgress: before.lines[1]!.inProgress + 2 });

    await saveFirm(supervisor, '北調査（架空）');
    const held = await claim(forensics, (await escalatedTicket(operator, { wishesReferral: true, toldCostsAreTheirs: true })).escalation);
    const { targets } = await floorOf(supervisor);
    expect(targets).toMatchObject({ open: before.targets.open + 1, nextAt: (await targetsOf(forensics, held)).dueAt });
    const sent = await sendReferral(forensics, await proposeReferral(forensics, held));
    expect((await floorOf(supervisor)).firms).toMatchObject({ open: 1, overdue: 0, nextAt: sent.acknowledgeBy });

    // The day of becoming aware is the first, and the fifth is the last for the preliminary report.
    await recordFacts(operator, await openTicket(operator), { ...LOST_BAG, awareOn: '2026-06-15' });
    const deadlines = (await floorOf(supervisor)).deadlines;
    expect(deadlines).toMatchObject({ soon: 0, overdue: 0, nextAt: at('00:00', '20') });

    await begin('10:20', '15');
    expect((await floorOf(supervisor)).callbacks).toMatchObject({ open: 2, soon: 0, overdue: 1, nextAt: at('11:30', '15') });
    await begin('18:00', '19');
    expect(await floorOf(supervisor)).toMatchObject({
      deadlines: { open: deadlines.open, soon: 1, overdue: 0, nextAt: at('00:00', '20') }, callbacks: { overdue: 2, nextAt: null }, firms: { open: 1, overdue: 1, nextAt: null },
    });
    await begin('00:00', '20');
    expect((await floorOf(supervisor)).deadlines).toMatchObject({ soon: 0, overdue: 1 });
  });
});

describe('after a crash', () => {
  it('a state is as true as before, with a call that went on', async () => {
    await begin('12:00', '22');
    const operator = await signIn(app, 'operator2');
    const { call } = await acceptCall(operator);
    await choose(operator, 'AWAY', { reason: 'BREAK' });
    await app.kill();
    const next = await app.another({ now: at('12:02', '22') });
    try {
      const again = await signIn(next, 'operator2');
      expect(await own(again)).toMatchObject({ state: 'ON_CALL', since: at('12:00', '22'), next: { choice: 'AWAY', reason: 'BREAK' } });
      await endCall(again, call);
      await finishAfterCallWork(again, call);
      expect(await own(again)).toMatchObject({ state: 'AWAY', reason: 'BREAK' });
    } finally {
      await next.stop();
    }
  });
});
