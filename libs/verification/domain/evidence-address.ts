import { foldAddress, placeOf, type FoldedAddress } from '@saimado/register/domain/fold';
import { withoutHalfTypedNumeral } from '@saimado/register/domain/fold-address';
import { PREFECTURE_NAMES } from '@saimado/register/domain/prefectures';
import { gradeSame, MISMATCH, near, nearIf, type Grading } from './grading';
import { nearMissOf } from './near-miss';

/** Parts that may be left out, but not said differently. */
const OPTIONAL: readonly { part: 'street' | 'building'; rule: string }[] = [
  { part: 'street', rule: '通り名の違い（聞き直し）' },
  { part: 'building', rule: '建物名・部屋番号の違い（聞き直し）' },
];

const contradicts = (a: string, b: string): boolean => a !== '' && b !== '' && !a.includes(b) && !b.includes(a);

const startsChain = (said: string, known: string): boolean => said === '' || known.startsWith(`${said}-`) || known.startsWith(said);

/**
 * The address said against the registered one, whose prefecture may stand in its own column. Another prefecture is
 * another place, however alike the rest (府中市 is in Tokyo and in Hiroshima).
 */
export function gradeAddress(claimed: string, registered: string, prefecture: string): Grading {
  const said = foldAddress(claimed);
  const known = foldAddress(registered);
  const whole = prefecture && !known.prefecture ? prefecture : known.prefecture;
  if (said.prefecture && whole && said.prefecture !== whole) return { grade: 'MISMATCH', rule: '都道府県の違い' };

  const written = said.prefecture && !known.prefecture && whole ? whole + registered : registered;
  const same = claimed === registered ? { grade: 'MATCH' as const, rule: null } : gradeSame('address', claimed, written);
  if (same) {
    const differing = OPTIONAL.find(({ part }) => contradicts(said[part], known[part]));
    if (same.grade === 'MATCH' || !differing) return same;
    return near(differing.rule);
  }
  return nearAddress(said, known, whole) ?? MISMATCH;
}

function nearAddress(said: FoldedAddress, known: FoldedAddress, prefecture: string): Grading | null {
  const onlyPrefecture = said.area === '' && said.chain === '';
  if (onlyPrefecture) return said.prefecture ? near('一部のみ') : null;
  if (said.prefecture === '' && said.chain === '' && PREFECTURE_NAMES.some((name) => name === prefecture && name.startsWith(said.area))) return near('一部のみ');
  const saidPlace = placeOf(said.area);
  const knownPlace = placeOf(known.area);
  if (saidPlace === knownPlace) return near(startsChain(said.chain, known.chain) ? '番地の一部のみ' : '町名まで一致（番地の聞き直し）');
  const almost = nearIf(nearMissOf(said.loose, known.loose));
  if (almost) return almost;
  // a municipality or town left out before, or not yet said after
  if (saidPlace.length >= 2 && knownPlace.includes(saidPlace) && startsChain(said.chain, known.chain)) return near('一部のみ');
  const typedSoFar = said.chain ? '' : withoutHalfTypedNumeral(saidPlace);
  return typedSoFar && typedSoFar !== saidPlace && knownPlace.includes(typedSoFar) ? near('一部のみ') : null;
}
