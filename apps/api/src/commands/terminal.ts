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

const BAR = 30;

/** `読み込んでいます [######--------]  43 %` */
export const progressText = (what: string, share: number): string => {
  const done = Math.min(1, Math.max(0, share));
  const filled = Math.floor(done * BAR);
  return `${what} [${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${String(Math.floor(done * 100)).padStart(3)}%`;
};

/** Progress on standard error: a bar that is drawn again in its line on a terminal, a line per tenth elsewhere. */
export function progressBar(what: string, output: NodeJS.WriteStream = process.stderr): { show: (share: number) => void; end: () => void } {
  let shown = -1;
  let open = false;
  return {
    show(share) {
      const step = output.isTTY ? Math.floor(share * 100) : Math.floor(share * 10) * 10;
      if (step <= shown) return;
      shown = step;
      open = Boolean(output.isTTY);
      // What was there may have been longer: the rest of the line is cleared.
      output.write(open ? `\r${progressText(what, share)}\x1b[K` : `${what} ${step}%\n`);
    },
    /** The next words begin on a line of their own. */
    end() {
      if (open) output.write('\n');
      open = false;
    },
  };
}
