import { UnreadableFile } from './register-file';
import type { Part } from './xlsx-container';
import { readXml } from './xlsx-xml';

const CHUNK = 1024 ** 2;
const PER_INDEX = 65_536;
/** A register of 200,000 rows has 50 MB of them, index included. */
const MOST_BYTES = 160 * 1024 ** 2;
/** Twice what a cell may hold (row.ts): the rest of a longer one is not kept, and the row is refused for what is. */
const LONGEST = 1_000;

/** `_x000D_` stands for a character that XML cannot carry (ECMA-376, ST_Xstring); `_x005F_` for the line before it. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16))) : text;

/** Collects the text of a string item or an inline string: all of its runs, none of its readings (`rPh`). */
export class TextOfRuns {
  private readings = 0;
  private inText = false;
  private kept = '';

  open(name: string): void {
    if (name === 'rPh') this.readings += 1;
    else if (name === 't') this.inText = this.readings === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.readings -= 1;
    else if (name === 't') this.inText = false;
  }

  text(text: string): void {
    if (this.inText && this.kept.length <= LONGEST) this.kept += text;
  }

  /** The text so far; the next item begins. */
  take(): string {
    const text = unescaped(this.kept.slice(0, LONGEST + 1));
    this.kept = '';
    return text;
  }
}

/**
 * The texts of a workbook, millions of them: UTF-8 in large blocks with an index of numbers beside it, as that many
 * strings of the language would take ten times the memory and the collector's time.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private used = CHUNK;
  private readonly starts: Uint32Array[] = [];
  private readonly lengths: Uint16Array[] = [];
  private count = 0;

  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.used + bytes > CHUNK) {
      this.blocks.push(Buffer.allocUnsafeSlow(CHUNK));
      this.used = 0;
    }
    const place = this.count % PER_INDEX;
    if (place === 0) {
      this.starts.push(new Uint32Array(PER_INDEX));
      this.lengths.push(new Uint16Array(PER_INDEX));
    }
    if (this.blocks.length * CHUNK + this.starts.length * PER_INDEX * 6 > MOST_BYTES) throw new UnreadableFile(1, 'ブックの文字列が多すぎます。会員名簿だけのブックにしてください。');
    this.blocks.at(-1)?.write(text, this.used);
    this.starts.at(-1)?.set([(this.blocks.length - 1) * CHUNK + this.used], place);
    this.lengths.at(-1)?.set([bytes], place);
    this.used += bytes;
    this.count += 1;
  }

  /** Undefined where there is none of that number. */
  get(index: number): string | undefined {
    const start = this.starts[Math.floor(index / PER_INDEX)]?.[index % PER_INDEX];
    const length = this.lengths[Math.floor(index / PER_INDEX)]?.[index % PER_INDEX];
    if (!(index < this.count) || start === undefined || length === undefined) return undefined;
    const from = start % CHUNK;
    return this.blocks[Math.floor(start / CHUNK)]?.toString('utf8', from, from + length);
  }
}

/** Reads `sharedStrings.xml` into `strings`; answers after each piece how many bytes it was. */
export async function* readStrings(part: Part, strings: SharedStrings): AsyncGenerator<number> {
  const runs = new TextOfRuns();
  yield* readXml(part, {
    open: (name) => runs.open(name),
    close(name) {
      runs.close(name);
      if (name === 'si') strings.add(runs.take());
    },
    text: (text) => runs.text(text),
  });
}
