import { describe, expect, it } from 'vitest';
import { typedDay, typedPersons } from './typed-facts';

describe('a typed day', () => {
  it.each([
    ['2026-11-20', '2026-11-20'], ['２０２６年１１月２０日', '2026-11-20'], ['20261120', '2026-11-20'], ['11/20', '2026-11-20'], ['11月20日', '2026-11-20'],
    ['20', '2026-11-20'], ['21', '2026-11-21'], ['22', '2026-10-22'], ['12/31', '2025-12-31'], ['31', '2026-10-31'], ['2026-02-30', '2026-02-30'], ['きのう', 'きのう'], ['', ''],
  ])('%s', (text, day) => expect(typedDay(text, '2026-11-21')).toBe(day));
});
describe('a typed number of persons', () => {
  it.each([['12', 12, false], ['１２人', 12, false], ['約12名', 12, true], ['1,200人くらい', 1_200, true], ['約3万人分', 30_000, true], ['0', 0, false]])('%s', (text, persons, about) => expect(typedPersons(text)).toEqual({ persons, about }));
  it('is nothing, or no number, and never silently the one for the other', () => {
    expect(typedPersons('　')).toBeNull();
    for (const text of ['十二人', '数名', '12-15', '-1', '1.5']) expect(typedPersons(text), text).toBeUndefined();
  });
});
