const DIGITS = '〇一二三四五六七八九';
export const KANJI_NUMERAL = '[〇零一二三四五六七八九十百千]';

/** 「二十三」 23, 「一〇五」 105, 「百二」 102: the numbers of 丁目・番地, below 10,000. */
export function kanjiNumber(text: string): string {
  if (!/[十百千]/.test(text)) return [...text.replaceAll('零', '〇')].map((letter) => DIGITS.indexOf(letter)).join('');
  let total = 0;
  let digit = 0;
  for (const letter of text) {
    const power = { 十: 10, 百: 100, 千: 1000 }[letter];
    if (power) {
      total += (digit || 1) * power;
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(letter));
  }
  return String(total + digit);
}
