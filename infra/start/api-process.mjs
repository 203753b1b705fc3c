// @ts-check
/** The API as a supervised child: restarted when it dies, ended in order. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackoff, STABLE_MS } from './backoff.mjs';
import { Failure } from './failure.mjs';
import { failures, notices, steps } from './messages.mjs';
import { commandOf, isAlive, signalTo, waitForEnd } from './processes.mjs';
import { program } from './programs.mjs';
import { root } from './settings.mjs';

/** The API's exit codes that trying again cannot mend. It has written its own line for the second. */
const PORT_IN_USE = 98;
const WRONG_CONFIGURATION = 78;
const STOP_WITHIN_MS = 15_000;

/** @param {string} dataDir */
const pidFileOf = (dataDir) => path.join(dataDir, 'run', 'api.pid');

/**
 * The API of a killed launcher ends by itself when it notices; until then it holds the port.
 * @param {string} dataDir locked by us, so whatever API runs on it is a left-over
 * @param {import('./say.mjs').Say} say
 */
export async function awaitLeftover(dataDir, say) {
  const pid = fs.existsSync(pidFileOf(dataDir)) ? Number.parseInt(fs.readFileSync(pidFileOf(dataDir), 'utf8'), 10) : 0;
  if (!isAlive(pid) || !commandOf(pid).includes(program('main'))) return;
  await say.step(steps.leftover, async () => {
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
      if (await waitForEnd(pid, STOP_WITHIN_MS)) return;
      signalTo(pid, signal);
    }
    await waitForEnd(pid, STOP_WITHIN_MS);
  });
}

/**
 * @typedef {object} Api
 * @property {Promise<string>} ready the address, once it first serves
 * @property {Promise<Failure>} gaveUp
 * @property {(env: NodeJS.ProcessEnv) => Promise<void>} restart with another environment or other code
 * @property {(hurried: Promise<void>) => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {import('./settings.mjs').Settings} options.settings
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import('./say.mjs').Say} options.say
 * @returns {Api}
 */
export function superviseApi({ settings, env: firstEnv, say }) {
  const backoff = createBackoff();
  let env = firstEnv;
  /** Its end is wanted: not a death. */
  let ending = false;
  let closed = false;
  let wasReady = false;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {Promise<void>} */
  let ended = Promise.resolve();
  /** @type {(url: string) => void} */
  let sayReady = () => {};
  /** @type {(failure: Failure) => void} */
  let giveUp = () => {};
  const ready = /** @type {Promise<string>} */ (new Promise((resolve) => void (sayReady = resolve)));
  const gaveUp = /** @type {Promise<Failure>} */ (new Promise((resolve) => void (giveUp = resolve)));

  function start() {
    let served = false;
    // A process group of its own: Ctrl-C reaches the launcher, which ends things in order.
    const mine = spawn(process.execPath, [program('main')], {
      cwd: root, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = mine;
    fs.writeFileSync(pidFileOf(settings.dataDir), `${mine.pid}\n`);
    mine.on('message', (message) => {
      const { type, url } = /** @type {{ type?: string, url?: string }} */ (message);
      if (type !== 'ready' || url === undefined) return;
      served = true;
      wasReady = true;
      sayReady(url);
    });
    ended = new Promise((resolve) => {
      mine.on('exit', (code, signal) => {
        resolve();
        if (mine === child && !ending) void died(code ?? signal ?? 'ERROR', served);
      });
    });
  }

  /**
   * What has served is started again however soon it died: whoever is on the phone needs it more than a tidy log.
   * @param {number | string} code @param {boolean} served it had been ready
   */
  async function died(code, served) {
    const hopeless = !wasReady && (code === PORT_IN_USE || code === WRONG_CONFIGURATION);
    const wait = hopeless ? undefined : backoff.next(served ? STABLE_MS : 0);
    if (wait === undefined) {
      return giveUp(new Failure(code === PORT_IN_USE ? failures.portInUse(settings.port, settings.host) : failures.apiKeepsDying));
    }
    const dead = child;
    say.line(notices.apiDied(String(code), wait));
    await sleep(wait);
    if (!ending && child === dead) start();
  }

  /** @param {Promise<void>} hurried */
  async function end(hurried) {
    const mine = child;
    if (mine?.pid === undefined || mine.exitCode !== null || mine.signalCode !== null) return;
    mine.kill('SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), sleep(STOP_WITHIN_MS, false, { ref: false }), hurried.then(() => false)]);
    if (!inTime) mine.kill('SIGKILL');
    await ended;
  }

  start();
  return {
    ready,
    gaveUp,
    async restart(nextEnv) {
      env = nextEnv;
      ending = true;
      await end(new Promise(() => {}));
      ending = closed;
      if (!closed) start();
    },
    async stop(hurried) {
      closed = true;
      ending = true;
      await end(hurried);
      fs.rmSync(pidFileOf(settings.dataDir), { force: true });
    },
  };
}
