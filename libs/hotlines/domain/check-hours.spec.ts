import { describe, expect, it } from 'vitest';
import { checkClosingPeriod, checkHoliday, checkHours } from './check-hours';
import type { HoursRule } from './hours-rule';
import { SHIPPED_CLOSING_PERIODS, SHIPPED_HOURS } from './shipped-hours';

const row: HoursRule = { ...SHIPPED_HOURS[1]!, validFrom: '2027-01-01', validUntil: '2027-12-31', weekdays: [6, 7] };
const changed = (change: Partial<HoursRule>): HoursRule => ({ ...row, ...change });

describe('checkHours', () => {
  it('takes every shipped row beside the others', () => {
    for (const shipped of SHIPPED_HOURS) expect(checkHours(shipped, SHIPPED_HOURS.filter((other) => other !== shipped))).toEqual({ kind: 'ok' });
  });

  it.each([
    ['validFrom', { validFrom: '2027-02-30' }], ['validUntil', { validUntil: '2026-12-31' }], ['validUntil', { validUntil: 'soon' }],
    ['weekdays', { weekdays: [] }], ['weekdays', { weekdays: [0] }], ['weekdays', { weekdays: [8] }], ['weekdays', { weekdays: [1.5] }],
    ['opensAt', { opensAt: '9:00' }], ['opensAt', { opensAt: '24:00' }], ['closesAt', { closesAt: '06:00' }], ['closesAt', { closesAt: '25:00' }],
    ['source', { source: ' ' }],
  ] as [string, Partial<HoursRule>][])('refuses %s: %j', (field, change) => {
    expect(checkHours(changed(change), [])).toMatchObject({ kind: 'refused', reason: 'InvalidInput', field });
  });

  it.each([
    ['the same days', {}, 'refused'],
    ['an endless one', { validFrom: '2020-01-01', validUntil: null }, 'refused'],
    ['one touching its last day', { validFrom: '2027-12-31', validUntil: null }, 'refused'],
    ['the day after', { validFrom: '2028-01-01', validUntil: null }, 'ok'],
    ['other weekdays', { weekdays: [1, 2, 3] }, 'ok'],
    ['the other line', { hotline: 'GUIDELINE' }, 'ok'],
  ] as [string, Partial<HoursRule>, string][])('beside %s', (_, change, kind) => {
    expect(checkHours(row, [changed(change)]).kind).toBe(kind);
    expect(checkHours(changed(change), [row]).kind).toBe(kind);
  });
});

describe('checkClosingPeriod and checkHoliday', () => {
  const period = SHIPPED_CLOSING_PERIODS[0]!;
  it('takes the shipped period and a leap day', () => {
    expect(checkClosingPeriod(period)).toEqual({ kind: 'ok' });
    expect(checkClosingPeriod({ ...period, fromDay: '02-29' })).toEqual({ kind: 'ok' });
  });
  it.each([['label', { label: '' }], ['fromDay', { fromDay: '13-01' }], ['toDay', { toDay: '1-3' }], ['source', { source: '' }]])(
    'refuses %s', (field, change) => expect(checkClosingPeriod({ ...period, ...change })).toMatchObject({ field }));
  it('refuses a holiday without a name or a day', () => {
    expect(checkHoliday({ date: '2026-02-30', name: '休', observed: true })).toMatchObject({ field: 'date' });
    expect(checkHoliday({ date: '2026-02-20', name: ' ', observed: true })).toMatchObject({ field: 'name' });
    expect(checkHoliday({ date: '2026-02-20', name: '休診日', observed: true })).toEqual({ kind: 'ok' });
  });
});
