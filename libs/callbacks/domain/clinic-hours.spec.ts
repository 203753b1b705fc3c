import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClinicHours, daysInWords, printClinicHours } from './clinic-hours';
import { readClinicHours } from './read-clinic-hours';

const understood = (text: string): string => {
  const read = readClinicHours(text);
  return read.kind === 'hours' ? printClinicHours(read.hours) : read.message;
};
const WEEK = '月火水金 9:00-12:30 14:00-18:00、木土 9:00-12:00、日祝 休診';

describe('opening hours as they are typed', () => {
  it.each([
    ['月火水金 9-12:30 14-18、木土 9-12', WEEK],
    ['月火水金　９－１２：３０　１４－１８、木土　９－１２', WEEK],
    ['月・火・水・金 9:00〜12:30 / 14:00〜18:00、木・土 9:00〜12:00 休診 日祝', WEEK],
    ['月曜火曜水曜金曜 9時から12時半まで、14時から18時まで。木曜日土曜日 9時〜12時。日曜・祝日休診', WEEK],
    ['月火水金 午前9時-12時30分 午後2時-6時 木土 午前9時〜正午', WEEK],
    ['月火水金は0900-1230 1400-1800、木土は900-1200', WEEK],
    ['月〜土 9-12 月火水金 14-18', '月火水金 9:00-12:00 14:00-18:00、木土 9:00-12:00、日祝 休診'],
    ['平日 9-17', '月火水木金 9:00-17:00、土日祝 休診'],
    ['月-土 9-12:30 14-18、木休診', '月火水金土 9:00-12:30 14:00-18:00、木日祝 休診'],
    ['休診：木・日・祝 月火水金 9-18、土 9-13', '月火水金 9:00-18:00、土 9:00-13:00、木日祝 休診'],
    ['休診 木、土 9-12', '土 9:00-12:00、月火水木金日祝 休診'],
    ['毎日 24時間 祝日も診療', '月火水木金土日 0:00-24:00、祝日も診療'],
    ['土日祝 9-12', '土日祝 9:00-12:00、月火水木金 休診'],
    ['月火 9-12 14-17 祝も', '月火 9:00-12:00 14:00-17:00、水木金土日 休診、祝日も診療'],
    ['土-月 10-12', '月土日 10:00-12:00、火水木金祝 休診'],
    ['月 午後0時30分〜午後9時', '月 12:30-21:00、火水木金土日祝 休診'],
    ['月 PM2:00-5:00', '月 14:00-17:00、火水木金土日祝 休診'],
  ])('%s', (typed, words) => expect(understood(typed)).toBe(words));

  it.each([
    ['9-12 14-18', '「9-12」の曜日が分かりません'], ['月火', '月火の時刻が分かりません'], ['月 9', '9 が何時までか'], ['月 18-9', '終わりが始まりより前'],
    ['月 9-25', '時刻はありません'], ['月 9-12 11-14', '月の時間が重なっています'], ['月〜土 9-18 土 9-13', '土の時間が重なっています'], ['月 9-12 休診', '休診の曜日'],
    ['水は午前のみ', '「午前のみ」が読み取れません'], ['月火 9-12 要電話', '「要電話」が読み取れません'], ['月火水木金土日 休診', 'どの曜日にも'], ['', 'どの曜日にも'], ['月 9-12-15', '読み取れません'],
  ])('says what to do about %j', (typed, words) => expect(readClinicHours(typed)).toMatchObject({ reason: 'InvalidInput', field: 'hours', message: expect.stringContaining(words) }));

  it('says that it is too long', () => expect(understood('月'.repeat(301))).toContain('300文字以内'));

  it('tells which days it takes for closed because nobody mentioned them', () => {
    const read = readClinicHours('月火水金 9-12、木土 9-12、日曜休診');
    expect(read.kind === 'hours' && daysInWords(read.assumedClosed)).toBe('祝');
  });

  const time = fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15);
  const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const spans = fc.uniqueArray(time, { maxLength: 6 }).map((times) => {
    const sorted = times.sort((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, n) => ({ opensAt: clock(sorted[n * 2]!), closesAt: clock(sorted[n * 2 + 1]!) }));
  });
  const hours: fc.Arbitrary<ClinicHours> = fc.record({ week: fc.array(spans, { minLength: 7, maxLength: 7 }), holiday: fc.option(spans) })
    .filter(({ week, holiday }) => [...week, holiday ?? []].some((day) => day.length > 0));
  const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll('－', '〜');

  it('reads what it printed, in either width', () => {
    fc.assert(fc.property(hours, (known) => {
      expect(readClinicHours(printClinicHours(known))).toMatchObject({ hours: known, assumedClosed: [] });
      expect(readClinicHours(wide(printClinicHours(known)))).toMatchObject({ hours: known });
    }), { numRuns: 200 });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'月火土日祝休診9 1:3-〜、午前午後時半も0分x')).map((letters) => letters.join('')), (text) => {
      const read = readClinicHours(text);
      if (read.kind === 'hours') expect(readClinicHours(printClinicHours(read.hours))).toMatchObject({ hours: read.hours });
    }), { numRuns: 200 });
  });
});
