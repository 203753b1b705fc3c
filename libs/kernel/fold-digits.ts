/** Hyphens, dashes, minus and long-vowel signs, which Japanese keyboards produce for one another, and white space. */
const FILLERS = /[\s\u002d\u2010-\u2015\u2212\u30fc\ufe63\uff0d\uff70]/gu;

/** A number as people type it, made plain: full width folded, white space and every kind of hyphen taken out. */
export const foldDigits = (text: string): string => text.normalize('NFKC').replace(FILLERS, '');
