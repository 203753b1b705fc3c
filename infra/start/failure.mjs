// @ts-check
import process from 'node:process';
import { failures } from './messages.mjs';

/** A failure that is already one clear line for the person at the terminal; shown without a stack. */
export class Failure extends Error {}

/** System errors that a person can mend, and the line that says how. */
const BY_CODE = /** @type {Record<string, (path: string) => string>} */ ({
  EACCES: failures.notWritable,
  EPERM: failures.notWritable,
  EROFS: failures.notWritable,
  ENOTDIR: failures.notWritable,
  ENOSPC: failures.noSpace,
  EDQUOT: failures.noSpace,
});

/**
 * The line for any error: our own words where we have them, otherwise (a bug) the whole error.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Failure) return error.message;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const known = code === undefined ? undefined : BY_CODE[code];
  return known ? known(path ?? process.cwd()) : error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Run an entry point: its failures end on stderr as one line and in exit code 1.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
  // A watcher or a socket that somebody forgot must not keep a finished launcher alive.
  process.exit();
}
