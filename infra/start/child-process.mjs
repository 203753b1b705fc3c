// @ts-check
import { spawn } from 'node:child_process';

/**
 * Run a program to its end and keep what it wrote.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number | string, output: string }>} exit code, signal, or errno; both streams in one
 */
export function capture(file, args, options) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.on('data', (chunk) => void (output += chunk));
    child.stderr?.on('data', (chunk) => void (output += chunk));
    child.on('error', (error) => resolve({ code: /** @type {NodeJS.ErrnoException} */ (error).code ?? 'ERROR', output }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'ERROR', output }));
  });
}

/**
 * Run a program to its end with the given streams.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} the exit code, 1 when a signal ended it
 */
export function run(file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, options);
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
