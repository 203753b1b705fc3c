import type { ClaimField } from '@saimado/register/domain/claim';
import { applySteps, foldAddress, foldFacility, type TextKind } from '@saimado/register/domain/fold';
import { kanjiNumber, KANJI_NUMERAL } from '@saimado/register/domain/fold-kanji-numbers';
import type { FieldEvidence } from './evidence';

/** A range of a text in UTF-16 code units, `end` exclusive. */
export interface TextMark { start: number; end: number }
export interface Marks { claimedMarks: TextMark[]; registeredMarks: TextMark[] }

/** A letter of the original (with its selectors and 濁点) and what it folds to; '' where folding drops it. */
interface Letter extends TextMark { folded: string }

const NONE: Marks = { claimedMarks: [], registeredMarks: [] };
const WHOLE_LETTER = /\P{M}\p{M}*[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}ﾞﾟ゛゜]*/gu;

const foldLetter = (kind: TextKind, letter: string): string =>
  /^[-ー‐–—―−ｰ・\s]$/.test(letter) ? '' : applySteps(kind === 'address' || kind === 'facility' ? 'name' : kind, letter, 'strict');
const lettersOf = (kind: TextKind, text: string): Letter[] =>
  [...text.matchAll(WHOLE_LETTER)].map(({ 0: letter, index }) => ({ start: index, end: index + letter.length, folded: foldLetter(kind, letter) }));

/** The letters that make up `folded`, when it stands in one piece in the text: 緑ヶ丘クリニック of 医療法人社団恵愛会 緑ヶ丘クリニック. */
function within(letters: readonly Letter[], folded: string): Letter[] {
  const kept = letters.filter((letter) => letter.folded !== '');
  for (let from = kept.length - 1; from >= 0; from -= 1) {
    let so = '';
    for (let to = from; to < kept.length && so.length < folded.length; to += 1) {
      so += kept[to]?.folded ?? '';
      if (so === folded) return kept.slice(from, to + 1);
    }
  }
  return kept;
}

/** The letters of each that an alignment of fewest changes leaves without an equal: replaced, left out, put in. */
function unequal(said: readonly Letter[], known: readonly Letter[]): [Letter[], Letter[]] {
  const cost = [...said, null].map((_one, row) => [...known, null].map((_other, column) => (row === 0 ? column : column === 0 ? row : 0)));
  const at = (row: number, column: number): number => cost[row]?.[column] ?? Infinity;
  const equal = (row: number, column: number): boolean => said[row - 1]?.folded === known[column - 1]?.folded;
  for (let row = 1; row <= said.length; row += 1) {
    for (let column = 1; column <= known.length; column += 1) {
      const line = cost[row];
      if (line) line[column] = Math.min(at(row - 1, column - 1) + (equal(row, column) ? 0 : 1), at(row - 1, column) + 1, at(row, column - 1) + 1);
    }
  }
  const marked: [Letter[], Letter[]] = [[], []];
  const keep = (side: 0 | 1, letter: Letter | undefined): void => { if (letter) marked[side].unshift(letter); };
  for (let row = said.length, column = known.length; row > 0 || column > 0;) {
    const same = row > 0 && column > 0 && equal(row, column);
    if (row > 0 && column > 0 && at(row, column) === at(row - 1, column - 1) + (same ? 0 : 1)) {
      row -= 1;
      column -= 1;
      if (!same) { keep(0, said[row]); keep(1, known[column]); }
    } else if (row > 0 && at(row, column) === at(row - 1, column) + 1) keep(0, said[row -= 1]);
    else keep(1, known[column -= 1]);
  }
  return marked;
}

const joined = (letters: readonly Letter[]): TextMark[] => letters.reduce<TextMark[]>((marks, { start, end }) => {
  const last = marks.at(-1);
  if (last?.end === start) last.end = end;
  else marks.push({ start, end });
  return marks;
}, []);

const marksOf = (said: readonly Letter[], known: readonly Letter[]): Marks => {
  const [claimed, registered] = unequal(said, known);
  return { claimedMarks: joined(claimed), registeredMarks: joined(registered) };
};

const kept = (letters: readonly Letter[]): Letter[] => letters.filter(({ folded }) => folded !== '');
const letterMarks = (kind: TextKind) => (claimed: string, registered: string): Marks => marksOf(kept(lettersOf(kind, claimed)), kept(lettersOf(kind, registered)));

function facilityMarks(claimed: string, registered: string): Marks {
  const [said, known] = [foldFacility(claimed), foldFacility(registered)];
  const corporationOnly = said.loose === known.loose && said.corporation !== '' && known.corporation !== '' && said.corporation !== known.corporation;
  const part = (text: string, folded: string): Letter[] => within(lettersOf('facility', text), folded);
  return corporationOnly ? marksOf(part(claimed, said.corporation), part(registered, known.corporation)) : marksOf(part(claimed, said.strict), part(registered, known.strict));
}

const NUMBER = new RegExp(`[0-9０-９]+|${KANJI_NUMERAL}+`, 'gu');
/** The 丁目・番地・号 of an address where they stand in it: the numbers that, one after the other, make its chain. */
function numbersOf(text: string, chain: string): Letter[] {
  const numbers = [...text.matchAll(NUMBER)].map(({ 0: number, index }) => ({
    start: index, end: index + number.length, folded: /[0-9０-９]/.test(number) ? number.normalize('NFKC') : kanjiNumber(number),
  }));
  const wanted = chain.split('-').filter(Boolean);
  const from = numbers.findIndex((_one, at) => wanted.every((number, index) => numbers[at + index]?.folded === number));
  return wanted.length > 0 && from >= 0 ? numbers.slice(from, from + wanted.length) : [];
}

/** The digits of two numbers of a chain; the whole of one that is written in kanji. */
function digitMarks(text: string, { start, end, folded }: Letter): Letter[] {
  const written = text.slice(start, end);
  return /[0-9０-９]/.test(written) ? [...written].map((digit, at) => ({ start: start + at, end: start + at + 1, folded: digit.normalize('NFKC') })) : [{ start, end, folded }];
}

function chainMarks(claimed: string, registered: string, said: string, known: string): Marks {
  const [mine, theirs] = [numbersOf(claimed, said), numbersOf(registered, known)];
  const marks: Marks = { claimedMarks: [], registeredMarks: [] };
  mine.forEach((number, at) => {
    const other = theirs[at];
    if (!other) marks.claimedMarks.push({ start: number.start, end: number.end });
    if (!other || other.folded === number.folded) return;
    const differing = marksOf(digitMarks(claimed, number), digitMarks(registered, other));
    marks.claimedMarks.push(...differing.claimedMarks);
    marks.registeredMarks.push(...differing.registeredMarks);
  });
  return marks;
}

function addressMarks(claimed: string, registered: string): Marks {
  const [said, known] = [foldAddress(claimed), foldAddress(registered)];
  const place = (text: string, area: string): Letter[] => within(lettersOf('address', text), area);
  const numbers = said.chain ? chainMarks(claimed, registered, said.chain, known.chain) : NONE;
  // a place of which only the end was said is right as far as it goes
  if (known.area.endsWith(said.area) || said.street !== known.street || said.area.length < known.area.length - 1) return numbers;
  const words = marksOf(place(claimed, said.area), place(registered, known.area));
  return { claimedMarks: [...words.claimedMarks, ...numbers.claimedMarks], registeredMarks: [...words.registeredMarks, ...numbers.registeredMarks] };
}

function nameMarks(claimed: string, registered: string): Marks {
  return letterMarks(/^[\sァ-ヺーｦ-ﾟぁ-ゖ・　]+$/u.test(registered) ? 'kana' : 'name')(claimed, registered);
}

/** Digits only: 「第…号」 and hyphens say nothing. */
const digitsOf = (text: string): Letter[] => lettersOf('name', text).filter(({ folded }) => /^\d$/.test(folded));
const numberMarks = (claimed: string, registered: string): Marks => marksOf(digitsOf(claimed), digitsOf(registered));

const MARKERS: Readonly<Record<ClaimField, (claimed: string, registered: string) => Marks>> = {
  MEMBER_NAME: nameMarks, MEMBER_KANA: nameMarks, FACILITY_NAME: facilityMarks, ADDRESS: addressMarks,
  REGISTRY_NUMBER: numberMarks, MEMBER_NUMBER: numberMarks, PHONE_NUMBER: numberMarks,
};

/**
 * Where exactly what was said misses what is registered, in both as they are written: the letter, the sound, the digit to
 * ask for again. Only for what is to be asked again, and not where names changed places or all of it would be marked.
 */
export function marksIn({ field, askAgain, claimed, registered }: FieldEvidence): Marks {
  if (!askAgain || !claimed || !registered) return NONE;
  const marks = MARKERS[field](claimed, registered);
  const marked = (side: readonly TextMark[]): number => side.reduce((sum, { start, end }) => sum + end - start, 0);
  return marked(marks.claimedMarks) > claimed.length * 0.75 ? NONE : marks;
}

export interface MarkedEvidence extends FieldEvidence, Marks {}
export const withMarks = (evidence: readonly FieldEvidence[]): MarkedEvidence[] => evidence.map((one) => ({ ...one, ...marksIn(one) }));
