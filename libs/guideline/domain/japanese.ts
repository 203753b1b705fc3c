import { searchText } from '@saimado/tickets/domain/ticket-search';

/** Width, case, kana and forms of a character made alike, as the search of tickets does; marks and spaces gone. */
export const folded = (text: string): string => searchText([text]).replace(/[\s・･、。,.?？!！:：;；()（）「」『』【】〔〕\[\]／/"'~～]+/gu, '');

const HAN = '\\p{Script=Han}々〇';
/** Kana that end a stem within a compound (使い回し, 取り外し), none of which is a particle. */
const OKURIGANA = 'いきしちりみけえせめれ';
const WORD = new RegExp(`[${HAN}]+(?:[${OKURIGANA}][${HAN}]+)*[${OKURIGANA}]?|[\\p{Script=Katakana}ー]+|[0-9a-z][0-9a-z./_-]*`, 'giu');
const PAUSES = /[\s、。・?!]+/gu;
const HIRAGANA_ONLY = /^[\p{Script=Hiragana}ー]+$/u;

/**
 * The words that carry meaning in what somebody typed, folded: runs of kanji with their okurigana, of katakana, of letters
 * and figures. What is written in hiragana alone is a reading, each part a word as a whole.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC');
  const words = HIRAGANA_ONLY.test(plain.replace(PAUSES, '')) ? plain.split(PAUSES) : plain.match(WORD) ?? [];
  return [...new Set(words.map(folded).filter((word) => word !== ''))];
}

export function bigramsOf(text: string): Set<string> {
  const letters = [...folded(text)];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** How much two texts have in common, 0–1: pairs of neighbouring characters that both have, twice, over all of both (Dice). */
export function likeness(a: string, b: string): number {
  const [left, right] = [bigramsOf(a), bigramsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}
