import { bigramsOf, folded, wordsOf } from './japanese';
import { kanaOfRomaji } from './romaji';
import type { Subject } from './subjects';

/** A catalogue made ready to be searched; built once for a version and searched at each keystroke. */
export interface Catalogue {
  subjects: readonly Indexed[];
  /** sets of folded words that mean the same */
  synonyms: readonly (readonly string[])[];
  /** every word that callers are known to use, longest first */
  known: readonly string[];
}
interface Indexed {
  subject: Subject;
  fields: readonly (readonly [weight: number, text: string])[];
  keywords: ReadonlySet<string>;
  number: string | null;
  pairs: ReadonlySet<string>;
}

const WEIGHT = { keyword: 6, name: 4, inKeyword: 3, group: 1.5, guide: 1 } as const;
/** Half of a word's pairs found is a slip of the pen; fewer is another word. */
const ENOUGH_PAIRS = 0.5;

export function catalogueOf(subjects: readonly Subject[], synonyms: readonly { words: readonly string[] }[]): Catalogue {
  const sets = synonyms.map(({ words }) => words.map(folded));
  const indexed = subjects.map((subject): Indexed => {
    const keywords = subject.keywords.map(folded);
    const name = folded([subject.name, subject.edition].join(' '));
    return {
      subject, keywords: new Set(keywords), number: subject.number === null ? null : numberIn(subject.number),
      fields: [[WEIGHT.name, name], [WEIGHT.inKeyword, keywords.join(' ')], [WEIGHT.group, folded(subject.group)], [WEIGHT.guide, folded(subject.guide)]],
      pairs: new Set([subject.name, ...subject.keywords, subject.guide].flatMap((text) => [...bigramsOf(text)])),
    };
  });
  const known = [...new Set([...sets.flat(), ...indexed.flatMap(({ keywords }) => [...keywords])])].filter((word) => [...word].length > 1);
  return { subjects: indexed, synonyms: sets, known: known.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)) };
}

/** 「2-⑧」「２の８」「2(8)」 as `2-8`; null where it is no number of an item. */
function numberIn(text: string): string | null {
  const found = /^([1-9])(?:[-‐‑–−ーの./]|\s*\()\s*(\d{1,2})\)?(?:番)?$/.exec(text.normalize('NFKC').trim());
  return found ? `${found[1]}-${found[2]}` : null;
}

/**
 * What is meant by what was typed, the likeliest first. Each word counts as often as it tells subjects apart, and the more
 * the closer to the subject's name it stands; of equals the one that comes first in the book. Nothing typed: everything.
 */
export function findSubjects(catalogue: Catalogue, query: string): Subject[] {
  const { subjects } = catalogue;
  if (query.trim() === '') return subjects.map(({ subject }) => subject);
  const number = numberIn(query);
  if (number !== null) return subjects.filter((one) => one.number === number).map(({ subject }) => subject);
  const terms = termsOf(catalogue, query).map((term) => ({ term, alternatives: alternativesOf(catalogue, term) }));
  const hits = subjects.map((one) => terms.map(({ term, alternatives }) => hitOf(one, term, alternatives)));
  const tellsApart = terms.map((_, at) => 1 + Math.log(subjects.length / Math.max(1, hits.filter((hit) => (hit[at] ?? 0) > 0).length)));
  return subjects
    .map(({ subject }, at) => ({ subject, at, score: (hits[at] ?? []).reduce((sum, hit, term) => sum + hit * (tellsApart[term] ?? 0), 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ subject }) => subject);
}

/** Words that callers are known to use, wherever they stand in the sentence, and the words around them. */
function termsOf({ known }: Catalogue, query: string): string[] {
  let rest = folded(query);
  const terms: string[] = [];
  for (const word of known) {
    if (!contains(rest, word)) continue;
    terms.push(word);
    rest = rest.replaceAll(word, ' ');
  }
  return [...terms, ...wordsOf(query).filter((word) => !terms.some((term) => term.includes(word) || word.includes(term)))];
}

function alternativesOf({ synonyms }: Catalogue, term: string): string[] {
  const romaji = /^[a-z'-]{3,}$/.test(term) ? kanaOfRomaji(term) : null;
  const said = romaji === null ? [term] : [term, folded(romaji)];
  return [...new Set([...said, ...synonyms.filter((words) => words.some((other) => said.some((word) => other === word || begins(other, word)))).flat()])];
}

/** 「多要素」 on the way to 多要素認証. */
const begins = (whole: string, word: string): boolean => [...word].length > 1 && !/^[a-z0-9]{0,2}$/.test(word) && whole.startsWith(word);

function hitOf({ fields, keywords, pairs }: Indexed, term: string, alternatives: readonly string[]): number {
  const weight = alternatives.reduce((best, word, at) => {
    const found = keywords.has(word) ? WEIGHT.keyword : Math.max(0, ...fields.map(([value, text]) => (contains(text, word) ? value : 0)));
    // What was said itself counts before what means the same.
    return Math.max(best, at === 0 ? found : found * 0.9);
  }, 0);
  if (weight > 0) return weight;
  const wanted = [...bigramsOf(term)];
  const share = wanted.length < 2 ? 0 : wanted.filter((pair) => pairs.has(pair)).length / wanted.length;
  return share >= ENOUGH_PAIRS ? share * WEIGHT.guide : 0;
}

const LETTER = /[a-z0-9]/;
/** Letters are found as words only (ID is not in 「Word」), Japanese anywhere. */
function contains(text: string, word: string): boolean {
  if (!/^[a-z0-9]+$/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}
