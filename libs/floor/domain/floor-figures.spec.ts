import { CallState, Discipline } from '@saimado/kernel/codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChoice, LONGEST_WORDS } from './check-choice';
import { type CurveCall, dayCurve } from './day-curve';
import { AGE_BOUNDS_MINUTES, escalationAges } from './escalation-ages';

const NOW = new Date('2026-06-10T15:00:00+09:00');
const at = (time: string): Date => new Date(`2026-06-10T${time}+09:00`);
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

describe('ages of escalations', () => {
  it('a bound belongs to the older bucket', () => {
    const [forensics] = escalationAges([0, 29, 30, 119, 120, 1_439, 1_440, 9_999].map((minutes) => ({ discipline: 'FORENSICS', claimed: minutes > 100, queuedAt: minutesAgo(minutes), dueAt: minutes > 1_000 ? NOW : null })), NOW);
    expect(forensics).toEqual({
      discipline: 'FORENSICS', open: 8, unclaimed: 3, overdue: 3, oldestAt: minutesAgo(9_999),
      buckets: [{ untilMinutes: 30, count: 2 }, { untilMinutes: 120, count: 2 }, { untilMinutes: 1_440, count: 2 }, { untilMinutes: null, count: 2 }],
    });
  });

  it('each open one is in exactly one bucket of its discipline', () => {
    const escalation = fc.record({ discipline: fc.constantFrom(...Object.values(Discipline)), claimed: fc.boolean(), queuedAt: fc.integer({ min: -5, max: 5_000 }).map(minutesAgo), dueAt: fc.option(fc.integer({ min: -500, max: 500 }).map(minutesAgo)) });
    fc.assert(fc.property(fc.array(escalation), (open) => {
      const ages = escalationAges(open, NOW);
      expect(ages.map(({ discipline }) => discipline)).toEqual(Object.values(Discipline));
      for (const { discipline, open: count, buckets, unclaimed, overdue } of ages) {
        const own = open.filter((one) => one.discipline === discipline);
        expect(count).toBe(own.length);
        expect(buckets).toHaveLength(AGE_BOUNDS_MINUTES.length + 1);
        expect(buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(count);
        expect(Math.max(unclaimed, overdue)).toBeLessThanOrEqual(count);
      }
    }), { numRuns: 200 });
  });
});

const call = (receivedAt: string, more: Partial<CurveCall> = {}): CurveCall => ({ state: 'ENDED', receivedAt: at(receivedAt), acceptedAt: null, endedAt: null, wrappedUpAt: null, outsideHours: false, ...more });

describe('a day’s curve', () => {
  it('counts by the hour of the ring, and keeps given up and missed apart', () => {
    const calls = [
      call('09:59:59', { acceptedAt: at('10:00:09'), endedAt: at('10:10:09'), wrappedUpAt: at('10:12:09') }),
      call('10:00:00', { state: 'ABANDONED' }), call('10:30:00', { state: 'MISSED' }), call('10:59:59', { state: 'RINGING' }),
      call('05:59:59', { state: 'MISSED', outsideHours: true }), call('21:00:00', { acceptedAt: at('21:00:05'), outsideHours: true }),
    ];
    const { hours, night } = dayCurve('2026-06-10', calls, [], NOW);
    expect(hours.map(({ hour }) => hour)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(hours[3]).toMatchObject({ arrived: 1, answered: 1, abandoned: 0, missed: 0, medianWaitMs: 10_000, medianHandlingMs: 732_000 - 12_000 });
    expect(hours[4]).toMatchObject({ arrived: 3, answered: 0, abandoned: 1, missed: 1, medianWaitMs: null, medianHandlingMs: null });
    expect(night).toEqual({ arrived: 2, answered: 1, abandoned: 0, missed: 1, outsideHours: 2 });
  });

  it('takes no wait from a call that was written down afterwards, and the middle of two of two', () => {
    const answered = (seconds: number): CurveCall => call('10:00:00', { acceptedAt: new Date(at('10:00:00').getTime() + seconds * 1_000) });
    const { hours } = dayCurve('2026-06-10', [answered(4), answered(8), answered(61)], [], NOW);
    expect(hours[4]).toMatchObject({ answered: 3, medianWaitMs: 6_000 });
  });

  it('says how many were free and there, of an hour under way as far as it has gone, of one to come nothing', () => {
    const period = (state: 'AVAILABLE' | 'ON_CALL' | 'OFF', from: string, until: string) => ({ state, reason: null, from: at(from), until: at(until) });
    const periods = [period('AVAILABLE', '09:30:00', '10:00:00'), period('ON_CALL', '10:00:00', '10:15:00'), period('AVAILABLE', '10:15:00', '14:30:00'), period('OFF', '14:30:00', '14:45:00'), period('AVAILABLE', '10:00:00', '11:00:00')];
    const { hours } = dayCurve('2026-06-10', [], periods, at('14:45:00'));
    expect(hours.slice(3, 10).map(({ available, present }) => [available, present])).toEqual([[0.5, 0.5], [1.75, 2], [1, 1], [1, 1], [1, 1], [30 / 45, 30 / 45], [null, null]]);
  });

  it('loses no call', () => {
    const any = fc.record({ state: fc.constantFrom(...Object.values(CallState)), minute: fc.integer({ min: 0, max: 1_439 }), accepted: fc.boolean(), outsideHours: fc.boolean() });
    fc.assert(fc.property(fc.array(any), (list) => {
      const calls = list.map(({ state, minute, accepted, outsideHours }) => {
        const receivedAt = new Date(at('00:00:00').getTime() + minute * 60_000);
        return { ...call('00:00:00'), state, receivedAt, acceptedAt: accepted ? receivedAt : null, outsideHours };
      });
      const { hours, night } = dayCurve('2026-06-10', calls, [], NOW);
      const sum = (of: 'arrived' | 'answered' | 'abandoned' | 'missed' | 'outsideHours'): number => [...hours, night].reduce((total, hour) => total + hour[of], 0);
      expect(sum('arrived')).toBe(calls.length);
      expect(sum('answered')).toBe(calls.filter(({ acceptedAt }) => acceptedAt).length);
      expect(sum('missed')).toBe(calls.filter(({ state }) => state === 'MISSED').length);
      expect(sum('outsideHours')).toBe(calls.filter(({ outsideHours }) => outsideHours).length);
    }), { numRuns: 200 });
  });
});

describe('a choice', () => {
  it.each([
    [{ choice: 'AVAILABLE', reason: 'BREAK', words: 'x' }, { choice: 'AVAILABLE', reason: null, words: null }],
    [{ choice: 'AWAY', reason: 'BREAK', words: 'x' }, { choice: 'AWAY', reason: 'BREAK', words: null }],
    [{ choice: 'AWAY', reason: 'OTHER', words: ' 歯科　' }, { choice: 'AWAY', reason: 'OTHER', words: '歯科' }],
    [{ choice: 'OFF' }, { choice: 'OFF', reason: null, words: null }],
  ] as const)('%j', (input, chosen) => expect(checkChoice(input)).toEqual({ kind: 'choice', chosen }));

  it.each([
    [{ choice: 'AWAY' }, 'reason'],
    [{ choice: 'AWAY', reason: 'OTHER' }, 'words'],
    [{ choice: 'AWAY', reason: 'OTHER', words: '　' }, 'words'],
    [{ choice: 'AWAY', reason: 'OTHER', words: 'あ'.repeat(LONGEST_WORDS + 1) }, 'words'],
    [{ choice: 'AWAY', reason: 'OTHER', words: '\ud842' }, 'words'],
  ] as const)('%j is refused at its field', (input, field) => expect(checkChoice(input)).toMatchObject({ reason: 'InvalidInput', field }));
});
