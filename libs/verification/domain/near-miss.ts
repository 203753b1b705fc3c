import type { NumberSlip } from '@saimado/register/domain/number-neighbours';
import { confusionOf, foldSound } from '@saimado/register/domain/sounds';
import { type Grading, near, partly } from './grading';

/** What the operator is told about a number that is almost the registered one (domain.md §3: 聞き直し). */
export const NUMBER_SLIP_LABELS: Readonly<Record<NumberSlip, string>> = {
  ONE_DIGIT: '1桁違い',
  SWAP: '隣り合う数字の入れ替わり',
  MISSING: '1桁不足',
  EXTRA: '1桁多い',
  LEADING_ZEROS: '先頭の0が足りない',
  BEGINNING: '一部のみ',
};

/** A letter that the register could not write (外字), or the 文字化け of one: it may be any. */
const UNKNOWN_LETTER = /[〓■□�?]/;
const alike = (a: string | undefined, b: string | undefined): boolean => a === b || UNKNOWN_LETTER.test(a ?? '') || UNKNOWN_LETTER.test(b ?? '');

/** How one letter put in, left out or replaced makes `a` of `b`; null where it takes more, or none. */
export function oneLetterOff(a: string, b: string): '1文字違い' | '1文字不足' | '1文字多い' | null {
  const said = [...a];
  const known = [...b];
  if (Math.abs(said.length - known.length) > 1) return null;
  const at = said.findIndex((letter, index) => letter !== known[index]);
  const first = at === -1 ? said.length : at;
  const rest = (letters: string[], skip: number): string => letters.slice(first + skip).join('');
  if (said.length === known.length) return at !== -1 && rest(said, 1) === rest(known, 1) ? '1文字違い' : null;
  if (said.length < known.length) return rest(said, 0) === rest(known, 1) ? '1文字不足' : null;
  return rest(said, 1) === rest(known, 0) ? '1文字多い' : null;
}

const SHORTEST = 3;
const longEnough = (a: string, b: string): boolean => Math.min([...a].length, [...b].length) >= SHORTEST;

/** How a folded text almost is another: a part of it (while typing), with an unknown letter, or one letter off in a word of three or more. */
export function nearMissOf(claimed: string, registered: string): Grading | null {
  if (!claimed || !registered) return null;
  if (registered.includes(claimed)) return partly('一部のみ');
  const known = [...registered];
  const said = [...claimed];
  const unknown = UNKNOWN_LETTER.test(registered) || UNKNOWN_LETTER.test(claimed);
  if (unknown && said.length === known.length && said.every((letter, at) => alike(letter, known[at]))) return near('外字などの読めない文字');
  const off = longEnough(claimed, registered) ? oneLetterOff(claimed, registered) : null;
  return off && near(`${off}`);
}

const MOST_CONFUSIONS = 2;

/** The confusions that make one reading of the other, kana by kana; null where other letters differ too. */
function confusionsBetween(a: string, b: string): string[] | null {
  const pairs = [...a].map((kana, at) => [kana, b.charAt(at)] as const).filter(([one, other]) => one !== other);
  const labels = pairs.map(([one, other]) => confusionOf(one, other));
  return pairs.length <= MOST_CONFUSIONS && labels.every((label) => label !== null) ? [...new Set(labels)] : null;
}

/** Two readings, folded loosely, that differ by sounds easily taken for one another: シバタ・ヒバタ. */
export function misheard(claimed: string, registered: string): Grading | null {
  const said = foldSound(claimed);
  const known = foldSound(registered);
  if (said.length < 2 || !known.startsWith(said)) return null;
  if (said !== known) {
    if (said.length < SHORTEST) return null;
    const confusions = confusionsBetween(claimed, registered.slice(0, claimed.length));
    return confusions?.length ? near(`一部のみ・聞き違えやすい音（${confusions.join('、')}）`) : null;
  }
  if (claimed.length !== registered.length) return Math.abs(claimed.length - registered.length) <= MOST_CONFUSIONS ? near('聞き違えやすい音') : null;
  const confusions = confusionsBetween(claimed, registered);
  return confusions?.length ? near(`聞き違えやすい音（${confusions.join('、')}）`) : null;
}
