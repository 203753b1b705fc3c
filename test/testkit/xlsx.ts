import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a ZIP container. What it declares can be another thing than what it holds, to see who believes it. */
export interface ZipEntry {
  name: string;
  data: string | Buffer;
  stored?: boolean;
  declares?: { bytes?: number; crc?: number; flags?: number };
}

/** A ZIP container, by the letter of APPNOTE.TXT 4.3. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored = false, declares = {} } of entries) {
    const plain = Buffer.from(data as Buffer);
    const packed = stored ? plain : deflateRawSync(plain);
    const fileName = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800 | (declares.flags ?? 0), 2);
    about.writeUInt16LE(stored ? 0 : 8, 4);
    about.writeUInt32LE(declares.crc ?? crc32(plain), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(declares.bytes ?? plain.length, 18);
    about.writeUInt16LE(fileName.length, 22);
    locals.push(Buffer.from('504b0304', 'hex'), about, fileName, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.from('504b01021400', 'hex'), about, place, fileName);
    offset += 30 + fileName.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('504b0506', 'hex'), end]);
}

/** The XML of a cell's insides with its attributes, or a text. */
export type XlsxCell = string | { xml: string; attributes?: string } | null;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

export interface BookOptions {
  /** `<numFmt>` codes; the cell style N+1 has the Nth, style 0 none */
  formats?: readonly string[];
  from1904?: boolean;
  /** sheets before the register's, by their state */
  before?: readonly { state?: 'hidden' | 'veryHidden'; type?: 'worksheet' | 'chartsheet' }[];
}

/** The parts of a workbook as Excel writes it: texts are shared, empty cells and rows are left out. */
export function partsOf(rows: readonly (readonly XlsxCell[])[], { formats = [], from1904 = false, before = [] }: BookOptions = {}): Record<string, string> {
  const texts = new Map<string, number>();
  const cell = (content: XlsxCell, row: number, column: number): string => {
    const place = `${letters(column)}${row + 1}`;
    if (content === null || content === '') return '';
    if (typeof content === 'object') return `<c r="${place}" ${content.attributes ?? ''}>${content.xml}</c>`;
    if (!texts.has(content)) texts.set(content, texts.size);
    return `<c r="${place}" t="s"><v>${texts.get(content) ?? 0}</v></c>`;
  };
  const data = rows.map((cells, row) => (cells.length === 0 ? '' : `<row r="${row + 1}" spans="1:15">${cells.map((content, column) => cell(content, row, column)).join('')}</row>`)).join('');
  const worksheet = (inside: string): string => `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:O9"/><sheetData>${inside}</sheetData><pageMargins left="0.7" right="0.7"/></worksheet>`;
  const sheets = [...before.map((one, index) => ({ ...one, name: `前${index + 1}` })), { name: '会員名簿', state: undefined, type: 'worksheet' }];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${
      sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
      sheets.map(({ type }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type ?? 'worksheet'}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')
    }<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdS" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code).replace(/"/g, '&quot;')}"/>`).join('')
    }</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_code, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach((_sheet, index) => { parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(index === sheets.length - 1 ? data : '<row r="1"><c r="A1"><v>1</v></c></row>'); });
  parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  return parts;
}

export const zipOfParts = (parts: Readonly<Record<string, string>>): Buffer => zipOf(Object.entries(parts).map(([name, data]) => ({ name, data })));

/** A workbook whose last sheet holds the rows. */
export const xlsxOf = (rows: readonly (readonly XlsxCell[])[], options?: BookOptions): Buffer => zipOfParts(partsOf(rows, options));
