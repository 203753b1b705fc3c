import { addWorkTime, isWorkTime, type WorkDays, workTimeBetween } from '@saimado/hotlines/domain/work-time';
import { addDays, jstDateOf, jstInstant, weekdayOf } from '@saimado/kernel/jst';
import { shippedVersions } from '@saimado/rule-books/domain/book';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESK_BOOK, type DeskContent, type DeskTarget } from './desk-book';
import { deskDays } from './desk-calendar';
import { type ClockEvent, mayTell, targetClock } from './target-clock';

const MINUTE = 60_000;
const at = (text: string): Date => jstInstant(text.slice(0, 10), text.slice(11));
const when = (instant: Date | null): string | null => instant && new Date(instant.getTime() + 9 * 60 * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
const events = (...list: [ClockEvent['kind'], string][]): ClockEvent[] => list.map(([kind, text]) => ({ kind, at: at(text) }));
const weekdays = (...spans: [string, string][]): WorkDays => (date) => (weekdayOf(date) > 5 ? [] : spans.map(([opensAt, closesAt]) => ({ opensAt, closesAt })));
const target = (minutes: number, warnBefore = 1, counted: DeskTarget['counted'] = 'DESK'): DeskTarget => ({ minutes, counted, warnBefore });
const shipped = shippedVersions(DESK_BOOK);
const forensics = deskDays(shipped, 'FORENSICS', []);
const dueOf = (desk: WorkDays, minutes: number, started: string): string | null => when(targetClock(events(['STARTED', started]), target(minutes), desk, at(started)).dueAt);

describe('complaints about other consoles', () => {
  it('chatwoot#13392: an hour from Friday 16:30 of a desk that closes at 17:00 is due on Monday 9:30, not on Friday 17:30', () =>
    expect(dueOf(weekdays(['09:00', '17:00']), 60, '2026-06-12 16:30')).toBe('2026-06-15 09:30'));

  it('chatwoot#14009: a day of two stretches; what comes at lunch waits for the afternoon', () => {
    const desk = weekdays(['08:00', '12:00'], ['13:30', '18:00']);
    expect(dueOf(desk, 60, '2026-06-10 12:30')).toBe('2026-06-10 14:30');
    expect(dueOf(desk, 60, '2026-06-10 11:30')).toBe('2026-06-10 14:00');
  });

  it('chatwoot#6467: holidays, days of the company and days of the closing period do not count', () => {
    const [version] = shipped;
    const with7 = (specialDays: DeskContent['specialDays']): WorkDays => deskDays([{ ...version!, content: { ...version!.content, specialDays } }], 'FORENSICS', []);
    expect(dueOf(forensics, 60, '2026-07-18 11:30')).toBe('2026-07-21 09:30');
    expect(dueOf(forensics, 60, '2026-12-28 17:30')).toBe('2027-01-04 09:30');
    expect(dueOf(with7([{ disciplines: ['FORENSICS'], date: '2026-06-11', name: '研修', stretches: [] }]), 60, '2026-06-10 17:30')).toBe('2026-06-12 09:30');
    expect(dueOf(with7([{ disciplines: ['FORENSICS'], date: '2026-07-20', name: '祝日当番', stretches: [{ opensAt: '10:00', closesAt: '12:00' }] }]), 60, '2026-07-18 11:30')).toBe('2026-07-20 10:30');
    expect(deskDays(shipped, 'FORENSICS', [{ date: '2026-06-11', name: '臨時の休日', observed: true }])('2026-06-11')).toEqual([]);
  });

  it('chatwoot#10178: what has ended counts no further, whether it was met or not', () => {
    for (const kind of ['MET', 'ENDED'] as const) {
      const clock = (now: string) => targetClock(events(['STARTED', '2026-06-10 09:00'], [kind, '2026-06-10 10:00']), target(240), forensics, at(now));
      expect(clock('2026-06-30 09:00')).toEqual(clock('2026-06-10 10:00'));
      expect(clock('2026-06-30 09:00')).toMatchObject({ state: kind, usedMs: 60 * MINUTE });
    }
  });

  it('zammad#3180: a target counted round the clock loses no minute at midnight', () => {
    const { dueAt } = targetClock(events(['STARTED', '2026-06-10 23:30']), target(4_320, 30, 'CLOCK'), forensics, at('2026-06-10 23:30'));
    expect(when(dueAt)).toBe('2026-06-13 23:30');
    expect(dueOf(() => [{ opensAt: '00:00', closesAt: '24:00' }], 60, '2026-06-10 23:30')).toBe('2026-06-11 00:30');
  });

  it('glpi#22678: the word before it comes at the desk’s own hour, not at 0:00 of the day', () => {
    const { dueAt, warnAt } = targetClock(events(['STARTED', '2026-06-08 17:00']), target(240, 60), weekdays(['08:00', '18:00']), at('2026-06-08 17:00'));
    expect([when(dueAt), when(warnAt)]).toEqual(['2026-06-09 11:00', '2026-06-09 10:00']);
    const overNight = targetClock(events(['STARTED', '2026-06-08 17:00']), target(90, 60), weekdays(['08:00', '18:00']), at('2026-06-08 17:00'));
    expect([when(overNight.dueAt), when(overNight.warnAt)]).toEqual(['2026-06-09 08:30', '2026-06-08 17:30']);
  });

  it('frappe/helpdesk#2075: what was raised on a Sunday and answered on Monday 9:20 took twenty minutes', () => {
    const clock = targetClock(events(['STARTED', '2026-06-14 10:00'], ['MET', '2026-06-15 09:20']), target(240), forensics, at('2026-06-20 09:00'));
    expect(clock.usedMs).toBe(20 * MINUTE);
  });

  it('glpi#15605 #6902: another target for what was paused still leaves the pause out', () => {
    const paused = events(['STARTED', '2026-06-10 09:00'], ['PAUSED', '2026-06-10 10:00'], ['RESUMED', '2026-06-12 10:00']);
    expect(when(targetClock(paused, target(120), forensics, at('2026-06-12 10:00')).dueAt)).toBe('2026-06-12 11:00');
    expect(when(targetClock(paused, target(90), forensics, at('2026-06-12 10:00')).dueAt)).toBe('2026-06-12 10:30');
  });

  it('zammad#4432: nobody of a desk is told at night; of what is counted by the clock somebody is', () => {
    const due = at('2026-06-10 15:00');
    expect(mayTell(due, 'DESK', forensics, at('2026-06-11 03:00'))).toBe(false);
    expect(mayTell(due, 'DESK', forensics, at('2026-06-11 09:00'))).toBe(true);
    expect(mayTell(at('2026-06-10 18:00'), 'DESK', forensics, at('2026-06-10 18:01'))).toBe(true);
    expect(mayTell(due, 'CLOCK', forensics, at('2026-06-11 03:00'))).toBe(true);
  });

  it('a word that would fall into closed hours is given at closing time; where the clock began after closing, at its own time', () => {
    const warnOf = (started: string): string | null => when(targetClock(events(['STARTED', started]), target(600, 60, 'CLOCK'), forensics, at(started)).warnAt);
    expect(warnOf('2026-06-10 17:00')).toBe('2026-06-10 18:00');
    expect(warnOf('2026-06-10 19:00')).toBe('2026-06-11 04:00');
    expect(warnOf('2026-06-13 03:30')).toBe('2026-06-13 12:00');
    expect(warnOf('2026-06-11 00:30')).toBe('2026-06-11 09:30');
  });
});

/** Calendars to count over: any hours, with holidays, a closed week, a year's end and a day that changes. */
const calendar = fc.record({
  spans: fc.array(fc.tuple(fc.integer({ min: 0, max: 1_380 }), fc.integer({ min: 60, max: 700 })), { minLength: 1, maxLength: 3 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  closedFrom: fc.integer({ min: 0, max: 40 }), closedFor: fc.integer({ min: 0, max: 9 }),
}).map(({ spans, weekdays: days, closedFrom, closedFor }): WorkDays => {
  const merged: [number, number][] = [];
  for (const [from, length] of spans.sort((a, b) => a[0] - b[0])) if (from >= (merged.at(-1)?.[1] ?? 0)) merged.push([from, Math.min(1_440, from + length)]);
  const time = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const [first, last] = [addDays('2026-12-15', closedFrom), addDays('2026-12-15', closedFrom + closedFor)];
  return (date) => (days.includes(weekdayOf(date)) && !(first <= date && date < last) ? merged.map(([from, until]) => ({ opensAt: time(from), closesAt: time(until) })) : []);
});
const start = fc.integer({ min: 0, max: 40 * 1_440 }).map((minutes) => new Date(at('2026-12-15 00:00').getTime() + minutes * MINUTE));
const rule = fc.record({ minutes: fc.integer({ min: 2, max: 2_000 }), warnBefore: fc.integer({ min: 1, max: 600 }), counted: fc.constantFrom('DESK' as const, 'CLOCK' as const) })
  .map((one): DeskTarget => ({ ...one, warnBefore: Math.min(one.warnBefore, one.minutes - 1) }));
const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 })), { maxLength: 4 });
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);
const RUNS = { numRuns: 150 };

describe('a clock', () => {
  it('uses up no more than its target by its due time, which lies within working time or at its end', () => {
    fc.assert(fc.property(calendar, start, rule, (desk, from, one) => {
      const { dueAt } = targetClock([{ kind: 'STARTED', at: from }], one, desk, from);
      if (!dueAt) throw new Error('due at no time');
      const days: WorkDays = one.counted === 'CLOCK' ? () => [{ opensAt: '00:00', closesAt: '24:00' }] : desk;
      expect(workTimeBetween(days, from, dueAt)).toBe(one.minutes * MINUTE);
      expect(isWorkTime(days, new Date(dueAt.getTime() - 1))).toBe(true);
      expect(dueAt).toEqual(addWorkTime(days, from, one.minutes * MINUTE));
    }), RUNS);
  });

  it('never has less time left for having been paused, however often and long, and is never due earlier', () => {
    fc.assert(fc.property(calendar, start, rule, pauses, (desk, from, one, spans) => {
      const started: ClockEvent = { kind: 'STARTED', at: from };
      const paused = spans.flatMap(([after, length]): ClockEvent[] => [{ kind: 'PAUSED', at: later(from, after) }, { kind: 'RESUMED', at: later(from, after + length) }]);
      const now = later(from, 10_000);
      const [with_, without] = [targetClock([started, ...paused], one, desk, now), targetClock([started], one, desk, now)];
      expect(with_.leftMs).toBeGreaterThanOrEqual(without.leftMs);
      expect(with_.dueAt!.getTime()).toBeGreaterThanOrEqual(without.dueAt!.getTime());
      expect(with_.state).toBe('RUNNING');
    }), RUNS);
  });

  it('is the same in whatever order its events are added', () => {
    fc.assert(fc.property(calendar, start, rule, pauses, fc.infiniteStream(fc.nat()), (desk, from, one, spans, dice) => {
      const all: ClockEvent[] = [{ kind: 'STARTED', at: from }, ...spans.flatMap(([after, length]): ClockEvent[] => [{ kind: 'PAUSED', at: later(from, after) }, { kind: 'RESUMED', at: later(from, after + length) }])];
      const shuffled = all.map((event) => ({ event, by: dice.next().value })).sort((a, b) => a.by - b.by).map(({ event }) => event);
      const now = later(from, 9_000);
      expect(targetClock(shuffled, one, desk, now)).toEqual(targetClock(all, one, desk, now));
    }), RUNS);
  });

  it('splits into stretches that add up, and changes nothing where the calendar changes after its end', () => {
    fc.assert(fc.property(calendar, calendar, start, rule, fc.integer({ min: 1, max: 5_000 }), (desk, other, from, one, length) => {
      const end = later(from, length);
      const ended: ClockEvent[] = [{ kind: 'STARTED', at: from }, { kind: 'MET', at: end }];
      const { usedMs } = targetClock(ended, one, desk, later(end, 500));
      const running = (until: Date): number => targetClock([{ kind: 'STARTED', at: from }], one, desk, until).usedMs;
      expect(usedMs).toBe(running(end));
      const changesAfter: WorkDays = (date) => (date <= jstDateOf(end) ? desk(date) : other(date));
      expect(targetClock(ended, one, changesAfter, later(end, 500)).usedMs).toBe(usedMs);
    }), RUNS);
  });

  it('is warned of before it is due and after it began', () => {
    fc.assert(fc.property(calendar, start, rule, (desk, from, one) => {
      const { dueAt, warnAt } = targetClock([{ kind: 'STARTED', at: from }], one, desk, from);
      expect(warnAt!.getTime()).toBeLessThan(dueAt!.getTime());
      expect(warnAt!.getTime()).toBeGreaterThanOrEqual(from.getTime());
      if (one.counted === 'DESK') expect(isWorkTime(desk, warnAt!) || isWorkTime(desk, new Date(warnAt!.getTime() - 1))).toBe(true);
    }), RUNS);
  });

  it('is due at no time while it is paused, unless it ran out before', () => {
    const paused = (until: string) => targetClock(events(['STARTED', '2026-06-10 09:00'], ['PAUSED', until]), target(120, 60), forensics, at('2026-06-11 09:00'));
    expect(paused('2026-06-10 10:30')).toMatchObject({ state: 'PAUSED', dueAt: null, usedMs: 90 * MINUTE });
    expect(when(paused('2026-06-10 15:00').dueAt)).toBe('2026-06-10 11:00');
  });
});
