import { checkHeader } from '@saimado/register/domain/row';
import { checkedCells, type FileRow, meantBy, UnreadableFile } from './register-file';
import { openBook } from './xlsx-book';
import { Container } from './xlsx-container';
import { readShapes } from './xlsx-numbers';
import { columnName, readSheet, type SheetRow } from './xlsx-sheet';
import { readStrings, SharedStrings } from './xlsx-strings';

/** Columns that hold days; anywhere else a day is what Excel made of a house number such as 3-2-5. */
const DAY_COLUMNS: ReadonlySet<string> = new Set(['valid_from', 'valid_to']);

/**
 * The rows of a register in the first visible sheet of a workbook, one by one in nearly constant memory, numbered as
 * Excel numbers them. Whoever looks at the sheet sees what is imported: numbers and days as they are shown, and nothing
 * that a formula computes.
 * @throws UnreadableFile
 */
export async function* readXlsxFile(fd: number, onShare: (share: number) => void = () => undefined): AsyncGenerator<FileRow> {
  const container = await Container.open(fd);
  const { sheet, strings: texts, styles, from1904 } = await openBook(container);
  const all = sheet.bytes + (texts?.bytes ?? 0);
  let read = 0;
  const tell = (bytes: number): void => onShare((read += bytes) / Math.max(all, 1));

  const shapes = await readShapes(styles);
  const strings = new SharedStrings();
  if (texts) for await (const bytes of readStrings(texts, strings)) tell(bytes);

  let header: string[] | null = null;
  for await (const { bytes, rows } of readSheet(sheet, { strings, shapes, from1904 })) {
    tell(bytes);
    for (const row of rows) {
      if (isBlank(row)) continue;
      if (header) yield rowOf(header, row);
      else header = headerOf(row);
    }
  }
  if (!header) throw new UnreadableFile(1, '最初のシートが空です。会員名簿のシートを先頭に置いてください。');
}

const isBlank = ({ cells, faults }: SheetRow): boolean => faults.length === 0 && cells.every((cell) => cell === undefined || cell.trim() === '');

function headerOf({ line, cells, faults }: SheetRow): string[] {
  const [fault] = faults;
  if (fault) throw new UnreadableFile(line, `列名の行の ${columnName(fault.column)}${line}: ${fault.reason}。`);
  const names = Array.from(cells, (cell) => (cell ?? '').trim());
  while (names.at(-1) === '') names.pop();
  const checked = checkHeader(names);
  if (checked.kind === 'refused') throw new UnreadableFile(line, checked.reason);
  return names;
}

function rowOf(header: readonly string[], { line, cells, faults, days }: SheetRow): FileRow {
  const raw: Record<string, string> = {};
  header.forEach((name, column) => { raw[name] = cells[column] ?? ''; });
  const beyond = [...faults.map(({ column }) => column), ...cells.keys()].find((column) => column >= header.length && cells[column]?.trim());
  const reasons = [
    ...faults.filter(({ column }) => column < header.length),
    ...days.filter((column) => header[column] !== undefined && !DAY_COLUMNS.has(header[column])).map((column) => ({
      column, reason: `日付（${cells[column] ?? ''}）になっています。Excel が番地などを日付に変えていないか確認し、セルの書式を「文字列」にして入力し直してください`,
    })),
    // One of them is enough: a sheet has 16,384 columns.
    ...(beyond === undefined ? [] : [{ column: beyond, reason: '列名のない列に値があります。取り除いてください' }]),
  ].map(({ column, reason }) => `${header[column] ?? '列'}（${columnName(column)}${line}）: ${reason}。`);
  return reasons.length > 0 ? { kind: 'refused', line, reasons, meant: meantBy(raw) } : checkedCells(raw, line);
}
