import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const require = createRequire(import.meta.url);
const fontFile = (weight: string): string => require.resolve(`@expo-google-fonts/noto-sans-jp/${weight}/NotoSansJP_${weight}.ttf`);
const FONT = 'NotoSansJP';
const FILES = { normal: fontFile('400Regular'), bold: fontFile('700Bold') };

/** Documents are made of what they are given: they fetch nothing and open no file but the fonts. */
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(FILES).includes(path));
pdfmake.addFonts({ [FONT]: FILES });

/**
 * A document as PDF, in this process. Japanese is set in Noto Sans JP, of which only the characters used are embedded: a
 * page takes about 20 kB and a tenth of a second, most of it reading the font.
 */
export const renderPdf = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf({ ...definition, defaultStyle: { font: FONT, ...definition.defaultStyle } }).getBuffer();
