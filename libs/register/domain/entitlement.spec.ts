import { addDays } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedVersions } from '@saimado/rule-books/domain/book';
import { entitlementOfNewest, entitlementOn as judge, entitlementOverTime as judgeOverTime, type EntitlementSource, type EntitlementVersion } from './entitlement';
import { ENTITLEMENT_BOOK } from './entitlement-book';
import { CATEGORIES, FACILITY_KINDS, STATUSES } from './row';

const RULES = shippedVersions(ENTITLEMENT_BOOK);
const entitlementOn = (entry: EntitlementSource, on: string) => judge(RULES, entry, { day: on, relation: null });
const entitlementOverTime = (versions: readonly [EntitlementVersion, ...EntitlementVersion[]], on: string) => judgeOverTime(RULES, versions, { day: on, relation: null });
const a1: EntitlementSource = { category: 'A①', status: '在籍', validFrom: '2020-04-01', validTo: null, facilityKind: '診療所' };

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
    const open = RULES.at(-1)?.content.rules.filter(({ needsConfirmation }) => needsConfirmation).map(({ rule }) => rule);
    expect(open).toEqual(['entitlement.pending-closed', 'entitlement.left-undated', 'entitlement.unlisted']);
  });
});

/** Around the day on which care services came in, and since. */
const day = fc.oneof(fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-12-01', days)), fc.integer({ min: 0, max: 60 }).map((days) => addDays('2023-05-01', days)));
const source: fc.Arbitrary<EntitlementSource> = fc.record({
  category: fc.constantFrom(...CATEGORIES), status: fc.constantFrom(...STATUSES), validFrom: day,
  validTo: fc.option(day, { nil: null }), listedUntil: fc.option(day, { nil: null }), facilityKind: fc.constantFrom(...FACILITY_KINDS, '研究所'),
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

describe('the facility a call is about', () => {
  const care: EntitlementSource = { ...a1, facilityKind: '介護サービス事業所' };
  it('counts from the day its kind came in, and the verdict says so', () => {
    expect(entitlementOn(care, '2023-05-31')).toEqual({ status: 'NOT_ENTITLED', rule: 'entitlement.facility', since: null, until: '2023-06-01' });
    expect(entitlementOn(care, '2023-06-01')).toEqual({ status: 'ENTITLED', rule: 'entitlement.a1', since: '2023-06-01', until: null });
  });
  it('does not make two verdicts of one where nothing changed', () => {
    expect(entitlementOn(a1, '2023-05-31')).toEqual(entitlementOn(a1, '2023-06-01'));
    expect(entitlementOn({ ...a1, validTo: '2024-04-01' }, '2022-07-01')).toMatchObject({ since: '2020-04-01', until: '2024-04-01' });
  });
});

describe('who was entitled, by all that the registers have said', () => {
  const member: EntitlementVersion = { ...a1, openedOn: '2024-06-01' };
  it.each([
    ['a move into B takes nothing away before its day', [member, { ...member, category: 'B', validFrom: '2026-07-01', openedOn: '2026-07-10' }], '2026-06-30', 'ENTITLED', 'entitlement.a1'],
    ['and holds from its day on, though the register said so later', [member, { ...member, category: 'B', validFrom: '2026-07-01', openedOn: '2026-07-10' }], '2026-07-01', 'NOT_ENTITLED', 'entitlement.category'],
    ['a move into A① gives nothing before its day', [{ ...member, category: 'B' }, { ...member, validFrom: '2026-07-01', openedOn: '2026-07-10' }], '2026-06-30', 'NOT_ENTITLED', 'entitlement.category'],
    ['a correction holds from the corrected day on', [{ ...member, category: 'B' }, { ...member, openedOn: '2026-07-10' }], '2026-06-30', 'ENTITLED', 'entitlement.a1'],
    ['an enrolment under way may be used from the day the register says so', [{ ...member, category: 'B' }, { ...member, status: '手続き中', validFrom: '2026-09-01', openedOn: '2026-07-10' }], '2026-07-10', 'PENDING_ENROLMENT', 'entitlement.pending'],
    ['not before', [{ ...member, category: 'B' }, { ...member, status: '手続き中', validFrom: '2026-09-01', openedOn: '2026-07-10' }], '2026-07-09', 'NOT_ENTITLED', 'entitlement.category'],
    ['a move into B under way takes nothing away before its day', [member, { ...member, category: 'B', status: '手続き中', validFrom: '2026-09-01', openedOn: '2026-07-10' }], '2026-08-31', 'ENTITLED', 'entitlement.a1'],
    ['who left and came back was out in between', [{ ...member, status: '退会', validTo: '2022-04-01' }, { ...member, validFrom: '2025-04-01', openedOn: '2025-05-01' }], '2023-01-01', 'NOT_ENTITLED', 'entitlement.left'],
  ] as [string, [EntitlementVersion, ...EntitlementVersion[]], string, string, string][])('%s', (_name, versions, on, status, rule) => {
    expect(entitlementOverTime(versions, on)).toMatchObject({ status, rule });
  });
});

const version: fc.Arbitrary<EntitlementVersion> = fc.record({ source, openedOn: fc.option(day, { nil: null }) }).map(({ source: said, openedOn }) => ({ ...said, openedOn }));
const versions = fc.tuple(version, fc.array(version, { maxLength: 4 })).map(([first, more]): [EntitlementVersion, ...EntitlementVersion[]] => [first, ...more]);

describe('for every history', () => {
  it('the verdict is the same on each day of its span and another on the days around it', () => {
    fc.assert(fc.property(versions, day, fc.integer({ min: 0, max: 400 }), (said, on, step) => {
      const verdict = entitlementOverTime(said, on);
      expect(verdict.since === null || verdict.since <= on).toBe(true);
      expect(verdict.until === null || verdict.until > on).toBe(true);
      const later = addDays(on, step);
      if (verdict.until === null || later < verdict.until) expect(entitlementOverTime(said, later)).toEqual(verdict);
      if (verdict.until) expect(entitlementOverTime(said, verdict.until)).not.toEqual(verdict);
      if (verdict.since) expect(entitlementOverTime(said, addDays(verdict.since, -1))).not.toEqual(verdict);
    }), { numRuns: 500 });
  });

  it('is that of one version alone where it said nothing else', () => {
    fc.assert(fc.property(version, day, (only, on) => {
      expect(entitlementOverTime([only], on)).toEqual(entitlementOn(only, on));
    }));
  });

  it('what was said before never changes a day on which the newest answers, which needs no reading of it', () => {
    fc.assert(fc.property(versions, day, (said, on) => {
      const newest = said.at(-1) as EntitlementVersion;
      const verdict = entitlementOfNewest(RULES, newest, said.length > 1, { day: on, relation: null });
      if (verdict) expect(entitlementOverTime(said, on)).toEqual(verdict);
      else expect(on < newest.validFrom).toBe(true);
    }), { numRuns: 500 });
  });

  it('each day has the verdict of one version on that day', () => {
    fc.assert(fc.property(versions, day, (said, on) => {
      const { status, rule } = entitlementOverTime(said, on);
      expect(said.map((one) => entitlementOn(one, on)).some((one) => one.status === status && one.rule === rule)).toBe(true);
    }), { numRuns: 500 });
  });
});
