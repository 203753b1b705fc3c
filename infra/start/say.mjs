// @ts-check
import { notices } from './messages.mjs';

/**
 * @typedef {object} Say
 * @property {(text: string) => void} line  one line, as it stands
 * @property {<T>(text: string, work: (progress: (text: string) => void) => Promise<T>) => Promise<T>} step
 *   announces a step and its duration; the work may report how far it is
 */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
/** Without a terminal a sign of life every few seconds is enough, and keeps logs readable. */
const PLAIN_MS = 10_000;

/**
 * Speaks to a person: a moving line on a terminal, plain lines into a pipe or a log.
 * @param {NodeJS.WriteStream} stream
 * @returns {Say}
 */
export function createSay(stream) {
  // `npm start | head` closes the pipe; the console serves on.
  stream.on('error', () => {});
  return { line: (text) => void stream.write(`${text}\n`), step: stream.isTTY ? movingStep : plainStep };

  /** @type {Say['step']} */
  async function movingStep(text, work) {
    const since = Date.now();
    let detail = '';
    let frame = 0;
    const draw = () => stream.write(`\r\x1b[2K${FRAMES[frame++ % FRAMES.length]} ${text} ${detail} ${seconds(since)}`);
    const timer = setInterval(draw, FRAME_MS);
    draw();
    try {
      const result = await work((now) => void (detail = now));
      stream.write(`\r\x1b[2K✔ ${text} ${seconds(since)}\n`);
      return result;
    } catch (error) {
      stream.write(`\r\x1b[2K✖ ${text} ${seconds(since)}\n`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  /** @type {Say['step']} */
  async function plainStep(text, work) {
    const since = Date.now();
    let detail = '';
    stream.write(`${text}\n`);
    const timer = setInterval(
      () => stream.write(`  ${notices.elapsed(Math.round((Date.now() - since) / 1000))} ${detail}\n`), PLAIN_MS,
    );
    try {
      const result = await work((now) => void (detail = now));
      stream.write(`  完了 ${seconds(since)}\n`);
      return result;
    } finally {
      clearInterval(timer);
    }
  }
}

/** @param {number} since @returns {string} */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} 秒`;

/** For tests and library use. @type {Say} */
export const silent = { line: () => {}, step: (_text, work) => work(() => {}) };
