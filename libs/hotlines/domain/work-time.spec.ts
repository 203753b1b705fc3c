import { jstInstant, weekdayOf } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkTime, isWorkTime, type WorkDays, workTimeBetween } from './work-time';

const HOUR = 3_600_000;
/** Mondays to Fridays 9–12 and 13–18, closed on 2026-06-12. */
const desk: WorkDays = (date) => (weekdayOf(date) > 5 || date === '2026-06-12' ? [] : [{ opensAt: '09:00', closesAt: '12:00' }, { opensAt: '13:00', closesAt: '18:00' }]);
const at = (text: string): Date => jstInstant(text.slice(0, 10), text.slice(11));

describe('working time', () => {
  it.each([
    ['within a stretch', '2026-06-10 09:30', 2, '2026-06-10 11:30'],
    ['to the end of a stretch, and not to the next opening', '2026-06-10 16:00', 2, '2026-06-10 18:00'],
    ['over lunch', '2026-06-10 11:00', 2, '2026-06-10 14:00'],
    ['over the night', '2026-06-10 17:00', 2, '2026-06-11 10:00'],
    ['from lunch', '2026-06-10 12:30', 1, '2026-06-10 14:00'],
    ['over a day off and a weekend', '2026-06-11 17:00', 2, '2026-06-15 10:00'],
    ['before opening', '2026-06-10 03:00', 1, '2026-06-10 10:00'],
  ])('%s', (_, from, hours, due) => expect(addWorkTime(desk, at(from), hours * HOUR)).toEqual(at(due)));

  it('is never over where nobody ever works', () => expect(addWorkTime(() => [], at('2026-06-10 09:00'), HOUR)).toBeNull());

  it('is the same counted either way, and ends while somebody works or at closing', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 * 24 * 60 }), fc.integer({ min: 1, max: 5_000 }), (start, minutes) => {
      const from = new Date(at('2026-06-01 00:00').getTime() + start * 60_000);
      const due = addWorkTime(desk, from, minutes * 60_000);
      if (!due) throw new Error('the desk opens every week');
      expect(workTimeBetween(desk, from, due)).toBe(minutes * 60_000);
      expect(isWorkTime(desk, new Date(due.getTime() - 1))).toBe(true);
    }));
  });
});
