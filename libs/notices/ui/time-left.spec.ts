import { describe, expect, it } from 'vitest';
import { dueDayOf, timeLeft } from './time-left';

const now = new Date('2026-11-22T09:00:00+09:00');
const left = (dueAt: string) => { const { unit, count } = timeLeft(new Date(dueAt), now); return `${count} ${unit}`; };

describe('what is left', () => {
  it.each([
    ['2026-11-25T00:00:00+09:00', '2 days'],
    ['2026-11-23T00:00:00+09:00', '0 days'],
    ['2026-11-22T00:00:00+09:00', '-1 days'],
    ['2026-11-22T09:15:30+09:00', '15 minutes'],
    ['2026-11-22T08:59:59+09:00', '0 minutes'],
    ['2026-11-22T08:20:00+09:00', '-40 minutes'],
    ['2026-11-22T13:59:00+09:00', '4 hours'],
    ['2026-11-24T09:30:00+09:00', '2 days'],
  ])('until %s: %s', (dueAt, said) => expect(left(dueAt)).toBe(said));

  it('is counted to the end of a day only where a day is due', () => {
    expect(dueDayOf(new Date('2026-11-25T00:00:00+09:00'))).toBe('2026-11-24');
    expect(dueDayOf(new Date('2026-11-25T00:00:00Z'))).toBeNull();
  });
});
