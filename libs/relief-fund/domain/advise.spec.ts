import { addDays } from '@saimado/kernel/jst';
import { type BookVersion, readContent } from '@saimado/rule-books/domain/book';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseUnder, type ReliefFundAdvice } from './advise';
import type { ReliefFundFacts } from './facts';
import { RELIEF_FUND_BOOK, RELIEF_FUND_CAUSES, type ReliefFundContent } from './relief-fund-book';
import { paymentDateFor, schemeYearOf } from './scheme-year';
import { man } from './words';

const versions = RELIEF_FUND_BOOK.shipped as unknown as BookVersion<ReliefFundContent>[];
const latest = versions[1]!.content;
const judge = (facts: ReliefFundFacts): ReliefFundAdvice => {
  const judged = adviseUnder(versions, facts);
  if (judged.kind === 'refused') throw new Error(judged.message);
  return judged.advice;
};

const date = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2022-06-01', days));
const facts = fc.record({
  incidentOn: date, cause: fc.constantFrom(...RELIEF_FUND_CAUSES), closedDays: fc.nat(40), reportedToMhlw: fc.boolean(), reportedToJma: fc.boolean(),
  mhlwReportForm: fc.option(fc.constantFrom('WRITTEN' as const, 'PHONE' as const, 'EMAIL' as const)),
  reportedToPpcWithPrevention: fc.boolean(), personsNotified: fc.boolean(), alreadyPaidOn: fc.option(date), papersArriveOn: fc.constant(null),
});

describe('any incident', () => {
  it('keeps within the scheme', () => {
    fc.assert(fc.property(facts, (any) => {
      const { payableYen, rule, outcome, conditions, papers, parts, possibleYen, doubts } = judge(any);
      expect([0, 50_000, 100_000, 150_000, 200_000, 300_000, 400_000]).toContain(payableYen);
      expect(rule).toMatch(/00[01]/);
      expect(payableYen > 0).toBe(outcome === 'PAYABLE');
      expect(parts.filter(({ counted }) => counted).reduce((sum, { yen }) => sum + yen, 0)).toBe(payableYen);
      if (outcome !== 'PAYABLE') expect([...conditions, ...papers]).toEqual([]);
      else expect(papers.length).toBeGreaterThan(1);
      if (possibleYen !== null) expect(doubts.map(({ text }) => text).join()).toContain(man(possibleYen));
      for (const { text } of doubts) expect(text).not.toContain('{');
    }));
  });

  it('is asked of a day that can be reckoned with, and refused otherwise', () => {
    const given: ReliefFundFacts = { incidentOn: '9998-12-31', cause: 'CYBER_ATTACK', closedDays: 0, reportedToMhlw: false, reportedToJma: false, mhlwReportForm: null, reportedToPpcWithPrevention: false, personsNotified: false, alreadyPaidOn: null, papersArriveOn: '9998-12-31' };
    expect(judge(given)).toMatchObject({ schemeYear: { until: '9999-05-31' }, paymentBy: '9999-01-15' });
    for (const field of ['incidentOn', 'papersArriveOn', 'alreadyPaidOn']) expect(adviseUnder(versions, { ...given, [field]: '9999-12-31' })).toMatchObject({ kind: 'refused', field });
  });

  it('never pays less for another day closed, nor for another report', () => {
    fc.assert(fc.property(facts, (any) => {
      expect(judge({ ...any, closedDays: any.closedDays + 1 }).payableYen).toBeGreaterThanOrEqual(judge(any).payableYen);
      const done = judge({ ...any, reportedToMhlw: true, reportedToPpcWithPrevention: true, personsNotified: true });
      expect(done.conditions.filter(({ met }) => !met)).toEqual([]);
      expect(done.payableYen).toBe(judge(any).payableYen);
    }));
  });

  it.each([['closedDays', { closedDays: -1 }], ['closedDays', { closedDays: 0.5 }], ['closedDays', { closedDays: 100_000 }], ['incidentOn', { incidentOn: '2026-02-30' }], ['alreadyPaidOn', { alreadyPaidOn: 'x' }], ['papersArriveOn', { papersArriveOn: '2026-13-01' }]])(
    'refuses %s: %j', (field, change) => {
      const plain: ReliefFundFacts = {
        incidentOn: '2026-06-10', cause: 'CYBER_ATTACK', closedDays: 0, reportedToMhlw: false, mhlwReportForm: null, reportedToJma: false,
        reportedToPpcWithPrevention: false, personsNotified: false, alreadyPaidOn: null, papersArriveOn: null,
      };
      expect(adviseUnder(versions, { ...plain, ...change })).toMatchObject({ kind: 'refused', reason: 'InvalidInput', field });
    });
});

describe('the scheme year', () => {
  it('puts every day into one year, without gaps, whatever day it begins on', () => {
    const begins = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2023-01-01', days).slice(5));
    fc.assert(fc.property(date, begins, (day, schemeYearBegins) => {
      const content = { frequency: { ...latest.frequency, schemeYearBegins } };
      const { from, until } = schemeYearOf(content, day);
      expect(from <= day && day <= until).toBe(true);
      expect(schemeYearOf(content, addDays(until, 1)).from).toBe(addDays(until, 1));
    }));
  });
});

describe('the day of payment', () => {
  it('is a month end or a 15th, never before the papers came, and never earlier for papers that came later', () => {
    fc.assert(fc.property(date, (day) => {
      const paid = paymentDateFor(latest, day);
      expect(paid >= day).toBe(true);
      expect(paymentDateFor(latest, addDays(day, 1)) >= paid).toBe(true);
      expect(Number(day.slice(8)) <= 15 ? addDays(paid, 1).slice(8) : paid.slice(8)).toBe(Number(day.slice(8)) <= 15 ? '01' : '15');
    }), { numRuns: 2_000 });
  });
});

describe('what supervisors may not publish', () => {
  const change = (part: Partial<ReliefFundContent>) => readContent(RELIEF_FUND_BOOK, { ...latest, ...part });
  it.each<[string, Partial<ReliefFundContent>]>([
    ['a cause with neither money nor a reason', { exclusions: [] }],
    ['a cause with both', { exclusions: [...latest.exclusions, { cause: 'CYBER_ATTACK', rule: '理由', source: '001', needsConfirmation: true }] }],
    ['money without papers', { papers: [] }],
    ['a limit below one day', { grants: latest.grants.map((grant) => (grant.id === 'CLOSURE' ? { ...grant, limitYen: 99_999 } : grant)) }],
    ['days of a month without a payment', { payments: latest.payments.slice(0, 1) }],
    ['a payment before the papers came', { payments: latest.payments.map((row) => ({ ...row, monthsLater: 0, byDay: 10 })) }],
    ['the same code twice', { notes: [...latest.notes, ...latest.notes.slice(0, 1)] }],
    ['a scheme year that begins on 29 February', { frequency: { ...latest.frequency, schemeYearBegins: '02-29' } }],
  ])('%s', (_, part) => expect(change(part).kind).toBe('problems'));
});

it.each([[0, '0円'], [50_000, '5万円'], [100_000, '10万円'], [125_000, '12万5,000円'], [9_000, '9,000円']])('%i is said as %s', (yen, said) => expect(man(yen)).toBe(said));
