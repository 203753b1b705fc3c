// @ts-check
/** What this machine knows of a process by its number. Numbers are reused, so "alive" alone proves little. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;

/** @param {number} pid */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Where nobody reaps (a container without init) a dead process keeps its number. @param {number} pid */
function isZombie(pid) {
  const stat = readProc(pid, 'stat');
  return stat !== undefined && stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}

/**
 * The command line, or '' when the process is gone or hidden.
 * @param {number} pid
 */
export function commandOf(pid) {
  const line = readProc(pid, 'cmdline');
  return line === undefined ? ps(pid, 'command=') : line.replaceAll('\0', ' ').trim();
}

/**
 * A mark that no later process of the same number has; '' when unknown.
 * @param {number} pid
 */
export function birthOf(pid) {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return ps(pid, 'lstart=');
  const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  // proc(5): field 22, counted after the command in parentheses which is field 2
  return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}

/**
 * @param {number} pid
 * @param {number} withinMs
 * @returns {Promise<boolean>} whether it ended in time
 */
export async function waitForEnd(pid, withinMs) {
  const until = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() >= until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Signal a process that may be gone by now. @param {number} pid @param {NodeJS.Signals} signal */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** @param {number} pid @param {string} file */
function readProc(pid, file) {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
