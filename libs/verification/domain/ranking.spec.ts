import { CLAIM_FIELDS, type ClaimField } from '@saimado/register/domain/claim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceGrade } from './grading';
import { hasSupport, rankCandidates, rankingWarning, type Graded } from './ranking';

const candidate = (id: string, grades: Partial<Record<ClaimField, EvidenceGrade>>): Graded & { id: string } => ({
  id, evidence: CLAIM_FIELDS.map((field) => ({ field, grade: grades[field] ?? 'NOT_ASKED', rule: null, claimed: null, registered: null, askAgain: false })),
});
const right = candidate('right', { REGISTRY_NUMBER: 'MATCH', MEMBER_NAME: 'VARIANT' });
const numberOnly = candidate('number only', { REGISTRY_NUMBER: 'MATCH' });
const misheard = candidate('misheard', { REGISTRY_NUMBER: 'NEAR', MEMBER_NAME: 'MATCH', FACILITY_NAME: 'MATCH' });
const another = candidate('another', { REGISTRY_NUMBER: 'MATCH', MEMBER_NAME: 'MISMATCH' });
const namesake = candidate('namesake', { REGISTRY_NUMBER: 'MISMATCH', MEMBER_NAME: 'MATCH' });
const neighbour = candidate('neighbour', { REGISTRY_NUMBER: 'MISMATCH', MEMBER_NAME: 'MISMATCH', ADDRESS: 'NEAR' });
const order = [right, numberOnly, misheard, another, namesake, neighbour];

describe('the order of candidates', () => {
  it('puts the right number under the right name first and the namesake last', () => {
    fc.assert(fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
      expect(rankCandidates(shuffled).map(({ id }) => id)).toEqual(order.map(({ id }) => id));
    }));
  });
  it('puts a right number under another name behind whom name and place fit, for a number is soon read from the wrong line', () => {
    const better = candidate('better', { REGISTRY_NUMBER: 'MISMATCH', MEMBER_NAME: 'MATCH', FACILITY_NAME: 'VARIANT' });
    expect(rankCandidates([another, namesake, better]).map(({ id }) => id)).toEqual(['better', 'another', 'namesake']);
  });
  it('among alike ones prefers more agreement, then less contradiction, then what is as written', () => {
    const base = { MEMBER_NAME: 'VARIANT' } as const;
    const list = [candidate('d', { ...base, ADDRESS: 'MISMATCH' }), candidate('c', base), candidate('b', { MEMBER_NAME: 'MATCH' }), candidate('a', { ...base, FACILITY_NAME: 'VARIANT' })];
    expect(rankCandidates(list).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
  it('puts one slip before two contradictions: the number almost right where all else agrees', () => {
    const slip = candidate('slip', { REGISTRY_NUMBER: 'NEAR', MEMBER_NAME: 'NEAR', FACILITY_NAME: 'MATCH', ADDRESS: 'MATCH' });
    const stranger = candidate('stranger', { REGISTRY_NUMBER: 'MATCH', MEMBER_NAME: 'NEAR', FACILITY_NAME: 'MISMATCH', ADDRESS: 'MISMATCH' });
    expect(rankCandidates([stranger, slip])[0]).toBe(slip);
  });
  it('lets an agreeing telephone number make up for one contradiction', () => {
    const phone = candidate('phone', { MEMBER_NAME: 'MATCH', FACILITY_NAME: 'MISMATCH', PHONE_NUMBER: 'MATCH' });
    const namesakeThere = candidate('namesake', { MEMBER_NAME: 'MATCH', FACILITY_NAME: 'NEAR' });
    expect(rankCandidates([namesakeThere, phone])[0]).toBe(phone);
  });
  it('keeps equals in their order and loses nobody', () => {
    const list = [candidate('1', {}), candidate('2', {}), candidate('3', {})];
    expect(rankCandidates(list)).toEqual(list);
  });
  it('knows a place for each combination of number and name', () => {
    for (const number of ['MATCH', 'NEAR', 'MISMATCH', 'NOT_ASKED'] as const) for (const name of ['NEAR', 'MISMATCH', 'NOT_ASKED'] as const) {
      expect(rankCandidates([candidate('x', { REGISTRY_NUMBER: number, MEMBER_NAME: name }), right])[0], `${number} ${name}`).toBe(right);
    }
  });
  it('warns of a right number under another name, and of nothing else', () => {
    expect(order.filter((one) => rankingWarning(one) !== null).map(({ id }) => id)).toEqual(['another']);
  });
  it('drops nobody for whom something speaks', () => {
    expect(hasSupport(neighbour)).toBe(true);
    expect(hasSupport(candidate('x', { MEMBER_NAME: 'MISMATCH' }))).toBe(false);
    expect(hasSupport(candidate('x', {}))).toBe(false);
  });
});
