import { foldForScan, FOLDINGS, type Folding, type PlacedText } from './identifier-fold';
import { IDENTIFIER_KINDS, type IdentifierKind } from './identifier-patterns';
import type { IdentifierTable } from './identifier-table';
import { COMMON_PAIRS } from './identifier-words';

/** A place in a text (code units) that holds something of the register. What it holds is not said. */
export interface IdentifierHit {
  kind: IdentifierKind;
  start: number;
  end: number;
}

const FOLDING_OF: Readonly<Record<Folding, readonly IdentifierKind[]>> = {
  LETTERS: ['NAME', 'KANA', 'FACILITY'], NUMBERS: ['ADDRESS', 'PHONE'], SOUND: ['KANA'], SOUND_AFTER_PARTICLE: ['KANA'],
};

const TITLE = /^[\s　]*(?:先生|せんせい|センセイ|さん|サン|様|さま|氏|君|くん|ドクター|医師|院長|副院長|理事|会長|事務長|部長|課長|職員|看護師)/u;
const HAN = /\p{Script=Han}/u;
const SENTENCE_END = /[。！？!?\n]/u;
const KANA_RUN = /[ぁ-ゖァ-ヺー]/u;
/** What may stand beside a reading that is part of a sentence in kana. */
const PARTICLE = /^(?:は|が|を|に|の|と|も|で|へ|や|から|より|まで|です)(?![ぁ-ゖ])/u;

/** Readings and names this short are also bits of other words: they count where the text shows that they stand by themselves. */
const SHORT: Readonly<Partial<Record<IdentifierKind, number>>> = { NAME: 2, KANA: 3 };
const WITHIN_SENTENCE = 6;

interface Found { kind: IdentifierKind; letters: string; start: number; end: number }

function stands(text: string, { kind, letters, start, end }: Found): boolean {
  const [before, words, after] = [text.slice(Math.max(0, start - 2), start), text.slice(start, end), text.slice(end, end + 8)];
  if (kind !== 'PHONE' && letters.length < WITHIN_SENTENCE && SENTENCE_END.test(words)) return false;
  if (letters.length > (SHORT[kind] ?? 0)) return true;
  if (/[\s　・]/u.test(words) || TITLE.test(after)) return true;
  switch (kind) {
    case 'NAME': return !COMMON_PAIRS.has(letters) && !/[、,]/u.test(words) && !(HAN.test(before.slice(-1)) && HAN.test(after.slice(0, 1)));
    case 'KANA': return !KANA_RUN.test(before.slice(-1)) && (!KANA_RUN.test(after.slice(0, 1)) || PARTICLE.test(after));
    default: return true;
  }
}

const NUMERALS = '0-9０-９〇一二三四五六七八九十百千';
const HOUSE = new RegExp(`(?:丁目|番地|番|号)?(?:[\\s　]*[${NUMERALS}]+[\\s　]*(?:丁目|丁|番地|番|号|[-‐-―−－ー～~の]))*(?:[\\s　]*[${NUMERALS}]+(?:丁目|番地|番|号)?)?`, 'uy');
/** What follows and belongs to it, so that the whole is replaced: the numbers after a place, the 長音 that was folded away. */
const TAILS: Readonly<Partial<Record<IdentifierKind, RegExp>>> = { ADDRESS: HOUSE, KANA: /[ーｰ]*/y };
function withTail(kind: IdentifierKind, text: string, end: number): number {
  const tail = TAILS[kind];
  if (!tail) return end;
  tail.lastIndex = end;
  return tail.test(text) ? tail.lastIndex : end;
}

function* foundIn(table: IdentifierTable, text: string, folding: Folding, { letters, from, to }: PlacedText): Generator<Found> {
  for (const { kinds, at, length } of table.hits(letters)) {
    const [start = 0, last = 0] = [from[at], to[at + length - 1]];
    for (const kind of kinds) {
      if (FOLDING_OF[folding].includes(kind)) yield { kind, letters: letters.slice(at, at + length), start, end: withTail(kind, text, last) };
    }
  }
}

/** Where a text holds names, readings, facilities, addresses or telephones of the register; in order, the longest of those that lie within each other. */
export function scanText(table: IdentifierTable, text: string): IdentifierHit[] {
  const folded = foldForScan(text);
  const found = FOLDINGS.flatMap((folding) => [...foundIn(table, text, folding, folded[folding])]).filter((one) => stands(text, one));
  found.sort((a, b) => a.start - b.start || b.end - a.end || IDENTIFIER_KINDS.indexOf(a.kind) - IDENTIFIER_KINDS.indexOf(b.kind));
  const hits: IdentifierHit[] = [];
  for (const { kind, start, end } of found) {
    if (end > (hits.at(-1)?.end ?? 0)) hits.push({ kind, start, end });
  }
  return hits;
}
