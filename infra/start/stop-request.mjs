// @ts-check
import process from 'node:process';

/** npm passes on the Ctrl-C that the terminal has sent us already; only a later one is a second one. */
const SAME_MS = 1_000;
/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The person's wish to end: once politely, twice in a hurry.
 * @typedef {object} StopRequest
 * @property {boolean} isRequested
 * @property {Promise<void>} requested
 * @property {Promise<void>} hurried
 */

/** @returns {StopRequest} */
export function listenForStop() {
  /** @type {() => void} */
  let request = () => {};
  /** @type {() => void} */
  let hurry = () => {};
  const stop = {
    isRequested: false,
    requested: /** @type {Promise<void>} */ (new Promise((resolve) => void (request = resolve))),
    hurried: /** @type {Promise<void>} */ (new Promise((resolve) => void (hurry = resolve))),
  };
  let first = 0;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!stop.isRequested) {
        first = Date.now();
        stop.isRequested = true;
        request();
      } else if (Date.now() - first > SAME_MS) hurry();
    });
  }
  return stop;
}
