import { unreadableBook, type Part } from './xlsx-container';
import { readSmallXml } from './xlsx-xml';

/** How Excel shows a number: as a day, with so many leading zeros, or as it is (0). */
export type NumberShape = 'date' | number;

/**
 * The formats that are days without saying so in the file (ECMA-376 §18.8.30, with the Japanese ones: era names and
 * 「年月日」). Times of day are not among them.
 */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
/** Excel's own limit of formats of cells. */
const MOST_FORMATS = 65_536;

/** What a format code makes of a number: `yyyy"年"m"月"d"日"` and `[$-411]ge.m.d` are days, `0000000000` is ten digits. */
export function shapeOf(code: string): NumberShape {
  if (/^0+$/.test(code)) return code.length;
  const plain = code.replace(/General|G\/標準|"[^"]*"|\\.|[_*].|\[[^\]]*\]|E[+-]/gi, '').split(';')[0] ?? '';
  return /[ydge]/i.test(plain) ? 'date' : 0;
}

/** The shapes by number of a cell's style. */
export async function readShapes(part: Part | undefined): Promise<NumberShape[]> {
  const shapes: NumberShape[] = [];
  if (!part) return shapes;
  const codes = new Map<number, NumberShape>();
  let inCells = false;
  await readSmallXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), shapeOf(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        shapes.push(codes.get(id) ?? (BUILT_IN_DATES.has(id) ? 'date' : 0));
      }
      if (shapes.length > MOST_FORMATS || codes.size > MOST_FORMATS) throw unreadableBook('セルの書式が多すぎます。');
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return shapes;
}

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/**
 * The day of a serial number, `YYYY-MM-DD`; null where there is none. In the 1900 system day 60 is 29 February 1900,
 * which never was, so that days before it count from one day later. A time of day is kept, so that nobody takes it for a day.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0 || day > LAST_SERIAL || (!from1904 && (day === 60 || day === 0))) return null;
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const text = new Date(zero + day * DAY_MS).toISOString().slice(0, 10);
  const minutes = Math.round((serial - day) * 1_440);
  return minutes === 0 ? text : `${text} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A number as the person sees it: 1.2345E9 is 1234500000, and a format of zeros fills up with zeros. */
export function numberText(value: string, zeros: number): string {
  const number = Number(value);
  const text = Number.isSafeInteger(number) && value.trim() !== '' && !/^\d+$/.test(value) ? String(number) : value;
  return /^\d+$/.test(text) ? text.padStart(zeros, '0') : text;
}
