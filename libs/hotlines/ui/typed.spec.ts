import { describe, expect, it } from 'vitest';
import { dayOf, monthDayOf, timeOf } from './typed';

describe('what is typed', () => {
  it.each([['9:00', '09:00'], ['０９：００', '09:00'], ['900', '09:00'], [' 18:30 ', '18:30'], ['24:00', '24:00'], ['9', '9'], ['noon', 'noon']])('%s is the time %s', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  it.each([['12-29', '12-29'], ['1/3', '01-03'], ['１２月２９日', '12-29'], ['12.29', '12-29'], ['12', '12'], ['year end', 'yearend']])('%s is the day %s', (text, day) => {
    expect(monthDayOf(text)).toBe(day);
  });

  it.each([['2026-12-01', '2026-12-01'], ['2026/12/1', '2026-12-01'], ['２０２６年１２月１日', '2026-12-01'], ['20261201', '2026-12-01'], ['', ''], ['12/1', '12/1']])('%s is the date %s', (text, date) => {
    expect(dayOf(text)).toBe(date);
  });
});
