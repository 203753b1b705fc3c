import { isHoliday } from '@saimado/hotlines/domain/holidays';
import { addDays, daysBetween, type JstDate, jstDateOf, weekdayOf } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf, type Clock } from './clocks';
import { DEADLINES_BOOK, type DeadlinesContent } from './deadlines-book';
import { type IncidentFacts, NOTHING_KNOWN } from './facts';
import { remindersOf } from './reminders';

const CONTENT = DEADLINES_BOOK.shipped[1]!.content as DeadlinesContent;
const CALENDAR = { holidayOverrides: [] };
const FIRST = '2023-06-01';
/** Up to 2049: the holidays of the package end with 2050. */
const day = fc.nat(9_600).map((days) => addDays(FIRST, days));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const facts: fc.Arbitrary<IncidentFacts> = fc.record({
  awareOn: maybe(day), awareTime: fc.constant(null), incidentOn: fc.constant(null), cause: maybe(fc.constantFrom('ATTACK' as const, 'ACCIDENT' as const, 'INSIDER' as const)),
  patientData: maybe(fc.boolean()), propertyDamage: maybe(fc.boolean()), wrongfulIntent: maybe(fc.boolean()), systemsImpaired: maybe(fc.boolean()),
  careImpaired: maybe(fc.boolean()), medicalFacility: maybe(fc.boolean()), persons: maybe(fc.nat(3_000)), personsAbout: fc.boolean(),
});

const leak = (awareOn: JstDate, wrongfulIntent: boolean): IncidentFacts => ({ ...NOTHING_KNOWN, awareOn, cause: 'ACCIDENT', patientData: true, wrongfulIntent });
const clocks = (given: IncidentFacts, calendar: Parameters<typeof clocksOf>[2] = CALENDAR): Clock[] => clocksOf(CONTENT, given, calendar);
const clock = (id: string, given: IncidentFacts, calendar?: Parameters<typeof clocksOf>[2]): Clock => clocks(given, calendar).find(({ duty }) => duty.id === id)!;

const isOpen = (date: JstDate): boolean => weekdayOf(date) < 6 && !isHoliday(date, []) && !(date.slice(5) >= '12-29' || date.slice(5) <= '01-03');
/** Days one by one, as on a calendar on the wall: over month ends, leap days and year ends. */
function nthDay(first: JstDate, nth: number): JstDate {
  let [year, month, date] = first.split('-').map(Number) as [number, number, number];
  const length = (): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
  for (let left = nth - 1; left > 0; left -= 1) {
    date += 1;
    if (date > length()) [date, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  return [year, ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-');
}

describe('the days of a clock', () => {
  it('count the day of becoming aware as the first, weekends and holidays among them', () => {
    fc.assert(fc.property(day, fc.boolean(), (awareOn, wrongful) => {
      expect(clock('PPC_PRELIMINARY', leak(awareOn, wrongful))).toMatchObject({ dueFrom: nthDay(awareOn, 3), dueOn: nthDay(awareOn, 5), movedFrom: null });
      const { dueOn, movedFrom } = clock('PPC_FINAL', leak(awareOn, wrongful));
      expect(movedFrom ?? dueOn).toBe(nthDay(awareOn, wrongful ? 60 : 30));
    }), { numRuns: 400 });
  });

  it('end a final report on the first open day, never earlier, and no open day is passed over', () => {
    fc.assert(fc.property(day, fc.boolean(), (awareOn, wrongful) => {
      const { dueOn } = clock('PPC_FINAL', leak(awareOn, wrongful));
      const counted = nthDay(awareOn, wrongful ? 60 : 30);
      expect(isOpen(dueOn!)).toBe(true);
      for (let passed = 0; passed < daysBetween(counted, dueOn!); passed += 1) expect(isOpen(addDays(counted, passed))).toBe(false);
      expect(daysBetween(counted, dueOn!)).toBeGreaterThanOrEqual(0);
    }), { numRuns: 400 });
  });

  it.each([
    ['2026-04-01', '2026-04-30'], ['2026-04-04', '2026-05-07'], ['2024-04-04', '2024-05-07'], ['2024-01-31', '2024-02-29'], ['2025-01-31', '2025-03-03'], ['2026-11-30', '2027-01-04'], ['2027-12-03', '2028-01-04'],
  ])('known on %s: the final report is due on %s', (awareOn, dueOn) => expect(clock('PPC_FINAL', leak(awareOn, false)).dueOn).toBe(dueOn));

  it('follow what the hours book says of a holiday', () => {
    const calendar = { holidayOverrides: [{ date: '2026-07-09', name: '臨時', observed: true }] };
    expect(clock('PPC_FINAL', leak('2026-06-10', false), calendar)).toMatchObject({ dueOn: '2026-07-10', movedFrom: '2026-07-09' });
  });

  it('last to the end of the day in Japan', () => {
    fc.assert(fc.property(day, (awareOn) => {
      const { dueOn, dueAt } = clock('PPC_FINAL', leak(awareOn, false));
      expect([jstDateOf(new Date(dueAt!.getTime() - 1)), jstDateOf(dueAt!)]).toEqual([dueOn, addDays(dueOn!, 1)]);
    }));
  });
});

describe('what is not known', () => {
  const UNKNOWN_FIELDS = ['cause', 'patientData', 'propertyDamage', 'wrongfulIntent', 'systemsImpaired', 'careImpaired', 'medicalFacility', 'persons', 'awareOn'] as const;

  it('never makes a duty go away: whatever turns out, what is owed then was shown before', () => {
    fc.assert(fc.property(facts, fc.constantFrom(...UNKNOWN_FIELDS), (given, field) => {
      const shown = new Set(clocks({ ...given, [field]: null }).map(({ duty }) => duty.id));
      // Somebody's data it must be: a number of nobody contradicts it.
      fc.pre(!(given.persons === 0 && field !== 'persons'));
      for (const { duty } of clocks(given)) expect(shown).toContain(duty.id);
    }), { numRuns: 600 });
  });

  it('is asked for exactly while a clock is provisional', () => {
    fc.assert(fc.property(facts, (given) => {
      for (const { state, ask } of clocks(given)) expect(state === 'PROVISIONAL').toBe(ask.length > 0);
    }), { numRuns: 400 });
  });

  it('never shows a later day than turns out', () => {
    fc.assert(fc.property(day, fc.boolean(), (awareOn, wrongful) => {
      const before = clock('PPC_FINAL', { ...leak(awareOn, false), wrongfulIntent: null });
      const after = clock('PPC_FINAL', leak(awareOn, wrongful));
      expect(before.dueOn! <= after.dueOn!).toBe(true);
      expect([before.dueOn, before.laterDueOn]).toContain(after.dueOn);
    }));
  });
});

describe('reminders', () => {
  it('come at nine in Japan, in order, once a stage, and never of a clock without a day', () => {
    fc.assert(fc.property(facts, (given) => {
      for (const one of clocks(given)) {
        const planned = remindersOf(CONTENT, one);
        if (one.dueOn === null) expect(planned).toEqual([]);
        expect(new Set(planned.map(({ stage }) => stage)).size).toBe(planned.length);
        expect(planned.map(({ at }) => at.getTime())).toEqual(planned.map(({ at }) => at.getTime()).sort((a, b) => a - b));
        for (const { at } of planned) expect(at.toISOString().slice(11)).toBe('00:00:00.000Z');
      }
    }));
  });
});
