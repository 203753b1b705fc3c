// @ts-check
/** The embedded PostgreSQL: one call gives a running server with our database in it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './child-process.mjs';
import { keptSecret, prepareDataDirectory } from './data-directory.mjs';
import { Failure } from './failure.mjs';
import { failures, notices, steps } from './messages.mjs';
import { freePort } from './ports.mjs';
import { asAccount } from './postgres-account.mjs';
import { findBinaries } from './postgres-binaries.mjs';
import { findHome } from './postgres-home.mjs';
import { endPostmaster, launchPostmaster, livePostmaster, seeThroughForeignPid } from './postgres-process.mjs';
import { clusterOptions, databaseName, superuser } from './postgres-settings.mjs';
import { isAlive, waitForEnd } from './processes.mjs';
import { silent } from './say.mjs';

const ATTEMPTS = 20;
const AGAIN_MS = 500;
const WATCH_MS = 250;

/**
 * @typedef {object} Postgres
 * @property {string} ownerUrl connection string of the superuser, for our database
 * @property {number} port
 * @property {number} pid of the postmaster
 * @property {boolean} reused a living postmaster was found
 * @property {() => Promise<void>} stop fast shutdown, resolved when it has ended
 * @property {Promise<void>} died resolved when the postmaster ends, by whatever cause
 */

/**
 * Start the server of a data directory, or join the one that runs; make the cluster on first use.
 * @param {{ dataDir: string, say?: import('./say.mjs').Say, settings?: Readonly<Record<string, string>> }} options
 *   `settings` go beyond ours (tests without durability, say) and apply when the server is started here
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir: given, say = silent, settings = {} }) {
  const dataDir = path.resolve(given);
  prepareDataDirectory(dataDir);
  const home = await findHome(dataDir, say);
  const binaries = findBinaries(home.account, home.elsewhere);
  if (!fs.existsSync(home.cluster)) {
    if (home.account !== undefined) say.line(notices.dropped(home.account.name));
    await say.step(steps.initdb, () => makeCluster(home, binaries));
  }
  const { pid, port, reused } = await say.step(steps.postgres, async () => {
    const running = await join(home);
    const server = running ?? (await start(home, binaries, settings));
    await ensureDatabase(home, server.port);
    return { ...server, reused: running !== undefined };
  });
  if (reused) say.line(notices.reused(pid));
  return { ownerUrl: urlOf(home, port, databaseName), port, pid, reused, stop: () => endPostmaster(pid), died: endOf(pid) };
}

/** @typedef {import('./postgres-home.mjs').Home} Home */
/** @typedef {import('./postgres-binaries.mjs').Binaries} Binaries */

/** @param {Home} home @param {Binaries} binaries */
async function makeCluster(home, binaries) {
  const unfinished = `${home.cluster}.new`;
  const handover = fs.mkdtempSync(path.join(os.tmpdir(), 'saimado-'));
  const passwordFile = path.join(handover, 'password');
  try {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(unfinished, { mode: 0o700 });
    fs.writeFileSync(passwordFile, `${keptSecret(home.passwordFile)}\n`, { mode: 0o600 });
    if (home.account !== undefined) {
      for (const file of [unfinished, handover, passwordFile]) fs.chownSync(file, home.account.uid, home.account.gid);
    }
    const { code, output } = await run(
      path.join(binaries.bin, 'initdb'),
      ['-D', unfinished, '-U', superuser, `--pwfile=${passwordFile}`, ...clusterOptions],
      asAccount(home.account, binaries.lib),
    );
    if (code !== 0) throw failureOf(output, home);
    fs.renameSync(unfinished, home.cluster);
  } finally {
    fs.rmSync(handover, { recursive: true, force: true });
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * The postmaster that lives already, once it answers; undefined when there is none (any more).
 * @param {Home} home
 */
async function join(home) {
  const deadline = Date.now() + ATTEMPTS * AGAIN_MS;
  for (;;) {
    const live = livePostmaster(home.cluster);
    if (live === undefined) return undefined;
    if (live.status === 'ready') return { pid: live.pid, port: live.port };
    if (live.status === 'stopping' || Date.now() > deadline) await endPostmaster(live.pid);
    await waitForEnd(live.pid, 50);
  }
}

/** @param {Home} home @param {Binaries} binaries @param {Readonly<Record<string, string>>} settings */
async function start(home, binaries, settings) {
  seeThroughForeignPid(home.cluster);
  let port = await freePort(keptPort(home));
  let output = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const result = await launchPostmaster(home, binaries, port, settings);
    if ('pid' in result) {
      fs.writeFileSync(home.portFile, `${port}\n`);
      return { pid: result.pid, port };
    }
    output = result.failed;
    if (/Address already in use|could not create any TCP\/IP sockets/.test(output)) port = await freePort(0);
    // Backends of a killed postmaster take a moment to notice that they are orphans.
    else if (/shared memory block .* still in use/.test(output)) await sleep(AGAIN_MS);
    else break;
  }
  throw failureOf(output, home);
}

/** @param {Home} home @returns {number} 0 when none is kept */
function keptPort(home) {
  try {
    return Number.parseInt(fs.readFileSync(home.portFile, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}

/** @param {Home} home @param {number} port */
async function ensureDatabase(home, port) {
  // Imported late: before the installation step there is no pg.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: urlOf(home, port, 'postgres'), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } catch (error) {
    const { code, message } = /** @type {Error & { code?: string }} */ (error);
    if (code === '28P01') throw new Failure(failures.ownerPasswordLost(home.passwordFile));
    throw code === '53100' ? new Failure(failures.noSpace(home.cluster)) : new Failure(failures.postgresFailed(message, home.log));
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {Home} home @param {number} port @param {string} database */
function urlOf(home, port, database) {
  if (!fs.existsSync(home.passwordFile)) throw new Failure(failures.ownerPasswordLost(home.passwordFile));
  return `postgres://${superuser}:${keptSecret(home.passwordFile)}@127.0.0.1:${port}/${database}`;
}

/** @param {string} output of initdb or the server @param {Home} home */
function failureOf(output, home) {
  if (/No space left on device|Disk quota exceeded/.test(output)) return new Failure(failures.noSpace(home.cluster));
  if (/Permission denied|Read-only file system/.test(output)) return new Failure(failures.notWritable(home.cluster));
  const lines = output.trim().split('\n');
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
  return new Failure(failures.postgresFailed(telling.replace(/^.*?(FATAL|PANIC|error):\s*/, ''), home.log));
}

/** Watched by its number, which works for a postmaster that somebody else started too. @param {number} pid @returns {Promise<void>} */
function endOf(pid) {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, WATCH_MS);
    timer.unref();
  });
}
