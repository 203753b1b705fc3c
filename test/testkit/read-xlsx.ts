import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP container by their names, and whatever its directory says of when they were made. */
export function unzip(zip: Buffer): { files: Map<string, string>; times: Set<number> } {
  const files = new Map<string, string>();
  const times = new Set<number>();
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment, local] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    files.set(zip.toString('utf8', at + 46, at + 46 + name), (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8'));
    times.add(zip.readUInt32LE(at + 12)).add(zip.readUInt32LE(local + 10));
    at += 46 + name + extra + comment;
  }
  return { files, times };
}

export type XlsxValue = string | number | null;
export interface ReadSheet {
  name: string;
  rows: XlsxValue[][];
}

const text = (xml: string): string => [...xml.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, inside]) => inside!).join('')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;|&#39;/g, "'").replace(/&amp;/g, '&');
const columnOf = (place: string): number => [...place.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What a workbook shows, sheet by sheet: numbers as numbers, texts as texts. No reader of workbooks in general. */
export function readXlsx(zip: Buffer): ReadSheet[] {
  const { files } = unzip(zip);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inside]) => text(inside!));
  const targets = new Map([...(files.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(([, id, target]) => [id!, target!]));
  return [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
    const attribute = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const xml = files.get(`xl/${targets.get(attribute('r:id')) ?? ''}`) ?? '';
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, row]) => {
      const cells: XlsxValue[] = [];
      for (const [, place, attributes, inside] of (row ?? '').matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
        const value = /<v>([^<]*)<\/v>/.exec(inside ?? '')?.[1];
        cells[columnOf(place!)] = value === undefined ? (text(inside ?? '') || null) : /t="s"/.test(attributes!) ? shared[Number(value)]! : Number(value);
      }
      return Array.from(cells, (cell) => cell ?? null);
    });
    return { name: attribute('name'), rows };
  });
}
