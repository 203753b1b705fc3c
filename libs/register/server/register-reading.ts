import { type FileRow, readRegisterFile, UnreadableFile } from './register-file';
import type { OpenFile } from './spool';
import { readXlsxFile } from './xlsx-file';

/** A register being read, whatever kind of file it is in. */
export interface RegisterReading {
  /** @throws UnreadableFile */
  rows: AsyncGenerator<FileRow>;
  /** how much of the file has been read, 0–1 */
  share: () => number;
}

export function readingOf({ facts, fd, read }: Pick<OpenFile, 'facts' | 'fd' | 'read'>): RegisterReading {
  let share = 0;
  async function* text(): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of read()) {
      yield chunk;
      share = (bytes += chunk.length) / Math.max(facts.bytes, 1);
    }
  }
  async function* rows(): AsyncGenerator<FileRow> {
    if (facts.problem) throw new UnreadableFile(1, facts.problem);
    switch (facts.kind) {
      case 'CSV': return yield* readRegisterFile(text(), facts.encoding);
      case 'XLSX': return yield* readXlsxFile(fd, (now) => { share = now; });
    }
  }
  return { rows: rows(), share: () => share };
}
