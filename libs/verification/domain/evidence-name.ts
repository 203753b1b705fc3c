import { foldKana, foldName, type Folded } from '@saimado/register/domain/fold';
import type { KeySource } from '@saimado/register/domain/grams';
import { nameParts } from '@saimado/register/domain/name-parts';
import { agrees, type Grading, gradeSame, MISMATCH, near, partly } from './grading';
import { misheard, nearMissOf, oneLetterOff } from './near-miss';

type Fold = (text: string) => Readonly<Folded>;
const KANA_ONLY = /^[ァ-ヺー]+$/;

/** Surname and given name as the register writes them, with a gap between; null where it has none. */
function partsOf(registered: string): [string, string] | null {
  const [surname, given, ...more] = nameParts(registered);
  return surname && given && more.length === 0 ? [surname, given] : null;
}

/** One of the two names only, or both the other way round. */
function byParts(claimed: string, registered: string, fold: Fold): Grading | null {
  const parts = partsOf(registered);
  if (!parts) return null;
  const said = fold(claimed).loose;
  const [surname, given] = parts.map((part) => fold(part).loose) as [string, string];
  if (said === given + surname) return near('姓と名が逆');
  if (said === surname) return partly('姓のみ');
  return said === given ? partly('名のみ') : null;
}

/** Kanji against kanji. */
const nearName = (claimed: string, registered: string): Grading | null =>
  byParts(claimed, registered, foldName) ?? nearMissOf(foldName(claimed).loose, foldName(registered).loose);

/** A surname alone, one sound too many or too few: サトウ said of サイトウ. Another sound in its place is another name. */
function surnameMissed(claimed: string, registered: string): Grading | null {
  const surname = partsOf(registered)?.[0];
  if (!surname) return null;
  const said = foldKana(claimed);
  const known = foldKana(surname);
  const off = Math.min(said.strict.length, known.strict.length) >= 3 ? oneLetterOff(said.strict, known.strict) : null;
  return off && off !== '1文字違い' ? near(`姓のみ・${off}`) : misheard(said.loose, known.loose);
}

/** Reading against reading. */
function nearReading(claimed: string, registered: string): Grading | null {
  const said = foldKana(claimed);
  const known = foldKana(registered);
  return byParts(claimed, registered, foldKana) ?? misheard(said.loose, known.loose) ?? nearMissOf(said.loose, known.loose)
    ?? nearMissOf(said.strict, known.strict) ?? surnameMissed(claimed, registered);
}

/** One of the two names in kanji, the other as it was heard: 山田たろう. Fits, and yet the letters of one are not known. */
function gradeMixed(claimed: string, { memberName, memberKana }: KeySource): Grading | null {
  const said = foldName(claimed);
  const [name, reading] = [partsOf(memberName), partsOf(memberKana)];
  if (!name || !reading || !/[ァ-ヺ]/.test(said.strict)) return null;
  for (const against of [`${name[0]}　${reading[1]}`, `${reading[0]}　${name[1]}`]) {
    const known = foldName(against);
    if (said.strict === known.strict) return { ...partly('一部は読みで一致（漢字は未確認）'), against };
    const almost = said.loose === known.loose ? near('似た字') : nearMissOf(said.strict, known.strict);
    if (almost) return suffixed(almost, '・一部は読み', against);
  }
  return null;
}

const suffixed = (grading: Grading, suffix: string, against: string): Grading => ({ ...grading, rule: (grading.rule ?? '') + suffix, against });
/** Said in the other box: as good as in its own, but never 一致, as it is not written so. */
const elsewhere = (same: Grading, rule: string, against: string): Grading =>
  ({ grade: agrees(same.grade) ? 'VARIANT' : 'NEAR', rule, askAgain: same.askAgain, against });

/** The reading typed into the name's box counts as the name: on the telephone it is all that is heard. */
export function gradeName(claimed: string, entry: KeySource, claimedKana: string): Grading {
  const same = gradeSame('name', claimed, entry.memberName);
  if (same) return same;
  const folded = foldName(claimed);
  if (KANA_ONLY.test(folded.strict) && entry.memberKana) {
    const heard = gradeSame('kana', claimed, entry.memberKana);
    if (heard) return elsewhere(heard, '読みで一致', entry.memberKana);
    const almost = nearReading(claimed, entry.memberKana);
    if (almost) return suffixed(almost, '・読み', entry.memberKana);
  }
  const almost = nearName(claimed, entry.memberName) ?? gradeMixed(claimed, entry);
  if (almost) return almost;
  // the letters of a name that was heard are a guess until they are spelt: 伊東隆一 for 伊藤龍一
  const soundsRight = claimedKana !== '' && entry.memberKana !== '' && foldKana(claimedKana).loose === foldKana(entry.memberKana).loose;
  return soundsRight && !KANA_ONLY.test(folded.strict) ? near('読みは一致・漢字の違い') : MISMATCH;
}

/** The name typed into the reading's box is compared with the name. */
export function gradeKana(claimed: string, entry: KeySource): Grading {
  if (KANA_ONLY.test(foldKana(claimed).strict)) return gradeSame('kana', claimed, entry.memberKana) ?? nearReading(claimed, entry.memberKana) ?? MISMATCH;
  const same = gradeSame('name', claimed, entry.memberName);
  if (same) return elsewhere(same, '氏名で一致', entry.memberName);
  const almost = nearName(claimed, entry.memberName);
  return almost ? suffixed(almost, '・氏名', entry.memberName) : gradeMixed(claimed, entry) ?? MISMATCH;
}
