import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRegister, plantedRegister } from '../testkit/builders/register';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { candidatesOf, verifyCaller } from '../testkit/builders/verification';
import { warningsOf, workOf } from '../testkit/builders/verification-work';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let operator: Client;
let supervisor: Client;

async function travel(to: string): Promise<void> {
  await app.setClock(to);
  [operator, supervisor] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'supervisor1')]);
}
beforeAll(async () => {
  app = await startApp();
  await travel('2026-06-10T10:00:00+09:00');
  await importRegister(await signIn(app, 'admin1'), plantedRegister);
});
afterAll(() => app.stop());

const say = (ticket: Pick<S.Ticket, 'number'>, claim: S.CallerClaimInput): Promise<S.RegisterCandidate[]> => candidatesOf(operator, claim, { ticketNumber: ticket.number });
const sayAll = async (ticket: Pick<S.Ticket, 'number'>, claims: readonly S.CallerClaimInput[]): Promise<void> => {
  for (const claim of claims) await say(ticket, claim);
};
const typed = (text: string): string[] => [...text].map((_letter, at, letters) => letters.slice(0, at + 1).join(''));
const warned = async (ticket: Pick<S.Ticket, 'number'>): Promise<string[]> => (await seenTicket(operator, ticket)).callerWarnings.map(({ kind }) => kind);
const roundsOf = (ticket: Pick<S.Ticket, 'id'>) => app.sql<{ said: Record<string, string> }>('select said from mismatch_round where ticket_id = $1 order by seq', [ticket.id]);
const caseOf = async (ticket: Pick<S.Ticket, 'number'>): Promise<S.CallerWarningCase> => {
  const found = (await warningsOf(supervisor)).edges.find(({ node }) => node.ticketNumber === ticket.number);
  if (!found) throw new Error('no warning on the list');
  return found.node;
};

describe('rounds of mismatches in a call', () => {
  it('warn with the third, on the open ticket at once and on the supervisor’s list', async () => {
    const ticket = await openTicket(operator);
    const changes = await operator.subscribe<{ ticketChanged: { number: string; callerWarnings: { kind: string }[] } }>('subscription { ticketChanged { number callerWarnings { kind } } }');
    await sayAll(ticket, [{ memberName: '鬼瓦権造', registryNumber: '912345' }, { memberName: '山本五郎', registryNumber: '912345' }]);
    expect(await warned(ticket)).toEqual([]);
    const { warnings } = await workOf(supervisor);
    await say(ticket, { memberName: '佐藤次郎', registryNumber: '998877' });
    const { ticketChanged } = await changes.until(({ ticketChanged: { number } }) => number === ticket.number);
    changes.stop();
    expect(ticketChanged.callerWarnings).toEqual([{ kind: 'REPEATED_MISMATCH' }]);
    expect((await seenTicket(operator, ticket)).callerWarnings[0]?.text).toContain('改めてお聞きし');
    expect((await workOf(supervisor)).warnings).toBe((warnings ?? 0) + 1);
    expect(await caseOf(ticket)).toMatchObject({
      kind: 'REPEATED_MISMATCH', hotline: 'EMERGENCY', callerNumber: '0312345678', mayIReview: true,
      rounds: [{ registryNumber: '912345', memberName: '鬼瓦権造', memberKana: null }, { registryNumber: '912345', memberName: '山本五郎' }, { registryNumber: '998877', memberName: '佐藤次郎' }],
    });
    await say(ticket, { memberName: '伊東四郎', registryNumber: '776655' });
    expect(await warned(ticket)).toEqual(['REPEATED_MISMATCH']);
  });

  it('count what stands in the fields between one pair and the next not as said', async () => {
    const ticket = await openTicket(operator);
    await sayAll(ticket, [{ memberName: '鬼瓦権造', registryNumber: '912345' }, { memberName: '山本五郎', registryNumber: '912345' }, { memberName: '山本五郎', registryNumber: '998877' }]);
    expect(await warned(ticket)).toEqual([]);
  });

  it('count letters typed one after the other, taken back and typed again, once', async () => {
    const ticket = await openTicket(operator);
    const forth = typed('鬼瓦権造');
    await sayAll(ticket, [...forth, ...forth.toReversed(), ...forth].map((memberName) => ({ memberName, registryNumber: '912345' })));
    expect(await roundsOf(ticket)).toEqual([{ said: { registryNumber: '912345', memberNumber: '', name: '鬼瓦権造', kana: '' } }]);
  });

  it('count answers that come all at once, once', async () => {
    const ticket = await openTicket(operator);
    await Promise.all(typed('鬼瓦権造之介').map((memberName) => say(ticket, { memberName, registryNumber: '912345' })));
    expect(await roundsOf(ticket)).toHaveLength(1);
  });

  it('are none where the register has somebody who fits, finished or half typed, nor while too little was said', async () => {
    const ticket = await openTicket(operator);
    await sayAll(ticket, [
      ...typed('タカハシイチロウ').map((memberKana) => ({ memberKana, registryNumber: '012345' })), { memberName: '高橋一郎', registryNumber: '012354' },
      { memberName: '鬼瓦権造' }, { registryNumber: '912345' }, { memberName: '鬼', registryNumber: '912345' }, { memberName: '鬼瓦権造', registryNumber: '91234' },
    ]);
    expect(await roundsOf(ticket)).toEqual([]);
  });

  it('count a right number under a wrong name', async () => {
    const ticket = await openTicket(operator);
    await sayAll(ticket, ['鬼瓦権造', '山本五郎', '佐藤次郎'].map((memberName) => ({ memberName, memberNumber: '0012345678' })));
    expect(await warned(ticket)).toEqual(['REPEATED_MISMATCH']);
  });

  it('count what was decided on without a search, and are kept by call, not by search', async () => {
    let ticket = await openTicket(operator);
    for (const memberName of ['鬼瓦権造', '山本五郎', '佐藤次郎']) {
      ticket = await verifyCaller(operator, ticket, { outcome: 'NOT_FOUND', claim: { memberName, registryNumber: '934567' } });
    }
    expect(await warned(ticket)).toEqual(['REPEATED_MISMATCH']);
    expect(await roundsOf(ticket)).toHaveLength(3);
    await candidatesOf(operator, { memberName: '鬼瓦権造', registryNumber: '934567' });
    expect(await roundsOf(ticket)).toHaveLength(3);
  });

  it('keep what no keyboard types out of the way', async () => {
    const ticket = await openTicket(operator);
    await verifyCaller(operator, ticket, { outcome: 'NOT_FOUND', claim: { memberName: '鬼\u0000瓦\uD800権造', registryNumber: '934567' } });
    expect(await roundsOf(ticket)).toHaveLength(1);
  });
});

describe('one number with many names', () => {
  const names = ['鬼瓦権造', '山本五郎', '佐藤次郎'] as const;

  it('warns in the call in which the third name is tried, if it is not the first call', async () => {
    const first = await openTicket(operator, { callerNumber: '03-9999-0001' });
    await sayAll(first, names.slice(0, 2).map((memberName) => ({ memberName, registryNumber: '945678' })));
    const second = await openTicket(operator, { callerNumber: '03-9999-0002' });
    await say(second, { memberName: '山本　五郎', registryNumber: '945678' });
    expect(await warned(second)).toEqual([]);
    await say(second, { memberName: names[2], registryNumber: '945678' });
    expect(await warned(second)).toEqual(['NUMBER_WITH_MANY_NAMES']);
    expect(await warned(first)).toEqual([]);
    const { rounds } = await caseOf(second);
    expect(rounds.map((round) => [round.ticketNumber, round.memberName])).toEqual([
      [first.number, '鬼瓦権造'], [first.number, '山本五郎'], [second.number, '山本　五郎'], [second.number, '佐藤次郎'],
    ]);
  });

  it('is forgotten after thirty days', async () => {
    const first = await openTicket(operator);
    await sayAll(first, names.slice(0, 2).map((memberName) => ({ memberName, registryNumber: '956789' })));
    await travel('2026-07-10T10:00:01+09:00');
    const late = await openTicket(operator);
    await say(late, { memberName: names[2], registryNumber: '956789' });
    expect(await warned(late)).toEqual([]);
  });
});

describe('a warning', () => {
  it('is seen by a supervisor once, with a note; the second is told who was first', async () => {
    const ticket = await openTicket(operator);
    await sayAll(ticket, ['鬼瓦権造', '山本五郎', '佐藤次郎'].map((memberName) => ({ memberName, registryNumber: '967890' })));
    const { id } = await caseOf(ticket);
    const second = await signIn(app, 'supervisor2');
    const replies = await Promise.all([supervisor, second].map((client) => mutate(client, 'reviewCallerWarning', { warningId: id, note: '折り返しの番号を確認済み' })));
    expect(replies.map(({ __typename }) => __typename).toSorted()).toEqual(['AlreadyReviewed', 'CallerWarningReviewed']);
    const { reviewedBy, mayIReview } = await caseOf(ticket);
    expect(mayIReview).toBe(false);
    expect(replies.find((reply) => reply.__typename === 'AlreadyReviewed')).toMatchObject({ by: reviewedBy });
    expect((await warningsOf(supervisor, { reviewed: false })).edges.map(({ node }) => node.id)).not.toContain(id);
    expect((await warningsOf(supervisor, { reviewed: true })).edges.map(({ node }) => node)).toContainEqual(expect.objectContaining({ id, reviewNote: '折り返しの番号を確認済み' }));
    expect(await warned(ticket)).toEqual(['REPEATED_MISMATCH']);
    const audited = await app.sql<{ action: string; whole: string }>(`select action, to_jsonb(a)::text as whole from audit_entry a where subject_id in ($1, $2) and action ilike '%warning'`, [id, ticket.id]);
    expect(audited.map(({ action }) => action).toSorted()).toEqual(['callerWarning', 'reviewCallerWarning']);
    for (const { whole } of audited) expect(whole).not.toMatch(/鬼瓦|967890|折り返し/);
  });

  it('is for supervisors; a specialist who sees the ticket sees no warning of it', async () => {
    const ticket = await openTicket(operator);
    await sayAll(ticket, ['鬼瓦権造', '山本五郎', '佐藤次郎'].map((memberName) => ({ memberName, registryNumber: '978901' })));
    as(await mutate(operator, 'escalateTicket', { ticketNumber: ticket.number, expectedVersion: ticket.version, discipline: 'LEGAL', handOver: '本人確認が難航', wishesReferral: false, toldCostsAreTheirs: true }), 'TicketEscalated');
    await expect(seenTicket(await signIn(app, 'lawyer1'), ticket)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await caseOf(ticket);
    for (const name of ['operator1', 'guideline1', 'forensics1', 'admin1', 'reviewer1']) {
      const client = await signIn(app, name);
      await expect(warningsOf(client), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(client, 'reviewCallerWarning', { warningId: id }), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const warningId of ['nonsense', '00000000-0000-4000-8000-000000000000']) as(await mutate(supervisor, 'reviewCallerWarning', { warningId }), 'NotFound');
    expect(as(await mutate(supervisor, 'reviewCallerWarning', { warningId: id, note: 'あ'.repeat(2001) }), 'InvalidInput').field).toBe('note');
  });
});
