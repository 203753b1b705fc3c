import { describe, expect, it } from 'vitest';
import { spanOf } from './span';

const MINUTE = 60_000;

describe('a length of time', () => {
  it.each([
    [0, 'minutes', 0, 0, 0],
    [59_999, 'minutes', 0, 0, 0],
    [59 * MINUTE, 'minutes', 0, 0, 59],
    [60 * MINUTE, 'hours', 0, 1, 0],
    [125 * MINUTE, 'hours', 0, 2, 5],
    [24 * 60 * MINUTE, 'days', 1, 0, 0],
    [(3 * 1440 + 4 * 60 + 9) * MINUTE, 'days', 3, 4, 9],
  ])('%d ms is told in %s', (ms, unit, days, hours, minutes) => {
    expect(spanOf(ms)).toEqual({ unit, days, hours, minutes });
  });
});
