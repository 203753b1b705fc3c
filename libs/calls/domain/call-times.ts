import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

/** Clocks of consoles and telephone systems may run this far ahead of the server's. */
export const CLOCK_SKEW_MS = 5 * 60_000;

const MESSAGES = {
  receivedInFuture: '受電時刻が未来になっています。時刻を確認してください。',
  endedInFuture: '終話時刻が未来になっています。時刻を確認してください。',
  endedBeforeReceived: '終話時刻は受電時刻より後にしてください。',
};

const isFuture = (instant: Date, now: Date): boolean => instant.getTime() > now.getTime() + CLOCK_SKEW_MS;

/** Null when fine. A call may be recorded long after it came in (a night on paper), but not before. */
export const checkTimes = (receivedAt: Date, now: Date): InvalidInput | null =>
  isFuture(receivedAt, now) ? invalidInput('receivedAt', MESSAGES.receivedInFuture) : null;

/**
 * Null when fine. `startedAt` is when the call came in, not when it was accepted: a call recorded afterwards is accepted
 * in the console later than it ended on the phone.
 */
export function checkEnd(endedAt: Date, startedAt: Date, now: Date): InvalidInput | null {
  if (endedAt < startedAt) return invalidInput('endedAt', MESSAGES.endedBeforeReceived);
  return isFuture(endedAt, now) ? invalidInput('endedAt', MESSAGES.endedInFuture) : null;
}
