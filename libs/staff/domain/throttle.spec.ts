import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkThrottle, THROTTLE_LIMITS, THROTTLE_WINDOW_MS } from './throttle';

const now = new Date('2026-06-10T10:00:00Z');
const ago = (...minutes: number[]): Date[] => minutes.map((m) => new Date(now.getTime() - m * 60_000)).sort((a, b) => a.getTime() - b.getTime());
const none = { now, pair: [], account: [], address: [] };

describe('sign-in throttle', () => {
  it('lets four failures pass and refuses after the fifth, until the first of the five is a window old', () => {
    expect(checkThrottle({ ...none, pair: ago(5, 4, 3, 2) })).toEqual({ kind: 'ok' });
    expect(checkThrottle({ ...none, pair: ago(5, 4, 3, 2, 1) })).toEqual({ kind: 'refused', retryAfterS: 10 * 60 });
  });

  it('counts what is older than the window no more', () => {
    expect(checkThrottle({ ...none, pair: ago(16, 15, 3, 2, 1) })).toEqual({ kind: 'ok' });
  });

  it('refuses an account that fails from many addresses, and an address that fails for many accounts', () => {
    expect(checkThrottle({ ...none, account: Array.from({ length: 20 }, () => now) }).kind).toBe('refused');
    expect(checkThrottle({ ...none, address: Array.from({ length: 100 }, () => now) }).kind).toBe('refused');
    expect(checkThrottle({ ...none, address: Array.from({ length: 99 }, () => now) }).kind).toBe('ok');
  });

  it('always lets in again after the time it names', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: THROTTLE_WINDOW_MS }), { maxLength: 12 }), (ages) => {
      const pair = ages.map((age) => new Date(now.getTime() - age)).sort((a, b) => a.getTime() - b.getTime());
      const verdict = checkThrottle({ ...none, pair });
      if (verdict.kind === 'ok') return;
      const later = new Date(now.getTime() + verdict.retryAfterS * 1_000);
      expect(checkThrottle({ ...none, now: later, pair }).kind).toBe('ok');
      expect(pair.length).toBeGreaterThanOrEqual(THROTTLE_LIMITS.pair);
    }));
  });
});
