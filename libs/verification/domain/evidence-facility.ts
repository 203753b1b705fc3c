import { foldFacility, foldKana, foldName } from '@saimado/register/domain/fold';
import { foldClinicWords } from '@saimado/register/domain/fold-facility';
import type { KeySource } from '@saimado/register/domain/grams';
import { nameParts } from '@saimado/register/domain/name-parts';
import { type Grading, gradeSame, MISMATCH, near, partly } from './grading';
import { misheard, nearMissOf } from './near-miss';

/** Words that callers leave out or mix up, and by which alone no facility is known. */
const GENERIC = /総合|記念|[附付]属|脳神経外科|整形外科|形成外科|産婦人科|婦人科|産科|泌尿器科|耳鼻咽喉科|小児科|コドモ|胃腸科|皮膚科|精神科|神経科|放射線科|循環器科?|呼吸器科?|消化器科?|リハビリテシヨン科?|内科|外科|眼科|歯科|診療所|病院|医療センタ|センタ/g;
/** What a facility is called beside its kind. */
const ownName = (loose: string): string => loose.replace(GENERIC, '');

const READINGS: Readonly<Record<string, string>> = {
  診療所: 'シンリヨウシヨ', 病院: 'ビヨウイン', 医院: 'イイン', 内科: 'ナイカ', 外科: 'ゲカ', 整形外科: 'セイケイゲカ', 眼科: 'ガンカ', 小児科: 'シヨウニカ', 歯科: 'シカ',
  皮膚科: 'ヒフカ', 耳鼻科: 'ジビカ', 耳鼻咽喉科: 'ジビインコウカ', 産婦人科: 'サンフジンカ', 胃腸科: 'イチヨウカ', 泌尿器科: 'ヒニヨウキカ', 総合: 'ソウゴウ', 記念: 'キネン', 中央: 'チユウオウ',
};
const KINDS = new RegExp(Object.keys(READINGS).sort((a, b) => b.length - a.length).join('|'), 'g');
const kindsRead = (text: string): string => text.replace(KINDS, (word) => READINGS[word] ?? word);
const KANA_ONLY = /^[ァ-ヺ]+$/;

/** How a name would be read, as far as it can be known: its kana, the words for its kind, and the doctor's own surname in it. */
function readingOf(strict: string, { memberName, memberKana }: KeySource): string {
  const [surname = '', reading = ''] = [memberName, memberKana].map((text) => nameParts(text)[0]);
  const named = surname && reading ? strict.replace(foldName(surname).strict, foldKana(reading).strict) : strict;
  return kindsRead(named);
}

/**
 * A facility is known by its own name; the corporation before it is often left out, which counts as the same. Two that
 * are both said and differ do not: every second town has a 山田医院, under another 医療法人.
 */
export function gradeFacility(claimed: string, registered: string, entry: KeySource): Grading {
  const said = foldFacility(claimed);
  const known = foldFacility(registered);
  if (said.corporation && known.corporation && said.corporation !== known.corporation && said.loose === known.loose) {
    return near('法人名の違い');
  }
  const same = gradeSame('facility', claimed, registered);
  if (same && same.grade !== 'NEAR') return same;
  // 「桜会 山田医院」 said of 「医療法人社団桜会 山田医院」: the corporation without its form
  if (said.strict === known.named || said.named === known.strict) return { grade: 'VARIANT', rule: '法人格を除く', askAgain: false };
  if (same) return same;
  if (known.named.includes(said.strict) || (said.named && known.named.includes(said.named))) return partly('一部のみ');
  return nearMissOf(said.loose, known.loose) ?? nearMissOf(said.strict, known.strict) ?? byOwnName(said.loose, known.loose) ?? byReading(said.strict, known.strict, entry) ?? MISMATCH;
}

/** 山田クリニック for 山田内科クリニック. */
function byOwnName(said: string, known: string): Grading | null {
  const [a, b] = [ownName(said), ownName(known)];
  if (!a || !b) return null;
  if (a === b) return said.length < known.length ? partly('一部のみ（診療科名などの省略）') : near('診療科名などの違い');
  return [...a].length >= 2 && b.startsWith(a) ? partly('一部のみ') : null;
}

/** A name said in kana, the words for its kind in whatever letters: the register holds no reading of facilities, so it never is more than near. */
function byReading(said: string, known: string, entry: KeySource): Grading | null {
  const heard = /[ァ-ヺ]/.test(said) ? kindsRead(said) : '';
  if (!KANA_ONLY.test(heard)) return null;
  const reading = readingOf(known, entry);
  if (KANA_ONLY.test(reading)) {
    const [a, b] = [foldKana(heard).loose, foldKana(reading).loose];
    if (a === b) return partly('読みで一致（表記は未確認）');
    if (b.startsWith(a) && a.length >= 2) return partly('一部のみ・読み');
    const almost = misheard(a, b) ?? nearMissOf(a, b);
    if (almost) return almost;
  }
  const [own, knownOwn] = [ownName(foldClinicWords(said)), readingOf(ownName(foldClinicWords(known)), entry)];
  return own.length >= 2 && KANA_ONLY.test(own) && foldKana(own).loose === foldKana(knownOwn).loose ? near('診療科名などの違い・読み') : null;
}
