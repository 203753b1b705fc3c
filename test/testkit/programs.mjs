// @ts-check
/** Programs that a test run starts, and ends with itself. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set();
/** How long a program may take to end by itself before it is killed. */
const PATIENCE_MS = 8_000;

/**
 * Run Node with arguments to its end.
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, show: 'live' | 'afterwards' }} options 'afterwards' hands the output back
 * @returns {Promise<{ code: number, output: string }>} code 1 when a signal ended it
 */
export function runProgram(args, { cwd, env, show }) {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that its children end with it. Input is nobody's.
    const child = spawn(process.execPath, args, {
      cwd, env, detached: true, stdio: show === 'live' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    living.add(child);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => void (output += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => void (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      living.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** End everything that still runs: in order first, then by force. */
export async function stopPrograms() {
  for (const child of living) signal(child, 'SIGTERM');
  const until = Date.now() + PATIENCE_MS;
  while (living.size > 0 && Date.now() < until) await sleep(50);
  for (const child of living) signal(child, 'SIGKILL');
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  try {
    if (child.pid) process.kill(-child.pid, name);
  } catch {
    // gone by now
  }
}
