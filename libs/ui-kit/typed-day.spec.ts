import { describe, expect, it } from 'vitest';
import { dayOf } from './typed-day';

describe('a day as it is typed', () => {
  it.each([['2026-12-01', '2026-12-01'], ['2026/12/1', '2026-12-01'], ['２０２６年１２月１日', '2026-12-01'], ['20261201', '2026-12-01'], ['', ''], ['12/1', '12/1']])('%s is the date %s', (text, date) => {
    expect(dayOf(text)).toBe(date);
  });
});
