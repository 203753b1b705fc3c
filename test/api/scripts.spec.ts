import type * as S from '@saimado/contract/generated/schema';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const SCRIPT = `id title moment hotline source needsConfirmation reviewOn steps { id say note first shared } readings { os browser stepIds } doNot { id say }`;
const PROGRESS = `ticketNumber steps { scriptId stepId done said os browser at by } policeAdvice { told wish at by }`;

describe('scripts to read aloud', () => {
  let app: App;
  let operator: Client;
  let supervisor: Client;
  beforeAll(async () => {
    // 2026-06-12, a Friday, 20:00 in Japan: the emergency line is open, the guideline line is not.
    app = await startApp({ now: new Date('2026-06-12T11:00:00Z') });
    operator = await signIn(app, 'operator1');
    supervisor = await signIn(app, 'supervisor1');
  });
  afterAll(() => app.stop());

  const script = async (id: string, ticketNumber?: string): Promise<S.Script | null> =>
    (await operator.request<{ script: S.Script | null }>(`query ($id: String!, $ticketNumber: String) { script(id: $id, ticketNumber: $ticketNumber) { ${SCRIPT} } }`, { id, ticketNumber })).script;
  const said = async (id: string, ticketNumber?: string): Promise<string> => (await script(id, ticketNumber))?.steps.map(({ say }) => say).join('') ?? '';
  const titles = async (search?: string): Promise<string[]> =>
    (await operator.request<{ scripts: S.Script[] }>('query ($search: String) { scripts(search: $search) { id } }', { search })).scripts.map(({ id }) => id);
  const progress = async (client: Client, ticketNumber: string): Promise<S.ScriptProgress | null> =>
    (await client.request<{ scriptProgress: S.ScriptProgress | null }>(`query ($ticketNumber: String!) { scriptProgress(ticketNumber: $ticketNumber) { ${PROGRESS} } }`, { ticketNumber })).scriptProgress;
  /** What is on record after one more tick. */
  const tick = async (ticketNumber: string, scriptId: string, stepId: string, more: Partial<S.MarkScriptStepInput> = {}): Promise<S.ScriptStepMark[]> => {
    await succeed(operator, 'markScriptStep', 'ScriptStepMarked', { ticketNumber, scriptId, stepId, done: true, ...more });
    return (await progress(operator, ticketNumber))?.steps ?? [];
  };

  it('begin with the network and the power, and keep what must not happen', async () => {
    const ransomware = await script('RANSOMWARE');
    expect(ransomware?.steps.slice(0, 2).map(({ id }) => id)).toEqual(['LAN_OFF', 'POWER_ON']);
    expect(ransomware?.doNot.map(({ id }) => id)).toContain('NO_POWER_OFF');
    expect(ransomware).toMatchObject({ needsConfirmation: true, source: expect.stringContaining('002') as string });
    expect(await script('NOTHING_SUCH')).toBeNull();
  });

  it('tell the steps of each machine', async () => {
    const { readings = [] } = (await script('SCAM_SEEN')) ?? {};
    expect(readings.map(({ os, browser }) => `${os} ${browser}`)).toEqual(['WINDOWS EDGE', 'WINDOWS CHROME', 'WINDOWS FIREFOX', 'MACOS SAFARI', 'MACOS CHROME', 'MACOS FIREFOX']);
    expect(readings[0]?.stepIds).toContain('END_EDGE');
    expect(readings[3]?.stepIds).toContain('FORCE_QUIT');
    expect(readings[3]?.stepIds).not.toContain('TASK_MANAGER');
    expect((await script('LAN_OFF_HOW'))?.readings.map(({ os, browser }) => [os, browser])).toEqual([['WINDOWS', null], ['MACOS', null]]);
    expect((await script('POLICE'))?.readings).toHaveLength(1);
  });

  it('say the number of the ticket, and the hours as they are now', async () => {
    const ticket = await openTicket(operator);
    expect(await said('CLOSING_EMERGENCY', ticket.number)).toContain(ticket.number);
    expect(await said('OUTSIDE_HOURS_GUIDELINE')).toContain('次の受付は、6月15日、月曜日の9時からです。');
    expect(await said('OUTSIDE_HOURS_GUIDELINE')).toContain('0120-179-066');
    expect(await said('TO_EMERGENCY_SCAM')).toContain('本日は、21時までです。');
    expect(await said('SCHEME')).toContain('0120-411-250');
  });

  it.each([['けいさつ', 'POLICE'], ['ＰＯＬＩＣＥ', 'POLICE'], ['かばん', 'LOSS'], ['タスク マネージャー', 'SCAM_SEEN'], ['さぽーと 電話', 'SCAM_CALLED']])('are found by %s', async (search, id) => {
    expect(await titles(search)).toContain(id);
    expect((await titles(search)).length).toBeLessThan((await titles()).length);
  });

  describe('a step that was read', () => {
    it('is on record with who, when, the machine and the words, and is one entry of the timeline however many follow', async () => {
      const ticket = await openTicket(operator);
      await tick(ticket.number, 'SCAM_SEEN', 'FAKE', { os: 'WINDOWS', browser: 'CHROME' });
      const steps = await tick(ticket.number, 'SCAM_SEEN', 'END_CHROME', { os: 'WINDOWS', browser: 'CHROME' });
      expect(steps).toMatchObject([
        { stepId: 'FAKE', done: true, said: 'その警告は偽物です。ご安心ください。', os: 'WINDOWS', browser: 'CHROME' },
        { stepId: 'END_CHROME', done: true },
      ]);
      expect(await progress(supervisor, ticket.number)).toMatchObject({ steps });

      const seen = await supervisor.request<{ ticket: S.Ticket }>('query ($number: String!) { ticket(number: $number) { version timeline { kind text to scriptSteps { stepId done } } } }', { number: ticket.number });
      expect(seen.ticket.timeline.filter(({ kind }) => kind === 'SCRIPT_STEP_DONE')).toMatchObject([
        { text: 'サポート詐欺の画面を閉じる', to: 'SCAM_SEEN', scriptSteps: [{ stepId: 'FAKE', done: true }, { stepId: 'END_CHROME', done: true }] },
      ]);
      expect(seen.ticket.version).toBe(ticket.version);
    });

    it('can be taken back, and both stay', async () => {
      const { number } = await openTicket(operator);
      await tick(number, 'POLICE', 'POLICE');
      expect(await tick(number, 'POLICE', 'POLICE', { done: false })).toMatchObject([{ stepId: 'POLICE', done: false }]);
      expect(await tick(number, 'POLICE', 'POLICE')).toMatchObject([{ stepId: 'POLICE', done: true }]);
      expect(await app.sql('select s.done from script_step s join ticket t on t.id = s.ticket_id where t.number = $1 order by s.seq', [number])).toEqual([{ done: true }, { done: false }, { done: true }]);
    });

    it('counts once, however often a dead line sends it', async () => {
      const { number } = await openTicket(operator);
      const key = randomUUID();
      await tick(number, 'FAULT', 'NOT_ATTACK', { key });
      await tick(number, 'FAULT', 'NOT_ATTACK', { key });
      await tick(number, 'FAULT', 'NOT_ATTACK');
      expect(await app.sql('select 1 from script_step s join ticket t on t.id = s.ticket_id where t.number = $1', [number])).toHaveLength(1);
    });

    it('does not get in the way of what the same operator records meanwhile', async () => {
      const ticket = await openTicket(operator);
      await tick(ticket.number, 'GREETING_EMERGENCY', 'GREET');
      await succeed(operator, 'setTicketStatus', 'TicketStatusSet', { ticketNumber: ticket.number, expectedVersion: ticket.version, status: 'AWAITING_CALLBACK' });
    });

    it('ties the ticket to the version that said it', async () => {
      const { number } = await openTicket(operator);
      await tick(number, 'FAULT', 'NOT_ATTACK');
      expect(await app.sql(`select v.book, v.version from ticket_rule_version r join rule_book_version v on v.id = r.version_id join ticket t on t.id = r.ticket_id where t.number = $1 and v.book = 'SCRIPTS'`, [number]))
        .toEqual([{ book: 'SCRIPTS', version: '2022-06' }]);
    });

    it.each<[string, Partial<S.MarkScriptStepInput>, string]>([
      ['a script there is not', { scriptId: 'NOTHING' }, 'InvalidInput'],
      ['a step there is not', { stepId: 'NOTHING' }, 'InvalidInput'],
      ['another machine’s step', { scriptId: 'SCAM_SEEN', stepId: 'FORCE_QUIT', os: 'WINDOWS' }, 'InvalidInput'],
      ['a ticket there is not', { ticketNumber: '000-000-000' }, 'NotFound'],
    ])('is refused for %s', async (_, change, reason) => {
      const { number } = await openTicket(operator);
      expect(await mutate(operator, 'markScriptStep', { ticketNumber: number, scriptId: 'FAULT', stepId: 'NOT_ATTACK', done: true, ...change })).toMatchObject({ __typename: reason });
    });

    it('is nobody’s of the other line', async () => {
      const guideline = await signIn(app, 'guideline1');
      const { number } = await openTicket(operator);
      expect(await progress(guideline, number)).toBeNull();
      expect(await mutate(guideline, 'markScriptStep', { ticketNumber: number, scriptId: 'FAULT', stepId: 'NOT_ATTACK', done: true })).toMatchObject({ __typename: 'NotFound' });
      await expect(mutate(supervisor, 'markScriptStep', { ticketNumber: number, scriptId: 'FAULT', stepId: 'NOT_ATTACK', done: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  describe('the police', () => {
    it('were spoken of, and what was wished is kept; the later answer counts', async () => {
      const { number } = await openTicket(operator);
      const advise = (told: boolean, wish?: S.PoliceWish) => mutate(operator, 'recordPoliceAdvice', { ticketNumber: number, told, wish });
      as(await advise(true, 'CONSIDERING'), 'PoliceAdviceRecorded');
      as(await advise(true, 'WILL_CONSULT'), 'PoliceAdviceRecorded');
      expect((await progress(operator, number))?.policeAdvice).toMatchObject({ told: true, wish: 'WILL_CONSULT' });
      expect((await seenTicket(supervisor, { number })).timeline.filter(({ kind }) => kind === 'POLICE_ADVISED').map(({ to }) => to)).toEqual(['CONSIDERING', 'WILL_CONSULT']);
      as(await advise(false), 'PoliceAdviceRecorded');
      expect((await progress(operator, number))?.policeAdvice).toMatchObject({ told: false, wish: null });
    });
    it.each([[true, null], [false, 'WILL_NOT' as const]])('told %s, wished %s is refused', async (told, wish) => {
      const { number } = await openTicket(operator);
      expect(await mutate(operator, 'recordPoliceAdvice', { ticketNumber: number, told, wish })).toMatchObject({ __typename: 'InvalidInput', field: 'wish' });
    });
  });
});
