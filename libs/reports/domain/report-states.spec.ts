import { describe, expect, it } from 'vitest';
import { checkMonth, checkSign, mayMove, REPORT_STATUSES, REPORT_TRANSITIONS } from './report-states';

describe('report states', () => {
  it('reaches each from DRAFT, one step at a time, and stops when published', () => {
    const seen = new Set<(typeof REPORT_STATUSES)[number]>(['DRAFT']);
    for (const status of seen) for (const next of REPORT_TRANSITIONS[status]) seen.add(next);
    expect(seen).toEqual(new Set(REPORT_STATUSES));
    expect(REPORT_STATUSES.filter((status) => REPORT_TRANSITIONS[status].length === 0)).toEqual(['PUBLISHED']);
    expect(mayMove('DRAFT', 'PUBLISHED')).toBe(false);
  });

  it('takes two supervisors', () => {
    expect(checkSign('a', 'a')).toEqual({ kind: 'refused', reason: 'SameSupervisor' });
    expect(checkSign('a', 'b')).toBeNull();
  });

  it.each([
    ['2026-05', '2026-05-31T23:59:59.999+09:00', 'PeriodNotOver'], ['2026-05', '2026-06-01T00:00:00+09:00', null],
    ['2026-12', '2026-12-31T23:59:59+09:00', 'PeriodNotOver'], ['2026-12', '2027-01-01T00:00:00+09:00', null],
    ['9999-12', '2027-01-01T00:00:00+09:00', 'PeriodNotOver'], ['2026-13', '2027-01-01T00:00:00+09:00', 'InvalidInput'], ['2026-5', '2027-01-01T00:00:00+09:00', 'InvalidInput'], ['', '2027-01-01T00:00:00Z', 'InvalidInput'],
  ])('%s at %s: %s', (month, now, reason) => expect(checkMonth(month, new Date(now))?.reason ?? null).toBe(reason));
});
