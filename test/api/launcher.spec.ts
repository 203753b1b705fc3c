import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../infra/start/ports.mjs';
import { startPostgres } from '../../infra/start/postgres.mjs';
import { isAlive, waitForEnd } from '../../infra/start/processes.mjs';

const launcher = resolve(import.meta.dirname, '../../infra/start/start.mjs');
/** Generous: the machine may be busy with other tests. */
const WITHIN_MS = 45_000;

/** Every directory with a server in it, so that none outlives its test, whatever it did. */
const directories: string[] = [];
const newDirectory = (): string => {
  const directory = mkdtempSync(join(realpathSync(tmpdir()), 'saimado-launch-'));
  directories.push(directory);
  return directory;
};
const postmasterOf = (dataDir: string): number => {
  const file = join(dataDir, 'postgres/postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
};
const end = async (pid: number, signal: NodeJS.Signals): Promise<void> => {
  if (isAlive(pid)) process.kill(pid, signal);
  await waitForEnd(pid, WITHIN_MS);
};

afterAll(async () => {
  for (const directory of directories) {
    await end(postmasterOf(directory), 'SIGQUIT');
    rmSync(directory, { recursive: true, force: true });
  }
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  const dataDir = newDirectory();

  it('comes back with every committed row after kill -9, and its living postmaster is joined', async () => {
    const first = await startPostgres({ dataDir });
    await query(first.ownerUrl, 'create table kept (n int); insert into kept values (1)');
    process.kill(first.pid, 'SIGKILL');
    await first.died;

    const second = await startPostgres({ dataDir });
    expect({ reused: second.reused, port: second.port }).toEqual({ reused: false, port: first.port });
    expect(await query(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);

    const third = await startPostgres({ dataDir });
    expect({ reused: third.reused, pid: third.pid }).toEqual({ reused: true, pid: second.pid });
    await third.stop();
    expect(isAlive(second.pid)).toBe(false);
  });

  it('sees through a pid file whose number belongs to another program, and yields a port that is taken', async () => {
    const before = await startPostgres({ dataDir });
    const left = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
    await before.stop();
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), left.replace(/^\d+/, String(process.pid)));
    const squatter = createServer().listen(before.port, '127.0.0.1');
    const after = await startPostgres({ dataDir });
    squatter.close();
    expect(after.port).not.toBe(before.port);
    expect(await query(after.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await after.stop();
  });

  it('sorts and searches as Japanese do, and writes no value into its log', async () => {
    const server = await startPostgres({ dataDir });
    const [row] = await query(server.ownerUrl, "select array(select x from unnest(array['い','亜','ア','あ']) x order by x) as sorted, '髙' ~ '\\w' as letter");
    expect(row).toEqual({ sorted: ['あ', 'ア', 'い', '亜'], letter: true });
    await query(server.ownerUrl, "select 'himitsu'::int").catch(() => {});
    await query(server.ownerUrl, "create table once (name text unique); insert into once values ('himitsu'), ('himitsu')").catch(() => {});
    await server.stop();
    expect(readFileSync(join(dataDir, 'logs/postgres.log'), 'utf8')).not.toContain('himitsu');
  });
});

describe('npm start', { timeout: 120_000 }, () => {
  let started: Started[] = [];
  beforeEach(() => void (started = []));
  afterEach(async () => {
    for (const { child } of started) if (child.pid) await end(child.pid, 'SIGTERM');
  });

  /** In production: nothing to load, and the rules are the strictest. */
  const start = (dataDir: string, port: number, more: NodeJS.ProcessEnv = {}): Started => {
    const { DATABASE_URL: _, ...env } = process.env;
    const launched = new Started(spawn(process.execPath, [launcher], {
      env: { ...env, NODE_ENV: 'production', SAIMADO_SECRET: 'ab'.repeat(32), SAIMADO_DATA: dataDir, PORT: String(port), ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    }));
    started.push(launched);
    return launched;
  };
  const apiPid = (dataDir: string): number => Number.parseInt(readFileSync(join(dataDir, 'run/api.pid'), 'utf8'), 10);
  const answers = (port: number): Promise<boolean> => fetch(`http://127.0.0.1:${port}/health/live`).then((r) => r.ok, () => false);

  it('serves, mends what is killed, yields to its successor, and ends in order', async () => {
    const dataDir = newDirectory();
    const port = await freePort(0);
    const first = start(dataDir, port);
    await first.says(`127.0.0.1:${port}`);
    expect(await answers(port)).toBe(true);

    const second = start(dataDir, await freePort(0));
    expect(await second.ended).toBe(1);
    expect(second.errors).toContain(`pid ${first.child.pid}`);

    const api = apiPid(dataDir);
    process.kill(api, 'SIGKILL');
    const postmaster = postmasterOf(dataDir);
    process.kill(postmaster, 'SIGKILL');
    await expect.poll(async () => (await answers(port)) && apiPid(dataDir) !== api && postmasterOf(dataDir) !== postmaster, { timeout: WITHIN_MS }).toBe(true);

    await end(Number(first.child.pid), 'SIGKILL');
    const living = postmasterOf(dataDir);
    const third = start(dataDir, port);
    await third.says(`127.0.0.1:${port}`);
    expect(postmasterOf(dataDir)).toBe(living);
    expect(await answers(port)).toBe(true);

    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(0);
    expect({ api: existsSync(join(dataDir, 'run/api.pid')), postmaster: isAlive(living), page: await answers(port) })
      .toEqual({ api: false, postmaster: false, page: false });
  });

  it('says in one line what is wrong', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.once('listening', done));
    const port = (taken.address() as { port: number }).port;
    const unwritable = join(newDirectory(), 'file');
    writeFileSync(unwritable, '');
    const refusals: [Started, string][] = [
      [start(newDirectory(), port), String(port)],
      [start(unwritable, 1), unwritable],
      [start(newDirectory(), await freePort(0), { SAIMADO_SECRET: '' }), 'SAIMADO_SECRET'],
      [start(newDirectory(), await freePort(0), { DATABASE_URL: 'postgres://u:himitsu@127.0.0.1:1/d' }), 'DATABASE_URL'],
    ];
    for (const [launched, word] of refusals) {
      expect(await launched.ended).toBe(1);
      expect(launched.errors.trim().split('\n')).toEqual([expect.stringContaining(word)]);
      expect(launched.errors + launched.output).not.toContain('himitsu');
    }
    taken.close();
  });
});

/** A launcher as a person sees it: what it says and how it ends. */
class Started {
  output = '';
  errors = '';
  readonly ended: Promise<number | null>;
  constructor(readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => void (this.output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => void (this.errors += text));
    this.ended = new Promise((done) => void child.once('close', (code) => done(code)));
  }

  async says(text: string): Promise<void> {
    const early = this.ended.then((code) => Promise.reject(new Error(`ended (${code}): ${this.output}${this.errors}`)));
    early.catch(() => {});
    await Promise.race([expect.poll(() => this.output, { timeout: WITHIN_MS }).toContain(text), early]);
  }
}
