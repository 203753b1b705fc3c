import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const require = createRequire(import.meta.url);
const FONT = 'NotoSansJP';
const WEIGHTS = { normal: '400Regular', bold: '700Bold' } as const;

/** Documents are made of what they are given: they fetch nothing and open no file. The fonts are read once. */
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
// Missing in its types.
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, content: Buffer): void } };
for (const weight of Object.values(WEIGHTS)) virtualfs.writeFileSync(weight, readFileSync(require.resolve(`@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`)));
pdfmake.addFonts({ [FONT]: WEIGHTS });

/**
 * A document as PDF. Japanese is set in Noto Sans JP, of which only the characters used are embedded: a page takes about
 * 20 kB and some tenths of a second in which nothing else runs, so only the thread of `document-worker.ts` loads this.
 */
export const renderPdf = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf({ ...definition, defaultStyle: { font: FONT, ...definition.defaultStyle } }).getBuffer();
