import { describe, expect, it } from 'vitest';
import { acknowledgeBy, answeredWithin } from './acknowledgement';
import { checkConflict } from './check-conflict';
import { checkFirm, type FirmContent } from './check-firm';
import { firmWorkDays } from './firm-hours';

const WEEK = [1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, opensAt: '09:00', closesAt: '12:00' }, { weekday, opensAt: '13:00', closesAt: '17:00' }]);
const FIRM: FirmContent = {
  name: ' 架空フォレンジック ', discipline: 'FORENSICS', areas: ['RANSOMWARE', 'LABOUR'], prefectures: ['千葉県', '東京都'], nationwide: false, hours: WEEK, closedOnHolidays: true,
  contactPerson: '', phone: '03-0000-0000', email: '', active: true, remark: '',
};
const on = (more: Partial<FirmContent>) => checkFirm({ ...FIRM, ...more });

describe('a firm of the directory', () => {
  it('is kept trimmed, with the areas of its discipline and prefectures in order', () => {
    expect(on({})).toMatchObject({ kind: 'firm', firm: { name: '架空フォレンジック', areas: ['RANSOMWARE'], prefectures: ['千葉県', '東京都'] } });
    expect(on({ nationwide: true })).toMatchObject({ firm: { prefectures: [] } });
    expect(on({ hours: [] })).toMatchObject({ firm: { hours: null } });
  });

  it.each<[Partial<FirmContent>, string]>([
    [{ name: ' ' }, 'name'], [{ areas: ['LABOUR'] }, 'areas'], [{ prefectures: [] }, 'prefectures'], [{ prefectures: ['江戸'] }, 'prefectures'], [{ phone: '' }, 'phone'], [{ phone: '電話' }, 'phone'],
    [{ email: 'a@b' }, 'email'], [{ hours: [{ weekday: 1, opensAt: '12:00', closesAt: '09:00' }] }, 'hours'], [{ hours: [...WEEK, { weekday: 1, opensAt: '11:00', closesAt: '14:00' }] }, 'hours'],
    [{ hours: [{ weekday: 8, opensAt: '09:00', closesAt: '12:00' }] }, 'hours'], [{ remark: 'あ'.repeat(2_001) }, 'remark'],
  ])('is refused with %j', (more, field) => expect(on(more)).toMatchObject({ reason: 'InvalidInput', field }));

  it('answers within its own hours: lunch, night and holidays do not count', () => {
    const workDays = firmWorkDays(WEEK, true, []);
    // 2026-11-20 is a Friday, 2026-11-23 a holiday.
    const sent = new Date('2026-11-20T16:00:00+09:00');
    expect(acknowledgeBy(sent, workDays, 4 * 3_600_000, null)).toEqual(new Date('2026-11-24T12:00:00+09:00'));
    expect(answeredWithin(sent, new Date('2026-11-24T14:00:00+09:00'), workDays)).toBe(5 * 3_600_000);
    expect(acknowledgeBy(sent, null, 4 * 3_600_000, new Date('2026-11-20T20:00:00+09:00'))).toEqual(new Date('2026-11-20T20:00:00+09:00'));
    expect(acknowledgeBy(sent, () => [], 4 * 3_600_000, null)).toEqual(new Date('2026-12-04T16:00:00+09:00'));
  });
});

describe('a conflict', () => {
  const CONFLICT = { kind: 'FACILITY' as const, name: 'さくら医院', code: 'F0000002', reason: '顧問契約', since: '2026-01-01', until: null };
  it('is kept with the keys it is found by', () => expect(checkConflict(CONFLICT)).toMatchObject({ kind: 'conflict', conflict: { keys: ['facility-code:F0000002', expect.stringMatching(/^facility:/) as string] } }));
  it.each<[object, string]>([[{ name: '' }, 'name'], [{ reason: ' ' }, 'reason'], [{ code: '番号' }, 'code'], [{ until: '2025-12-31' }, 'until'], [{ since: '2026-02-30' }, 'until']])(
    'is refused with %j', (more, field) => expect(checkConflict({ ...CONFLICT, ...more })).toMatchObject({ field }));
});
