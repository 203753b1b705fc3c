// @ts-check
/** How long to wait before a program that died is started again, and when to give up. */

const FIRST_MS = 200;
const LONGEST_MS = 5_000;
const GIVE_UP_AFTER = 5;
/** Less than this after being ready is a failed start; a longer life clears the count. */
export const STABLE_MS = 2_000;

/** @returns {{ next(livedMs: number): number | undefined }} ms to wait, or undefined: give up */
export function createBackoff() {
  let failed = 0;
  return {
    next(livedMs) {
      failed = livedMs < STABLE_MS ? failed + 1 : 0;
      if (failed >= GIVE_UP_AFTER) return undefined;
      return Math.min(FIRST_MS * 2 ** Math.max(0, failed - 1), LONGEST_MS);
    },
  };
}
