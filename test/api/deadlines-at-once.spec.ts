import { createServer, connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOST_BAG, recordFacts, runningClocksOf } from '../testkit/builders/deadlines';
import { openTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

const NOW = '2026-11-20T10:00:00+09:00';
let app: App;
let counted: App;
let operator: Client;
let watched: Client;
let queries = 0;
const wire = createServer((server) => {
  const { hostname, port } = new URL(app.ownerUrl);
  const database = connect(Number(port), hostname);
  server.on('error', () => database.destroy()).on('close', () => database.destroy()).on('data', (chunk: Buffer) => { queries += executed(chunk); });
  database.on('error', () => server.destroy());
  server.pipe(database).pipe(server);
});
/** Messages by which a query is executed: simple ones and the ends of extended ones. A chunk of the startup counts a few too many. */
function executed(chunk: Buffer): number {
  let found = 0;
  for (let at = 0; at + 5 <= chunk.length; at += 1 + chunk.readUInt32BE(at + 1)) if ('QE'.includes(String.fromCharCode(chunk[at]!))) found += 1;
  return found;
}

beforeAll(async () => {
  app = await startApp({ now: NOW });
  operator = await signIn(app, 'operator1');
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  const url = new URL(app.ownerUrl);
  url.username = url.password = '';
  url.host = `127.0.0.1:${(wire.address() as AddressInfo).port}`;
  counted = await app.another({ now: NOW, env: { SAIMADO_DATABASE_URL: url.href } });
  watched = await signIn(counted, 'operator1');
});
afterAll(async () => {
  await counted.stop();
  wire.close();
  await app.stop();
});

/** The fewest of a few tries: the queue looks for its jobs meanwhile. */
async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  await read();
  const tries = [];
  for (let n = 0; n < 5; n += 1) {
    queries = 0;
    await read();
    tries.push(queries);
  }
  return Math.min(...tries);
}

it('the lists read the clocks of many tickets as they read those of one', async () => {
  const lists = { running: () => runningClocksOf(watched), tickets: () => watched.request('{ tickets(clockRunning: true, first: 100) { edges { node { number nextClock { dueOn } deadlineClocks { title } incidentFacts { at } } } } }') };
  const count = async () => ({ running: await queriesOf(lists.running), tickets: await queriesOf(lists.tickets) });
  const open = async (many: number): Promise<void> => {
    for (let n = 0; n < many; n += 1) await recordFacts(operator, await openTicket(operator), { ...LOST_BAG, awareOn: '2026-11-19' });
  };
  await open(1);
  const one = await count();
  expect(one.running).toBeGreaterThan(1);
  await open(30);
  expect(await runningClocksOf(watched)).toHaveLength(31);
  expect(await count()).toEqual(one);
});
