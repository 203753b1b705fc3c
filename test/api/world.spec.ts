import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall } from '../testkit/builders/calls';
import { addNote } from '../testkit/builders/tickets';
import { OperationFailed, signIn, stranger } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

/** What every other story relies on: a world of one's own, people, a clock, and a subscription that misses nothing. */
describe('a test\'s world', () => {
  let app: App;
  beforeAll(async () => void (app = await startApp()));
  afterAll(() => app.stop());

  it('knows the demo accounts', async () => {
    for (const [username, role] of [['operator1', 'OPERATOR'], ['forensics2', 'SPECIALIST'], ['supervisor2', 'SUPERVISOR'], ['reviewer1', 'REVIEWER'], ['admin2', 'ADMINISTRATOR']] as const) {
      const client = await signIn(app, username);
      expect(await client.request('{ me { username role } }')).toEqual({ me: { username, role } });
    }
  });

  it('answers a stranger with the code that screens rely on', async () => {
    const failed = await stranger(app).request('{ me { id } }').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(OperationFailed);
    expect((failed as OperationFailed).code).toBe('UNAUTHENTICATED');
  });

  it('stops the clock and lets it run', async () => {
    const client = await signIn(app, 'operator1');
    await app.setClock(new Date(Date.now() + 60_000));
    const stopped = Date.now() + 60_000;
    const read = async (): Promise<number> => Date.parse((await client.request<{ console: { now: string } }>('{ console { now } }')).console.now);
    expect(Math.abs((await read()) - stopped)).toBeLessThan(10_000);
    expect(await read()).toBe(await read());
    await app.setClock(null);
    expect(await read()).toBeLessThan(stopped);
  });

  it('delivers to a subscription what happens right after it', async () => {
    const [operator, supervisor] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'supervisor1')]);
    const events = await supervisor.subscribe<{ ticketChanged: { number: string; version: number } }>('subscription { ticketChanged { number version } }');
    const { ticket } = await acceptCall(operator);
    expect((await events.next()).ticketChanged.number).toBe(ticket.number);
    const noted = await addNote(operator, ticket, '受付の端末が起動しないとのこと。');
    expect((await events.until(({ ticketChanged }) => ticketChanged.version === noted.version)).ticketChanged.number).toBe(ticket.number);
    await supervisor.dispose();
  });

  it('is shared with no other', async () => {
    const count = async (world: App): Promise<number> => (await world.sql('select 1 from ticket')).length;
    const [mine, other] = [await count(app), await startApp()];
    try {
      await acceptCall(await signIn(other, 'operator1'));
      expect({ mine: await count(app), theirs: await count(other) }).toEqual({ mine, theirs: 1 });
    } finally {
      expect(await other.stop()).toBe(0);
    }
  });
});
