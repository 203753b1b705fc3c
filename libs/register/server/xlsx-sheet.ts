import { type Part, unreadableBook } from './xlsx-container';
import { dayOfSerial, type NumberShape, numberText } from './xlsx-numbers';
import { type SharedStrings, TextOfRuns, unescaped } from './xlsx-strings';
import { type Attributes, readXml } from './xlsx-xml';

/** A cell that cannot be taken as it is, with what it shows. */
export interface FaultyCell {
  column: number;
  reason: string;
}

/** A row of the sheet that has something in it. */
export interface SheetRow {
  /** as Excel numbers it, from 1 */
  line: number;
  /** what the cells show, by column from 0; nothing in between is undefined */
  cells: (string | undefined)[];
  faults: FaultyCell[];
  /** columns whose cells are days */
  days: number[];
}

export interface Lookups {
  strings: SharedStrings;
  shapes: readonly NumberShape[];
  from1904: boolean;
}

/** Excel's own sizes (ECMA-376). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Twice what a cell may hold (row.ts). */
const LONGEST = 1_000;

const FORMULA = '数式が入っています。コピーして「値の貼り付け」で値だけにしてください';
const ERROR = (text: string): string => `エラー値（${text}）です。正しい値を入れてください`;
const BOOLEAN = '真偽値（TRUE / FALSE）です。文字列で入力し直してください';

/** `AB12` → 27; -1 where it is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at > 0 && column <= LAST_COLUMN && /^\d+$/.test(reference.slice(at)) ? column - 1 : -1;
}

/** 27 → `AB` */
export const columnName = (column: number): string => (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Hears a sheet's cells and makes rows of them. */
class Rows {
  readonly done: SheetRow[] = [];
  private inData = false;
  private row: SheetRow | null = null;
  private lastLine = 0;
  private nextColumn = 0;
  private cell: { column: number; type: string; style: number; formula: boolean; value: string; runs: TextOfRuns | null } | null = null;
  private inValue = false;

  constructor(private readonly lookups: Lookups) {}

  open(name: string, attributes: Attributes): void {
    if (this.cell) {
      if (name === 'v') this.inValue = true;
      else if (name === 'f') this.cell.formula = true;
      else if (name === 'is') this.cell.runs = new TextOfRuns();
      else this.cell.runs?.open(name);
    } else if (name === 'c' && this.row) this.openCell(this.row, attributes);
    else if (name === 'row' && this.inData) this.openRow(attributes);
    else if (name === 'sheetData') this.inData = true;
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c' && this.cell) this.closeCell();
    else if (name === 'row' && this.row) {
      if (this.row.cells.length > 0) this.done.push(this.row);
      this.row = null;
    } else if (name === 'sheetData') this.inData = false;
    else this.cell?.runs?.close(name);
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.inValue) {
      if (this.cell.value.length <= LONGEST) this.cell.value += text;
    } else this.cell.runs?.text(text);
  }

  private openRow({ r }: Attributes): void {
    const line = r === undefined ? this.lastLine + 1 : /^\d{1,7}$/.test(r) ? Number(r) : NaN;
    if (!(line > this.lastLine && line <= LAST_ROW)) throw unreadableBook(`${this.lastLine}行目の次の行番号が正しくありません。`, this.lastLine + 1);
    this.lastLine = line;
    this.nextColumn = 0;
    this.row = { line, cells: [], faults: [], days: [] };
  }

  private openCell({ line }: SheetRow, { r, t, s }: Attributes): void {
    const column = r === undefined ? this.nextColumn : columnOf(r);
    if (column < this.nextColumn || column >= LAST_COLUMN) throw unreadableBook(`${line}行目のセルの位置（${(r ?? '').slice(0, 20)}）が正しくありません。`, line);
    this.nextColumn = column + 1;
    this.cell = { column, type: t ?? 'n', style: Number(s ?? 0), formula: false, value: '', runs: null };
  }

  private closeCell(): void {
    const { row, cell } = this;
    this.cell = null;
    this.inValue = false;
    if (!row || !cell) return;
    const fault = (reason: string): void => { row.faults.push({ column: cell.column, reason }); };
    const text = this.shown(row, cell, fault);
    if (cell.formula) fault(FORMULA);
    if (text !== '' || cell.formula) row.cells[cell.column] = text;
  }

  /** What a cell shows. */
  private shown(row: SheetRow, { column, type, style, value, runs }: NonNullable<Rows['cell']>, fault: (reason: string) => void): string {
    switch (type) {
      case 's': {
        const text = value === '' ? '' : /^\d{1,9}$/.test(value.trim()) ? this.lookups.strings.get(Number(value)) : undefined;
        if (text === undefined) throw unreadableBook(`${columnName(column)}${row.line} のセルの文字列がファイルの中にありません。`, row.line);
        return text;
      }
      case 'inlineStr': return runs?.take() ?? '';
      case 'str': return unescaped(value);
      case 'd':
        row.days.push(column);
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'b': if (value !== '') fault(BOOLEAN); return value;
      case 'e': fault(ERROR(value)); return value;
      case 'n': return value === '' ? '' : this.number(row, column, value, this.lookups.shapes[style] ?? 0);
      default: throw unreadableBook(`${columnName(column)}${row.line} のセルの種類（${type.slice(0, 20)}）が分かりません。`, row.line);
    }
  }

  private number(row: SheetRow, column: number, value: string, shape: NumberShape): string {
    if (shape !== 'date') return numberText(value, shape);
    row.days.push(column);
    return dayOfSerial(Number(value), this.lookups.from1904) ?? value;
  }
}

/** The rows of a sheet that have something in them, as they come, each piece with its bytes. */
export async function* readSheet(part: Part, lookups: Lookups): AsyncGenerator<{ bytes: number; rows: SheetRow[] }> {
  const rows = new Rows(lookups);
  for await (const bytes of readXml(part, {
    open: (name, attributes) => rows.open(name, attributes), close: (name) => rows.close(name), text: (text) => rows.text(text),
  })) {
    yield { bytes, rows: rows.done.splice(0) };
  }
  yield { bytes: 0, rows: rows.done.splice(0) };
}
