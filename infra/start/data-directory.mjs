// @ts-check
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { failures } from './messages.mjs';

/** A new cluster takes about 70 MB; below this even a small day's work would stop in the middle. */
const NEEDED_BYTES = 256 * 1024 * 1024;

/**
 * Make the data directory and prove that it can be written and has room.
 * @param {string} dataDir absolute
 */
export function prepareDataDirectory(dataDir) {
  try {
    makeDirectory(dataDir, 0o700);
    for (const name of ['run', 'logs']) makeDirectory(path.join(dataDir, name), 0o700);
    const probe = path.join(dataDir, 'run', `probe.${process.pid}`);
    fs.writeFileSync(probe, 'x');
    fs.rmSync(probe);
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Failure(['ENOSPC', 'EDQUOT'].includes(code) ? failures.noSpace(dataDir) : failures.notWritable(dataDir));
  }
  const { bavail, bsize } = fs.statfsSync(dataDir);
  if (bavail * bsize < NEEDED_BYTES) throw new Failure(failures.noSpace(dataDir));
}

/** Node's own recursive mkdir never ends where a parent can hold no directory (/proc). @param {string} directory @param {number} mode */
function makeDirectory(directory, mode) {
  if (fs.existsSync(directory)) return;
  const parent = path.dirname(directory);
  if (!fs.existsSync(parent)) makeDirectory(parent, 0o755);
  fs.mkdirSync(directory, { mode });
}

/**
 * A random value that is made once and kept, readable by its owner only.
 * @param {string} file
 * @returns {string} 64 hexadecimal digits
 */
export function keptSecret(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  const value = randomBytes(32).toString('hex');
  const unfinished = `${file}.new`;
  fs.writeFileSync(unfinished, `${value}\n`, { mode: 0o600, flush: true });
  fs.renameSync(unfinished, file);
  return value;
}
