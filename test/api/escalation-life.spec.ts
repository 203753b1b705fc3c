import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer, claim, escalate, escalatedTicket, escalationsOf, escalationsPage, release, resolveEscalation, returnEscalation, seenEscalation, takeOver,
} from '../testkit/builders/escalations';
import { seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

describe('the life of an escalation', () => {
  let app: App;
  let operator: Client;
  let forensics1: Client;
  let forensics2: Client;
  let supervisor: Client;

  beforeAll(async () => {
    app = await startApp();
    [operator, forensics1, forensics2, supervisor] = await Promise.all(
      ['operator1', 'forensics1', 'forensics2', 'supervisor1'].map((name) => signIn(app, name)) as [Promise<Client>, Promise<Client>, Promise<Client>, Promise<Client>],
    );
  });
  afterAll(() => app.stop());

  /** Whom what was told about an escalation's ticket and is not over. */
  const told = async (ticketNumber: string): Promise<Record<string, string[]>> => {
    const rows = await app.sql<{ kind: string; who: string }>(
      `select n.kind, s.username as who from notice n join staff s on s.id = n.staff_id join ticket t on t.id = n.ticket_id
       where t.number = $1 and n.dismissed_at is null and n.withdrawn_at is null order by n.kind, s.username`, [ticketNumber],
    );
    const byKind: Record<string, string[]> = {};
    for (const { kind, who } of rows) (byKind[kind] ??= []).push(who);
    return byKind;
  };

  it('is told to its desk while it waits, and no longer once somebody has it', async () => {
    const { ticket, escalation } = await escalatedTicket(operator);
    expect(await told(ticket.number)).toEqual({ ESCALATION_QUEUED: ['forensics1', 'forensics2'] });
    await claim(forensics1, escalation);
    expect(await told(ticket.number)).toEqual({});
  });

  it('is taken over with a reason; the former holder is told, and can do nothing with it any more', async () => {
    const { ticket, escalation } = await escalatedTicket(operator);
    as(await mutate(forensics2, 'takeOverEscalation', { escalationId: escalation.id, expectedVersion: 1, reason: '早い' }), 'NotClaimedByYou');
    const held = await claim(forensics1, escalation);
    as(await mutate(forensics2, 'takeOverEscalation', { escalationId: escalation.id, expectedVersion: held.version, reason: ' ' }), 'ReasonRequired');
    const taken = await takeOver(forensics2, held, '担当者が外出のため');
    expect(taken).toMatchObject({ status: 'CLAIMED', claimedByMe: true, version: held.version + 1 });
    expect(await told(ticket.number)).toEqual({ ESCALATION_TAKEN_OVER: ['forensics1'] });
    expect(as(await mutate(forensics1, 'resolveEscalation', { escalationId: escalation.id, outcome: '遅い' }), 'NotClaimedByYou').by).toBe(taken.claimedBy);
    expect((await seenTicket(supervisor, ticket)).timeline.at(-1)).toMatchObject({ kind: 'ESCALATION_TAKEN_OVER', reason: '担当者が外出のため' });
    // Whoever still sees the former holder does not take it from the new one.
    as(await mutate(forensics1, 'takeOverEscalation', { escalationId: escalation.id, expectedVersion: held.version, reason: '戻してください' }), 'VersionConflict');
  });

  it('is released by its holder, or by a supervisor with a reason for somebody who is away', async () => {
    const { ticket, escalation } = await escalatedTicket(operator);
    const first = await claim(forensics1, escalation);
    const free = await release(forensics1, first);
    expect(free).toMatchObject({ status: 'QUEUED', claimedBy: null, claimedAt: null });
    expect(await told(ticket.number)).toEqual({ ESCALATION_RELEASED: ['forensics2'] });
    const second = await claim(forensics2, escalation);
    expect(await told(ticket.number)).toEqual({});
    as(await mutate(supervisor, 'releaseEscalation', { escalationId: escalation.id, expectedVersion: second.version }), 'ReasonRequired');
    expect((await release(supervisor, second, '本日は休み')).status).toBe('QUEUED');
    expect(await told(ticket.number)).toEqual({ ESCALATION_RELEASED: ['forensics1', 'forensics2'] });
    await claim(forensics1, escalation);
    expect(await told(ticket.number)).toEqual({ ESCALATION_RELEASED: ['forensics2'] });
    await expect(mutate(operator, 'releaseEscalation', { escalationId: escalation.id, expectedVersion: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await seenTicket(operator, ticket)).status).toBe('ESCALATED');
  });

  it('goes back to tier 1 with a question, and with its answer to whoever asked; each question and answer is kept', async () => {
    const { ticket, escalation } = await escalatedTicket(operator);
    await claim(forensics1, escalation);
    let asked = await returnEscalation(forensics1, escalation, '電源は入ったままですか');
    expect(await told(ticket.number)).toEqual({ ESCALATION_RETURNED: ['operator2'].concat('operator1').sort() });
    expect((await seenTicket(operator, ticket)).status).toBe('OPEN');
    await expect(mutate(forensics1, 'answerEscalation', { escalationId: escalation.id, expectedVersion: asked.version, answer: '自答' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    as(await mutate(await signIn(app, 'guideline1'), 'answerEscalation', { escalationId: escalation.id, expectedVersion: asked.version, answer: '他窓口' }), 'NotFound');

    expect(await answer(operator, asked, 'はい、電源は入ったままです')).toMatchObject({ status: 'CLAIMED', closedAt: null, outcome: null });
    expect(await told(ticket.number)).toEqual({ ESCALATION_ANSWERED: ['forensics1'] });
    expect((await seenTicket(operator, ticket)).status).toBe('ESCALATED');
    asked = await returnEscalation(forensics1, escalation, 'バックアップはありますか');
    await answer(supervisor, asked, 'USBにあります');
    await resolveEscalation(forensics1, escalation, '復旧を案内');
    expect(await seenEscalation(operator, escalation)).toMatchObject({
      outcome: '復旧を案内',
      exchanges: [{ question: '電源は入ったままですか', answer: 'はい、電源は入ったままです' }, { question: 'バックアップはありますか', answer: 'USBにあります' }],
    });
    expect(await told(ticket.number)).toEqual({});
  });

  it('goes to the queue with its answer once whoever asked is gone, and is not answered twice, anew at work, or after its ticket', async () => {
    const { escalation } = await escalatedTicket(operator);
    await claim(forensics1, escalation);
    const asked = await returnEscalation(forensics1, escalation, '台数は');
    await app.sql(`update staff set active = false where username = 'forensics1'`);
    try {
      expect(await answer(operator, asked, '3台')).toMatchObject({ status: 'QUEUED', claimedBy: null });
    } finally {
      await app.sql(`update staff set active = true where username = 'forensics1'`);
    }
    as(await mutate(operator, 'answerEscalation', { escalationId: escalation.id, expectedVersion: asked.version, answer: '4台' }), 'InvalidTransition');

    forensics1 = await signIn(app, 'forensics1');
    const other = await escalatedTicket(operator);
    await claim(forensics1, other.escalation);
    const question = await returnEscalation(forensics1, other.escalation, 'いつから');
    const anew = await escalate(operator, await seenTicket(operator, other.ticket));
    const late = { escalationId: question.id, expectedVersion: question.version, answer: '今朝' };
    expect(as(await mutate(operator, 'answerEscalation', late), 'AlreadyEscalated').discipline).toBe('FORENSICS');
    expect(await told(other.ticket.number)).toEqual({ ESCALATION_QUEUED: ['forensics1', 'forensics2'] });
    await claim(forensics1, anew.escalation);
    await resolveEscalation(forensics1, anew.escalation, '済み');
    const back = await seenTicket(operator, other.ticket);
    as(await mutate(operator, 'setTicketStatus', { ticketNumber: back.number, expectedVersion: back.version, status: 'CLOSED' }), 'TicketStatusSet');
    expect(as(await mutate(operator, 'answerEscalation', late), 'InvalidTransition').from).toBe('CLOSED');
  });

  it('asks nobody any more once its ticket is closed without an answer; reopened in time, it is answered', async () => {
    const status = async (to: 'RESOLVED' | 'OPEN' | 'CLOSED', number: string) => {
      const { version } = await seenTicket(operator, { number });
      as(await mutate(operator, 'setTicketStatus', { ticketNumber: number, expectedVersion: version, status: to }), 'TicketStatusSet');
    };
    const [closed, reopened] = [await escalatedTicket(operator), await escalatedTicket(operator)];
    const asked = [];
    for (const { escalation } of [closed, reopened]) {
      await claim(forensics1, escalation);
      asked.push(await returnEscalation(forensics1, escalation, '再起動しましたか'));
    }
    await status('RESOLVED', closed.ticket.number);
    expect(Object.keys(await told(closed.ticket.number))).toEqual(['ESCALATION_RETURNED']);
    await status('CLOSED', closed.ticket.number);
    expect(await told(closed.ticket.number)).toEqual({});
    as(await mutate(operator, 'answerEscalation', { escalationId: asked[0]!.id, expectedVersion: asked[0]!.version, answer: 'いいえ' }), 'InvalidTransition');

    await status('RESOLVED', reopened.ticket.number);
    await status('OPEN', reopened.ticket.number);
    expect(await answer(operator, asked[1]!, 'いいえ')).toMatchObject({ status: 'CLAIMED' });
    expect((await seenTicket(operator, reopened.ticket)).status).toBe('ESCALATED');
  });

  it('stands in the queue by urgency, then by what runs out first, then by age; a new urgency moves it', async () => {
    // A desk of its own: nothing else waits there.
    const lawyer = await signIn(app, 'lawyer1');
    const made = [];
    for (let n = 0; n < 6; n++) made.push(await escalatedTicket(operator, { discipline: 'LEGAL' }));
    const [a, b, c, d, e, f] = made.map(({ escalation }) => escalation.id) as [string, string, string, string, string, string];
    const urgency = (id: string, grade: string | null) => app.sql(`update ticket set urgency = $2 where id = (select ticket_id from escalation where id = $1)`, [id, grade]);
    const due = (id: string, at: string | null) => app.sql('update escalation set due_at = $2 where id = $1', [id, at]);
    await urgency(a, 'LOW'); await urgency(b, 'HIGH'); await urgency(c, 'CRITICAL'); await urgency(d, 'HIGH'); await urgency(e, null); await urgency(f, 'HIGH');
    await due(a, '2026-01-01T00:00:00Z'); await due(b, '2026-06-01T02:00:00Z'); await due(c, '2026-06-09T00:00:00Z'); await due(d, '2026-06-01T01:00:00Z'); await due(e, null); await due(f, '2026-06-01T02:00:00Z');
    const order = [c, d, b, f, e, a];
    const open = { status: ['QUEUED', 'CLAIMED', 'REFERRED'] as const };
    expect((await escalationsOf(lawyer, { status: [...open.status] })).map(({ id }) => id)).toEqual(order);

    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof escalationsPage>> = await escalationsPage(lawyer, { status: [...open.status], first: 2, after });
      paged.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    } while (after);
    expect(paged).toEqual(order);

    await urgency(a, 'CRITICAL');
    expect((await escalationsOf(supervisor, { discipline: 'LEGAL', status: [...open.status] })).map(({ id }) => id)).toEqual([a, c, d, b, f, e]);
    await claim(lawyer, { id: b });
    expect((await escalationsOf(lawyer, { status: [...open.status], mine: true })).map(({ id }) => id)).toEqual([b]);
    await claim(lawyer, { id: d });
    await resolveEscalation(lawyer, { id: d }, '済み');
    expect((await escalationsOf(lawyer, { status: ['RESOLVED', 'RETURNED'], first: 1 })).map(({ id }) => id)).toEqual([d]);
  });
});
