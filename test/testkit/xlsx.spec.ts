import { COLUMNS } from '@saimado/register/domain/row';
import { type FileRow, UnreadableFile } from '@saimado/register/server/register-file';
import { readingOf } from '@saimado/register/server/register-reading';
import { openFile } from '@saimado/register/server/spool';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf, type XlsxCell, xlsxOf, zipOf, zipOfParts } from './xlsx';

/** The reader of register workbooks against the kit's own; here, as a library's specs may not import the kit. */
let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'saimado-xlsx-')); });
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads bytes as the importer does; a refusal of the whole file is its reason. */
async function all(bytes: Buffer): Promise<FileRow[] | string> {
  // The name says nothing.
  const path = join(folder, 'register.csv');
  writeFileSync(path, bytes);
  const file = await openFile(path);
  try {
    const rows: FileRow[] = [];
    for await (const row of readingOf(file).rows) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof UnreadableFile) return `${error.line}: ${error.reason}`;
    throw error;
  } finally {
    await file.close();
  }
}

const HEADER = [...COLUMNS];
const CELLS = ['0012345678', '012345', '髙橋　一郎', 'タカハシ　イチロウ', 'A①', '2010-04-01', '', '在籍', 'F1', '髙橋内科 & 分院', '診療所', '108-0073', '東京都', '港区三田3-2-5', '03-0000-1234'];
const at = (column: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(column);
const withCell = (column: (typeof COLUMNS)[number], cell: XlsxCell): XlsxCell[] => CELLS.map((one, index) => (index === at(column) ? cell : one));
/** The only row of a sheet that has it in one cell. */
const rowWith = async (column: (typeof COLUMNS)[number], cell: XlsxCell, options?: Parameters<typeof xlsxOf>[1]): Promise<FileRow | undefined> => {
  const rows = await all(xlsxOf([HEADER, withCell(column, cell)], options));
  return typeof rows === 'string' ? expect.fail(rows) : rows[0];
};
const number = (value: string, style = 0): XlsxCell => ({ xml: `<v>${value}</v>`, attributes: `s="${style}"` });

describe('a register in a workbook', () => {
  it('gives the rows that the same CSV gives, with the numbers of its lines', async () => {
    const second = withCell('facility_code', 'F2').map((cell) => cell ?? '');
    const csv = [HEADER, CELLS, HEADER.map(() => ''), second].map((cells) => cells.join(',')).join('\r\n');
    const expected = await all(Buffer.from(csv));
    expect(expected).toMatchObject([{ kind: 'row', line: 2 }, { kind: 'row', line: 4 }]);
    expect(await all(xlsxOf([HEADER, CELLS, [], second]))).toEqual(expected);
  });

  it('reads the first sheet that is visible and is a sheet of cells', async () => {
    const before = [{ state: 'hidden' }, { state: 'veryHidden' }, { type: 'chartsheet' }] as const;
    expect(await all(xlsxOf([HEADER, CELLS], { before }))).toMatchObject([{ kind: 'row' }]);
    expect(await all(xlsxOf([HEADER, CELLS], { before: [{}] }))).toContain('1行目の列名');
  });

  it.each([
    ['runs of rich text without their reading', { attributes: 't="inlineStr"', xml: '<is><r><t>髙橋</t></r><rPh sb="0" eb="2"><t>タカハシ</t></rPh><r><rPr><b/></rPr><t xml:space="preserve">　一郎</t></r></is>' }, '髙橋　一郎'],
    ['entities of XML and numbers of characters', { attributes: 't="inlineStr"', xml: '<is><t>a&amp;b&#x3042;&unknown;</t></is>' }, 'a&bあ&unknown;'],
    ['characters that XML cannot carry', { attributes: 't="inlineStr"', xml: '<is><t>a_x005F_b_x3042_</t></is>' }, 'a_bあ'],
    ['CDATA', { attributes: 't="inlineStr"', xml: '<is><t><![CDATA[<a>]]></t></is>' }, '<a>'],
    ['a text in place', { attributes: 't="str"', xml: '<v>髙橋</v>' }, '髙橋'],
  ])('reads %s', async (_name, cell, memberName) => {
    expect(await rowWith('member_name', cell)).toMatchObject({ row: { memberName } });
  });

  it('reads cells of another namespace prefix, without references and with spaces around', async () => {
    const parts = partsOf([HEADER, CELLS]);
    const sheet = 'xl/worksheets/sheet1.xml';
    const prefixed = (parts[sheet] ?? '').replace(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, '<$1x:$2').replace(/ (?:r|spans)="[A-Z]*\d[^"]*"/g, ' ')
      .replace('</x:c><x:c  t="s"><x:v>21', '</x:c><x:c/><x:c  t="s"><x:v>21');
    expect(await all(zipOfParts({ ...parts, [sheet]: prefixed }))).toMatchObject([{ kind: 'row', line: 2, row: { status: '在籍' } }]);
  });

  it.each([
    ['a day', '45383', 'yyyy/m/d', '2024-04-01'],
    ['a Japanese day', '45383', '[$-411]ggge"年"m"月"d"日"', '2024-04-01'],
    ['the day before the leap day that never was', '59', 'yyyy-mm-dd', '1900-02-28'],
    ['the day after it', '61', 'yyyy-mm-dd', '1900-03-01'],
  ])('reads %s as the day it shows', async (_name, serial, code, validFrom) => {
    expect(await rowWith('valid_from', number(serial, 1), { formats: [code] })).toMatchObject({ row: { validFrom } });
  });

  it('counts days from 1904 where the workbook does', async () => {
    expect(await rowWith('valid_from', number('43921', 1), { formats: ['yyyy-mm-dd'], from1904: true })).toMatchObject({ row: { validFrom: '2024-04-01' } });
  });

  it.each([
    ['a time of day', number('45383.5', 1), '2024-04-01 12:00'],
    ['the leap day that never was', number('60', 1), '60'],
    ['a number that shows as a number', number('45383', 2), '45383'],
  ])('takes %s for no day', async (_name, cell, shown) => {
    expect(await rowWith('valid_from', cell, { formats: ['yyyy-mm-dd', '0.00E+00'] })).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining(`「${shown}」は日付ではありません`)] });
  });

  it('refuses a number that has lost its zeros, and reads one that shows them', async () => {
    expect(await rowWith('member_number', number('12345678'))).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('先頭の0')] });
    expect(await rowWith('member_number', number('12345678', 1), { formats: ['0000000000'] })).toMatchObject({ row: { memberNumber: '0012345678' } });
    expect(await rowWith('member_number', number('1.2345678905E9'))).toMatchObject({ kind: 'refused' });
    expect(await rowWith('member_number', number('1.23456789E9'))).toMatchObject({ row: { memberNumber: '1234567890' } });
  });

  it.each([
    ['a formula', 'member_name', { xml: '<f>A1&amp;"x"</f><v>髙橋</v>', attributes: 't="str"' }, 'member_name（C2）: 数式'],
    ['a formula without a result', 'phone', { xml: '<f>1/0</f>' }, 'phone（O2）: 数式'],
    ['a shared formula', 'phone', { xml: '<f t="shared" si="0"/><v>1</v>' }, 'phone（O2）: 数式'],
    ['an error', 'address', { xml: '<v>#N/A</v>', attributes: 't="e"' }, 'address（N2）: エラー値（#N/A）'],
    ['true or false', 'status', { xml: '<v>1</v>', attributes: 't="b"' }, 'status（H2）: 真偽値'],
    ['a house number that became a day', 'address', { xml: '<v>37657</v>', attributes: 's="1"' }, 'address（N2）: 日付（2003-02-05）'],
    ['an endless text', 'member_name', 'あ'.repeat(5_000), 'member_name: 500文字を超えています'],
    ['a line end', 'member_name', '髙橋\n一郎', 'member_name: 改行'],
    ['a text that looks like a formula', 'member_name', '=HYPERLINK("x")', 'member_name: 数式とみなされる'],
  ] as const)('refuses the row that has %s, and tells the entry it means', async (_name, column, cell, says) => {
    expect(await rowWith(column, cell, { formats: ['m/d/yyyy'] })).toMatchObject({
      kind: 'refused', line: 2, reasons: [expect.stringContaining(says)], meant: { memberNumber: '0012345678', facilityCode: 'F1' },
    });
  });

  it('refuses the row that goes on beyond the columns', async () => {
    expect(await all(xlsxOf([HEADER, [...CELLS, '', ' ', 'x', 'y']]))).toMatchObject([{ kind: 'refused', reasons: ['列（R2）: 列名のない列に値があります。取り除いてください。'] }]);
    const formula = { xml: '<f>1</f><v>1</v>' };
    expect(await all(xlsxOf([HEADER, [...CELLS, formula, formula, 'x']]))).toMatchObject([{ kind: 'refused', reasons: ['列（P2）: 列名のない列に値があります。取り除いてください。'] }]);
    expect(await all(xlsxOf([[...HEADER, ''], [...CELLS, '', ' ']]))).toMatchObject([{ kind: 'row' }]);
  });
});

const SHEET = 'xl/worksheets/sheet1.xml';
const good = partsOf([HEADER, CELLS]);
const changed = (name: string, change: (xml: string) => string): Buffer => zipOfParts({ ...good, [name]: change(good[name] ?? '') });
const without = (name: string): Buffer => zipOfParts(Object.fromEntries(Object.entries(good).filter(([part]) => part !== name)));
const entries = Object.entries(good).map(([name, data]) => ({ name, data }));
const whole = zipOf(entries);

/** Two parts that share their bytes, as petabytes are made of kilobytes. */
function overlapped(): Buffer {
  const zip = zipOf([{ name: 'a', data: 'x' }, { name: 'b', data: 'x' }]);
  const second = zip.lastIndexOf(Buffer.from('504b0102', 'hex'));
  zip.writeUInt32LE(0, second + 42);
  return zip;
}

describe('a workbook that is refused whole', () => {
  it.each([
    ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]), '古い形式'],
    ['an encrypted workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000), Buffer.from('EncryptedPackage', 'utf16le')]), 'パスワード'],
    ['an encrypted part', zipOf(entries.map((one) => ({ ...one, declares: { flags: 1 } }))), 'パスワード'],
    ['a binary workbook', zipOf([{ name: 'xl/workbook.bin', data: '' }]), '.xlsb'],
    ['a Word document', zipOf([{ name: 'word/document.xml', data: '<document/>' }]), 'Word'],
    ['a zipped CSV', zipOf([{ name: '会員名簿.csv', data: HEADER.join(',') }]), '展開して'],
    ['an empty container', zipOf([]), 'ZIP'],
    ['another document as the workbook', changed('xl/workbook.xml', () => '<html/>'), 'Excel ブック（.xlsx）ではありません'],
    ['no sheet at all', changed('xl/workbook.xml', (xml) => xml.replace(/<sheet .*\/>/, '')), '表示されているワークシートがありません'],
    ['nothing but macros', changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('/worksheet"', '/xlMacrosheet"')), '表示されているワークシートがありません'],
    ['a sheet that is missing', without(SHEET), 'ワークシートの中身がありません'],
    ['a sheet elsewhere', changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('Target="worksheets/sheet1.xml"', 'Target="../../../etc/passwd"')), 'ワークシートの中身がありません'],
    ['an empty sheet', xlsxOf([]), '最初のシートが空です'],
    ['another header', xlsxOf([HEADER.map((name) => (name === 'member_name' ? 'name' : name)), CELLS]), '足りない列: member_name'],
    ['a formula in the header', xlsxOf([[...HEADER.slice(0, 14), { xml: '<f>A1</f><v>phone</v>', attributes: 't="str"' }]]), 'O1: 数式'],
    ['its second half missing', whole.subarray(0, whole.length / 2), '途中で切れています'],
    ['a bit that fell over', Buffer.from(whole).fill(0xff, whole.indexOf(SHEET) + 60, whole.indexOf(SHEET) + 64), '壊れています'],
    ['another checksum', zipOf(entries.map((one) => ({ ...one, stored: true, declares: { crc: 1 } }))), '壊れています'],
    ['more inside than it declares', zipOf(entries.map((one) => ({ ...one, ...(one.name === SHEET && { declares: { bytes: 100 } }) }))), '異常に大きくなる'],
    ['a terabyte declared', zipOf(entries.map((one) => ({ ...one, ...(one.name === SHEET && { declares: { bytes: 2 ** 32 - 2 } }) }))), '異常に大きくなる'],
    ['a bomb', zipOf([...entries, { name: 'xl/media/a', data: Buffer.alloc(20_000_000) }]), '異常に大きくなる'],
    ['thousands of parts', zipOf(Array.from({ length: 2_001 }, (_, index) => ({ name: `a${index}`, data: '', stored: true }))), '異常に大きくなる'],
    ['parts that lie on each other', overlapped(), '異常に大きくなる'],
    ['two parts of one name', zipOf([...entries, { name: SHEET.toUpperCase(), data: '' }]), '同じ名前'],
    ['a way out', zipOf([{ name: '../../etc/passwd', data: '' }]), '使えない名前'],
    ['a way out for Windows', zipOf([{ name: '..\\a', data: '' }]), '使えない名前'],
    ['a text that is not there', changed(SHEET, (xml) => xml.replace('<v>20</v>', '<v>99</v>')), '文字列がファイルの中にありません'],
    ['a text that cannot be there', changed(SHEET, (xml) => xml.replace('<v>20</v>', '<v>-1</v>')), '文字列がファイルの中にありません'],
    ['a billion laughs', changed('xl/sharedStrings.xml', (xml) => xml.replace('<sst', '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst')), 'DTD'],
    ['a DTD of another place', changed(SHEET, (xml) => xml.replace('<worksheet', '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet')), 'DTD'],
    ['a tag that never ends', changed(SHEET, (xml) => `${xml.slice(0, -9)}${randomBytes(1_500_000).toString('hex')}`), '壊れています'],
    ['tags without end', changed(SHEET, () => '<a>'.repeat(100)), '壊れています'],
    ['its end missing inside', changed(SHEET, (xml) => xml.replace(/<\/row>.*/, '')), '壊れています'],
    ['tags that cross', changed(SHEET, (xml) => xml.replace('</c></row>', '</row></c>')), '壊れています'],
    ['two cells in one place', changed(SHEET, (xml) => xml.replace('r="B2"', 'r="A2"')), 'セルの位置（A2）'],
    ['a cell far away', changed(SHEET, (xml) => xml.replace('r="O2"', 'r="ZZZ2"')), 'セルの位置（ZZZ2）'],
    ['rows in disorder', changed(SHEET, (xml) => xml.replace('<row r="2"', '<row r="1"')), '行番号'],
    ['a cell of an unknown kind', changed(SHEET, (xml) => xml.replace('t="s"', 't="q"')), 'セルの種類（q）'],
  ])('%s', async (_name, bytes, says) => {
    const found = await all(bytes);
    expect(found).toEqual(expect.stringContaining(says));
    expect(found).toMatch(/ください。$/);
  });

  it('does not take the reading of a disk that fails for a fault of the file', async () => {
    const path = join(folder, 'register.xlsx');
    writeFileSync(path, whole);
    const file = await openFile(path);
    await file.close();
    await expect(readingOf(file).rows.next()).rejects.toMatchObject({ code: 'EBADF' });
  });
});

