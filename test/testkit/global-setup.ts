import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../infra/start/postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresForTests;
    /** The programs as they were built when the run began. */
    dist: string;
  }
}

export interface PostgresForTests {
  /** Connection string of the superuser, for the maintenance database. */
  ownerUrl: string;
  /** The migrated database with the demo accounts and nothing else, from which each test file's own is copied. */
  template: string;
  secret: string;
}

const root = resolve(import.meta.dirname, '../..');
const TEMPLATE = 'saimado_template';

/** A crash may lose everything here, and nobody minds; durability is what the crash test is for. */
const FORGETFUL = {
  fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB',
  wal_level: 'minimal', max_wal_senders: '0', autovacuum_naptime: '1h',
};

/** One PostgreSQL for a whole run, in a directory that goes away with it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dist = keepPrograms();
  const dataDir = mkdtempSync(join(tmpdir(), 'saimado-postgres-'));
  const clear = (): void => {
    for (const folder of [dist, dataDir]) rmSync(folder, { recursive: true, force: true });
  };
  const postgres = await startPostgres({ dataDir, settings: FORGETFUL });
  const forced = (): void => {
    endNow(postgres.pid);
    clear();
  };
  // A run that is broken off leaves no server behind.
  process.once('exit', forced);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

  const secret = randomBytes(32).toString('hex');
  await makeTemplate(join(dist, 'api'), postgres.ownerUrl, secret);
  project.provide('postgres', { ownerUrl: postgres.ownerUrl, template: TEMPLATE, secret });
  project.provide('dist', dist);
  return async () => {
    await postgres.stop();
    clear();
    process.off('exit', forced);
  };
}

/**
 * A copy of `dist`, which a watching build may replace at any moment. It lies below node_modules, where the programs
 * find their packages.
 */
function keepPrograms(): string {
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'api/main.js'))) throw new Error('dist/api is missing: `npm test` builds it, or `npm run build`');
  const cache = join(root, 'node_modules/.cache/saimado');
  mkdirSync(cache, { recursive: true });
  const dist = mkdtempSync(join(cache, 'dist-'));
  cpSync(built, dist, { recursive: true });
  return dist;
}

async function makeTemplate(api: string, ownerUrl: string, secret: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`create database ${TEMPLATE}`);
    const url = new URL(ownerUrl);
    url.pathname = `/${TEMPLATE}`;
    const withoutOwner = new URL(url);
    withoutOwner.username = withoutOwner.password = '';
    const env = { ...process.env, NODE_ENV: 'test', SAIMADO_OWNER_URL: url.href, SAIMADO_DATABASE_URL: withoutOwner.href, SAIMADO_SECRET: secret, SAIMADO_DEMO: '1' };
    const run = promisify(execFile);
    await run(process.execPath, [join(api, 'migrate.js')], { env });
    await run(process.execPath, [join(api, 'seed.js'), '--people-only'], { env });
    // Nobody may be connected to a database that is being copied.
    await owner.query(`alter database ${TEMPLATE} allow_connections false`);
  } finally {
    await owner.end();
  }
}

/** Ends a server at once; there is nothing in it to keep. */
function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // gone by now
  }
}
