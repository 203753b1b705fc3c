import { describe, expect, it } from 'vitest';
import { Unsolved } from '../disclosure/integer-program';
import type { Period } from '../release/period';
import { type Cover, coversOf, spanOf } from './periods';

const month = (first: string): Period => ({ kind: 'MONTH', first });
const quarter = (first: string): Period => ({ kind: 'QUARTER', first });
const year = (first: string): Period => ({ kind: 'YEAR', first });

const codes = (cover: Cover | null) => cover && { parts: cover.parts.map(({ code }) => code), whole: cover.whole };
const coversIn = (period: Period, ...others: Period[]) => {
  const { longest, shortest } = coversOf(spanOf(period), [period, ...others].map(spanOf));
  return { longest: codes(longest), shortest: codes(shortest) };
};
const [april, may, june] = [month('2026-04'), month('2026-05'), month('2026-06')];

describe('coversOf', () => {
  it('a month has no parts', () => expect(coversIn(april, may, quarter('2026-04'))).toEqual({ longest: null, shortest: null }));

  it('a quarter is its months, those that there are', () => {
    const whole = { parts: ['2026-04', '2026-05', '2026-06'], whole: true };
    expect(coversIn(quarter('2026-04'), april, may, june)).toEqual({ longest: whole, shortest: whole });
    expect(coversIn(quarter('2026-04'), april)).toMatchObject({ longest: { parts: ['2026-04'], whole: false } });
  });

  it('a year is its quarters where there are some, and months where there are not', () =>
    expect(coversIn(year('2026-04'), april, may, june, quarter('2026-04'), month('2026-07'))).toEqual({
      longest: { parts: ['2026-04+3', '2026-07'], whole: false }, shortest: { parts: ['2026-04', '2026-05', '2026-06', '2026-07'], whole: false },
    }));

  it('periods that overlap by halves add up by months only, and not without them', () => {
    const months = Array.from({ length: 15 }, (_, index) => month(`${index < 9 ? 2026 : 2027}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`));
    expect(coversIn(quarter('2026-05'), quarter('2026-04'), ...months).longest?.parts).toEqual(['2026-05', '2026-06', '2026-07']);
    expect(coversIn(year('2026-04'), year('2026-07'), quarter('2026-04'), ...months).longest?.parts).toHaveLength(12);
    expect(() => coversIn(quarter('2026-05'), quarter('2026-04'), may)).toThrow(Unsolved);
  });
});
