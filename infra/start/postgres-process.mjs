// @ts-check
/** The postmaster as a process: found by its pid file, started, and ended. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAccount } from './postgres-account.mjs';
import { serverSettings } from './postgres-settings.mjs';
import { commandOf, isAlive, signalTo, waitForEnd } from './processes.mjs';

const POLL_MS = 20;
/** Recovery after a crash replays the log, which may take its time. */
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;
const LOG_KEEP_BYTES = 10 * 1024 * 1024;

/** @typedef {{ pid: number, port: number, status: string }} PidFile */

/**
 * @param {string} text of postmaster.pid: pid, directory, start, port, socket directory, address, memory key, status
 * @returns {PidFile | undefined} undefined while it is still being written
 */
export function parsePidFile(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), status: lines[7] ?? '' } : undefined;
}

/** @param {string} cluster */
function readPidFile(cluster) {
  try {
    return parsePidFile(fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The postmaster of this cluster, if it lives. A pid file copied from elsewhere, or whose number now
 * belongs to another program, does not count.
 * @param {string} cluster the real path
 */
export function livePostmaster(cluster) {
  const file = readPidFile(cluster);
  if (file === undefined || !isAlive(file.pid)) return undefined;
  const command = commandOf(file.pid);
  return command === '' || command.includes(`-D ${cluster} `) ? file : undefined;
}

/**
 * PostgreSQL will not start while the number in its pid file belongs to any process of the same user.
 * The rest of the file stays: by it the server finds backends of its predecessor that still live.
 * @param {string} cluster
 */
export function seeThroughForeignPid(cluster) {
  const file = readPidFile(cluster);
  if (file === undefined || !isAlive(file.pid) || livePostmaster(cluster) !== undefined) return;
  let dead = 99_998;
  while (isAlive(dead)) dead -= 1;
  const name = path.join(cluster, 'postmaster.pid');
  fs.writeFileSync(name, fs.readFileSync(name, 'utf8').replace(/^\d+/, String(dead)));
}

/**
 * Start a postmaster in a process group of its own: Ctrl-C must not reach it before the API, and it
 * outlives a killed launcher, for the next one to use.
 * @param {import('./postgres-home.mjs').Home} home
 * @param {import('./postgres-binaries.mjs').Binaries} binaries
 * @param {number} port
 * @param {Readonly<Record<string, string>>} extra settings beyond ours
 * @returns {Promise<{ pid: number } | { failed: string }>} `failed`: what the server wrote before it ended
 */
export async function launchPostmaster(home, binaries, port, extra) {
  const logged = keepLogShort(home.log);
  const log = fs.openSync(home.log, 'a', 0o600);
  const settings = Object.entries({ ...serverSettings, ...extra }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(binaries.bin, 'postgres'), ['-D', home.cluster, '-p', String(port), ...settings], {
    ...asAccount(home.account, binaries.lib), detached: true, stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  /** @type {string | undefined} */
  let ended;
  child.on('error', (error) => void (ended = error.message));
  child.on('exit', (code, signal) => void (ended ??= `exit ${code ?? signal}`));
  child.unref();
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await sleep(POLL_MS)) {
    if (ended !== undefined) return { failed: fs.readFileSync(home.log, 'utf8').slice(logged) || ended };
    const file = readPidFile(home.cluster);
    if (file !== undefined && file.pid === child.pid && file.status === 'ready') return { pid: file.pid };
  }
  if (child.pid !== undefined) await endPostmaster(child.pid);
  return { failed: `not ready within ${READY_WITHIN_MS} ms` };
}

/**
 * A fast shutdown: sessions are ended, everything acknowledged is on disk. When it hangs, an
 * immediate one, from which the next start recovers.
 * @param {number} pid
 */
export async function endPostmaster(pid) {
  signalTo(pid, 'SIGINT');
  if (await waitForEnd(pid, STOP_WITHIN_MS)) return;
  signalTo(pid, 'SIGQUIT');
  await waitForEnd(pid, STOP_WITHIN_MS);
}

/** @param {string} log @returns {number} its length now, in characters (it is ASCII) */
function keepLogShort(log) {
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_KEEP_BYTES) return size;
  fs.renameSync(log, `${log}.1`);
  return 0;
}
