import { describe, expect, it } from 'vitest';
import { deskTimeBetween, leftUntil, opensAt } from './desk-time';

const at = (text: string): string => `${text.replace(' ', 'T')}:00+09:00`;
const ms = (text: string): number => Date.parse(at(text));
const HOUR = 3_600_000;
/** Wednesday and Thursday, with lunch. */
const DESK = {
  coveredFrom: at('2026-06-08 00:00'), coveredUntil: at('2026-06-15 00:00'),
  working: ['2026-06-10', '2026-06-11'].flatMap((day) => [{ from: at(`${day} 09:00`), until: at(`${day} 12:00`) }, { from: at(`${day} 13:00`), until: at(`${day} 18:00`) }]),
};

describe('the time that is left', () => {
  it.each([
    ['over lunch', '2026-06-10 11:00', '2026-06-10 14:00', 2],
    ['over the night', '2026-06-10 17:00', '2026-06-11 10:00', 2],
    ['at night', '2026-06-10 23:00', '2026-06-11 10:00', 1],
    ['late by an hour of the desk, though a night lies between', '2026-06-11 09:30', '2026-06-10 17:30', -1],
  ])('%s', (_, now, due, hours) => expect(leftUntil(at(due), 'DESK', DESK, ms(now))).toBe(hours * HOUR));

  it('is that of the clock where the rule counts so, and beyond the days that are known', () => {
    expect(leftUntil(at('2026-06-10 14:00'), 'CLOCK', DESK, ms('2026-06-10 11:00'))).toBe(3 * HOUR);
    expect(leftUntil(at('2026-06-20 11:00'), 'DESK', DESK, ms('2026-06-10 11:00'))).toBe(240 * HOUR);
    expect(deskTimeBetween(DESK, ms('2026-06-01 11:00'), ms('2026-06-10 11:00'))).toBeNull();
  });

  it('stands still while the desk is closed, and says until when', () => {
    expect(opensAt(DESK, ms('2026-06-10 12:30'))).toBe(at('2026-06-10 13:00'));
    expect(opensAt(DESK, ms('2026-06-10 13:00'))).toBeNull();
    expect(opensAt(DESK, ms('2026-06-12 13:00'))).toBeNull();
  });
});
