// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { failures } from './messages.mjs';
import { birthOf, isAlive } from './processes.mjs';

/** @typedef {{ pid: number, birth: string }} Holder */

/**
 * Whether the process that wrote the lock still lives. A later process that happens to have its
 * number does not count; nor do we ourselves (in a container the numbers come round again).
 * @param {Holder} holder
 * @param {{ pid: number, isAlive: (pid: number) => boolean, birthOf: (pid: number) => string }} [system]
 */
export function isHeld(holder, system = { pid: process.pid, isAlive, birthOf }) {
  if (holder.pid === system.pid || !system.isAlive(holder.pid)) return false;
  const birth = system.birthOf(holder.pid);
  return birth === '' || holder.birth === '' || birth === holder.birth;
}

/**
 * Make this process the only one that serves `dataDir`.
 * @param {string} dataDir
 * @returns {{ release(): void } | { heldBy: number }}
 */
export function tryLock(dataDir) {
  const file = path.join(dataDir, 'run', 'launcher.lock');
  const own = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A hard link appears whole or not at all, so nobody reads half a lock.
        fs.linkSync(own, file);
        return { release: () => fs.rmSync(file, { force: true }) };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder !== undefined && isHeld(holder)) return { heldBy: holder.pid };
      fs.rmSync(file, { force: true });
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/**
 * As `tryLock`, where a second launcher is the person's mistake.
 * @param {string} dataDir
 */
export function lock(dataDir) {
  const result = tryLock(dataDir);
  if ('heldBy' in result) throw new Failure(failures.alreadyRunning(result.heldBy, dataDir));
  return result;
}

/** @param {string} file @returns {Holder | undefined} undefined when gone or unreadable, which nobody holds */
function readHolder(file) {
  try {
    const { pid, birth } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return { pid: Number(pid), birth: String(birth) };
  } catch {
    return undefined;
  }
}
