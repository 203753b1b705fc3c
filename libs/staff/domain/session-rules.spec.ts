import { describe, expect, it } from 'vitest';
import { isAlive } from './session-rules';

const now = new Date('2026-06-10T10:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

describe('session life', () => {
  it.each([
    [60, 29, false, true],
    [60, 30, false, false],
    [60, 45, true, true],
    [719, 1, false, true],
    [720, 1, false, false],
    [720, 1, true, false],
  ])('opened %i min ago, seen %i min ago, call in progress %s: alive %s', (opened, seen, callInProgress, alive) => {
    expect(isAlive({ createdAt: minutesAgo(opened), lastSeenAt: minutesAgo(seen), callInProgress }, now)).toBe(alive);
  });
});
