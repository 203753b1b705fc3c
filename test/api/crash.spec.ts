import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { freePort } from '../../infra/start/ports.mjs';
import { startPostgres } from '../../infra/start/postgres.mjs';
import { isAlive, waitForEnd } from '../../infra/start/processes.mjs';
import { DEMO_PASSWORD } from '../testkit/client';

const root = resolve(import.meta.dirname, '../..');
const WRITERS = 50;
const KILLS = 10;
/** Acknowledged writes between one kill and the next. */
const BETWEEN_KILLS = 60;
const WITHIN_MS = 150_000;
/** How long a client waits before it tries again, as browsers do. */
const RETRY_MS = 60;

const ACCEPT = 'mutation ($input: AcceptCallInput!) { acceptCall(input: $input) { ... on CallAccepted { ticket { number } } } }';
const NOTE = 'mutation ($input: AddNoteInput!) { addNote(input: $input) { __typename ... on NoteAdded { ticket { version } } } }';

/**
 * The whole product as `npm start` runs it, with durable settings: fifty writers that resend with the same key until
 * they are answered, while the API is killed ten times and PostgreSQL once.
 */
describe('after kill -9', () => {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'saimado-crash-'));
  const secret = randomBytes(32).toString('hex');
  let url = '';
  let cookie = '';
  let launcher: ChildProcess;
  let output = '';

  beforeAll(async () => {
    const postgres = await startPostgres({ dataDir });
    const bare = new URL(postgres.ownerUrl);
    bare.username = bare.password = '';
    const env = { ...process.env, SAIMADO_SECRET: secret, SAIMADO_OWNER_URL: postgres.ownerUrl, SAIMADO_DATABASE_URL: bare.href, SAIMADO_DEMO: '1' };
    const run = promisify(execFile);
    await run(process.execPath, [join(root, 'dist/api/migrate.js')], { env });
    await run(process.execPath, [join(root, 'dist/api/seed.js'), '--people-only'], { env });

    const port = await freePort(0);
    url = `http://127.0.0.1:${port}`;
    launcher = spawn(process.execPath, [join(root, 'infra/start/start.mjs')], {
      env: { ...process.env, SAIMADO_SECRET: secret, SAIMADO_DATA: dataDir, PORT: String(port), NODE_ENV: 'development' }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [launcher.stdout, launcher.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => { output += chunk; });
    await until('the first start', async () => (await fetch(`${url}/health/ready`)).ok);
    const reply = await fetch(`${url}/auth/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'operator1', password: DEMO_PASSWORD }),
    });
    cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }, WITHIN_MS);

  afterAll(async () => {
    const postmaster = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), { encoding: 'utf8', flag: 'a+' }), 10);
    if (launcher.exitCode === null) launcher.kill('SIGKILL');
    if (isAlive(postmaster)) process.kill(postmaster, 'SIGQUIT');
    await waitForEnd(postmaster, WITHIN_MS);
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
    for (const end = Date.now() + WITHIN_MS; ; await pause(RETRY_MS)) {
      if (await Promise.resolve().then(holds).catch(() => false)) return;
      if (Date.now() > end) throw new Error(`${what} did not come about:\n${output.slice(-3_000)}`);
    }
  }

  /** Sends until it is answered; the same variables each time, so the same key. */
  async function send<Data>(query: string, input: Record<string, unknown>): Promise<Data> {
    for (;;) {
      try {
        const reply = await fetch(`${url}/graphql`, {
          method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie }, body: JSON.stringify({ query, variables: { input } }),
        });
        const body = (await reply.json()) as { data?: Data | null; errors?: { extensions?: { code?: string } }[] };
        if (reply.status === 200 && body.data && !body.errors) return body.data;
        const code = body.errors?.[0]?.extensions?.code;
        if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' || code === 'BAD_USER_INPUT') throw new TypeError(`refused for good: ${code}`);
      } catch (error) {
        if (error instanceof TypeError && error.message.startsWith('refused')) throw error;
      }
      await pause(RETRY_MS);
    }
  }

  const apiPid = (): number => Number.parseInt(readFileSync(join(dataDir, 'run/api.pid'), 'utf8'), 10);

  it(`every write acknowledged to ${WRITERS} writers is there exactly once, and clients come back by themselves`, async () => {
    class Signed extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    let heardSince = 0;
    const listener = createClient({
      url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Signed, retryAttempts: 10_000, shouldRetry: () => true, retryWait: () => pause(RETRY_MS),
    });
    listener.subscribe({ query: 'subscription { ticketChanged { number } }' }, { next: () => { heardSince += 1; }, error: () => undefined, complete: () => undefined });

    const acknowledged: string[] = [];
    let killing = true;
    const writer = async (): Promise<void> => {
      const { acceptCall } = await send<{ acceptCall: { ticket: { number: string } } }>(ACCEPT, { key: randomUUID(), hotline: 'EMERGENCY' });
      while (killing) {
        const text = `記録 ${randomUUID()}`;
        const { addNote } = await send<{ addNote: { __typename: string } }>(NOTE, { key: randomUUID(), ticketNumber: acceptCall.ticket.number, text });
        expect(addNote.__typename).toBe('NoteAdded');
        acknowledged.push(text);
      }
    };
    const killer = async (): Promise<void> => {
      for (let kill = 1; kill <= KILLS; kill++) {
        const before = acknowledged.length;
        await until(`progress before kill ${kill}`, () => acknowledged.length >= before + BETWEEN_KILLS);
        if (kill === KILLS / 2) process.kill(Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
        const pid = apiPid();
        process.kill(pid, 'SIGKILL');
        await until(`another API after kill ${kill}`, () => apiPid() !== pid);
      }
      const before = acknowledged.length;
      heardSince = 0;
      await until('progress after the last kill', () => acknowledged.length >= before + BETWEEN_KILLS && heardSince > 0);
      killing = false;
    };
    await Promise.all([killer(), ...Array.from({ length: WRITERS }, writer)]);
    await listener.dispose();

    const owner = new pg.Client({ connectionString: (await startPostgres({ dataDir })).ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ text: string; times: number }>(`select text, count(*)::int as times from ticket_event where kind = 'NOTE' group by text`);
    await owner.end();
    const stored = new Map(rows.map(({ text, times }) => [text, times]));
    expect(acknowledged.filter((text) => stored.get(text) !== 1)).toEqual([]);
    expect(stored.size).toBe(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThan(KILLS * BETWEEN_KILLS);
  }, WITHIN_MS);

  it('an orderly end still ends everything, PostgreSQL last', async () => {
    const postmaster = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
    const exit = new Promise<number | null>((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
  }, WITHIN_MS);
});
