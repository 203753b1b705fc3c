import { CLAIM_FIELDS, CLAIM_KEYS, type CallerClaim, type ClaimField } from '@saimado/register/domain/claim';
import { foldDigits, foldPhone, type FoldedNumber } from '@saimado/register/domain/fold';
import type { KeySource } from '@saimado/register/domain/grams';
import { slipOf } from '@saimado/register/domain/number-neighbours';
import { gradeAddress } from './evidence-address';
import { gradeFacility } from './evidence-facility';
import { gradeKana, gradeName } from './evidence-name';
import { type FormerFacility, gradeFormerAddress, gradeFormerName } from './former';
import { agrees, type EvidenceGrade, type Grading, MISMATCH, near, partly } from './grading';
import { NUMBER_SLIP_LABELS } from './near-miss';

/** The evidence of one field; never one score for all (domain.md §3). */
export interface FieldEvidence {
  field: ClaimField;
  grade: EvidenceGrade;
  /** in Japanese: what made it equal, or how it missed; null where nothing needs saying */
  rule: string | null;
  claimed: string | null;
  registered: string | null;
  /** 聞き直し */
  askAgain: boolean;
}

export type EvidenceEntry = KeySource & { former?: readonly FormerFacility[] };

function gradeNumber(claimed: string, registered: string, fold: (text: string) => FoldedNumber): Grading {
  if (claimed === registered) return { grade: 'MATCH', rule: null, askAgain: false };
  const said = fold(claimed);
  const known = fold(registered);
  if (said.strict === known.strict) return { grade: 'VARIANT', rule: [...new Set([...said.rules, ...known.rules])].join('・'), askAgain: false };
  const slip = slipOf(said.strict, known.strict);
  if (!slip) return known.strict.endsWith(said.strict) && /^\d{3,}$/.test(said.strict) ? partly(`下${said.strict.length}桁が一致`) : MISMATCH;
  return slip === 'BEGINNING' ? partly(NUMBER_SLIP_LABELS[slip]) : near(NUMBER_SLIP_LABELS[slip]);
}

/** 医籍番号 and 会員番号; the one said into the other's box is pointed out, for the operator to move. */
function gradeEither(claimed: string, own: string, other: string, otherLabel: string): Grading {
  const grading = gradeNumber(claimed, own, foldDigits);
  return !agrees(grading.grade) && foldDigits(claimed).strict === foldDigits(other).strict ? { ...partly(`欄違い（${otherLabel}と一致）`), against: other } : grading;
}

/** What does not fit as it stands may fit as it was. */
const orFormer = (now: Grading, { former = [] }: EvidenceEntry, grade: (former: readonly FormerFacility[]) => Grading | null): Grading =>
  (agrees(now.grade) || former.length === 0 ? now : grade(former) ?? now);

const FIELDS: Readonly<Record<ClaimField, { registered: (entry: EvidenceEntry) => string; grade: (claimed: string, entry: EvidenceEntry, claim: CallerClaim) => Grading }>> = {
  MEMBER_NAME: { registered: (entry) => entry.memberName, grade: (claimed, entry, claim) => gradeName(claimed, entry, (claim.memberKana ?? '').trim()) },
  MEMBER_KANA: { registered: (entry) => entry.memberKana, grade: gradeKana },
  FACILITY_NAME: { registered: (entry) => entry.facilityName, grade: (claimed, entry) => orFormer(gradeFacility(claimed, entry.facilityName, entry), entry, (former) => gradeFormerName(claimed, entry, former)) },
  ADDRESS: { registered: (entry) => entry.address, grade: (claimed, entry) => orFormer(gradeAddress(claimed, entry.address, entry.prefecture), entry, (former) => gradeFormerAddress(claimed, former)) },
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
    if (!/[\p{L}\p{N}]/u.test(claimed)) return { field, grade: 'NOT_ASKED', rule: null, claimed: null, registered: registered || null, askAgain: false };
    if (!registered) return { field, grade: 'NOT_ASKED', rule: '名簿に登録がありません', claimed, registered: null, askAgain: false };
    const { grade: verdict, rule, askAgain, against } = grade(claimed, entry, claim);
    return { field, grade: verdict, rule, claimed, registered: against?.trim() ?? registered, askAgain };
  });
}
