import { foldLooseVariants, foldStrictVariants } from '@saimado/register/domain/variants';

/**
 * Finding Japanese words of any length. PostgreSQL's trigrams hold no two-character word and are empty for Japanese under
 * `LC_CTYPE=C` (domain.md §3), so each ticket keeps its text folded, and the pairs of neighbouring characters of it:
 * a GIN index over the pairs finds candidates, the folded text decides (`text like '%word%'` for every word).
 */
export interface SearchQuery {
  /** Folded; a ticket matches where its search text contains every one. */
  words: string[];
  /** A matching ticket's grams contain all of these. */
  grams: string[];
}

const CJK = '[\\p{Script=Han}\\p{Script=Katakana}ー々]';
/** 「山田 太郎」 is written with and without the space, a phone number with and without hyphens. */
const SPACE_INSIDE_JAPANESE = new RegExp(`(?<=${CJK})[ \\t\\u3000]+(?=${CJK})`, 'gu');
const HYPHEN_INSIDE_NUMBER = /(?<=\d)[-‐‑‒–—―−ー]+(?=\d)/gu;

const toKatakana = (text: string): string => text.replace(/[ぁ-ゖゝゞ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** Width, case, kana, and forms of the same character (髙 and 高) made alike. */
const fold = (text: string): string =>
  foldLooseVariants(foldStrictVariants(toKatakana(text.normalize('NFKC').toLowerCase().normalize('NFKC')))).replace(HYPHEN_INSIDE_NUMBER, '');

/** What a ticket can be found by, folded; a line per part, so that no word is found across two of them. */
export const searchText = (parts: readonly (string | null | undefined)[]): string =>
  parts.map((part) => fold(part ?? '').replace(SPACE_INSIDE_JAPANESE, '').trim()).filter((part) => part !== '').join('\n');

const pairsOf = (letters: readonly string[]): string[] => letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);

/** Every character and every pair of neighbours in a search text, once. */
export function searchGrams(text: string): string[] {
  const grams = new Set<string>();
  for (const run of text.split(/\s+/u)) {
    const letters = [...run];
    for (const gram of [...letters, ...pairsOf(letters)]) grams.add(gram);
  }
  return [...grams];
}

/** What was typed into the search box: words parted by spaces, all of which must occur. */
export function queryGrams(query: string): SearchQuery {
  const words = [...new Set(fold(query).split(/\s+/u).filter((word) => word !== ''))];
  const grams = words.flatMap((word) => {
    const letters = [...word];
    return letters.length === 1 ? letters : pairsOf(letters);
  });
  return { words, grams: [...new Set(grams)] };
}
