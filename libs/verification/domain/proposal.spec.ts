import { CLAIM_FIELDS, type ClaimField } from '@saimado/register/domain/claim';
import { describe, expect, it } from 'vitest';
import type { FieldEvidence } from './evidence';
import type { EvidenceGrade } from './grading';
import { numberEvidenceOf, PROPOSAL_RULES, propose, rulesFor, textEvidenceOf, type NumberEvidence, type TextEvidence } from './proposal';

const NUMBERS: NumberEvidence[] = ['MATCHING', 'CONTRADICTED', 'NEAR', 'MISMATCH', 'NOT_ASKED'];
const TEXTS: TextEvidence[] = ['AGREEING', 'INCOMPLETE', 'CONTRADICTED'];
const ENTITLEMENTS = ['ENTITLED', 'PENDING_ENROLMENT', 'NOT_ENTITLED'] as const;
const GRADES: EvidenceGrade[] = ['MATCH', 'VARIANT', 'NEAR', 'MISMATCH', 'NOT_ASKED'];

const evidenceOf = (grades: Partial<Record<ClaimField, EvidenceGrade>>): FieldEvidence[] =>
  CLAIM_FIELDS.map((field) => ({ field, grade: grades[field] ?? 'NOT_ASKED', rule: null, claimed: null, registered: null, askAgain: false }));
const full = { MEMBER_NAME: 'MATCH', FACILITY_NAME: 'VARIANT', ADDRESS: 'VARIANT', REGISTRY_NUMBER: 'MATCH' } as const;
const entitled = { status: 'ENTITLED' } as const;

describe('the table', () => {
  it('answers each of its combinations by exactly one row, and uses every row', () => {
    const used = new Set<string>();
    for (const number of NUMBERS) for (const texts of TEXTS) for (const entitlement of ENTITLEMENTS) {
      const rules = rulesFor(number, texts, entitlement);
      expect(rules.map(({ id }) => id), `${number} ${texts} ${entitlement}`).toHaveLength(1);
      rules.forEach(({ id }) => used.add(id));
    }
    expect(used.size).toBe(PROPOSAL_RULES.length);
  });
});

describe('what is proposed', () => {
  it.each([['ENTITLED', 'VERIFIED'], ['PENDING_ENROLMENT', 'PENDING_ENROLMENT'], ['NOT_ENTITLED', 'NOT_ENTITLED']] as const)('all asked and agreeing, %s: %s', (status, outcome) => {
    expect(propose(evidenceOf(full), { status })).toMatchObject({ outcome, missing: [] });
  });
  it('either number suffices (001 2-1(5)), and the telephone number changes nothing', () => {
    expect(propose(evidenceOf({ ...full, REGISTRY_NUMBER: 'NOT_ASKED', MEMBER_NUMBER: 'VARIANT' }), entitled).outcome).toBe('VERIFIED');
    expect(propose(evidenceOf({ ...full, PHONE_NUMBER: 'MISMATCH' }), entitled).outcome).toBe('VERIFIED');
    expect(propose(evidenceOf({ ...full, REGISTRY_NUMBER: 'NOT_ASKED', PHONE_NUMBER: 'MATCH' }), entitled).outcome).toBeNull();
  });
  it('the reading stands for a name not written down, and contradicts one that was', () => {
    expect(propose(evidenceOf({ ...full, MEMBER_NAME: 'NOT_ASKED', MEMBER_KANA: 'VARIANT' }), entitled).outcome).toBe('VERIFIED');
    expect(propose(evidenceOf({ ...full, MEMBER_KANA: 'MISMATCH' }), entitled)).toMatchObject({ outcome: null, missing: ['フリガナ: 一致しません'] });
    expect(propose(evidenceOf({ ...full, MEMBER_KANA: 'NEAR' }), entitled).outcome).toBe('VERIFIED');
  });
  it('says what is missing or contradicts', () => {
    expect(propose(evidenceOf({ MEMBER_NAME: 'NEAR', FACILITY_NAME: 'MISMATCH' }), entitled)).toEqual({
      outcome: null, rule: 'verification.number-missing',
      missing: ['医籍番号または会員番号: 未聴取です', '氏名: 近似のため聞き直してください', '医療機関名: 一致しません', '所在地: 未聴取です'],
    });
    expect(propose(evidenceOf({ ...full, MEMBER_NUMBER: 'NEAR' }), entitled)).toEqual({ outcome: null, rule: 'verification.numbers-contradict', missing: ['会員番号: 近似のため聞き直してください'] });
  });
  it('from no evidence: nothing', () => expect(propose([], entitled)).toMatchObject({ outcome: null, rule: 'verification.number-missing' }));

  it('every combination of grades of all fields: one row, an outcome only where 001 2-1(5) is met, and something missing exactly where it is not', () => {
    const every = CLAIM_FIELDS.reduce<Record<ClaimField, EvidenceGrade>[]>((so, field) => so.flatMap((grades) => GRADES.map((grade) => ({ ...grades, [field]: grade }))), [{} as Record<ClaimField, EvidenceGrade>]);
    expect(every).toHaveLength(5 ** 7);
    const wrong: string[] = [];
    let verified = 0;
    for (const grades of every) {
      const ok = (field: ClaimField): boolean => grades[field] === 'MATCH' || grades[field] === 'VARIANT';
      const numberSaid = (['REGISTRY_NUMBER', 'MEMBER_NUMBER'] as const).filter((field) => grades[field] !== 'NOT_ASKED');
      const named = grades.MEMBER_NAME === 'NOT_ASKED' ? ok('MEMBER_KANA') : ok('MEMBER_NAME') && grades.MEMBER_KANA !== 'MISMATCH';
      const met = numberSaid.length > 0 && numberSaid.every(ok) && named && ok('FACILITY_NAME') && ok('ADDRESS');
      const evidence = evidenceOf(grades);
      for (const status of ENTITLEMENTS) {
        const rows = rulesFor(numberEvidenceOf(grades.REGISTRY_NUMBER, grades.MEMBER_NUMBER), textEvidenceOf(grades), status);
        const { outcome, missing } = propose(evidence, { status });
        const expected = met ? (status === 'ENTITLED' ? 'VERIFIED' : status) : null;
        if (rows.length !== 1 || outcome !== expected || (missing.length === 0) !== met) wrong.push(`${JSON.stringify(grades)} ${status}`);
        if (outcome === 'VERIFIED') verified += 1;
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(verified).toBeGreaterThan(0);
  });
  it('NEAR never carries: no number, name, facility or address that is only near is ever VERIFIED', () => {
    for (const field of ['MEMBER_NAME', 'FACILITY_NAME', 'ADDRESS', 'REGISTRY_NUMBER'] as const) for (const grade of ['NEAR', 'MISMATCH', 'NOT_ASKED'] as const) {
      expect(propose(evidenceOf({ ...full, [field]: grade }), entitled).outcome, `${field} ${grade}`).toBeNull();
    }
  });
  it('each row names its source', () => {
    for (const { source } of PROPOSAL_RULES) expect(source).toMatch(/^001 |^domain\.md §/);
  });
});
