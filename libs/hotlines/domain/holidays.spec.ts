import { shippedVersions } from '@saimado/rule-books/domain/book';
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar';
import { holidaysOf, isHoliday } from './holidays';
import { hoursAt } from './hours';
import { HOURS_BOOK } from './hours-book';

const SHIPPED_CALENDAR = calendarOf(shippedVersions(HOURS_BOOK));

const ADDED = { date: '2026-06-10', name: '創立記念日', observed: true };
const REMOVED = { date: '2026-07-20', name: '', observed: false };

describe('holidays', () => {
  it.each([['2026-01-01', true], ['2026-05-06', true], ['2026-09-22', true], ['2026-06-10', false], ['2026-08-10', false]])(
    '%s is a holiday: %s', (date, expected) => expect(isHoliday(date, [])).toBe(expected));

  it('calls a day between two holidays what people call it', () => {
    expect(holidaysOf(2026, []).filter(({ date }) => date === '2026-09-22' || date === '2026-05-06').map(({ name }) => name)).toEqual(['こどもの日 振替休日', '国民の休日']);
  });

  it('lets people add and remove days', () => {
    expect(isHoliday('2026-06-10', [ADDED])).toBe(true);
    expect(isHoliday('2026-07-20', [REMOVED])).toBe(false);
    const calendar = { ...SHIPPED_CALENDAR, holidayOverrides: [ADDED, REMOVED] };
    expect(hoursAt(calendar, 'GUIDELINE', new Date('2026-06-10T12:00+09:00')).isOpen).toBe(false);
    expect(hoursAt(calendar, 'GUIDELINE', new Date('2026-07-20T12:00+09:00')).isOpen).toBe(true);
    expect(hoursAt(calendar, 'EMERGENCY', new Date('2026-06-10T12:00+09:00')).isOpen).toBe(true);
  });

  it('lists a year in order, with what was added and removed', () => {
    const year = holidaysOf(2026, [ADDED, REMOVED, { date: '2026-03-03', name: '平日', observed: false }, { date: '2027-01-04', name: '他の年', observed: true }]);
    expect(year.map(({ date }) => date)).toEqual([...year.map(({ date }) => date)].sort());
    expect(year).toContainEqual({ date: '2026-06-10', name: '創立記念日', kind: 'ADDED' });
    expect(year).toContainEqual({ date: '2026-07-20', name: '海の日', kind: 'REMOVED' });
    expect(year.filter(({ kind }) => kind === 'NATIONAL')).toHaveLength(17);
    expect(year.some(({ date }) => date === '2026-03-03' || date === '2027-01-04')).toBe(false);
  });
});
