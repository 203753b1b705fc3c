import { CLAIM_FIELDS, CLAIM_KEYS, type CallerClaim, type ClaimField } from '@saimado/register/domain/claim';
import { foldDigits, foldKana, foldName, foldPhone, type FoldedNumber } from '@saimado/register/domain/fold';
import type { KeySource } from '@saimado/register/domain/grams';
import { slipOf } from '@saimado/register/domain/number-neighbours';
import { gradeAddress } from './evidence-address';
import { gradeFacility } from './evidence-facility';
import { agrees, gradeSame, MISMATCH, near, nearIf, type Grading } from './grading';
import { nearMissOf, NUMBER_SLIP_LABELS } from './near-miss';

/** The evidence of one field; never one score for all (domain.md §3). */
export interface FieldEvidence extends Grading {
  field: ClaimField;
  claimed: string | null;
  registered: string | null;
}

export type EvidenceEntry = KeySource;
const KANA_ONLY = /^[ァ-ヺ]+$/;

/** The reading typed into the name's box counts as the name: on the telephone it is all that is heard. */
function gradeName(claimed: string, entry: EvidenceEntry): Grading {
  const same = gradeSame('name', claimed, entry.memberName);
  if (same) return same;
  const folded = foldName(claimed);
  if (KANA_ONLY.test(folded.strict) && entry.memberKana) {
    const heard = gradeSame('kana', claimed, entry.memberKana);
    if (heard) return { grade: heard.grade === 'NEAR' ? 'NEAR' : 'VARIANT', rule: '読みで一致' };
    const almost = nearIf(nearMissOf(foldKana(claimed).loose, foldKana(entry.memberKana).loose), '・読み');
    if (almost) return almost;
  }
  return nearIf(nearMissOf(folded.loose, foldName(entry.memberName).loose)) ?? MISMATCH;
}

/** The name typed into the reading's box is compared with the name. */
function gradeKana(claimed: string, entry: EvidenceEntry): Grading {
  const folded = foldKana(claimed);
  if (!KANA_ONLY.test(folded.strict)) {
    const same = gradeSame('name', claimed, entry.memberName);
    if (same) return { grade: same.grade === 'NEAR' ? 'NEAR' : 'VARIANT', rule: '氏名で一致' };
    return nearIf(nearMissOf(foldName(claimed).loose, foldName(entry.memberName).loose), '・氏名') ?? MISMATCH;
  }
  return gradeSame('kana', claimed, entry.memberKana) ?? nearIf(nearMissOf(folded.loose, foldKana(entry.memberKana).loose)) ?? MISMATCH;
}

function gradeNumber(claimed: string, registered: string, fold: (text: string) => FoldedNumber): Grading {
  if (claimed === registered) return { grade: 'MATCH', rule: null };
  const said = fold(claimed);
  const known = fold(registered);
  if (said.strict === known.strict) return { grade: 'VARIANT', rule: [...new Set([...said.rules, ...known.rules])].join('・') };
  const slip = slipOf(said.strict, known.strict);
  return slip ? near(NUMBER_SLIP_LABELS[slip]) : MISMATCH;
}

/** 医籍番号 and 会員番号; the one said into the other's box is pointed out, for the operator to move. */
function gradeEither(claimed: string, own: string, other: string, otherLabel: string): Grading {
  const grading = gradeNumber(claimed, own, foldDigits);
  return !agrees(grading.grade) && foldDigits(claimed).strict === foldDigits(other).strict ? near(`欄違い（${otherLabel}と一致）`) : grading;
}

const FIELDS: Readonly<Record<ClaimField, { registered: (entry: EvidenceEntry) => string; grade: (claimed: string, entry: EvidenceEntry) => Grading }>> = {
  MEMBER_NAME: { registered: (entry) => entry.memberName, grade: gradeName },
  MEMBER_KANA: { registered: (entry) => entry.memberKana, grade: gradeKana },
  FACILITY_NAME: { registered: (entry) => entry.facilityName, grade: (claimed, entry) => gradeFacility(claimed, entry.facilityName) },
  ADDRESS: { registered: (entry) => entry.address, grade: (claimed, entry) => gradeAddress(claimed, entry.address, entry.prefecture) },
  REGISTRY_NUMBER: {
    registered: (entry) => entry.registryNumber,
    grade: (claimed, entry) => gradeEither(claimed, entry.registryNumber, entry.memberNumber, '会員番号'),
  },
  MEMBER_NUMBER: {
    registered: (entry) => entry.memberNumber,
    grade: (claimed, entry) => gradeEither(claimed, entry.memberNumber, entry.registryNumber, '医籍番号'),
  },
  PHONE_NUMBER: { registered: (entry) => entry.phone, grade: (claimed, entry) => gradeNumber(claimed, entry.phone, foldPhone) },
};

/**
 * What was said against what is registered, field by field, in the order of the form. Half-typed text is 近似, not
 * 不一致: the operator is still writing. A field not asked, or with nothing in it but spaces, is 未聴取; so is one the
 * register does not hold, as nothing can be concluded from it.
 */
export function gradeEvidence(claim: CallerClaim, entry: EvidenceEntry): FieldEvidence[] {
  return CLAIM_FIELDS.map((field) => {
    const { registered: read, grade } = FIELDS[field];
    const claimed = (claim[CLAIM_KEYS[field]] ?? '').trim();
    const registered = read(entry).trim();
    if (!/[\p{L}\p{N}]/u.test(claimed)) return { field, grade: 'NOT_ASKED', rule: null, claimed: null, registered: registered || null };
    if (!registered) return { field, grade: 'NOT_ASKED', rule: '名簿に登録がありません', claimed, registered: null };
    return { field, ...grade(claimed, entry), claimed, registered };
  });
}
