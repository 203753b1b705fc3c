import { addDays } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise, RELIEF_FUND_CAUSES, type ReliefFundAdvice, type ReliefFundInput } from './advise';
import { schemeYearOf } from './scheme-year';

const NOTHING_DONE = {
  closedDays: 0, reportedToMhlw: false, reportedToJma: false, reportedToPpcWithPrevention: false, personsNotified: false, alreadyPaidOn: null,
};
const ask = (change: Partial<ReliefFundInput>): ReliefFundAdvice => {
  const advice = advise({ incidentOn: '2026-04-01', cause: 'CYBER_ATTACK', ...NOTHING_DONE, ...change });
  if (advice.kind === 'refused') throw new Error(advice.message);
  return advice;
};
const OLD = '2023-05-31';
const NEW = '2023-06-01';

const date = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2022-06-01', days));
const input = fc.record({
  incidentOn: date, cause: fc.constantFrom(...RELIEF_FUND_CAUSES), closedDays: fc.nat(40), reportedToMhlw: fc.boolean(), reportedToJma: fc.boolean(),
  reportedToPpcWithPrevention: fc.boolean(), personsNotified: fc.boolean(), alreadyPaidOn: fc.option(date),
});

describe('amounts', () => {
  it.each([
    ['CYBER_ATTACK', OLD, 0, 100_000], ['CYBER_ATTACK', OLD, 1, 150_000], ['CYBER_ATTACK', OLD, 9, 150_000],
    ['CYBER_ATTACK', NEW, 0, 100_000], ['CYBER_ATTACK', NEW, 1, 200_000], ['CYBER_ATTACK', NEW, 2, 300_000], ['CYBER_ATTACK', NEW, 3, 400_000], ['CYBER_ATTACK', NEW, 4, 400_000],
    ['LEAK_BY_ATTACK', OLD, 0, 100_000], ['LEAK_BY_ATTACK', OLD, 2, 150_000], ['LEAK_BY_ATTACK', NEW, 0, 100_000], ['LEAK_BY_ATTACK', NEW, 2, 300_000], ['LEAK_BY_ATTACK', NEW, 30, 400_000],
    ['LEAK_WITHOUT_ATTACK', OLD, 0, 50_000], ['LEAK_WITHOUT_ATTACK', NEW, 5, 50_000],
    ['JUNK_MAIL_ONLY', OLD, 1, 0], ['JUNK_MAIL_ONLY', NEW, 0, 0], ['INSIDER', OLD, 0, 0], ['INSIDER', NEW, 3, 0],
    ['CYBER_ATTACK', '2022-05-31', 3, 0], ['CYBER_ATTACK', '2022-06-01', 0, 100_000],
  ] as const)('%s on %s, closed %i days: %i yen', (cause, incidentOn, closedDays, yen) => {
    expect(ask({ cause, incidentOn, closedDays }).payableYen).toBe(yen);
  });

  it('pays once per scheme year, by the day of the incident', () => {
    expect(ask({ incidentOn: '2026-05-31', alreadyPaidOn: '2025-06-01' }).payableYen).toBe(0);
    expect(ask({ incidentOn: '2026-05-31', alreadyPaidOn: '2026-05-31' }).rule).toContain('2025年6月1日～2026年5月31日');
    expect(ask({ incidentOn: '2026-05-31', alreadyPaidOn: '2025-05-31' }).payableYen).toBe(100_000);
    expect(ask({ incidentOn: '2026-06-01', alreadyPaidOn: '2026-05-31' }).payableYen).toBe(100_000);
  });
});

describe('conditions and papers', () => {
  it('takes a report to JMA only since June 2023', () => {
    expect(ask({ incidentOn: OLD, reportedToJma: true }).missingConditions).toEqual([expect.stringContaining('厚生労働省への')]);
    expect(ask({ incidentOn: NEW, reportedToJma: true }).missingConditions).toEqual([]);
    expect(ask({ incidentOn: NEW }).missingConditions).toEqual([expect.stringContaining('または日本医師会')]);
    expect(ask({ incidentOn: OLD, reportedToMhlw: true }).missingConditions).toEqual([]);
    expect(ask({ incidentOn: OLD, reportedToJma: true }).papers[0]).toContain('厚生労働省');
    expect(ask({ incidentOn: NEW, reportedToJma: true }).papers[0]).toContain('日本医師会');
  });

  it('asks after a leak for the report with prevention and the notice, both', () => {
    const leak = { cause: 'LEAK_WITHOUT_ATTACK' as const };
    expect(ask(leak).missingConditions).toHaveLength(2);
    expect(ask({ ...leak, reportedToPpcWithPrevention: true }).missingConditions).toEqual([expect.stringContaining('本人への通知')]);
    expect(ask({ ...leak, reportedToPpcWithPrevention: true, personsNotified: true }).missingConditions).toEqual([]);
    expect(ask(leak).papers[0]).toContain('提出前に出力');
  });

  it('asks for the certificate of closure only where closed', () => {
    expect(ask({ closedDays: 1 }).papers.join()).toContain('休業証明書');
    expect(ask({}).papers.join()).not.toContain('休業証明書');
    expect(ask({ cause: 'LEAK_WITHOUT_ATTACK', closedDays: 1 }).papers.join()).not.toContain('休業証明書');
  });
});

describe('what no source settles', () => {
  it('names the possible sum of ①② and ③', () => {
    expect(ask({ cause: 'LEAK_BY_ATTACK', closedDays: 2 }).needsConfirmation.join()).toContain('40万円');
    expect(ask({ cause: 'LEAK_BY_ATTACK', incidentOn: OLD }).needsConfirmation.join()).not.toContain('合わせ');
  });
  it('names the start of the closure rule only where it matters', () => {
    expect(ask({ closedDays: 1 }).needsConfirmation.join()).toContain('2024年9月');
    expect(ask({ closedDays: 0 }).needsConfirmation.join()).not.toContain('2024年9月');
  });
  it('marks junk mail and frequency as not restated', () => {
    expect(ask({ cause: 'JUNK_MAIL_ONLY' }).needsConfirmation).toHaveLength(1);
    expect(ask({ cause: 'JUNK_MAIL_ONLY', incidentOn: OLD }).needsConfirmation).toHaveLength(0);
    expect(ask({}).needsConfirmation.join()).toContain('年1回');
  });
});

describe('any incident', () => {
  it('keeps within the scheme', () => {
    fc.assert(fc.property(input, (any) => {
      const { payableYen, rule, missingConditions, papers } = ask(any);
      expect([0, 50_000, 100_000, 150_000, 200_000, 300_000, 400_000]).toContain(payableYen);
      expect(rule).toMatch(/00[01]/);
      if (payableYen === 0) expect([...missingConditions, ...papers]).toEqual([]);
      else expect(papers.length).toBeGreaterThan(1);
      const { from, until } = schemeYearOf(any.incidentOn);
      if (any.alreadyPaidOn && from <= any.alreadyPaidOn && any.alreadyPaidOn <= until) expect(payableYen).toBe(0);
    }));
  });

  it('never pays less for another day closed, nor for another report', () => {
    fc.assert(fc.property(input, (any) => {
      expect(ask({ ...any, closedDays: any.closedDays + 1 }).payableYen).toBeGreaterThanOrEqual(ask(any).payableYen);
      const done = ask({ ...any, reportedToMhlw: true, reportedToPpcWithPrevention: true, personsNotified: true });
      expect(done.missingConditions).toEqual([]);
      expect(done.payableYen).toBe(ask(any).payableYen);
    }));
  });

  it.each([['closedDays', { closedDays: -1 }], ['closedDays', { closedDays: 0.5 }], ['incidentOn', { incidentOn: '2026-02-30' }], ['alreadyPaidOn', { alreadyPaidOn: 'x' }]])(
    'refuses %s: %j', (field, change) => {
      expect(advise({ incidentOn: NEW, cause: 'CYBER_ATTACK', ...NOTHING_DONE, ...change })).toMatchObject({ kind: 'refused', reason: 'InvalidInput', field });
    });
});
