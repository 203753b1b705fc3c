import { foldAddress, placeOf, type FoldedAddress } from '@saimado/register/domain/fold';
import { withoutHalfTypedNumeral } from '@saimado/register/domain/fold-address';
import { PREFECTURE_NAMES } from '@saimado/register/domain/prefectures';
import { type Grading, gradeSame, MISMATCH, near, partly } from './grading';
import { nearMissOf } from './near-miss';

/** Parts that may be left out, but not said differently. */
const OPTIONAL: readonly { part: 'street' | 'building'; rule: string }[] = [
  { part: 'street', rule: '通り名の違い' },
  { part: 'building', rule: '建物名・部屋番号の違い' },
];

/** What makes another building of the same name. */
const OTHER_OF_THE_NAME = /(?:第.{1,2}|[新旧東西南北])$/;
/** Left out or said in part is no contradiction; but 1号室 is no part of 301号室, nor 桜ビル of 第二桜ビル. */
function contradicts(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [short = '', long = ''] = [a, b].sort((one, other) => one.length - other.length);
  const numbers: readonly string[] = long.match(/\d+/g) ?? [];
  return !long.includes(short) || OTHER_OF_THE_NAME.test(long.slice(0, long.indexOf(short))) || (short.match(/\d+/g) ?? []).some((number) => !numbers.includes(number));
}

const startsChain = (said: string, known: string): boolean => said === '' || known.startsWith(`${said}-`) || known.startsWith(said);

const OTHER_NUMBERS = near('町名まで一致・番地の違い');

/**
 * The address said against the registered one, whose prefecture may stand in its own column. Another prefecture is
 * another place, however alike the rest (府中市 is in Tokyo and in Hiroshima).
 */
export function gradeAddress(claimed: string, registered: string, prefecture: string): Grading {
  const said = foldAddress(claimed);
  const known = foldAddress(registered);
  const whole = prefecture && !known.prefecture ? prefecture : known.prefecture;
  if (said.prefecture && whole && said.prefecture !== whole) return { ...MISMATCH, rule: '都道府県の違い' };

  const written = said.prefecture && !known.prefecture && whole ? whole + registered : registered;
  const same: Grading | null = claimed === registered ? { grade: 'MATCH', rule: null, askAgain: false } : gradeSame('address', claimed, written);
  if (same) {
    const differing = OPTIONAL.find(({ part }) => contradicts(said[part], known[part]));
    if (same.grade === 'MATCH' || !differing) return same;
    return near(differing.rule);
  }
  return nearAddress(said, known, whole) ?? inAnyOrder(claimed, known) ?? MISMATCH;
}

function nearAddress(said: FoldedAddress, known: FoldedAddress, prefecture: string): Grading | null {
  const onlyPrefecture = said.area === '' && said.chain === '';
  if (onlyPrefecture) return said.prefecture ? partly('一部のみ') : null;
  if (said.prefecture === '' && said.chain === '' && PREFECTURE_NAMES.some((name) => name === prefecture && name.startsWith(said.area))) return partly('一部のみ');
  const saidPlace = placeOf(said.area);
  const knownPlace = placeOf(known.area);
  const numbersFit = startsChain(said.chain, known.chain);
  if (saidPlace === knownPlace) return numbersFit ? partly('番地の一部のみ') : OTHER_NUMBERS;
  const almost = nearMissOf(said.loose, known.loose);
  if (almost) return almost;
  if (saidPlace.length >= 2 && knownPlace.endsWith(saidPlace) && !numbersFit) return OTHER_NUMBERS;
  // a municipality or town left out before, or not yet said after
  if (saidPlace.length >= 2 && numbersFit && knownPlace.includes(saidPlace)) return partly('一部のみ');
  const typedSoFar = said.chain ? '' : withoutHalfTypedNumeral(saidPlace);
  if (typedSoFar && typedSoFar !== saidPlace && knownPlace.includes(typedSoFar)) return partly('一部のみ');
  if (!numbersFit) return null;
  return inKyoto(said, known) ?? formerMunicipality(saidPlace, knownPlace) ?? (said.chain ? nearMissOf(saidPlace, knownPlace) : null);
}

/** 京都の通り名 without 「上る」, or on the way to it: which part of it is the town cannot be told. */
function inKyoto(said: FoldedAddress, known: FoldedAddress): Grading | null {
  const ward = /^(?:京都市)?(.{1,2}区)(.*)$/.exec(placeOf(said.written));
  const registered = /^(?:京都市)?(.{1,2}区)(.*)$/.exec(placeOf(known.written));
  if (!ward || !registered || ward[1] !== registered[1]) return null;
  const town = /^(?:京都市)?.{1,2}区(.*)$/.exec(placeOf(known.area))?.[1] ?? '';
  const rest = ward[2] ?? '';
  if (known.street && registered[2]?.startsWith(rest)) return partly('一部のみ');
  return rest.includes('通') && town !== '' && rest.endsWith(town) ? near('京都の通り名') : null;
}

/** 浦和市高砂 of what is now さいたま市浦和区高砂: the old name lives on in the new one. */
function formerMunicipality(said: string, known: string): Grading | null {
  const [, old = '', rest = ''] = /^(.{2,6}?)[市町村区](.+)$/.exec(said) ?? [];
  const at = old ? known.indexOf(old) : -1;
  return at >= 0 && known.slice(at + old.length).includes(rest) ? near('市区町村名の違い（旧地名など）') : null;
}

/** 「本町 府中市」: each part said is a part of the address. */
function inAnyOrder(claimed: string, known: FoldedAddress): Grading | null {
  const parts = claimed.split(/[\s\u3000、,]+/).filter(Boolean).map(foldAddress);
  if (parts.length < 2) return null;
  const place = placeOf(known.area);
  const fits = parts.every(({ area, chain, prefecture }) =>
    (placeOf(area).length >= 2 ? place.includes(placeOf(area)) : area === '') && startsChain(chain, known.chain) && (area + chain + prefecture !== ''));
  return fits ? partly('一部のみ（順序の違い）') : null;
}
