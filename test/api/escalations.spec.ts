import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim, escalate, escalatedTicket, escalationsOf, resolveEscalation, returnEscalation, seenEscalation } from '../testkit/builders/escalations';
import { proposeReferral } from '../testkit/builders/referrals';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

describe('an escalation', () => {
  let app: App;
  let operator: Client;
  let forensics1: Client;
  let forensics2: Client;
  let lawyer: Client;

  beforeAll(async () => {
    app = await startApp();
    [operator, forensics1, forensics2, lawyer] = await Promise.all(
      ['operator1', 'forensics1', 'forensics2', 'lawyer1'].map((name) => signIn(app, name)) as [Promise<Client>, Promise<Client>, Promise<Client>, Promise<Client>],
    );
  });
  afterAll(() => app.stop());

  it('needs neither verification nor triage, and sets tier 2', async () => {
    const { ticket, escalation } = await escalatedTicket(operator);
    expect(ticket).toMatchObject({ status: 'ESCALATED', tier: 'TIER_2' });
    expect(escalation).toMatchObject({ status: 'QUEUED', discipline: 'FORENSICS', ticketNumber: ticket.number, claimedBy: null });
    expect(Date.parse(escalation.dueAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('is refused where a referral is wished and the cost was not told, or the hand-over is blank, or tier 2 has it already', async () => {
    const ticket = await openTicket(operator);
    const input = { ticketNumber: ticket.number, expectedVersion: ticket.version, discipline: 'LEGAL', handOver: '漏えいの恐れ', wishesReferral: true, toldCostsAreTheirs: false } as const;
    as(await mutate(operator, 'escalateTicket', input), 'CostsNotTold');
    expect(as(await mutate(operator, 'escalateTicket', { ...input, handOver: ' ', wishesReferral: false }), 'InvalidInput').field).toBe('handOver');
    as(await mutate(operator, 'escalateTicket', { ...input, expectedVersion: 9, wishesReferral: false }), 'VersionConflict');
    const first = await escalate(operator, ticket, { discipline: 'LEGAL' });
    expect(as(await mutate(operator, 'escalateTicket', { ...input, expectedVersion: first.ticket.version, wishesReferral: false }), 'AlreadyEscalated').discipline).toBe('LEGAL');
    as(await mutate(operator, 'escalateTicket', { ...input, expectedVersion: first.ticket.version, discipline: 'FORENSICS', toldCostsAreTheirs: true }), 'TicketEscalated');
  });

  it('is claimed by exactly one of fifty who try at once; the others are told who has it', async () => {
    const { escalation } = await escalatedTicket(operator);
    const replies = await Promise.all(Array.from({ length: 50 }, (_, n) => mutate(n % 2 ? forensics1 : forensics2, 'claimEscalation', { escalationId: escalation.id })));
    const winners = replies.filter(({ __typename }) => __typename === 'EscalationClaimed');
    expect(winners.length).toBe(1);
    const holder = as(winners[0]!, 'EscalationClaimed').escalation.claimedBy;
    const losers = replies.filter(({ __typename }) => __typename !== 'EscalationClaimed').map((reply) => as(reply, 'AlreadyClaimed').by);
    expect(new Set(losers)).toEqual(new Set([holder]));
  });

  it('is seen and claimed by its discipline only', async () => {
    const { escalation } = await escalatedTicket(operator, { discipline: 'LEGAL' });
    expect((await escalationsOf(forensics1)).map(({ id }) => id)).not.toContain(escalation.id);
    expect((await escalationsOf(lawyer)).map(({ id }) => id)).toContain(escalation.id);
    as(await mutate(forensics1, 'claimEscalation', { escalationId: escalation.id }), 'NotFound');
    await expect(mutate(operator, 'claimEscalation', { escalationId: escalation.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await escalationsOf(await signIn(app, 'guideline1'))).length).toBe(0);
    for (const name of ['reviewer1', 'admin1']) await expect(escalationsOf(await signIn(app, name))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is worked by whoever holds it: referred, then resolved, and the ticket with it', async () => {
    const { ticket, escalation } = await escalatedTicket(operator, { wishesReferral: true, toldCostsAreTheirs: true });
    expect(as(await mutate(forensics1, 'resolveEscalation', { escalationId: escalation.id, outcome: '早い' }), 'NotClaimedByYou').by).toBeNull();
    const held = await claim(forensics1, escalation);
    expect(held.claimedByMe).toBe(true);
    expect(as(await mutate(forensics2, 'resolveEscalation', { escalationId: escalation.id, outcome: '横取り' }), 'NotClaimedByYou').by).toBe(held.claimedBy);
    const { id, version } = await proposeReferral(forensics1, escalation);
    await succeed(forensics1, 'settleReferral', 'ReferralChanged', { referralId: id, expectedVersion: version, ownFirm: '架空フォレンジック株式会社', costsTold: true });
    expect((await seenEscalation(forensics1, escalation))?.status).toBe('REFERRED');
    expect((await resolveEscalation(forensics1, escalation, '感染端末を特定し、隔離を案内')).status).toBe('RESOLVED');
    expect((await seenTicket(operator, ticket)).status).toBe('RESOLVED');
    as(await mutate(forensics1, 'resolveEscalation', { escalationId: escalation.id, outcome: '二度目' }), 'InvalidTransition');
  });

  it('is returned with a question, which reopens the ticket; it may then be escalated again', async () => {
    const { ticket, escalation } = await escalatedTicket(operator);
    await claim(forensics1, escalation);
    await returnEscalation(forensics1, escalation, '電源は入ったままでしょうか');
    const back = await seenTicket(operator, ticket);
    expect(back.status).toBe('OPEN');
    expect(back.timeline.at(-1)).toMatchObject({ kind: 'ESCALATION_RETURNED', text: '電源は入ったままでしょうか' });
    await escalate(operator, back);
  });

  it('appears on its discipline’s open desk as it happens, and on no other', async () => {
    type Change = { escalationChanged: { id: string; status: string; urgency: string | null; category: string | null; facilityName: string | null } };
    const subscription = 'subscription { escalationChanged { id status urgency category facilityName } }';
    const [desk, other] = await Promise.all([forensics2.subscribe<Change>(subscription), lawyer.subscribe<Change>(subscription)]);
    const { ticket, escalation } = await escalatedTicket(operator);
    await desk.until(({ escalationChanged }) => escalationChanged.id === escalation.id);
    await claim(forensics1, escalation);
    await desk.until(({ escalationChanged }) => escalationChanged.id === escalation.id && escalationChanged.status === 'CLAIMED');
    // What it shows of the ticket is part of it.
    await app.sql(`update ticket set category = 'LEAK', facility_name = '架空クリニック' where number = $1`, [ticket.number]);
    await desk.until(({ escalationChanged: { id, category, facilityName } }) => id === escalation.id && category === 'LEAK' && facilityName === '架空クリニック');
    desk.taken();
    await app.sql('update ticket set member_name = $2 where number = $1', [ticket.number, '架空 太郎']);
    await app.sql(`update ticket set urgency = 'CRITICAL' where number = $1`, [ticket.number]);
    expect((await desk.next()).escalationChanged).toMatchObject({ id: escalation.id, urgency: 'CRITICAL' });
    const theirs = await escalatedTicket(operator, { discipline: 'LEGAL' });
    await other.until(({ escalationChanged }) => escalationChanged.id === theirs.escalation.id);
    expect(other.taken()).toEqual([]);
  });
});
