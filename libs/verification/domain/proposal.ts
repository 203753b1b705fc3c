import type { ClaimField } from '@saimado/register/domain/claim';
import type { EntitlementStatus } from '@saimado/register/domain/entitlement';
import type { FieldEvidence } from './evidence';
import { agrees, type EvidenceGrade } from './grading';

export type VerificationOutcome = 'VERIFIED' | 'PENDING_ENROLMENT' | 'PROVISIONAL' | 'NOT_ENTITLED' | 'NOT_FOUND' | 'DECLINED';
export type ProposedOutcome = Extract<VerificationOutcome, 'VERIFIED' | 'PENDING_ENROLMENT' | 'NOT_ENTITLED'>;

export interface Proposal {
  /** null: the evidence carries no outcome */
  outcome: ProposedOutcome | null;
  rule: ProposalRule['id'];
  /** Japanese, one line each: what is missing or contradicts */
  missing: string[];
}

/** What 医籍番号 and 会員番号 say together: either suffices (001 2-1(5)), unless the other says otherwise. */
export type NumberEvidence = 'MATCHING' | 'CONTRADICTED' | 'NEAR' | 'MISMATCH' | 'NOT_ASKED';
/** What name, facility and address say together. */
export type TextEvidence = 'AGREEING' | 'INCOMPLETE' | 'CONTRADICTED';

interface ProposalRule {
  id: string;
  text: string;
  source: string;
  when: { number: readonly NumberEvidence[]; texts?: readonly TextEvidence[]; entitlement?: readonly EntitlementStatus[] };
  outcome: ProposedOutcome | null;
}

const MATCHING = ['MATCHING'] as const;
const AGREEING = ['AGREEING'] as const;

/** Exactly one row answers each combination; a spec goes through all of them. */
export const PROPOSAL_RULES = [
  {
    id: 'verification.complete', text: '番号・氏名・医療機関名・所在地が一致し、A①会員です', source: '001 2-1(5), Q1-1',
    when: { number: MATCHING, texts: AGREEING, entitlement: ['ENTITLED'] }, outcome: 'VERIFIED',
  },
  {
    id: 'verification.pending', text: '番号・氏名・医療機関名・所在地が一致し、入会・異動の手続き中です', source: '001 2-1(5), Q1-3',
    when: { number: MATCHING, texts: AGREEING, entitlement: ['PENDING_ENROLMENT'] }, outcome: 'PENDING_ENROLMENT',
  },
  {
    id: 'verification.not-entitled', text: '番号・氏名・医療機関名・所在地が一致し、対象外の会員です', source: '001 2-1(5), Q1-1, Q1-2',
    when: { number: MATCHING, texts: AGREEING, entitlement: ['NOT_ENTITLED'] }, outcome: 'NOT_ENTITLED',
  },
  {
    id: 'verification.texts-incomplete', text: '番号は一致していますが、確認できていない項目があります', source: '001 2-1(5)',
    when: { number: MATCHING, texts: ['INCOMPLETE'] }, outcome: null,
  },
  {
    id: 'verification.texts-contradict', text: '番号は一致していますが、食い違う項目があります', source: '001 2-1(5)',
    when: { number: MATCHING, texts: ['CONTRADICTED'] }, outcome: null,
  },
  { id: 'verification.numbers-contradict', text: '医籍番号と会員番号の一方が一致しません', source: 'domain.md §3', when: { number: ['CONTRADICTED'] }, outcome: null },
  { id: 'verification.number-near', text: '番号の聞き直しが必要です', source: 'domain.md §3', when: { number: ['NEAR'] }, outcome: null },
  { id: 'verification.number-mismatch', text: '番号が一致しません', source: '001 2-1(5)', when: { number: ['MISMATCH'] }, outcome: null },
  { id: 'verification.number-missing', text: '医籍番号または会員番号が未聴取です', source: '001 2-1(5)', when: { number: ['NOT_ASKED'] }, outcome: null },
] as const satisfies readonly ProposalRule[];
export type ProposalRuleId = (typeof PROPOSAL_RULES)[number]['id'];

const RULES: readonly ProposalRule[] = PROPOSAL_RULES;
const holds = <T>(allowed: readonly T[] | undefined, value: T): boolean => !allowed || allowed.includes(value);

/** The rows of the table that answer a combination: one, always. */
export const rulesFor = (number: NumberEvidence, texts: TextEvidence, entitlement: EntitlementStatus): ProposalRule[] =>
  RULES.filter(({ when }) => holds(when.number, number) && holds(when.texts, texts) && holds(when.entitlement, entitlement));

const FIELD_LABELS: Readonly<Record<ClaimField, string>> = {
  MEMBER_NAME: '氏名', MEMBER_KANA: 'フリガナ', FACILITY_NAME: '医療機関名', ADDRESS: '所在地',
  REGISTRY_NUMBER: '医籍番号', MEMBER_NUMBER: '会員番号', PHONE_NUMBER: '電話番号',
};
const GRADE_LABELS: Readonly<Record<EvidenceGrade, string | null>> = {
  MATCH: null, VARIANT: null, NEAR: '近似のため聞き直してください', MISMATCH: '一致しません', NOT_ASKED: '未聴取です',
};

type Grades = Readonly<Record<ClaimField, EvidenceGrade>>;

const gradesOf = (evidence: readonly FieldEvidence[]): Grades => {
  const gradeOf = (field: ClaimField): EvidenceGrade => evidence.find((one) => one.field === field)?.grade ?? 'NOT_ASKED';
  return {
    MEMBER_NAME: gradeOf('MEMBER_NAME'), MEMBER_KANA: gradeOf('MEMBER_KANA'), FACILITY_NAME: gradeOf('FACILITY_NAME'), ADDRESS: gradeOf('ADDRESS'),
    REGISTRY_NUMBER: gradeOf('REGISTRY_NUMBER'), MEMBER_NUMBER: gradeOf('MEMBER_NUMBER'), PHONE_NUMBER: gradeOf('PHONE_NUMBER'),
  };
};

export function numberEvidenceOf(registry: EvidenceGrade, member: EvidenceGrade): NumberEvidence {
  const asked = [registry, member].filter((grade) => grade !== 'NOT_ASKED');
  if (asked.length === 0) return 'NOT_ASKED';
  const matching = asked.filter(agrees).length;
  if (matching > 0) return matching === asked.length ? 'MATCHING' : 'CONTRADICTED';
  return asked.includes('NEAR') ? 'NEAR' : 'MISMATCH';
}

/** The fields that stand for name, facility and address: the reading stands for a name that was not written down. */
const textFieldsOf = (grades: Grades): ClaimField[] =>
  [grades.MEMBER_NAME === 'NOT_ASKED' && grades.MEMBER_KANA !== 'NOT_ASKED' ? 'MEMBER_KANA' : 'MEMBER_NAME', 'FACILITY_NAME', 'ADDRESS'];

/** A reading that does not fit contradicts even where the name agrees. The telephone number decides nothing (domain.md §3). */
export function textEvidenceOf(grades: Grades): TextEvidence {
  const fields = textFieldsOf(grades);
  if (grades.MEMBER_KANA === 'MISMATCH' || fields.some((field) => grades[field] === 'MISMATCH')) return 'CONTRADICTED';
  return fields.every((field) => agrees(grades[field])) ? 'AGREEING' : 'INCOMPLETE';
}

function missingOf(grades: Grades, number: NumberEvidence): string[] {
  const line = (field: ClaimField): string[] => {
    const label = GRADE_LABELS[grades[field]];
    return label ? [`${FIELD_LABELS[field]}: ${label}`] : [];
  };
  const numberFields = (['REGISTRY_NUMBER', 'MEMBER_NUMBER'] as const).filter((field) => grades[field] !== 'NOT_ASKED');
  const numbers = number === 'NOT_ASKED' ? ['医籍番号または会員番号: 未聴取です'] : numberFields.flatMap(line);
  const kana = grades.MEMBER_KANA === 'MISMATCH' && grades.MEMBER_NAME !== 'NOT_ASKED' ? line('MEMBER_KANA') : [];
  return [...numbers, ...textFieldsOf(grades).flatMap(line), ...kana];
}

/**
 * What the evidence carries. Asked are the member's name, the facility, its address and 医籍番号 or 会員番号 (001 2-1(5));
 * all of them together identify, and entitlement then says as what. The operator decides.
 */
export function propose(evidence: readonly FieldEvidence[], entitlement: { status: EntitlementStatus }): Proposal {
  const grades = gradesOf(evidence);
  const number = numberEvidenceOf(grades.REGISTRY_NUMBER, grades.MEMBER_NUMBER);
  const [rule] = rulesFor(number, textEvidenceOf(grades), entitlement.status);
  if (!rule) throw new Error('the proposal table has a gap');
  return { outcome: rule.outcome, rule: rule.id, missing: missingOf(grades, number) };
}
