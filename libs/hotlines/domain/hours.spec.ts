import { addDays, jstDateOf, jstInstant, jstTimeOf } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { shippedVersions } from '@saimado/rule-books/domain/book';
import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar';
import { HORIZON_DAYS, hoursAt, outsideHours } from './hours';
import { HOURS_BOOK } from './hours-book';
import type { HotlineCalendar } from './hours-rule';

const SHIPPED_CALENDAR = calendarOf(shippedVersions(HOURS_BOOK));

const at = (jst: string): Date => new Date(`${jst}+09:00`);
const hotline = fc.constantFrom('EMERGENCY' as const, 'GUIDELINE' as const);
const instant = fc.date({ min: at('2022-01-01T00:00'), max: at('2030-12-31T00:00'), noInvalidDate: true });

describe('hoursAt, shipped calendar', () => {
  it.each([
    ['EMERGENCY', '2026-06-10T05:59:59.999', false],
    ['EMERGENCY', '2026-06-10T06:00', true],
    ['EMERGENCY', '2026-06-10T20:59:59.999', true],
    ['EMERGENCY', '2026-06-10T21:00', false],
    ['EMERGENCY', '2026-01-01T06:00', true], // 年中無休
    ['EMERGENCY', '2022-05-31T12:00', false], // before the scheme
    ['EMERGENCY', '2022-06-01T08:59', false],
    ['EMERGENCY', '2022-06-01T09:00', true],
    ['EMERGENCY', '2023-05-31T06:00', false], // last day of the first hours
    ['EMERGENCY', '2023-05-31T20:59', true],
    ['EMERGENCY', '2023-06-01T06:00', true], // first day of the longer ones
    ['GUIDELINE', '2023-08-31T12:00', false],
    ['GUIDELINE', '2023-09-01T09:00', true],
    ['GUIDELINE', '2026-06-10T08:59', false],
    ['GUIDELINE', '2026-06-10T09:00', true],
    ['GUIDELINE', '2026-06-10T18:00', false],
    ['GUIDELINE', '2026-06-13T12:00', false], // Saturday
    ['GUIDELINE', '2026-06-14T12:00', false], // Sunday
    ['GUIDELINE', '2026-05-06T12:00', false], // 振替休日, a Wednesday
    ['GUIDELINE', '2026-09-22T12:00', false], // 国民の休日, between two holidays
    ['GUIDELINE', '2025-12-26T12:00', true],
    ['GUIDELINE', '2025-12-29T12:00', false],
    ['GUIDELINE', '2025-12-31T12:00', false],
    ['GUIDELINE', '2025-01-03T12:00', false], // a Friday
    ['GUIDELINE', '2026-01-05T09:00', true],
  ] as const)('%s at %s: open %s', (line, jst, open) => {
    expect(hoursAt(SHIPPED_CALENDAR, line, at(jst)).isOpen).toBe(open);
    expect(outsideHours(SHIPPED_CALENDAR, line, at(jst))).toBe(!open);
  });

  it.each([
    ['EMERGENCY', '2026-06-10T21:00', '2026-06-11T06:00'],
    ['EMERGENCY', '2026-06-10T05:00', '2026-06-10T06:00'],
    ['EMERGENCY', '2023-05-31T21:00', '2023-06-01T06:00'], // the next opening is by the next rule
    ['EMERGENCY', '2022-05-01T12:00', '2022-06-01T09:00'],
    ['GUIDELINE', '2025-12-26T18:00', '2026-01-05T09:00'], // weekend, year end, New Year, weekend
    ['GUIDELINE', '2026-05-01T18:00', '2026-05-07T09:00'], // Golden Week with its 振替休日
    ['GUIDELINE', '2026-09-18T18:00', '2026-09-24T09:00'],
  ] as const)('%s closed at %s opens at %s', (line, jst, opens) => {
    expect(hoursAt(SHIPPED_CALENDAR, line, at(jst)).opensAt).toEqual(at(opens));
  });

  it('says until when it is open, and from which source', () => {
    expect(hoursAt(SHIPPED_CALENDAR, 'EMERGENCY', at('2026-06-10T14:05'))).toMatchObject({
      isOpen: true, opensAt: null, closesAt: at('2026-06-10T21:00'), source: expect.stringContaining('000'),
    });
  });

  it('names what no source settles', () => {
    const { needsConfirmation } = hoursAt(SHIPPED_CALENDAR, 'GUIDELINE', at('2026-06-10T12:00'));
    expect(needsConfirmation.join()).toContain('2023-09-01');
    expect(needsConfirmation.join()).toContain('12/29～1/3');
    expect(hoursAt(SHIPPED_CALENDAR, 'EMERGENCY', at('2026-06-10T12:00')).needsConfirmation.join()).not.toContain('12/29');
  });
});

describe('hoursAt, any calendar', () => {
  it('is open exactly when it has a closing, and never has both a closing and an opening', () => {
    fc.assert(fc.property(hotline, instant, (line, now) => {
      const { isOpen, opensAt, closesAt } = hoursAt(SHIPPED_CALENDAR, line, now);
      expect(closesAt !== null).toBe(isOpen);
      expect(opensAt === null).toBe(isOpen || (line === 'GUIDELINE' && jstDateOf(now) < addDays('2023-09-01', -HORIZON_DAYS)));
      if (closesAt) expect(jstDateOf(closesAt)).toBe(jstDateOf(now));
    }));
  });

  it('opens when it says, and at no quarter of an hour before', () => {
    fc.assert(fc.property(hotline, instant, (line, now) => {
      const { opensAt } = hoursAt(SHIPPED_CALENDAR, line, now);
      if (!opensAt) return;
      expect(hoursAt(SHIPPED_CALENDAR, line, opensAt).isOpen).toBe(true);
      expect(hoursAt(SHIPPED_CALENDAR, line, new Date(opensAt.getTime() - 1)).isOpen).toBe(false);
      for (let t = now.getTime(); t < Math.min(opensAt.getTime(), now.getTime() + 14 * 86_400_000); t += 15 * 60_000) {
        if (hoursAt(SHIPPED_CALENDAR, line, new Date(t)).isOpen) expect.fail(`open at ${new Date(t).toISOString()}`);
      }
    }), { numRuns: 30 });
  });

  it('is closed at the closing instant and open right before', () => {
    fc.assert(fc.property(hotline, instant, (line, now) => {
      const { closesAt } = hoursAt(SHIPPED_CALENDAR, line, now);
      if (!closesAt) return;
      expect(hoursAt(SHIPPED_CALENDAR, line, closesAt).isOpen).toBe(false);
      expect(hoursAt(SHIPPED_CALENDAR, line, new Date(closesAt.getTime() - 1)).isOpen).toBe(true);
    }));
  });

  it('survives a gap between rules, and one that never ends', () => {
    const [first] = SHIPPED_CALENDAR.hours;
    const gap: HotlineCalendar = {
      ...SHIPPED_CALENDAR,
      hours: [{ ...first!, validUntil: '2026-06-10' }, { ...first!, validFrom: '2026-06-20', validUntil: '2026-06-30' }],
    };
    expect(hoursAt(gap, 'EMERGENCY', at('2026-06-15T12:00')).opensAt).toEqual(jstInstant('2026-06-20', '09:00'));
    expect(hoursAt(gap, 'EMERGENCY', at('2026-07-01T12:00'))).toMatchObject({ isOpen: false, opensAt: null, closesAt: null });
    expect(hoursAt(gap, 'GUIDELINE', at('2026-07-01T12:00')).source).toBe('受付時間の設定なし');
  });

  it('takes hours until midnight and straight on', () => {
    const [first] = SHIPPED_CALENDAR.hours;
    const round: HotlineCalendar = { ...SHIPPED_CALENDAR, hours: [{ ...first!, validUntil: null, opensAt: '00:00', closesAt: '24:00' }] };
    fc.assert(fc.property(fc.date({ min: at('2022-06-01T00:00'), max: at('2030-01-01T00:00'), noInvalidDate: true }), (now) => {
      const { isOpen, closesAt } = hoursAt(round, 'EMERGENCY', now);
      expect(isOpen).toBe(true);
      expect(jstTimeOf(closesAt!)).toBe('00:00');
    }));
  });
});
