/** Sign-in attempts that failed, by whom and from where; times in order, oldest first, within {@link THROTTLE_WINDOW_MS}. */
export interface SignInFailures {
  now: Date;
  /** of this account from this address */
  pair: readonly Date[];
  /** of this account from anywhere */
  account: readonly Date[];
  /** of any account from this address */
  address: readonly Date[];
}

export type Throttle = { kind: 'ok' } | { kind: 'refused'; retryAfterS: number };

/** How long a failure counts. */
export const THROTTLE_WINDOW_MS = 15 * 60_000;

/**
 * Failures allowed within the window. The pair's is small, as that is a person or a guesser at one desk; the account's
 * is larger, so that a stranger elsewhere cannot easily lock a colleague out; the address's larger still, as a call
 * centre shares one.
 */
export const THROTTLE_LIMITS = { pair: 5, account: 20, address: 100 } as const;

/** Whether another attempt may be made now, or after how many seconds. */
export function checkThrottle(failures: SignInFailures): Throttle {
  const waits = (['pair', 'account', 'address'] as const).map((of) => waitMs(failures[of], THROTTLE_LIMITS[of], failures.now));
  const longest = Math.max(...waits);
  return longest > 0 ? { kind: 'refused', retryAfterS: Math.ceil(longest / 1_000) } : { kind: 'ok' };
}

/** Until so many of the failures have left the window that fewer than `limit` are in it. */
function waitMs(times: readonly Date[], limit: number, now: Date): number {
  const inWindow = times.filter((at) => now.getTime() - at.getTime() < THROTTLE_WINDOW_MS);
  const decisive = inWindow[inWindow.length - limit];
  return decisive ? decisive.getTime() + THROTTLE_WINDOW_MS - now.getTime() : 0;
}
