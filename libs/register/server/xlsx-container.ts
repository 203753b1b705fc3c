import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { UnreadableFile } from './register-file';

/** One file inside the ZIP container of a workbook. */
export interface Part {
  name: string;
  /** bytes when unpacked, as the container declares; `read` gives neither more nor fewer */
  bytes: number;
  read(): AsyncIterable<Buffer>;
}

/** Ordinary workbooks have tens of parts and shrink to a twentieth; a register of Japan's size unpacks to 150 MB. */
const MOST_PARTS = 2_000;
const MOST_BYTES = 1024 ** 3;
const MOST_RATIO = 300;
/** Small parts may be as repetitive as they like. */
const RATIO_COUNTS_FROM = 1024 ** 2;
/** A part takes its header and name beyond its data. */
const LOCAL_HEADER = 30;

const SAVE_AGAIN = 'Excel で開き、「名前を付けて保存」で .xlsx に保存し直してください。';
export const unreadableBook = (what: string, line = 1): UnreadableFile => new UnreadableFile(line, `${what}${SAVE_AGAIN}`);
const bomb = (): UnreadableFile => new UnreadableFile(1, '展開すると異常に大きくなるファイルのため、安全を考えて読み取りません。会員名簿だけのブックか CSV を選んでください。');
const locked = (): UnreadableFile => new UnreadableFile(1, 'Excel ファイルにパスワードが付いています。Excel で開いてパスワードを外し、.xlsx に保存し直してください。');

/** What yauzl and zlib say, in the words of the person who chose the file. */
const WORDS: readonly (readonly [RegExp, () => UnreadableFile])[] = [
  [/too many bytes/, bomb],
  [/end of central directory|overflows file bounds|unexpected EOF|unexpected end of file|not enough bytes/i, () => unreadableBook('Excel ファイルが途中で切れています。')],
  [/fileName|relative path|absolute path/, () => unreadableBook('Excel ファイルの中に、使えない名前のファイルがあります。')],
  [/encrypt/, locked],
];
const broken = (): UnreadableFile => unreadableBook('Excel ファイルが壊れています。');

/** A fault of the file as a refusal; a fault of the disk stays what it is. */
function refusalOf(error: unknown): unknown {
  if (error instanceof UnreadableFile || !(error instanceof Error)) return error;
  if (/^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code))) return error;
  const words = WORDS.find(([said]) => said.test(error.message))?.[1] ?? broken;
  return words();
}

/**
 * A ZIP container, trusted in nothing: sizes are held against what comes out, names against each other, and no part may
 * lie on another (which is how a small file becomes petabytes). Reads through `fd` and leaves it open.
 */
export class Container {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws UnreadableFile */
  static async open(fd: number): Promise<Container> {
    try {
      // Closing it would close `fd`, which is the caller's.
      const zip = await fromFdPromise(fd, { autoClose: false, validateEntrySizes: true, strictFileNames: true });
      if (zip.entryCount > MOST_PARTS) throw bomb();
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        // OPC: names of parts differ by more than upper and lower case.
        const name = entry.fileName.toLowerCase();
        if (entries.has(name)) throw unreadableBook('Excel ファイルの中に、同じ名前のファイルが2つあります。');
        if (entry.isEncrypted()) throw locked();
        entries.set(name, entry);
      }
      refuseBomb([...entries.values()]);
      return new Container(zip, entries);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  part(name: string): Part | undefined {
    const entry = this.entries.get(name.toLowerCase());
    return entry && { name: entry.fileName, bytes: entry.uncompressedSize, read: () => this.unpacked(entry) };
  }

  private async *unpacked(entry: Entry): AsyncGenerator<Buffer> {
    let sum = 0;
    try {
      for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw refusalOf(error);
    }
    if (sum !== entry.crc32) throw broken();
  }
}

function refuseBomb(entries: Entry[]): void {
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const swelling = entries.some(({ uncompressedSize, compressedSize }) => uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * MOST_RATIO);
  const placed = entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  const overlapping = placed.some(({ relativeOffsetOfLocalHeader, fileNameLength, compressedSize }, index) => {
    const next = placed[index + 1];
    return next !== undefined && relativeOffsetOfLocalHeader + LOCAL_HEADER + fileNameLength + compressedSize > next.relativeOffsetOfLocalHeader;
  });
  if (bytes > MOST_BYTES || swelling || overlapping) throw bomb();
}
