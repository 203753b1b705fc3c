import { describe, expect, it } from 'vitest';
import { hoursInWords, typedHours } from './typed-hours';

const DAYS = '月,火,水,木,金,土,日';
const said = (text: string): string | null => {
  const hours = typedHours(text);
  return hours && hoursInWords(hours, DAYS);
};

describe('hours as they are typed', () => {
  it.each([
    ['月-金 9:00-17:00', '月-金 09:00-17:00'], ['平日　９時～１２時、１３時〜１７時３０分', '月-金 09:00-12:00 13:00-17:30'], ['月・水・金 10:00-15:00', '月 10:00-15:00 / 水 10:00-15:00 / 金 10:00-15:00'],
    ['月-金 9-18\n土曜日 9:00-12:00', '月-金 09:00-18:00 / 土 09:00-12:00'], ['毎日 0:00-24:00', '月-日 00:00-24:00'], ['Mon-Fri 9:00-17:00 / Sat 9:00-12:00', '月-金 09:00-17:00 / 土 09:00-12:00'], ['', ''],
  ])('%s', (text, words) => expect(said(text)).toBe(words));

  it.each(['いつでも', '9:00-17:00', '月-金', '金-月 9:00-17:00', '月 9:00-', '月 9:00-12:00 応相談'])('%s cannot be read', (text) => expect(typedHours(text)).toBeNull());
  it('read back what they say', () => expect(said(said('月-金 9:00-12:00 13:00-17:00／土 9:00-12:00')!)).toBe('月-金 09:00-12:00 13:00-17:00 / 土 09:00-12:00'));
});
