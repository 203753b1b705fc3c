import { foldFacility } from '@saimado/register/domain/fold';
import { gradeSame, MISMATCH, near, nearIf, type Grading } from './grading';
import { nearMissOf } from './near-miss';

/**
 * A facility is known by its own name; the corporation before it is often left out, which counts as the same. Two that
 * are both said and differ do not: every second town has a 山田医院, under another 医療法人.
 */
export function gradeFacility(claimed: string, registered: string): Grading {
  const said = foldFacility(claimed);
  const known = foldFacility(registered);
  if (said.corporation && known.corporation && said.corporation !== known.corporation && said.loose === known.loose) {
    return near('法人名の違い（聞き直し）');
  }
  const same = gradeSame('facility', claimed, registered);
  if (same && same.grade !== 'NEAR') return same;
  // 「桜会 山田医院」 said of 「医療法人社団桜会 山田医院」: the corporation without its form
  if (said.strict === known.named || said.named === known.strict) return { grade: 'VARIANT', rule: '法人格を除く' };
  if (same) return same;
  const almost = nearMissOf(said.loose, known.loose) ?? nearMissOf(said.strict, known.strict)
    ?? (known.named.includes(said.strict) || (said.named && known.named.includes(said.named)) ? '一部のみ' : null);
  return nearIf(almost) ?? MISMATCH;
}
