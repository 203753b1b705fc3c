import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalate } from '../testkit/builders/escalations';
import { addNote, deskTicketOf, openTicket, seenTicket, setTicketStatus, ticketOf, ticketsOf } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

describe('tickets', () => {
  let app: App;
  let operator: Client;
  let guideline: Client;
  let supervisor: Client;

  beforeAll(async () => {
    app = await startApp();
    [operator, guideline, supervisor] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'guideline1'), signIn(app, 'supervisor1')]);
  });
  afterAll(() => app.stop());

  it('are seen by their hotline and supervisors; to anyone else they do not exist', async () => {
    const ticket = await openTicket(operator);
    expect(await ticketOf(supervisor, ticket.number)).not.toBeNull();
    expect(await ticketOf(guideline, ticket.number)).toBeNull();
    expect(await deskTicketOf(await signIn(app, 'forensics1'), ticket.number)).toBeNull();
    as(await mutate(guideline, 'addNote', { ticketNumber: ticket.number, text: '見えないはず' }), 'NotFound');
    expect((await ticketsOf(guideline, { hotline: 'EMERGENCY' })).tickets).toEqual([]);
    for (const name of ['reviewer1', 'admin1']) {
      await expect(ticketOf(await signIn(app, name), ticket.number)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('are seen by the specialists they were escalated to, and not by the other discipline', async () => {
    const ticket = await openTicket(operator);
    await escalate(operator, ticket, { discipline: 'LEGAL' });
    expect(await deskTicketOf(await signIn(app, 'lawyer1'), ticket.number)).not.toBeNull();
    expect(await deskTicketOf(await signIn(app, 'forensics1'), ticket.number)).toBeNull();
  });

  it('keep every note, whoever else writes at the same time', async () => {
    const ticket = await openTicket(operator);
    const texts = Array.from({ length: 10 }, (_, n) => `同時メモ${n}`);
    await Promise.all(texts.map((text, n) => addNote(n % 2 ? operator : supervisor, ticket, text)));
    const { timeline, version } = await seenTicket(operator, ticket);
    expect(timeline.flatMap(({ text }) => text ?? []).sort()).toEqual(texts);
    expect(version).toBe(11);
  });

  it('refuse a change made on an old version, and say which is current', async () => {
    const ticket = await openTicket(operator);
    await addNote(supervisor, ticket, '先に書いた');
    const conflict = as(await mutate(operator, 'setTicketStatus', { ticketNumber: ticket.number, expectedVersion: 1, status: 'RESOLVED' }), 'VersionConflict');
    expect(conflict.currentVersion).toBe(2);
  });

  it('move only as the table says', async () => {
    const ticket = await openTicket(operator);
    const closed = await setTicketStatus(operator, ticket, 'CLOSED', '誤った受電のため');
    const refusal = as(await mutate(operator, 'setTicketStatus', { ticketNumber: ticket.number, expectedVersion: closed.version, status: 'OPEN' }), 'InvalidTransition');
    expect(refusal).toMatchObject({ from: 'CLOSED', to: 'OPEN' });
    as(await mutate(operator, 'setTicketStatus', { ticketNumber: ticket.number, expectedVersion: closed.version, status: 'ESCALATED' }), 'InvalidTransition');
  });

  it('refuse a blank note, and one that is too long, by field', async () => {
    const { number: ticketNumber } = await openTicket(operator);
    expect(as(await mutate(operator, 'addNote', { ticketNumber, text: '　 ' }), 'InvalidInput').field).toBe('text');
    expect(as(await mutate(operator, 'addNote', { ticketNumber, text: 'あ'.repeat(20_001) }), 'InvalidInput').field).toBe('text');
    as(await mutate(operator, 'addNote', { ticketNumber: '000-000-001', text: '番号違い' }), 'NotFound');
  });

  it('are found by two-character words in notes, by number, by variants of a character, and by all words at once', async () => {
    const mark = randomUUID().slice(0, 8);
    const ticket = await openTicket(operator);
    await addNote(operator, ticket, `髙橋先生より。電子カルテが開かない ${mark} 100%`);
    const other = await openTicket(operator);
    await addNote(operator, other, `印刷できない ${mark}`);
    const found = async (search: string): Promise<string[]> => (await ticketsOf(operator, { search })).tickets.map(({ number }) => number);
    expect(await found(`${mark} カル`)).toEqual([ticket.number]);
    expect(await found(`${mark} 高橋`)).toEqual([ticket.number]);
    expect(await found(`${mark} 100%`)).toEqual([ticket.number]);
    expect(await found(`${mark} 10_%`)).toEqual([]);
    expect((await found(mark)).sort()).toEqual([ticket.number, other.number].sort());
    expect(await found(ticket.number.replaceAll('-', '　'))).toEqual([ticket.number]);
    expect(await found(`${mark} 存在しない語`)).toEqual([]);
  });

  it('come in pages that meet without gap or overlap', async () => {
    for (let n = 0; n < 7; n++) await openTicket(guideline, { hotline: 'GUIDELINE' });
    const seen: string[] = [];
    for (let after: string | null | undefined; ; ) {
      const page = await ticketsOf(guideline, { first: 3, after });
      seen.push(...page.tickets.map(({ number }) => number));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(7);
    await expect(ticketsOf(guideline, { first: 0 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(ticketsOf(guideline, { after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('announce changes to whoever may see them at that moment, and to nobody else', async () => {
    type Change = { ticketChanged: { number: string } };
    const subscription = 'subscription { ticketChanged { number } }';
    const [mine, theirs] = await Promise.all([operator.subscribe<Change>(subscription), guideline.subscribe<Change>(subscription)]);
    const ticket = await openTicket(operator);
    await mine.until(({ ticketChanged }) => ticketChanged.number === ticket.number);
    const own = await openTicket(guideline, { hotline: 'GUIDELINE' });
    await theirs.until(({ ticketChanged }) => ticketChanged.number === own.number);
    expect(theirs.taken().concat(mine.taken()).map(({ ticketChanged }) => ticketChanged.number)).not.toContain(own.number);
  });

  it('write one audit row a mutation, without the text', async () => {
    const ticket = await openTicket(operator);
    await addNote(operator, ticket, '監査に残してはいけない語');
    const rows = await app.sql<{ action: string; after: unknown }>(`select action, after from audit_entry where subject_id = $1`, [ticket.id]);
    expect(rows.map(({ action }) => action)).toEqual(['addNote']);
    expect(await app.sql(`select 1 from audit_entry where before::text || after::text like '%監査に%'`)).toEqual([]);
  });
});
