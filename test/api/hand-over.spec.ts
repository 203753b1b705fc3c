import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim, escalate, escalationsOf, resolveEscalation } from '../testkit/builders/escalations';
import { addNote, deskTicketOf, openTicket, seenTicket } from '../testkit/builders/tickets';
import { verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let operator: Client;
let forensics: Client;
let lawyer: Client;
beforeAll(async () => {
  app = await startApp();
  [operator, forensics, lawyer] = await Promise.all(['operator1', 'forensics1', 'lawyer1'].map((name) => signIn(app, name))) as [Client, Client, Client];
});
afterAll(() => app.stop());

/** A ticket that both disciplines have, with words that are for one of them only. */
async function sharedTicket(): Promise<{ number: string; legal: S.Escalation }> {
  const opened = await openTicket(operator);
  await verifyCaller(operator, opened, { claim: { memberName: '渡辺花子' }, outcome: 'PROVISIONAL' });
  const first = await escalate(operator, await seenTicket(operator, opened), { discipline: 'FORENSICS', handOver: '暗号化されたサーバーの型番はここだけに' });
  const second = await escalate(operator, first.ticket, { discipline: 'LEGAL', handOver: '紛失した鞄の経緯はここだけに' });
  await addNote(operator, opened, '院長は午後から診療');
  return { number: opened.number, legal: second.escalation };
}

describe('a specialist', () => {
  it('of one discipline reads nothing that was meant for the other', async () => {
    const { number, legal } = await sharedTicket();
    await claim(lawyer, legal);
    await addNote(lawyer, { number }, '弁護士だけの見立て');
    await resolveEscalation(lawyer, legal, '弁護士の結論');
    const theirs = JSON.stringify(await deskTicketOf(forensics, number));
    for (const words of ['紛失した鞄', '弁護士']) expect(theirs).not.toContain(words);
    for (const words of ['サーバーの型番', '院長は午後から診療']) expect(theirs).toContain(words);
    const lawyers = JSON.stringify(await deskTicketOf(lawyer, number));
    for (const words of ['紛失した鞄', '弁護士だけの見立て', '弁護士の結論', '院長は午後から診療']) expect(lawyers).toContain(words);
    expect(lawyers).not.toContain('サーバーの型番');
    expect(JSON.stringify((await seenTicket(operator, { number })).timeline)).toMatch(/サーバーの型番.*紛失した鞄.*弁護士の結論/);
  });

  it('does not find a ticket by words that they may not read', async () => {
    const { number, legal } = await sharedTicket();
    await claim(lawyer, legal);
    await addNote(lawyer, { number }, '示談の相手は藤原商事');
    const finds = async (client: Client, search: string): Promise<boolean> =>
      (await client.request<{ tickets: S.TicketConnection }>('query ($search: String!) { tickets(search: $search) { edges { node { number } } } }', { search })).tickets.edges.some(({ node }) => node.number === number);
    for (const words of ['紛失した鞄', '藤原商事', '示談 相手']) expect([await finds(forensics, words), await finds(lawyer, words), await finds(operator, words)], words).toEqual([false, true, true]);
    for (const words of [number, 'サーバーの型番', '院長は午後']) expect(await finds(forensics, words), words).toBe(true);
    expect(await finds(forensics, '院長は午後 藤原商事')).toBe(false);
  });

  it('reads how the caller stands verified, and none of the evidence', async () => {
    const { number } = await sharedTicket();
    const ticket = await deskTicketOf(forensics, number);
    expect(ticket?.verificationOutcome).toBe('PROVISIONAL');
    expect(ticket?.timeline.find(({ kind }) => kind === 'VERIFIED')).toMatchObject({ to: 'PROVISIONAL', text: null, from: null, rule: null, reason: null });
    for (const field of ['verification { evidence { claimed } }', 'callerWarnings { text }', 'calls { id }', 'enrolmentConfirmation { id }']) {
      await expect(forensics.request(`query { ticket(number: "${number}") { number ${field} } }`)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await operator.request(`query { ticket(number: "${number}") { number ${field} } }`);
    }
  });

  it('is told which field was refused, over HTTP and over the socket, aliased or in a fragment', async () => {
    const { errors } = await forensics.raw({ query: 'query { escalations(first: 1) { edges { node { ticket { ...more } } } } } fragment more on Ticket { it: callerWarnings { text } }' });
    expect(errors).toMatchObject([{ message: expect.stringContaining('Ticket.callerWarnings'), extensions: { code: 'FORBIDDEN' } }]);
    await expect(forensics.subscribe('subscription { ticketChanged { number verification { claim { memberName } } } }')).rejects.toThrow(/Ticket\.verification/);
    await expect(forensics.subscribe('subscription { escalationChanged { ticket { calls { callerNumber } } } }')).rejects.toThrow(/Ticket\.calls/);
  });

  it('is delivered the ticket as they may read it', async () => {
    type Change = { ticketChanged: Pick<S.Ticket, 'number' | 'timeline' | 'escalations'> };
    const { number, legal } = await sharedTicket();
    const desk = await forensics.subscribe<Change>('subscription { ticketChanged { number timeline { kind text to } escalations { discipline handOver } } }');
    await claim(lawyer, legal);
    const { ticketChanged } = await desk.until((change) => change.ticketChanged.number === number);
    expect(JSON.stringify(ticketChanged)).not.toContain('紛失した鞄');
    expect(ticketChanged.timeline.filter(({ kind }) => kind === 'ESCALATION_CLAIMED')).toEqual([]);
    expect(ticketChanged.escalations.map(({ discipline }) => discipline)).toEqual(['FORENSICS']);
  });
});

const BRIEFING = `query ($id: ID!) { escalation(id: $id) {
  briefing { topic missing lines { code from label text yes number on at } }
  consent { wishesReferral wishWords toldCostsAreTheirs costSentence costSentenceVersion at by }
} }`;
const briefingOf = async (client: Client, id: string): Promise<Pick<S.Escalation, 'briefing' | 'consent'>> =>
  (await client.request<{ escalation: S.Escalation }>(BRIEFING, { id })).escalation;

describe('handing over', () => {
  const WISH = { wishesReferral: true, toldCostsAreTheirs: true, wishWords: '調査の会社をぜひ紹介してほしい' };

  it('to both disciplines is two escalations of one ticket, in one go', async () => {
    const { number, version } = await openTicket(operator);
    const { ticket, escalations, escalation } = as(await mutate(operator, 'escalateTicket', {
      ticketNumber: number, expectedVersion: version, discipline: 'LEGAL', alsoTo: ['FORENSICS'], handOver: '漏えいと暗号化', wishesReferral: false, toldCostsAreTheirs: false,
    }), 'TicketEscalated');
    expect(escalations.map(({ discipline, status, ticketNumber }) => [discipline, status, ticketNumber])).toEqual([['LEGAL', 'QUEUED', number], ['FORENSICS', 'QUEUED', number]]);
    expect(escalation.id).toBe(escalations[0]?.id);
    expect(ticket).toMatchObject({ status: 'ESCALATED', tier: 'TIER_2' });
    for (const client of [forensics, lawyer]) expect((await escalationsOf(client)).filter(({ ticketNumber }) => ticketNumber === number)).toHaveLength(1);
  });

  it('to both is none where one of them has the ticket already', async () => {
    const opened = await openTicket(operator);
    const { ticket } = await escalate(operator, opened, { discipline: 'LEGAL' });
    const input = { ticketNumber: ticket.number, expectedVersion: ticket.version, discipline: 'FORENSICS', alsoTo: ['LEGAL'], handOver: '追加', wishesReferral: false, toldCostsAreTheirs: false } as const;
    expect(as(await mutate(operator, 'escalateTicket', { ...input, alsoTo: [...input.alsoTo] }), 'AlreadyEscalated').discipline).toBe('LEGAL');
    expect((await escalationsOf(forensics)).filter(({ ticketNumber }) => ticketNumber === ticket.number)).toEqual([]);
    expect((await seenTicket(operator, opened)).version).toBe(ticket.version);
  });

  it('keeps the consent with the words that were read and the words that were used', async () => {
    const { escalation } = await escalate(operator, await openTicket(operator), WISH);
    const { consent } = await briefingOf(forensics, escalation.id);
    expect(consent).toMatchObject({ ...WISH, costSentence: expect.stringContaining('ご負担'), at: escalation.queuedAt });
    expect(consent?.costSentenceVersion).toBeTruthy();
    expect(consent?.by).toBeTruthy();
    const quiet = await escalate(operator, await openTicket(operator));
    expect((await briefingOf(forensics, quiet.escalation.id)).consent).toMatchObject({ toldCostsAreTheirs: false, costSentence: null, wishWords: null });
    const [audited] = await app.sql<{ whole: string }>(`select to_jsonb(a)::text as whole from audit_entry a where subject_id = $1 and action = 'escalateTicket'`, [escalation.id]);
    expect(audited?.whole).toContain('"wishInWords": true');
    expect(audited?.whole).not.toContain('調査の会社');
  });

  it('is refused where a firm is wished and the cost was not told, in words or without', async () => {
    const { number, version } = await openTicket(operator);
    const input = { ticketNumber: number, expectedVersion: version, discipline: 'LEGAL', alsoTo: [], handOver: '漏えい', ...WISH } as const;
    as(await mutate(operator, 'escalateTicket', { ...input, alsoTo: [], toldCostsAreTheirs: false }), 'CostsNotTold');
    expect(as(await mutate(operator, 'escalateTicket', { ...input, alsoTo: [], wishesReferral: false }), 'InvalidInput').field).toBe('wishWords');
    expect((await seenTicket(operator, { number })).version).toBe(version);
  });

  it('tells the specialist what is known and where from, and what nobody has asked', async () => {
    const opened = await openTicket(operator);
    as(await mutate(operator, 'triageTicket', { ticketNumber: opened.number, expectedVersion: opened.version, answers: [
      { questionId: 'happening', answerId: 'LOCKED' }, { questionId: 'dataSeen', answerId: 'MAYBE' },
    ] }), 'TicketTriaged');
    as(await mutate(operator, 'markScriptStep', { ticketNumber: opened.number, scriptId: 'COSTS', stepId: 'COSTS', done: true }), 'ScriptStepMarked');
    const known = (await operator.request<{ ticket: S.Ticket }>('query ($number: String!) { ticket(number: $number) { knownForTierTwo { topic missing } } }', { number: opened.number })).ticket.knownForTierTwo;
    expect(known.flatMap(({ missing }) => missing)).toEqual(['SINCE', 'CARE', 'PERSONS', 'DONE']);
    const { escalation } = await escalate(operator, await seenTicket(operator, opened), { said: { since: '今朝8時から', doNotTouch: '受付のサーバー' } });
    const { briefing } = await briefingOf(forensics, escalation.id);
    expect(briefing.map(({ topic }) => topic)).toEqual(['HAPPENED', 'SINCE', 'PATIENTS', 'DONE', 'DO_NOT_TOUCH']);
    expect(briefing.flatMap(({ missing }) => missing)).toEqual(['CARE', 'PERSONS', 'DONE']);
    const linesOf = (topic: S.BriefingTopicCode) => briefing.find((one) => one.topic === topic)?.lines ?? [];
    expect(linesOf('SINCE')).toMatchObject([{ code: 'SAID', from: 'OPERATOR', text: '今朝8時から' }, { code: 'RECEIVED', from: 'CALL' }]);
    expect(linesOf('DO_NOT_TOUCH')[0]).toMatchObject({ text: '受付のサーバー' });
    expect(linesOf('DO_NOT_TOUCH').map(({ code }) => code)).toContain('DO_NOT');
    expect(linesOf('DONE')).toMatchObject([{ code: 'READ', from: 'SCRIPT', text: expect.stringContaining('ご負担') }]);
  });
});
