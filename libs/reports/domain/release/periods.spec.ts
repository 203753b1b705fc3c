import { addMonths, jstInstant } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, PERIOD_KINDS } from './period';
import {
  DEFAULT_PERIOD_SETTINGS, isPeriod, isPeriodSettings, monthAfter, periodBefore, periodOver, periodsOver, periodYearBefore,
} from './periods';
import { duration, plainPeriodName } from './words';

const month = (first: string): Period => ({ kind: 'MONTH', first });
const quarter = (first: string): Period => ({ kind: 'QUARTER', first });
const year = (first: string): Period => ({ kind: 'YEAR', first });

const anySettings = fc.integer({ min: 1, max: 12 }).map((yearBegins) => ({ yearBegins }));
const anyMonth = fc.integer({ min: 0, max: 400 }).map((months) => addMonths('2022-06', months));

describe('periods', () => {
  it('are months, and quarters and years counted from April until somebody says otherwise', () => {
    const known = (period: Period, yearBegins = 4) => isPeriod(period, { yearBegins });
    expect(DEFAULT_PERIOD_SETTINGS).toEqual({ yearBegins: 4 });
    expect([known(month('2026-05')), known(quarter('2026-04')), known(quarter('2026-01')), known(year('2026-04'))]).toEqual([true, true, true, true]);
    expect([known(quarter('2026-05')), known(year('2026-01')), known(month('2026-13')), known(month('2026-5')), known({ kind: 'WEEK' as never, first: '2026-05' })]).toEqual([false, false, false, false, false]);
    expect([known(quarter('2026-05'), 2), known(year('2026-01'), 1)]).toEqual([true, true]);
    expect([1, 12, 0, 13, 4.5].map((yearBegins) => isPeriodSettings({ yearBegins }))).toEqual([true, true, false, false, false]);
  });

  it('of one kind lie end to end: every month begins at most one of them, and is in exactly one', () => {
    fc.assert(fc.property(anySettings, anyMonth, fc.constantFrom(...PERIOD_KINDS), (settings, at, kind) => {
      const holding = Array.from({ length: 12 }, (_, back) => ({ kind, first: addMonths(at, -back) })).filter((period) => isPeriod(period, settings) && monthAfter(period) > at);
      expect(holding).toHaveLength(1);
      for (const before of [periodBefore(holding[0]!), periodYearBefore(holding[0]!)]) expect(isPeriod(before, settings)).toBe(true);
      expect(monthAfter(periodBefore(holding[0]!))).toBe(holding[0]!.first);
    }));
  });

  it('know what came before', () => {
    expect([periodBefore(quarter('2026-04')), periodYearBefore(month('2026-05')), periodYearBefore(year('2026-04'))]).toEqual([quarter('2026-01'), month('2025-05'), year('2025-04')]);
  });

  it('are over with the last moment of their last month in Japan', () => {
    expect(periodOver(month('2026-05'), new Date(jstInstant('2026-06-01').getTime() - 1))).toBe(false);
    expect(periodOver(month('2026-05'), jstInstant('2026-06-01'))).toBe(true);
    expect([periodOver(quarter('2026-04'), jstInstant('2026-06-30')), periodOver(year('2026-04'), jstInstant('2027-04-01'))]).toEqual([false, true]);
  });

  it('that are over, newest first', () => {
    expect(periodsOver('2026-02', DEFAULT_PERIOD_SETTINGS, jstInstant('2026-05-10'))).toEqual([
      month('2026-04'), month('2026-03'), quarter('2026-01'), year('2025-04'), month('2026-02'),
    ]);
    expect(periodsOver('2026-05', DEFAULT_PERIOD_SETTINGS, jstInstant('2026-05-10'))).toEqual([]);
  });
});

describe('the names of periods', () => {
  it('say which months they are, a business year by the year it begins in', () => {
    expect([month('2026-05'), quarter('2027-01'), quarter('2026-11'), year('2026-04'), year('2026-01'), year('2026-07')].map(plainPeriodName))
      .toEqual(['2026年5月', '2027年1〜3月', '2026年11月〜2027年1月', '2026年度', '2026年', '2026年7月〜2027年6月']);
  });
});

describe('durations', () => {
  it('are said in hours, minutes and seconds', () => {
    expect([0, 45, 60, 150, 3600, 3900].map(duration)).toEqual(['0秒', '45秒', '1分', '2分30秒', '1時間', '1時間5分']);
  });
});
