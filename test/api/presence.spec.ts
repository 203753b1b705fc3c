import type { Presence, Ticket } from '@saimado/contract/generated/schema';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalate, escalatedTicket } from '../testkit/builders/escalations';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn, type Variables } from '../testkit/client';
import type { Subscription } from '../testkit/subscription';
import { type App, startApp } from '../testkit/world';

const MORNING = '2026-06-10T10:00:00+09:00';
const LATER = '2026-06-10T10:00:40+09:00';

type Told = { presence: Presence };
const at = (client: Client, { number }: Pick<Ticket, 'number'>, more: Variables = {}): Promise<Subscription<Told>> =>
  client.subscribe<Told>('subscription ($subject: String!, $tab: ID!, $writing: PresenceField) { presence(subject: $subject, tab: $tab, writing: $writing) { subject people { name role writing since } } }', { subject: `ticket:${number}`, tab: randomUUID(), ...more });
const among = async (client: Client, tickets: Pick<Ticket, 'number'>[]): Promise<Presence[]> =>
  (await client.request<{ presences: Presence[] }>('query ($subjects: [String!]!) { presences(subjects: $subjects) { subject people { name role writing } } }', { subjects: tickets.map(({ number }) => `ticket:${number}`) })).presences;
/** What the server answers instead of telling who is there. */
const refusal = (asked: Promise<Subscription<unknown>>): Promise<string> => asked.then((subscription) => subscription.next()).then(() => 'told', String);
const count = (wanted: number) => ({ presence }: Told): boolean => presence.people.length === wanted;

describe('who is looking at what', () => {
  let app: App;
  let operator: Client;
  let one: Client;
  let two: Client;
  let lawyer: Client;
  const sockets: Client[] = [];
  /** Another browser of somebody, with its own socket. */
  const browser = async (name: Parameters<typeof signIn>[1], on = app): Promise<Client> => {
    const client = await signIn(on, name);
    sockets.push(client);
    return client;
  };
  beforeAll(async () => {
    app = await startApp({ now: MORNING });
    [operator, one, two, lawyer] = await Promise.all((['operator1', 'forensics1', 'forensics2', 'lawyer1'] as const).map((name) => browser(name))) as [Client, Client, Client, Client];
  });
  afterAll(async () => {
    await Promise.all(sockets.map((client) => client.dispose()));
    await app.stop();
  });

  it('is told as it happens: somebody comes, writes, and leaves when their socket closes', async () => {
    const { ticket } = await escalatedTicket(operator);
    const mine = await at(one, ticket);
    expect((await mine.next()).presence).toEqual({ subject: `ticket:${ticket.number}`, people: [] });
    const other = await browser('forensics2');
    const tab = randomUUID();
    const looking = await at(other, ticket, { tab });
    expect((await looking.until(count(1))).presence.people).toMatchObject([{ role: 'SPECIALIST', writing: null }]);
    expect((await mine.until(count(1))).presence.people).toMatchObject([{ role: 'SPECIALIST', writing: null }]);

    // From one field to another is one subscription after another: nobody sees them leave and come back.
    await at(other, ticket, { tab, writing: 'FINDINGS' });
    looking.stop();
    expect((await mine.until(({ presence }) => presence.people[0]?.writing === 'FINDINGS')).presence.people.length).toBe(1);
    const unrelated = await at(await browser('supervisor1'), ticket);
    await mine.until(count(2));
    expect(mine.taken().filter(({ presence }) => presence.people.length === 0)).toEqual([]);
    expect((await among(one, [ticket])).map(({ people }) => people.length)).toEqual([2]);

    await other.dispose();
    await mine.until(count(1));
    unrelated.stop();
    await mine.until(count(0));
    expect(await among(one, [ticket])).toEqual([]);
  });

  it('is told only of tickets one may see, and what is written only to those who may read it', async () => {
    const { ticket } = await escalatedTicket(operator);
    const elsewhere = await openTicket(operator);
    const mine = await at(one, ticket, { writing: 'DO_NOT_TOUCH' });
    for (const [client, hidden] of [[lawyer, ticket], [one, elsewhere], [await browser('guideline1'), ticket]] as const) {
      expect(await refusal(at(client, hidden))).toContain('表示できるチケット');
      expect(await among(client, [hidden])).toEqual([]);
    }
    for (const name of ['reviewer1', 'admin1'] as const) {
      const outsider = await browser(name);
      expect(await refusal(at(outsider, ticket))).toContain('権限がありません');
      await expect(among(outsider, [ticket])).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await refusal(outsider.subscribe('subscription { presenceChanged { subject } }'))).toContain('権限がありません');
    }
    for (const bad of ['staff:1', 'ticket:', `ticket:${'9'.repeat(500)}`]) {
      expect(await refusal(one.subscribe('subscription ($s: String!, $t: ID!) { presence(subject: $s, tab: $t) { subject } }', { s: bad, t: randomUUID() }))).toContain('表示できるチケット');
    }

    const writingSeenBy = async (client: Client): Promise<unknown> => (await among(client, [ticket]))[0]?.people[0]?.writing;
    expect(await writingSeenBy(two)).toBe('DO_NOT_TOUCH');
    expect(await writingSeenBy(operator)).toBeNull();
    const all = await lawyer.subscribe<{ presenceChanged: Presence }>('subscription { presenceChanged { subject people { name writing } } }');
    await escalate(operator, await seenTicket(operator, ticket), { discipline: 'LEGAL' });
    expect(await writingSeenBy(lawyer)).toBeNull();
    await at(two, elsewhere).catch(() => undefined);
    const second = await at(two, ticket);
    expect((await all.next()).presenceChanged.subject).toBe(`ticket:${ticket.number}`);
    mine.stop();
    second.stop();
  });

  it('ends with a session, and with a server that was killed; the next one tells whoever watches', async () => {
    const { ticket } = await escalatedTicket(operator);
    const mine = await at(one, ticket);
    const leaving = await browser('forensics2');
    await at(leaving, ticket);
    await mine.until(count(1));
    await leaving.signOut();
    await mine.until(count(0));

    const second = await app.another({ now: MORNING });
    const there = await browser('forensics2', second);
    await at(there, ticket);
    await mine.until(count(1));
    await second.kill();
    // Nobody has said that they left; that nobody says they are there is enough.
    expect((await among(one, [ticket])).length).toBe(1);
    await app.setClock(LATER);
    await mine.until(count(0));
    expect(await app.sql('select from presence where ticket_id = $1', [ticket.id])).toHaveLength(1);
    expect((await among(two, [ticket]))[0]?.people.length).toBe(1);
  });
});
