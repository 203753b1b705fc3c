const INVISIBLE = /[\p{Cf}\p{Cc}\p{Cs}]/gu;
const DASHES = /[\u2010-\u2015\u2212\u30fc\ufe63\uff70]/gu;

/** Text as it is compared: one width, nothing invisible, one space between words. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[\t\n\r]/g, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** A hyphen however it was typed; only where the text is no Japanese word, for ー is a letter there. */
export const plainDashes = (text: string): string => text.replace(DASHES, '-');

/** A name of malware or of a product: case, kana, spaces, hyphens and marks make no other one. */
export const foldName = (text: string): string => plain(text).toLowerCase()
  .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
  .replace(/[®™©]|\((?:株|有|r|tm|c)\)|株式会社|有限会社/g, '')
  .replace(/[\s\-‐-―−・･_/,.'"「」『』()[\]【】]/g, '');
