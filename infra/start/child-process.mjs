// @ts-check
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** Helpers under way (npm, builds, migrations). They must not outlive the launcher. @type {Set<import('node:child_process').ChildProcess>} */
const underWay = new Set();
process.on('exit', endHelpers);

/** End the helpers that run; the step that waits for one fails by that. */
export function endHelpers() {
  for (const child of underWay) child.kill();
}

/**
 * @typedef {object} Ended
 * @property {number | string} code exit code, signal, or errno of a program that could not be started
 * @property {string} output what it wrote to the streams that were not handed on
 */

/**
 * Run a program to its end. Both output streams are kept unless `stdio` says otherwise.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(line: string) => void} [onLine] told what it writes to its output as it comes
 * @returns {Promise<Ended>}
 */
export function run(file, args, options, onLine) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    underWay.add(child);
    child.stdout?.setEncoding('utf8').on('data', (chunk) => void (output += chunk));
    if (child.stdout && onLine) createInterface(child.stdout).on('line', (line) => line.trim() !== '' && onLine(line.trim()));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => void (output += chunk));
    /** @param {number | string} code */
    const end = (code) => {
      underWay.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => end(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'ERROR'));
    child.on('close', (code, signal) => end(code ?? signal ?? 'ERROR'));
  });
}
