import { inflateSync } from 'node:zlib';

/** A PDF as the tests read it: how many pages, and the words in the order they are set. */
export interface ReadPdf {
  pages: number;
  text: string;
}

/**
 * Reads back what pdfkit wrote: streams are deflated, fonts are subsets whose glyphs a ToUnicode map names, text is set as
 * hexadecimal glyph numbers. No reader of PDFs in general.
 */
export function readPdf(bytes: Buffer): ReadPdf {
  const file = bytes.toString('latin1');
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]));
  const streamOf = (body: string): string => {
    const start = body.indexOf('stream\n');
    const data = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1');
    return (body.slice(0, start).includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
  };
  const maps = new Map<string, Map<string, string>>();
  for (const [id, body] of objects) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    if (toUnicode) maps.set(id, glyphsOf(streamOf(objects.get(toUnicode)!)));
  }
  const fonts = new Map([...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, id!]));
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const text = pages.flatMap((page) => {
    const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!);
    let glyphs: Map<string, string> | undefined;
    return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].map(([, font, set]) => {
      if (font) {
        glyphs = maps.get(fonts.get(font) ?? '');
        return '';
      }
      return [...(set ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []).map((glyph) => glyphs?.get(glyph.toLowerCase()) ?? '?').join('');
    });
  }).join('');
  return { pages: pages.length, text };
}

/** pdfkit's own maps: ranges with one text per glyph, in UTF-16. */
function glyphsOf(map: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex], index) => {
      const units = hex!.replace(/ /g, '').match(/.{4}/g) ?? [];
      glyphs.set((parseInt(from!, 16) + index).toString(16).padStart(4, '0'), String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    });
  }
  return glyphs;
}
