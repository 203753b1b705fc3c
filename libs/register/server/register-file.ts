import iconv from 'iconv-lite';
import { foldDigits } from '@saimado/register/domain/fold';
import { checkHeader, checkRow, type CheckedRow, COLUMNS } from '@saimado/register/domain/row';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';

export type FileEncoding = 'UTF-8' | 'Windows-31J';
export type FileKind = 'CSV' | 'XLSX';

export interface FileFacts {
  /** SHA-256, hexadecimal; of the beginning only where the file cannot be read to its end */
  digest: string;
  bytes: number;
  /** by its content, whatever its name says */
  kind: FileKind;
  /** of a CSV file */
  encoding: FileEncoding;
  /** why the file cannot be read at all; null where it can */
  problem: string | null;
}

/** A line of the file, read or refused. A refused one names the entry it means where its numbers could be read. */
export type FileRow = CheckedRow & { meant?: { memberNumber: string; facilityCode: string } | null };

/** The file as a whole is no register: nothing of it can be offered. */
export class UnreadableFile extends Error {
  readonly reason: string;

  constructor(readonly line: number, reason: string) {
    const words = readable(reason);
    super(words);
    this.reason = words;
  }
}

/** What is said of a file may quote it, and must be storable and harmless on a terminal whatever stood there. */
export const readable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '?');

/** Longer than any line of a register; a file without line ends must not fill the memory. */
const LONGEST_LINE = 65_536;
const MOST_BYTES_PER_LETTER = 4;
/** More than the doctors of Japan and all their facilities; a file of line ends only must not go on for ever. */
const MOST_LINES = 2_000_000;
const REPLACEMENT = /\uFFFD/g;
const LINE_END = /\r\n|\n|\r/;

/** ZIP, which a workbook is packed in; and the container of Excel before 2007, which an encrypted workbook is packed in too. */
const ZIP = '504b0304';
const EMPTY_ZIP = '504b0506';
const OLE = 'd0cf11e0';
const BEGINNINGS = [ZIP, EMPTY_ZIP, OLE, 'fffe', 'feff'] as const;
/** The name of the part that an encrypted workbook has in that container (MS-OFFCRYPTO). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const PROBLEMS: Readonly<Record<string, string>> = {
  fffe: 'UTF-16 のファイルです。UTF-8 または Windows-31J の CSV で保存し直してください。',
  feff: 'UTF-16 のファイルです。UTF-8 または Windows-31J の CSV で保存し直してください。',
  [OLE]: '古い形式の Excel ブック（.xls）です。Excel で開き、「名前を付けて保存」で .xlsx に保存し直してください。',
  encrypted: 'Excel ファイルにパスワードが付いています。Excel で開いてパスワードを外し、.xlsx に保存し直してください。',
};

/**
 * Reads a file once for its digest, its kind and its encoding: whichever of UTF-8 and Windows-31J reads with fewer broken
 * characters. A UTF-8 file with one broken letter must not be taken for Windows-31J, or every name would be wrong.
 */
export async function probeFile(chunks: AsyncIterable<Buffer>): Promise<FileFacts> {
  const hash = createHash('sha256');
  const readings = [new TextDecoder('utf-8'), new TextDecoder('shift_jis')].map((decoder) => ({ decoder, broken: 0 }));
  let bytes = 0;
  let beginning: Buffer = Buffer.alloc(0);
  let end: Buffer = Buffer.alloc(0);
  let encrypted = false;
  const watch = new LineWatch();
  for await (const chunk of chunks) {
    // Whoever reads the rows will stop there too, and say where.
    if (watch.endless) break;
    watch.see(chunk);
    hash.update(chunk);
    bytes += chunk.length;
    if (beginning.length < 4) beginning = Buffer.concat([beginning, chunk.subarray(0, 4)]).subarray(0, 4);
    switch (markOf(beginning)) {
      case ZIP: case EMPTY_ZIP: break;
      case OLE:
        encrypted ||= Buffer.concat([end, chunk]).includes(ENCRYPTED);
        end = chunk.subarray(-ENCRYPTED.length);
        break;
      default:
        for (const reading of readings) reading.broken += reading.decoder.decode(chunk, { stream: true }).match(REPLACEMENT)?.length ?? 0;
    }
  }
  for (const reading of readings) reading.broken += reading.decoder.decode().match(REPLACEMENT)?.length ?? 0;
  const [utf8, sjis] = readings;
  const mark = markOf(beginning);
  return {
    digest: hash.digest('hex'), bytes,
    kind: mark === ZIP || mark === EMPTY_ZIP ? 'XLSX' : 'CSV',
    encoding: (utf8?.broken ?? 0) <= (sjis?.broken ?? 0) ? 'UTF-8' : 'Windows-31J',
    problem: bytes === 0 ? 'ファイルが空です。' : PROBLEMS[encrypted ? 'encrypted' : mark] ?? null,
  };
}

/** Sees whether a file that should be text goes on without a line end, which no byte of another character in our encodings is. */
export class LineWatch {
  private beginning: Buffer = Buffer.alloc(0);
  private sinceLineEnd = 0;

  see(chunk: Buffer): void {
    if (this.beginning.length < 4) this.beginning = Buffer.concat([this.beginning, chunk.subarray(0, 4)]).subarray(0, 4);
    const lastEnd = Math.max(chunk.lastIndexOf(0x0a), chunk.lastIndexOf(0x0d));
    this.sinceLineEnd = lastEnd < 0 ? this.sinceLineEnd + chunk.length : chunk.length - lastEnd;
  }

  get endless(): boolean {
    return this.sinceLineEnd > LONGEST_LINE * MOST_BYTES_PER_LETTER && ![ZIP, EMPTY_ZIP, OLE].includes(markOf(this.beginning));
  }
}

const markOf = (beginning: Buffer): string => BEGINNINGS.find((mark) => beginning.toString('hex').startsWith(mark)) ?? '';

/**
 * The rows of a register file, one by one in constant memory. Each line stands for itself, so that a stray quotation mark
 * spoils its own line and not the rest of the file; a cell cannot hold a line end.
 * @throws UnreadableFile where the header is not a register's
 */
export async function* readRegisterFile(chunks: AsyncIterable<Buffer>, encoding: FileEncoding): AsyncGenerator<FileRow> {
  let header: string[] | null = null;
  for await (const { line, text } of linesOf(chunks, encoding)) {
    if (!header) {
      header = cellsOfLine(text) ?? [];
      const checked = checkHeader(header);
      if (checked.kind === 'refused') throw new UnreadableFile(1, checked.reason);
      header = header.map((name) => name.trim());
    } else if (!/^[\s,]*$/.test(text)) yield rowOf(header, text, line);
  }
  if (!header) throw new UnreadableFile(1, 'ファイルが空です。');
}

function rowOf(header: readonly string[], text: string, line: number): FileRow {
  const cells = cellsOfLine(text);
  if (!cells) return { kind: 'refused', line, reasons: ['引用符（"）の対応が取れていません。セルの中の改行も使えません。'], meant: null };
  const raw: Record<string, string | undefined> = {};
  header.forEach((name, index) => { raw[name] = cells[index]; });
  if (cells.length > header.length) {
    return { kind: 'refused', line, reasons: [`列が${cells.length}個あります。${COLUMNS.length}個にしてください（値の中のカンマは "" で囲みます）。`], meant: meantBy(raw) };
  }
  return checkedCells(raw, line);
}

/** One line's cells by column, read or refused. */
export function checkedCells(raw: Record<string, string | undefined>, line: number): FileRow {
  const checked = checkRow(raw, line);
  return checked.kind === 'refused' ? { ...checked, meant: meantBy(raw) } : checked;
}

/** The entry that a line means, where its numbers can be read. */
export function meantBy(raw: Record<string, string | undefined>): FileRow['meant'] {
  const memberNumber = foldDigits(raw['member_number'] ?? '').strict;
  const facilityCode = (raw['facility_code'] ?? '').trim();
  return /^\d{10}$/.test(memberNumber) && facilityCode !== '' && !/[\p{Cc}\p{Cs}]/u.test(facilityCode) ? { memberNumber, facilityCode } : null;
}

/** A line's cells; null where its quotation marks do not match. */
function cellsOfLine(text: string): string[] | null {
  if (!text.includes('"')) return text.split(',');
  try {
    const [cells, ...more] = parse(text, { relax_column_count: true }) as string[][];
    return cells && more.length === 0 ? cells : null;
  } catch {
    return null;
  }
}

/** Lines with their numbers from 1, whichever of CR LF, LF and CR ends them; a byte order mark is no text. */
async function* linesOf(chunks: AsyncIterable<Buffer>, encoding: FileEncoding): AsyncGenerator<{ line: number; text: string }> {
  const decoder = iconv.getDecoder(encoding === 'UTF-8' ? 'utf8' : 'cp932');
  let line = 0;
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.write(chunk);
    // A CR at the end may be the first half of a CR LF.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    const lines = whole.split(LINE_END);
    rest = (lines.pop() ?? '') + rest.slice(whole.length);
    for (const text of lines) yield { line: (line += 1), text };
    if (line > MOST_LINES) throw new UnreadableFile(line, `${MOST_LINES.toLocaleString('ja-JP')}行を超えています。会員名簿のファイルかどうか確認してください。`);
    if (rest.length > LONGEST_LINE) throw new UnreadableFile(line + 1, `${line + 1}行目が長すぎます。CSV ファイルかどうか確認してください。`);
  }
  rest += decoder.end() ?? '';
  for (const text of rest.split(LINE_END)) {
    line += 1;
    if (text !== '') yield { line, text };
  }
}
