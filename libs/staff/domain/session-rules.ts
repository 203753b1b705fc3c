/** A session ends after half an hour without activity; a call in progress is activity. */
export const IDLE_LIMIT_MS = 30 * 60_000;
/** And in any case after twelve hours. */
export const ABSOLUTE_LIFETIME_MS = 12 * 3_600_000;

export interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
  callInProgress: boolean;
}

/** Whether a session still stands at `now`. */
export const isAlive = ({ createdAt, lastSeenAt, callInProgress }: SessionTimes, now: Date): boolean =>
  now.getTime() - createdAt.getTime() < ABSOLUTE_LIFETIME_MS &&
  (callInProgress || now.getTime() - lastSeenAt.getTime() < IDLE_LIMIT_MS);
