import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEnd, checkTimes, CLOCK_SKEW_MS } from './call-times';

const now = new Date('2026-06-10T05:05:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);

describe('call times', () => {
  it('takes the past and five minutes of the future', () => {
    expect(checkTimes(new Date('2022-06-01T00:00:00Z'), now)).toBeNull();
    expect(checkTimes(later(CLOCK_SKEW_MS), now)).toBeNull();
    expect(checkTimes(later(CLOCK_SKEW_MS + 1), now)).toMatchObject({ reason: 'InvalidInput', field: 'receivedAt' });
  });

  it('ends no call before it came in, nor in the future', () => {
    expect(checkEnd(now, now, now)).toBeNull();
    expect(checkEnd(later(-1), now, now)).toMatchObject({ field: 'endedAt' });
    expect(checkEnd(later(CLOCK_SKEW_MS + 1), now, now)).toMatchObject({ field: 'endedAt' });
  });

  it('takes exactly the ends between the start and the skew', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000_000, max: 0 }), fc.integer({ min: -10_000_000, max: 10_000_000 }), (start, end) => {
      expect(checkEnd(later(end), later(start), now) === null).toBe(end >= start && end <= CLOCK_SKEW_MS);
    }));
  });
});
