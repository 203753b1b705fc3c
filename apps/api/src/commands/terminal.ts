import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** A mistake of the person at the terminal: one line says what to do. */
export class UsageError extends Error {}

/** Whether somebody is there to answer. */
export const isInteractive = (): boolean => Boolean(process.stdin.isTTY && process.stderr.isTTY);

/** Asks on the terminal, leaving standard output to the command's result. Ctrl-C and Ctrl-D answer nothing: null. */
export async function ask(question: string, { hidden = false } = {}): Promise<string | null> {
  let muted = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!muted) process.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    const gone = new Promise<null>((resolve) => {
      lines.once('SIGINT', () => resolve(null));
      lines.once('close', () => resolve(null));
    });
    const answer = lines.question(question);
    answer.catch(() => undefined);
    muted = hidden;
    return await Promise.race([answer, gone]);
  } finally {
    lines.close();
    if (hidden) process.stderr.write('\n');
  }
}

/** Progress on standard error: one line that is rewritten on a terminal, a line per tenth elsewhere. */
export function progressLine(what: string): (share: number) => void {
  let shown = -1;
  return (share) => {
    const step = process.stderr.isTTY ? Math.floor(share * 100) : Math.floor(share * 10) * 10;
    if (step <= shown) return;
    shown = step;
    process.stderr.write(process.stderr.isTTY ? `\r${what} ${step}%${step >= 100 ? '\n' : ''}` : `${what} ${step}%\n`);
  };
}
