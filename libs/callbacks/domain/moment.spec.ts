import fc from 'fast-check';
import { addDays, jstInstant } from '@saimado/kernel/jst';
import { describe, expect, it } from 'vitest';
import { printDaysOff, readDaysOff } from './days-off';
import { instantOf, printMoment, readMoment } from './moment';

/** Saturday. */
const NOW = new Date('2026-11-21T13:20:00+09:00');
const TODAY = '2026-11-21';

describe('a moment as it is typed', () => {
  it.each([
    ['15時', '2026-11-21 15:00'], ['１５：３０', '2026-11-21 15:30'], ['午後2時半', '2026-11-21 14:30'], ['1430', '2026-11-21 14:30'], ['10時', '2026-11-22 10:00'], ['15', '2026-11-21 15:00'],
    ['明日 10時', '2026-11-22 10:00'], ['明後日の9:30', '2026-11-23 09:30'], ['11/25 午後2時', '2026-11-25 14:00'], ['11月25日（水）14:30以降', '2026-11-25 14:30'],
    ['月曜 9時', '2026-11-23 09:00'], ['来週火曜9時', '2026-11-24 09:00'], ['土曜 18時', '2026-11-21 18:00'], ['1/5 9時', '2027-01-05 09:00'], ['2027/3/1 9:00', '2027-03-01 09:00'],
    ['30分後', '2026-11-21 13:50'], ['２時間後', '2026-11-21 15:20'], ['1時間半後', '2026-11-21 14:50'], ['明日', '2026-11-22 null'], ['11/20', '2026-11-20 null'],
  ])('%s', (typed, words) => {
    const read = readMoment(typed, NOW);
    expect(read && `${read.date} ${read.time}`).toBe(words);
  });

  it.each(['', 'あとで', '25時', '13/1 9時', '2/30 9時', '9時10時', '分後'])('cannot read %j', (typed) => expect(readMoment(typed, NOW)).toBeNull());

  it('reads what it printed', () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 800 }), fc.integer({ min: 0, max: 1_439 }), (day, minutes) => {
      const at = new Date(jstInstant(addDays(TODAY, day)).getTime() + minutes * 60_000);
      const read = readMoment(printMoment(at, NOW), NOW);
      expect(read && instantOf(read)).toEqual(at);
    }), { numRuns: 200 });
  });
});

describe('days off as they are typed', () => {
  const days = (typed: string): string => {
    const read = readDaysOff(typed, NOW);
    return read.kind === 'days' ? printDaysOff(read.days, TODAY) : read.message;
  };
  it.each([
    ['', ''], ['11/24', '11/24'], ['11/24、11/26', '11/24、11/26'], ['１２／２９〜１／３', '12/29〜1/3'], ['12/29-1/3', '12/29〜1/3'], ['12月29日から1月3日まで', '12/29〜1/3'],
    ['明日と', '11/22'], ['11/26 11/24,11/25', '11/24〜11/26'], ['2027/8/11-8/16', '8/11〜8/16'],
  ])('%s → %s', (typed, words) => expect(days(typed.replace(/と$/, ''))).toBe(words));
  it.each([['お盆', '「お盆」が日付として'], ['12/31 9時', '日付として'], ['1/1-12/31', '100日まで'], ['2/30', '日付として']])('says what to do about %s', (typed, words) => expect(days(typed)).toContain(words));

  it('reads what it printed', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: -31, max: 500 }), { maxLength: 20 }), (numbers) => {
      const known = numbers.map((day) => addDays(TODAY, day)).sort();
      expect(readDaysOff(printDaysOff(known, TODAY), NOW)).toEqual({ kind: 'days', days: known });
    }), { numRuns: 200 });
  });
});
