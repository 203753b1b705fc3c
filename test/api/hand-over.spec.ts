import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim, escalate, resolveEscalation } from '../testkit/builders/escalations';
import { addNote, deskTicketOf, openTicket, seenTicket } from '../testkit/builders/tickets';
import { verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
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
