import type { Call, Ticket, TransferDesk } from '@saimado/contract/generated/schema';
import { acceptCall, endCall, ringDemoCall } from '@test/testkit/builders/calls';
import { addNote, seenTicket, ticketOf } from '@test/testkit/builders/tickets';
import { triageTicket } from '@test/testkit/builders/triage';
import { verifyCaller } from '@test/testkit/builders/verification';
import { type Client, signIn } from '@test/testkit/client';
import { as, mutate, succeed } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { randomUUID } from 'node:crypto';
import process from 'node:process';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** A Wednesday morning on which both lines are open, its evening when only EMERGENCY is. */
const BOTH_OPEN = '2026-06-10T10:00:00+09:00';
const GUIDELINE_CLOSED = '2026-06-10T19:00:00+09:00';

let app: App;
let emergency: Client;
let emergency2: Client;
let guideline: Client;
beforeAll(async () => {
  app = await startApp({ now: BOTH_OPEN });
  [emergency, emergency2, guideline] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'operator2'), signIn(app, 'guideline1')]);
});
afterAll(() => app.stop());
beforeEach(() => app.setClock(BOTH_OPEN));

const TRANSFER = 'id status from to reason offeredBy acceptedBy fromTicketNumber toTicketNumber';
const deskOf = async (client: Client, { number }: Pick<Ticket, 'number'>): Promise<TransferDesk> =>
  (await client.request<{ transferDesk: TransferDesk }>(`query ($number: String!) { transferDesk(ticketNumber: $number) {
    target { hotline { code phoneNumber isOpen opensAt } signedIn free } transfer { ${TRANSFER} } } }`, { number })).transferDesk;
const ringsOf = async (client: Client): Promise<Call[]> =>
  (await client.request<{ ringingCalls: Call[] }>(`{ ringingCalls { id hotline callerNumber transfer { ${TRANSFER} } } }`)).ringingCalls;
const ringFrom = async (client: Client, ticket: Pick<Ticket, 'number'>): Promise<Call> => {
  const ring = (await ringsOf(client)).find(({ transfer }) => transfer?.fromTicketNumber === ticket.number);
  if (!ring) throw new Error(`${client.username} hears no ring of ${ticket.number}`);
  return ring;
};
const draft = (client: Client, scope: string, content: string) => succeed(client, 'saveDraft', 'DraftSaved', { scope, content, expectedVersion: 0 });
const draftsOf = async (client: Client, scope: string): Promise<{ scope: string; content: string }[]> =>
  (await client.request<{ drafts: { scope: string; content: string }[] }>('query ($scope: String) { drafts(scope: $scope) { scope content } }', { scope })).drafts;
const offer = async (client: Client, ticket: Pick<Ticket, 'number'>, reason?: string) =>
  (await succeed(client, 'transferCall', 'CallTransferring', { ticketNumber: ticket.number, reason })).transfer;
const answer = (client: Client, ring: Pick<Call, 'id' | 'hotline'>) => mutate(client, 'acceptCall', { hotline: ring.hotline, callId: ring.id });

describe('trouble on the GUIDELINE line', () => {
  it('goes to EMERGENCY with all that is known, and nothing is typed again', async () => {
    const { call, ticket } = await acceptCall(guideline, { hotline: 'GUIDELINE', callerNumber: '03-0000-1111' });
    const verified = await verifyCaller(guideline, ticket, { claim: { memberName: '渡辺花子', facilityName: 'さくら医院' }, relation: 'FACILITY_STAFF' });
    await triageTicket(guideline, verified, [{ questionId: 'happening', answerId: 'LOCKED' }]);
    await addNote(guideline, ticket, '受付のPC 1台でファイルが開けない。');
    await draft(guideline, `ticket:${ticket.number}:note`, '電源はまだ入っている');
    await draft(guideline, `call:${call.id}:claim`, JSON.stringify({ memberName: '渡辺花子', registryNumber: '0234' }));
    const before = await seenTicket(guideline, ticket);
    const heard = await guideline.subscribe<{ transferChanged: { status: string; acceptedBy: string | null; toTicketNumber: string | null } }>('subscription { transferChanged { status acceptedBy toTicketNumber } }');

    const transfer = await offer(guideline, ticket, 'ファイルが開けない');
    expect(transfer).toMatchObject({ status: 'WAITING', from: 'GUIDELINE', to: 'EMERGENCY', reason: 'ファイルが開けない', toTicketNumber: null });
    const ring = await ringFrom(emergency, ticket);
    expect(ring).toMatchObject({ hotline: 'EMERGENCY', callerNumber: '0300001111', transfer: { reason: 'ファイルが開けない', fromTicketNumber: ticket.number } });
    expect(ring.transfer?.offeredBy).not.toBe('');
    expect(await ringsOf(guideline)).toEqual([]);

    const accepted = as(await answer(emergency, ring), 'CallAccepted');
    const second = await seenTicket(emergency, accepted.ticket);
    expect(second).toMatchObject({ hotline: 'EMERGENCY', status: 'OPEN', callerNumber: '0300001111', facilityName: 'さくら医院', verificationOutcome: 'PROVISIONAL' });
    // The verification is the one that was made, not another.
    expect({ ...second.verification, id: null }).toEqual({ ...before.verification, id: null });
    expect(second.verificationDebtSince).toBe(before.verificationDebtSince);
    const entry = second.timeline.find(({ kind }) => kind === 'TRANSFERRED');
    expect(entry).toMatchObject({ from: 'GUIDELINE', to: 'EMERGENCY', reason: 'ファイルが開けない' });
    for (const part of [ticket.number, '受付のPC 1台でファイルが開けない。', '電源はまだ入っている']) expect(entry?.text).toContain(part);
    expect(await draftsOf(emergency, `call:${accepted.call.id}:`)).toEqual(expect.arrayContaining([
      { scope: `call:${accepted.call.id}:claim`, content: JSON.stringify({ memberName: '渡辺花子', registryNumber: '0234' }) },
      { scope: `call:${accepted.call.id}:triage`, content: JSON.stringify({ answers: [{ questionId: 'happening', answerId: 'LOCKED' }] }) },
    ]));

    const first = await seenTicket(guideline, ticket);
    expect(first).toMatchObject({ status: 'CLOSED', tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', verificationDebtSince: null });
    expect(first.timeline.at(-1)).toMatchObject({ kind: 'TRANSFERRED', from: 'GUIDELINE', to: 'EMERGENCY' });
    expect(first.timeline.at(-1)?.text).toContain(second.number);
    expect((await heard.until(({ transferChanged }) => transferChanged.status === 'ACCEPTED')).transferChanged.toTicketNumber).toBe(second.number);
    // Each sees the ticket of the own line, and of the other its number.
    expect([await ticketOf(guideline, second.number), await ticketOf(emergency, first.number)]).toEqual([null, null]);
    expect((await deskOf(emergency, second)).transfer).toMatchObject({ status: 'ACCEPTED', fromTicketNumber: first.number });
    // The first operator's call goes on until they hang up.
    expect((await endCall(guideline, call)).call.state).toBe('AFTER_CALL_WORK');
    const audit = JSON.stringify(await app.sql(`select before, after from audit_entry where action in ('transferCall', 'acceptTransfer')`));
    expect(audit).not.toContain('開けない');
    await guideline.dispose();
  });
});

describe('a question on the EMERGENCY line', () => {
  it('goes to GUIDELINE, where answers go on from where they were, and a reason stands there that nobody typed', async () => {
    const { call, ticket } = await acceptCall(emergency);
    await draft(emergency, `call:${call.id}:triage`, JSON.stringify({ answers: [{ questionId: 'happening', answerId: 'GUIDELINE' }, { questionId: 'gone', answerId: 1 }], overrule: null }));
    await offer(emergency, ticket);
    const ring = await ringFrom(guideline, ticket);
    expect(ring.transfer?.reason).toContain('ガイドライン');
    const accepted = as(await answer(guideline, ring), 'CallAccepted');
    expect(await draftsOf(guideline, `call:${accepted.call.id}:`)).toEqual([
      { scope: `call:${accepted.call.id}:triage`, content: JSON.stringify({ answers: [{ questionId: 'happening', answerId: 'GUIDELINE' }] }) },
    ]);
    expect(accepted.ticket).toMatchObject({ hotline: 'GUIDELINE', verificationOutcome: null });
  });

  it('is not handed over while the other line is closed: its number and next opening are read out, and recorded', async () => {
    await app.setClock(GUIDELINE_CLOSED);
    const { ticket } = await acceptCall(emergency);
    expect(as(await mutate(emergency, 'transferCall', { ticketNumber: ticket.number }), 'OtherHotlineClosed')).toMatchObject({ phoneNumber: '0120-339-199', opensAt: '2026-06-11T09:00:00.000+09:00' });
    expect((await ringsOf(guideline)).length).toBe(0);
    const told = await succeed(emergency, 'tellOtherHotline', 'OtherHotlineTold', { ticketNumber: ticket.number, expectedVersion: ticket.version });
    expect(told.transfer).toMatchObject({ status: 'TOLD', to: 'GUIDELINE' });
    expect(told.ticket).toMatchObject({ tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', status: 'OPEN' });
    const text = (await seenTicket(emergency, ticket)).timeline.at(-1)?.text;
    expect(text).toContain('0120-339-199');
    expect(text).toContain('6月11日 09:00');
  });
});

describe('while nobody has answered', () => {
  it('the operator is told who is there, may stop the ring, and may call again', async () => {
    const { ticket } = await acceptCall(guideline, { hotline: 'GUIDELINE' });
    const { target } = await deskOf(guideline, ticket);
    expect(target).toMatchObject({ hotline: { code: 'EMERGENCY', isOpen: true }, signedIn: 2 });
    const transfer = await offer(guideline, ticket);
    as(await mutate(guideline, 'transferCall', { ticketNumber: ticket.number, reason: 'もう一度' }), 'TransferWaiting');
    expect((await succeed(guideline, 'cancelTransfer', 'TransferCancelled', { transferId: transfer.id })).transfer.status).toBe('CANCELLED');
    expect(await ringsOf(emergency)).toEqual([]);
    expect((await offer(guideline, ticket)).status).toBe('WAITING');
    const ring = await ringFrom(emergency, ticket);
    const again = as(await answer(emergency, ring), 'CallAccepted');
    expect(as(await mutate(guideline, 'cancelTransfer', { transferId: (await deskOf(guideline, ticket)).transfer!.id }), 'AlreadyAnswered').by).toBe(again.call.operator);
    as(await mutate(guideline, 'transferCall', { ticketNumber: ticket.number }), 'InvalidTransition');
  });

  it('whoever has long shown no sign of life is not counted as there', async () => {
    await app.setClock('2026-06-10T20:30:00+09:00');
    const late = await signIn(app, 'guideline1');
    const { ticket } = await acceptCall(late, { hotline: 'GUIDELINE' });
    expect((await deskOf(late, ticket)).target).toMatchObject({ hotline: { isOpen: true }, signedIn: 0, free: 0 });
  });

  it('the ring ends after a minute, which is told, and the next one is another ring', async () => {
    const { ticket } = await acceptCall(guideline, { hotline: 'GUIDELINE' });
    await offer(guideline, ticket);
    await app.setClock('2026-06-10T10:01:01+09:00');
    await expect.poll(async () => (await deskOf(guideline, ticket)).transfer?.status, { timeout: 15_000 }).toBe('UNANSWERED');
    await offer(guideline, ticket);
    expect((await app.sql<{ status: string }>('select x.status from transfer x join ticket t on t.id = x.from_ticket_id where t.number = $1 order by x.seq', [ticket.number])).map(({ status }) => status)).toEqual(['UNANSWERED', 'WAITING']);
    await mutate(guideline, 'cancelTransfer', { transferId: (await deskOf(guideline, ticket)).transfer!.id });
  });

  it('the caller may hang up, and then nobody rings any more', async () => {
    const { call, ticket } = await acceptCall(guideline, { hotline: 'GUIDELINE' });
    await offer(guideline, ticket);
    const ring = await ringFrom(emergency, ticket);
    await endCall(guideline, call);
    expect(await ringsOf(emergency)).toEqual([]);
    expect(as(await answer(emergency, ring), 'InvalidTransition')).toMatchObject({ from: 'ABANDONED' });
    expect((await deskOf(guideline, ticket)).transfer?.status).toBe('CALLER_GONE');
    expect((await seenTicket(guideline, ticket)).status).toBe('OPEN');
    as(await mutate(guideline, 'transferCall', { ticketNumber: ticket.number }), 'InvalidTransition');
  });

  it('of two who answer one has it, and the other is told who; whoever gives up at that moment is told too', async () => {
    for (let n = 0; n < 6; n++) {
      const { ticket } = await acceptCall(guideline, { hotline: 'GUIDELINE' });
      const transfer = await offer(guideline, ticket);
      const ring = await ringFrom(emergency, ticket);
      const [one, two, cancelled] = await Promise.all([answer(emergency, ring), answer(emergency2, ring), mutate(guideline, 'cancelTransfer', { transferId: transfer.id })]);
      const kinds = [one, two].map(({ __typename }) => __typename).sort();
      expect([['AlreadyAnswered', 'CallAccepted'], ['InvalidTransition', 'InvalidTransition']]).toContainEqual(kinds);
      expect(cancelled.__typename).toBe(kinds[0] === 'AlreadyAnswered' ? 'AlreadyAnswered' : 'TransferCancelled');
      expect((await seenTicket(guideline, ticket)).status).toBe(kinds[0] === 'AlreadyAnswered' ? 'CLOSED' : 'OPEN');
    }
  });
});

describe('a hand-over', () => {
  it('has one effect for one key', async () => {
    const { ticket } = await acceptCall(emergency);
    const input = { key: randomUUID(), ticketNumber: ticket.number };
    const [once, again] = await Promise.all([mutate(emergency, 'transferCall', input), mutate(emergency, 'transferCall', input)]);
    expect(as(again, 'CallTransferring')).toEqual(as(once, 'CallTransferring'));
    as(await mutate(emergency, 'transferCall', { ...input, reason: 'x' }), 'KeyReused');
    await mutate(emergency, 'cancelTransfer', { transferId: as(once, 'CallTransferring').transfer.id });
  });

  it('is nobody’s but the operator’s who has the caller', async () => {
    const { ticket } = await acceptCall(emergency);
    as(await mutate(guideline, 'transferCall', { ticketNumber: ticket.number }), 'NotFound');
    as(await mutate(emergency2, 'transferCall', { ticketNumber: ticket.number }), 'InvalidTransition');
    const transfer = await offer(emergency, ticket);
    as(await mutate(emergency2, 'cancelTransfer', { transferId: transfer.id }), 'NotFound');
    await expect(mutate(await signIn(app, 'supervisor1'), 'transferCall', { ticketNumber: ticket.number })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    as(await mutate(emergency, 'transferCall', { ticketNumber: ticket.number, reason: 'x'.repeat(501) }), 'InvalidInput');
    await succeed(emergency, 'cancelTransfer', 'TransferCancelled', { transferId: transfer.id });
  });

  it('leaves an ordinary ring what it is', async () => {
    const ring = await ringDemoCall(emergency, { hotline: 'EMERGENCY' });
    const { ticket } = as(await answer(emergency, ring), 'CallAccepted');
    expect((await seenTicket(emergency, ticket)).timeline.map(({ kind }) => kind)).toEqual(['CALL_ACCEPTED']);
  });
});

describe('the program ends between ring and answer', () => {
  it('and the ring still rings, the first ticket is as it was, and no half a ticket lies on the other line', async () => {
    const world = await startApp({ now: BOTH_OPEN });
    const owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    try {
      const [first, second] = await Promise.all([signIn(world, 'guideline1'), signIn(world, 'operator1')]);
      const { ticket } = await acceptCall(first, { hotline: 'GUIDELINE' });
      await offer(first, ticket);
      const ring = await ringFrom(second, ticket);
      await owner.query('begin; lock table transfer in share row exclusive mode');
      const answering = answer(second, ring).catch(() => null);
      await expect.poll(async () => (await world.sql(`select 1 from pg_locks where not granted and relation = 'transfer'::regclass`)).length).toBeGreaterThan(0);
      process.kill(world.serverPid, 'SIGKILL');
      await answering;
      await owner.query('commit');
      await expect.poll(() => world.sql('select state from call where id = $1', [ring.id])).toEqual([{ state: 'RINGING' }]);
      expect(await world.sql('select number, status from ticket')).toEqual([{ number: ticket.number, status: 'OPEN' }]);
      expect(await world.sql('select status from transfer')).toEqual([{ status: 'WAITING' }]);
    } finally {
      await owner.end();
      await world.stop();
    }
  });
});
