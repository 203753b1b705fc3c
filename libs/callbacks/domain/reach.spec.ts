import fc from 'fast-check';
import { isHoliday } from '@saimado/hotlines/domain/holidays';
import { describe, expect, it } from 'vitest';
import { clinicAt, nextReachable } from './clinic-days';
import { readPhone } from './phone';
import { mergeReach, NO_REACH, printReach, REACH_FIELDS, type Reach, readReach } from './reach';
import { readClinicHours } from './read-clinic-hours';

const at = (text: string): Date => new Date(`${text}:00+09:00`);
const NOW = at('2026-11-21T13:20');
const hoursOf = (text: string) => {
  const read = readClinicHours(text);
  if (read.kind !== 'hours') throw new Error(read.message);
  return read.hours;
};
const clinic: Reach = { ...NO_REACH, hours: hoursOf('月火水金 9-12:30 14-18、木土 9-12'), daysOff: ['2026-11-27'] };
const national = (date: string) => isHoliday(date, []);
const state = (reach: Reach, instant: string): string => {
  const { isOpen, closesAt, opensAt } = clinicAt(reach, national, at(instant));
  const time = (date: Date | null): string => (date ? new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(5, 16) : '-');
  return `${isOpen} ${time(closesAt)} ${time(opensAt)}`;
};

describe('when a clinic can be reached', () => {
  it.each([
    ['in the morning', '2026-11-24T10:00', 'true 11-24T12:30 -'], ['in the lunch break', '2026-11-24T13:00', 'false - 11-24T14:00'], ['at the minute it closes', '2026-11-24T18:00', 'false - 11-25T09:00'],
    ['on Saturday afternoon before a holiday on Monday', '2026-11-21T13:20', 'false - 11-24T09:00'], ['the evening before its day off, which a Saturday follows', '2026-11-26T18:00', 'false - 11-28T09:00'],
  ])('%s', (_, instant, expected) => expect(state(clinic, instant)).toBe(expected));

  it('is not reached before it said', () => {
    const late = { ...clinic, notBefore: at('2026-11-25T15:00') };
    expect(state(late, '2026-11-24T10:00')).toBe('false - 11-25T15:00');
    expect(state(late, '2026-11-25T15:30')).toBe('true 11-25T18:00 -');
  });
  it('with unknown hours may be tried at any time but on its days off', () => {
    const unknown = { ...NO_REACH, daysOff: ['2026-11-22'] };
    expect(state(unknown, '2026-11-21T23:00')).toBe('null - -');
    expect(state(unknown, '2026-11-22T10:00')).toBe('false - 11-23T00:00');
  });
  it('which is open on no day is in sight of nobody', () => {
    expect(nextReachable({ ...clinic, hours: { week: Array.from({ length: 7 }, () => []), holiday: [] } }, national, NOW)).toBeNull();
  });
  it('proposes an instant at which it is open, never an earlier one, and the wanted one where it is open', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 * 24 * 40 }), (minutes) => {
      const wanted = new Date(NOW.getTime() + minutes * 60_000);
      const proposed = nextReachable(clinic, national, wanted)!;
      expect(clinicAt(clinic, national, proposed).isOpen).toBe(true);
      expect(proposed >= wanted).toBe(true);
      if (clinicAt(clinic, national, wanted).isOpen) expect(proposed).toEqual(wanted);
    }), { numRuns: 200 });
  });
});

describe('what is typed of whom to call', () => {
  const typed = printReach({ ...clinic, contactName: '山田', contactRole: '事務長', phone: '0312345678', notBefore: at('2026-11-25T15:00'), remark: '内線 21' }, NOW);
  it('is read as it was printed', () => {
    const read = readReach(typed, NOW);
    expect(read.problems).toEqual([]);
    expect(printReach(read.reach, NOW)).toEqual(typed);
  });
  it.each([
    ['phone', '12345', '市外局番から'], ['phone', 'でんわ', '市外局番から'], ['hours', '9-12', '曜日が分かりません'], ['daysOff', 'お盆', '日付として'], ['notBefore', 'そのうち', '読み取れません'],
    ['remark', 'あ'.repeat(501), '500文字'], ['contactName', 'a\0b', '保存できない'],
  ] as const)('%s %.10s', (field, text, words) => expect(readReach({ ...typed, [field]: text }, NOW).problems).toMatchObject([{ reason: 'InvalidInput', field, message: expect.stringContaining(words) }]));
  it.each([['03-1234-5678', '0312345678'], ['０９０−１２３４−５６７８', '09012345678'], ['+81 3-1234-5678', '0312345678'], ['(06)6123-4567', '0661234567'], ['+1 202 555 0123', '+12025550123']])(
    'the number %s', (text, phone) => expect(readPhone(text)).toEqual({ kind: 'phone', phone }));
});

describe('two people who record at once', () => {
  const words = fc.option(fc.constantFrom('甲', '乙', '丙'));
  const reach: fc.Arbitrary<Reach> = fc.record({ contactName: words, contactRole: words, phone: words, remark: words }).map((some) => ({ ...NO_REACH, ...some }));

  it('both keep what they changed, unless it is the same field', () => {
    fc.assert(fc.property(reach, reach, reach, (base, mine, current) => {
      const merged = mergeReach(base, mine, current);
      for (const field of REACH_FIELDS) {
        const [here, there] = [mine[field] !== base[field], current[field] !== base[field]];
        if (merged.kind === 'conflict') expect(merged.fields.includes(field)).toBe(here && there && mine[field] !== current[field]);
        else expect(merged.reach[field]).toEqual(here ? mine[field] : current[field]);
      }
    }), { numRuns: 200 });
  });
  it('compares days and instants, not what holds them', () => {
    const one = { ...clinic, notBefore: new Date(NOW) };
    expect(mergeReach(one, { ...one, notBefore: new Date(NOW), daysOff: [...one.daysOff], remark: '甲' }, { ...one, hours: null })).toMatchObject({ kind: 'merged', changed: ['remark'], reach: { hours: null, remark: '甲' } });
  });
});
