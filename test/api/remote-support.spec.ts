import type { RemoteSupportGate, RemoteSupportSession, TriageAnswerInput } from '@saimado/contract/generated/schema';
import { escalate } from '@test/testkit/builders/escalations';
import { openTicket, seenTicket, setTicketStatus } from '@test/testkit/builders/tickets';
import { triageAnswers, triageTicket } from '@test/testkit/builders/triage';
import { type Client, signIn } from '@test/testkit/client';
import { as, type Keyless, mutate, type MutationInputs, succeed } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: App;
let operator: Client;
/** Answers by which evidence must be preserved, and by which not. */
let locked: TriageAnswerInput[];
let scam: TriageAnswerInput[];
beforeAll(async () => {
  app = await startApp();
  operator = await signIn(app, 'operator1');
  locked = await answersTo('RANSOMWARE');
  scam = await answersTo('SUPPORT_SCAM');
});
afterAll(() => app.stop());

/** What to answer to come to a category, whatever the questions are called today. */
async function answersTo(category: string): Promise<TriageAnswerInput[]> {
  const first = (await triageAnswers(operator)).answers[0]!.questionId;
  for (let option = 0; option < 9; option += 1) {
    const { answers, verdict } = await triageAnswers(operator, ({ id, options }) => (id === first ? options[option]?.id : options[0]?.id));
    if (verdict.category === category) return answers;
  }
  throw new Error(`no answers lead to ${category}`);
}

const START = { consented: true, consentWords: 'はい、画面を見てもらって構いません', tool: 'クイックアシスト' };
const start = (ticketNumber: string, more: Partial<Keyless<MutationInputs['startRemoteSupport']>> = {}, person = operator) =>
  mutate(person, 'startRemoteSupport', { ticketNumber, ...START, ...more });
const seen = async (ticketNumber: string, person = operator) =>
  person.request<{ remoteSupportGate: RemoteSupportGate | null; remoteSupportSessions: RemoteSupportSession[] }>(
    `query ($ticketNumber: String!) { remoteSupportGate(ticketNumber: $ticketNumber)
      remoteSupportSessions(ticketNumber: $ticketNumber) { id gate overruleReason consentWords tool startedAt startedBy endedAt endedBy result done } }`, { ticketNumber });

async function triaged(answers: TriageAnswerInput[]): Promise<string> {
  const ticket = await openTicket(operator);
  return (await triageTicket(operator, ticket, answers)).number;
}

describe('remote support', () => {
  it('begins with the words of consent and the tool, ends with what was done, and all of it stands in the timeline', async () => {
    const number = await triaged(scam);
    expect(await seen(number)).toEqual({ remoteSupportGate: 'CLEAR', remoteSupportSessions: [] });
    const { session } = as(await start(number, { overruleReason: '要らない理由' }), 'RemoteSupportStarted');
    expect(session).toMatchObject({ gate: 'CLEAR', overruleReason: null, consentWords: START.consentWords, tool: START.tool, endedAt: null, result: null });
    const { session: ended } = await succeed(operator, 'endRemoteSupport', 'RemoteSupportEnded', { ticketNumber: number, sessionId: session.id, result: 'RESOLVED', done: '偽の警告を閉じ、通知の許可を外した' });
    expect(ended).toMatchObject({ id: session.id, result: 'RESOLVED', done: '偽の警告を閉じ、通知の許可を外した' });
    expect(ended.endedAt).not.toBeNull();
    const { timeline } = await seenTicket(operator, { number });
    expect(timeline.slice(-2)).toMatchObject([
      { kind: 'REMOTE_SUPPORT_STARTED', text: START.tool, to: 'CLEAR', reason: null }, { kind: 'REMOTE_SUPPORT_ENDED', text: '偽の警告を閉じ、通知の許可を外した', to: 'RESOLVED' },
    ]);
    const audit = JSON.stringify(await app.sql(`select after from audit_entry where action like '%RemoteSupport'`));
    expect(audit).toContain(session.id);
    expect(audit).not.toMatch(/クイック|構いません|警告/);
  });

  it('does not begin without a yes', async () => {
    const number = await triaged(scam);
    expect(as(await start(number, { consented: false }), 'InvalidInput').field).toBe('consentWords');
    expect(as(await start(number, { consentWords: '　' }), 'InvalidInput').field).toBe('consentWords');
    expect(as(await start(number, { tool: '' }), 'InvalidInput').field).toBe('tool');
    expect((await seen(number)).remoteSupportSessions).toEqual([]);
  });

  it('is blocked while evidence must be preserved, and overruled only with a reason, which is kept', async () => {
    const number = await triaged(locked);
    expect((await seen(number)).remoteSupportGate).toBe('PRESERVE_EVIDENCE');
    as(await start(number), 'ReasonRequired');
    as(await start(number, { overruleReason: ' ' }), 'ReasonRequired');
    const { session } = as(await start(number, { overruleReason: 'フォレンジック担当の指示で、別の端末だけを見る' }), 'RemoteSupportStarted');
    expect(session).toMatchObject({ gate: 'PRESERVE_EVIDENCE', overruleReason: 'フォレンジック担当の指示で、別の端末だけを見る' });
    expect((await seenTicket(operator, { number })).timeline.at(-1)).toMatchObject({ to: 'PRESERVE_EVIDENCE', reason: 'フォレンジック担当の指示で、別の端末だけを見る' });
  });

  it('wants a reason before the triage, too: what nobody knows may be ransomware', async () => {
    const { number } = await openTicket(operator);
    expect((await seen(number)).remoteSupportGate).toBe('NOT_TRIAGED');
    as(await start(number), 'ReasonRequired');
    as(await start(number, { overruleReason: '相談者が画面を読み上げられない' }), 'RemoteSupportStarted');
  });

  it('follows the operator’s own decision where it says more than the rule', async () => {
    const ticket = await openTicket(operator);
    await triageTicket(operator, ticket, scam, { tier: 'TIER_2', category: 'UNAUTHORISED_ACCESS', urgency: 'HIGH', reason: '遠隔操作が続いている' });
    expect((await seen(ticket.number)).remoteSupportGate).toBe('PRESERVE_EVIDENCE');
  });

  it('is open once per ticket, whoever of two presses first', async () => {
    const number = await triaged(scam);
    const second = await signIn(app, 'operator2');
    const replies = await Promise.all([start(number), start(number, {}, second), start(number)]);
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['InvalidTransition', 'InvalidTransition', 'RemoteSupportStarted']);
    expect((await seen(number)).remoteSupportSessions).toHaveLength(1);
    // The database holds it too, whatever the program does.
    await expect(app.sql(`insert into remote_support_session (id, ticket_id, gate, consent_words, tool, started_at, started_by)
      select gen_random_uuid(), ticket_id, 'CLEAR', 'x', 'x', now(), started_by from remote_support_session where ended_at is null limit 1`)).rejects.toThrow(/remote_support_session_open/);
  });

  it('shows at once that it has to end when a later triage says so, and anybody on the line may end it', async () => {
    const ticket = await openTicket(operator);
    const before = await triageTicket(operator, ticket, scam);
    const { session, ticket: open } = as(await start(ticket.number), 'RemoteSupportStarted');
    await triageTicket(operator, { number: before.number, version: open.version }, locked);
    const now = await seen(ticket.number);
    expect([now.remoteSupportGate, now.remoteSupportSessions[0]?.gate, now.remoteSupportSessions[0]?.endedAt]).toEqual(['PRESERVE_EVIDENCE', 'CLEAR', null]);
    const colleague = await signIn(app, 'operator2');
    await succeed(colleague, 'endRemoteSupport', 'RemoteSupportEnded', { ticketNumber: ticket.number, sessionId: session.id, result: 'BROKEN_OFF' });
    expect((await seen(ticket.number)).remoteSupportSessions[0]?.endedBy).not.toBe(session.startedBy);
    as(await start(ticket.number), 'ReasonRequired');
  });

  it('ends once, and says what was done unless it was broken off', async () => {
    const number = await triaged(scam);
    const { session } = as(await start(number), 'RemoteSupportStarted');
    const end = { ticketNumber: number, sessionId: session.id };
    expect(as(await mutate(operator, 'endRemoteSupport', { ...end, result: 'PARTLY', done: ' ' }), 'InvalidInput').field).toBe('done');
    as(await mutate(operator, 'endRemoteSupport', { ...end, sessionId: randomUUID(), result: 'BROKEN_OFF' }), 'NotFound');
    as(await mutate(operator, 'endRemoteSupport', { ...end, sessionId: 'none', result: 'BROKEN_OFF' }), 'NotFound');
    const endings = await Promise.all(['RESOLVED', 'UNRESOLVED'].map((result) => mutate(operator, 'endRemoteSupport', { ...end, result: result as 'RESOLVED', done: '確認した' })));
    expect(endings.map(({ __typename }) => __typename).sort()).toEqual(['InvalidTransition', 'RemoteSupportEnded']);
    as(await start(number), 'RemoteSupportStarted');
    expect((await seen(number)).remoteSupportSessions.map(({ endedAt }) => endedAt === null)).toEqual([true, false]);
  });

  it('does not begin on a closed ticket, and one left open there still ends', async () => {
    const number = await triaged(scam);
    const { session, ticket } = as(await start(number), 'RemoteSupportStarted');
    await setTicketStatus(operator, { number, version: ticket.version }, 'CLOSED');
    await succeed(operator, 'endRemoteSupport', 'RemoteSupportEnded', { ticketNumber: number, sessionId: session.id, result: 'BROKEN_OFF' });
    expect(as(await start(number), 'InvalidTransition')).toMatchObject({ from: 'CLOSED' });
  });

  it('has one effect for one key', async () => {
    const number = await triaged(scam);
    const key = randomUUID();
    const [once, again] = await Promise.all([start(number, { key }), start(number, { key })]);
    expect(as(again, 'RemoteSupportStarted').session.id).toBe(as(once, 'RemoteSupportStarted').session.id);
  });

  it('is seen by those who may see the ticket, begun by operators of its line only', async () => {
    const number = await triaged(scam);
    as(await start(number), 'RemoteSupportStarted');
    const guideline = await signIn(app, 'guideline1');
    expect(await seen(number, guideline)).toEqual({ remoteSupportGate: null, remoteSupportSessions: [] });
    as(await start(number, {}, guideline), 'NotFound');
    const forensics = await signIn(app, 'forensics1');
    expect((await seen(number, forensics)).remoteSupportSessions).toEqual([]);
    const { version } = await seenTicket(operator, { number });
    await escalate(operator, { number, version });
    expect((await seen(number, forensics)).remoteSupportSessions).toHaveLength(1);
    expect((await seen(number, await signIn(app, 'supervisor1'))).remoteSupportSessions).toHaveLength(1);
    for (const username of ['forensics1', 'supervisor1', 'admin1', 'reviewer1']) await expect(start(number, {}, await signIn(app, username))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const username of ['admin1', 'reviewer1']) await expect(seen(number, await signIn(app, username))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
