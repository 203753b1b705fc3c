import { addDays } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITLEMENT_RULES, entitlementOn, type EntitlementSource } from './entitlement';
import { CATEGORIES, STATUSES } from './row';

const a1: EntitlementSource = { category: 'A①', status: '在籍', validFrom: '2020-04-01', validTo: null };

describe('who is entitled on a day', () => {
  it.each([
    ['from 入会年月日 on (001 Q1-3)', {}, '2020-04-01', 'ENTITLED', 'entitlement.a1'],
    ['not the day before', {}, '2020-03-31', 'NOT_ENTITLED', 'entitlement.not-yet'],
    ['the day before 退会年月日', { status: '退会', validTo: '2026-03-31' }, '2026-03-30', 'ENTITLED', 'entitlement.a1'],
    ['no longer from 退会年月日 itself on (001 Q1-2)', { status: '退会', validTo: '2026-03-31' }, '2026-03-31', 'NOT_ENTITLED', 'entitlement.left'],
    ['no longer from 異動年月日 on, though still a member', { validTo: '2026-03-31' }, '2026-03-31', 'NOT_ENTITLED', 'entitlement.left'],
    ['退会 without a date: 要確認', { status: '退会' }, '2026-03-31', 'NOT_ENTITLED', 'entitlement.left-undated'],
    ['手続き中 may use it meanwhile (001 Q1-3)', { status: '手続き中' }, '2026-06-10', 'PENDING_ENROLMENT', 'entitlement.pending'],
    ['手続き中 even before the day it will count from', { status: '手続き中', validFrom: '2026-09-01' }, '2026-06-10', 'PENDING_ENROLMENT', 'entitlement.pending'],
    ['手続き中 into another category is not (001 Q1-1)', { status: '手続き中', category: 'B' }, '2026-06-10', 'NOT_ENTITLED', 'entitlement.category'],
    ['手続き中 that came to nothing', { status: '手続き中', validTo: '2026-06-10' }, '2026-06-10', 'NOT_ENTITLED', 'entitlement.left'],
    ['A②B is not (001 Q1-1)', { category: 'A②B' }, '2026-06-10', 'NOT_ENTITLED', 'entitlement.category'],
    ['the last day before a register without the entry', { listedUntil: '2026-06-01' }, '2026-05-31', 'ENTITLED', 'entitlement.a1'],
    ['gone from the register: 要確認', { listedUntil: '2026-06-01' }, '2026-06-01', 'NOT_ENTITLED', 'entitlement.unlisted'],
    ['left before it was unlisted', { listedUntil: '2026-06-01', validTo: '2026-05-01' }, '2026-06-10', 'NOT_ENTITLED', 'entitlement.left'],
  ] as const)('%s', (_name, change, day, status, rule) => {
    expect(entitlementOn({ ...a1, ...change }, day)).toMatchObject({ status, rule });
  });

  it('says from when and until when the verdict holds', () => {
    expect(entitlementOn({ ...a1, validTo: '2026-03-31' }, '2026-01-01')).toMatchObject({ since: '2020-04-01', until: '2026-03-31' });
    expect(entitlementOn(a1, '2019-01-01')).toMatchObject({ since: null, until: '2020-04-01' });
    expect(entitlementOn({ ...a1, validTo: '2026-03-31' }, '2027-01-01')).toMatchObject({ since: '2026-03-31', until: null });
  });

  it('marks for confirmation exactly what no source settles', () => {
    const open = Object.entries(ENTITLEMENT_RULES).filter(([, rule]) => rule.needsConfirmation).map(([id]) => id);
    expect(open).toEqual(['entitlement.left-undated', 'entitlement.unlisted']);
  });
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-12-01', days));
const source: fc.Arbitrary<EntitlementSource> = fc.record({
  category: fc.constantFrom(...CATEGORIES), status: fc.constantFrom(...STATUSES), validFrom: day,
  validTo: fc.option(day, { nil: null }), listedUntil: fc.option(day, { nil: null }),
}).filter(({ validFrom, validTo }) => validTo === null || validTo > validFrom);

describe('for every entry', () => {
  it('the verdict is the same on each day of its span and another on the day after', () => {
    fc.assert(fc.property(source, day, fc.integer({ min: 0, max: 400 }), (entry, on, step) => {
      const verdict = entitlementOn(entry, on);
      expect(verdict.since === null || verdict.since <= on).toBe(true);
      expect(verdict.until === null || verdict.until > on).toBe(true);
      const later = addDays(on, step);
      if (verdict.until === null || later < verdict.until) expect(entitlementOn(entry, later)).toEqual(verdict);
      if (verdict.until) expect(entitlementOn(entry, verdict.until)).not.toEqual(verdict);
      if (verdict.since) expect(entitlementOn(entry, verdict.since)).toEqual(verdict);
    }), { numRuns: 500 });
  });

  it('nobody but A① is served, and nobody from the day of leaving on', () => {
    fc.assert(fc.property(source, day, (entry, on) => {
      const { status } = entitlementOn(entry, on);
      if (entry.category !== 'A①' || (entry.validTo && on >= entry.validTo)) expect(status).toBe('NOT_ENTITLED');
      if (status === 'ENTITLED') expect(on >= entry.validFrom && entry.status !== '手続き中').toBe(true);
      if (status === 'PENDING_ENROLMENT') expect(entry.status).toBe('手続き中');
    }), { numRuns: 500 });
  });
});
