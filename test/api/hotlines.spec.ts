import type { ClosingPeriod, Holiday, Hotline, HotlineCode, HotlineHours, SaveHotlineHoursInput } from '@saimado/contract/generated/schema';
import { SHIPPED_CLOSING_PERIODS, SHIPPED_HOURS } from '@saimado/hotlines/domain/shipped-hours';
import { type Client, signIn } from '@test/testkit/client';
import { as, mutate, succeed } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: App;
let admin: Client;
let operator: Client;
beforeAll(async () => {
  app = await startApp();
  [admin, operator] = await Promise.all([signIn(app, 'admin1'), signIn(app, 'operator1')]);
});
afterAll(() => app.stop());

const LINES = /* GraphQL */ `query ($at: DateTime) { hotlines(at: $at) { code name phoneNumber isOpen opensAt closesAt source needsConfirmation } }`;
const HOURS = /* GraphQL */ `{ hotlineHours { id hotline validFrom validUntil weekdays opensAt closesAt closedOnHolidays closedAtYearEnd source needsConfirmation version } }`;
const CLOSING = /* GraphQL */ `{ closingPeriods { id label fromDay toDay validFrom validUntil source needsConfirmation version } }`;

const jst = (day: string): string => `${day}+09:00`;
async function line(code: HotlineCode, at: string): Promise<Hotline> {
  const { hotlines } = await operator.request<{ hotlines: Hotline[] }>(LINES, { at: jst(at) });
  return hotlines.find((hotline) => hotline.code === code)!;
}
const hours = async (): Promise<HotlineHours[]> => (await admin.request<{ hotlineHours: HotlineHours[] }>(HOURS)).hotlineHours;
const closingPeriods = async (): Promise<ClosingPeriod[]> => (await admin.request<{ closingPeriods: ClosingPeriod[] }>(CLOSING)).closingPeriods;
const holiday = async (date: string): Promise<Holiday | undefined> => {
  const { holidays } = await admin.request<{ holidays: Holiday[] }>('query ($year: Int!) { holidays(year: $year) { date name kind } }', { year: Number(date.slice(0, 4)) });
  return holidays.find((one) => one.date === date);
};

/** A Sunday of years hence, in rows of its own, so that the stories do not meet. */
const EXTRA: Omit<SaveHotlineHoursInput, 'key'> = {
  hotline: 'GUIDELINE', validFrom: '2040-01-01', validUntil: '2040-12-31', weekdays: [7], opensAt: '10:00', closesAt: '12:00',
  closedOnHolidays: false, closedAtYearEnd: false, source: '試験', needsConfirmation: false,
};
const PERIOD = { label: '夏季休業', fromDay: '08-13', toDay: '08-15', validFrom: '2041-01-01', validUntil: '2041-12-31', source: '試験', needsConfirmation: true };

describe('what an installation starts with', () => {
  it('is the table of domain.md §1, as the rule knows it', async () => {
    const plain = ({ id: _, version: __, ...row }: HotlineHours) => row;
    expect((await hours()).map(plain)).toEqual(SHIPPED_HOURS);
    expect((await closingPeriods()).map(({ id: _, version: __, ...row }) => row)).toEqual(SHIPPED_CLOSING_PERIODS);
  });

  it.each([
    ['EMERGENCY', '2022-05-31T12:00:00', null, '2022-06-01T09:00:00.000'],
    ['EMERGENCY', '2023-05-31T06:00:00', null, '2023-05-31T09:00:00.000'],
    ['EMERGENCY', '2023-06-01T06:00:00', '2023-06-01T21:00:00.000', null],
    ['EMERGENCY', '2026-01-01T20:59:59', '2026-01-01T21:00:00.000', null],
    ['EMERGENCY', '2026-06-10T21:00:00', null, '2026-06-11T06:00:00.000'],
    ['GUIDELINE', '2026-06-10T09:00:00', '2026-06-10T18:00:00.000', null],
    ['GUIDELINE', '2026-05-06T12:00:00', null, '2026-05-07T09:00:00.000'],
    ['GUIDELINE', '2026-09-18T18:00:00', null, '2026-09-24T09:00:00.000'],
    ['GUIDELINE', '2025-12-26T18:00:00', null, '2026-01-05T09:00:00.000'],
  ] as const)('%s at %s: closes %s, opens %s', async (code, at, closesAt, opensAt) => {
    expect(await line(code, at)).toMatchObject({
      isOpen: closesAt !== null, closesAt: closesAt && jst(closesAt), opensAt: opensAt && jst(opensAt),
    });
  });

  it('names both lines, and in Japanese what is 要確認', async () => {
    const emergency = await line('EMERGENCY', '2026-06-10T12:00:00');
    const guideline = await line('GUIDELINE', '2026-06-10T12:00:00');
    expect(emergency).toMatchObject({ name: '緊急相談窓口（サイ窓）', phoneNumber: '0120-179-066' });
    expect(guideline).toMatchObject({ name: 'セキュリティガイドライン相談窓口', phoneNumber: '0120-339-199' });
    expect(guideline.needsConfirmation.length).toBeGreaterThan(emergency.needsConfirmation.length);
    for (const text of [...emergency.needsConfirmation, ...guideline.needsConfirmation]) expect(text).toContain('要確認');
  });

  it('asks the clock where no instant is asked for', async () => {
    await app.setClock(jst('2026-06-10T21:00:00'));
    const { hotlines } = await operator.request<{ hotlines: Hotline[] }>(LINES);
    expect(hotlines.map(({ isOpen }) => isOpen)).toEqual([false, false]);
    await app.setClock(null);
  });
});

describe('an administrator changes hours', () => {
  it('adds a row, and the line follows at once', async () => {
    expect((await line('GUIDELINE', '2040-06-10T11:00:00')).isOpen).toBe(false);
    const { hours: row } = await succeed(admin, 'saveHotlineHours', 'HotlineHoursSaved', EXTRA);
    expect(row).toMatchObject({ ...EXTRA, version: 1 });
    expect((await line('GUIDELINE', '2040-06-10T11:00:00')).isOpen).toBe(true);

    const changed = await succeed(admin, 'saveHotlineHours', 'HotlineHoursSaved', { ...EXTRA, id: row.id, expectedVersion: 1, closesAt: '11:00' });
    expect(changed.hours).toMatchObject({ id: row.id, version: 2, closesAt: '11:00' });
    expect((await line('GUIDELINE', '2040-06-10T11:00:00')).isOpen).toBe(false);

    expect(as(await mutate(admin, 'saveHotlineHours', { ...EXTRA, id: row.id, expectedVersion: 1 }), 'VersionConflict').currentVersion).toBe(2);
    const audit = await app.sql('select action, before, after from audit_entry where subject_id = $1 order by id', [row.id]);
    expect(audit).toMatchObject([
      { action: 'saveHotlineHours', before: null, after: { closesAt: '12:00', version: 1 } },
      { action: 'saveHotlineHours', before: { closesAt: '12:00' }, after: { closesAt: '11:00', version: 2 } },
    ]);
    expect(JSON.stringify(audit)).not.toContain(EXTRA.source);
  });

  it('is refused two rows for one day', async () => {
    as(await mutate(admin, 'saveHotlineHours', { ...EXTRA, validFrom: '2026-06-01', validUntil: '2026-06-30', weekdays: [5, 6] }), 'Overlap');
  });

  it('is refused an overlap also when two add the same row at once', async () => {
    const row = { ...EXTRA, validFrom: '2043-01-01', validUntil: '2043-12-31' };
    const replies = await Promise.all([mutate(admin, 'saveHotlineHours', row), mutate(admin, 'saveHotlineHours', row)]);
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['HotlineHoursSaved', 'Overlap']);
  });

  it('is refused hours that end before they begin, days that are none, and a row without a source', async () => {
    const field = async (change: object) => as(await mutate(admin, 'saveHotlineHours', { ...EXTRA, ...change }), 'InvalidInput').field;
    expect(await field({ opensAt: '12:00', closesAt: '10:00' })).toBe('closesAt');
    expect(await field({ weekdays: [0] })).toBe('weekdays');
    expect(await field({ source: '　' })).toBe('source');
    expect(await field({ validUntil: '2039-12-31' })).toBe('validUntil');
  });

  it('is refused a row that is not there', async () => {
    as(await mutate(admin, 'saveHotlineHours', { ...EXTRA, id: randomUUID(), expectedVersion: 1 }), 'NotFound');
    as(await mutate(admin, 'saveHotlineHours', { ...EXTRA, id: 'no id', expectedVersion: 1 }), 'NotFound');
  });

  it('gets one row for one key, and a refusal for the key with other hours', async () => {
    const input = { ...EXTRA, key: randomUUID(), validFrom: '2044-01-01', validUntil: '2044-12-31' };
    const [once, again] = await Promise.all([
      succeed(admin, 'saveHotlineHours', 'HotlineHoursSaved', input), succeed(admin, 'saveHotlineHours', 'HotlineHoursSaved', input),
    ]);
    expect(again).toEqual(once);
    expect((await hours()).filter(({ validFrom }) => validFrom === '2044-01-01')).toHaveLength(1);
    as(await mutate(admin, 'saveHotlineHours', { ...input, closesAt: '13:00' }), 'KeyReused');
  });
});

describe('an administrator changes closing days and holidays', () => {
  it('closes a line for some days of every year while the period is valid', async () => {
    expect((await line('GUIDELINE', '2041-08-14T12:00:00')).isOpen).toBe(true);
    const { closingPeriod } = await succeed(admin, 'saveClosingPeriod', 'ClosingPeriodSaved', PERIOD);
    expect(closingPeriod).toMatchObject({ ...PERIOD, version: 1 });
    expect(await line('GUIDELINE', '2041-08-14T12:00:00')).toMatchObject({ isOpen: false, opensAt: jst('2041-08-16T09:00:00.000') });
    expect((await line('GUIDELINE', '2042-08-14T12:00:00')).isOpen).toBe(true);
    expect((await line('EMERGENCY', '2041-08-14T12:00:00')).isOpen).toBe(true);

    const change = { ...PERIOD, id: closingPeriod.id, expectedVersion: 1, toDay: '08-16' };
    expect((await succeed(admin, 'saveClosingPeriod', 'ClosingPeriodSaved', change)).closingPeriod.version).toBe(2);
    expect(as(await mutate(admin, 'saveClosingPeriod', change), 'VersionConflict').currentVersion).toBe(2);
  });

  it('is refused a day that is in no calendar, and a period that is not there', async () => {
    expect(as(await mutate(admin, 'saveClosingPeriod', { ...PERIOD, fromDay: '02-30' }), 'InvalidInput').field).toBe('fromDay');
    as(await mutate(admin, 'saveClosingPeriod', { ...PERIOD, id: randomUUID(), expectedVersion: 1 }), 'NotFound');
  });

  it('makes a working day a holiday and back', async () => {
    const date = '2026-07-01';
    expect((await succeed(admin, 'setHoliday', 'HolidaySet', { date, name: '創立記念日', observed: true })).holiday).toEqual(expect.objectContaining({ date, kind: 'ADDED' }));
    expect(await holiday(date)).toEqual({ date, name: '創立記念日', kind: 'ADDED' });
    expect((await line('GUIDELINE', `${date}T12:00:00`)).isOpen).toBe(false);
    expect((await line('EMERGENCY', `${date}T12:00:00`)).isOpen).toBe(true);
    await succeed(admin, 'setHoliday', 'HolidaySet', { date, name: '創立記念日', observed: false });
    expect(await holiday(date)).toBeUndefined();
    expect((await line('GUIDELINE', `${date}T12:00:00`)).isOpen).toBe(true);
  });

  it('removes a national holiday, which the calendar goes on showing as removed', async () => {
    const date = '2026-11-03';
    expect(await holiday(date)).toMatchObject({ name: '文化の日', kind: 'NATIONAL' });
    await succeed(admin, 'setHoliday', 'HolidaySet', { date, name: '文化の日', observed: false });
    expect(await holiday(date)).toMatchObject({ kind: 'REMOVED' });
    expect((await line('GUIDELINE', `${date}T12:00:00`)).isOpen).toBe(true);
    expect(as(await mutate(admin, 'setHoliday', { date, name: ' ', observed: true }), 'InvalidInput').field).toBe('name');
  });
});

describe('who may', () => {
  it.each(['operator1', 'supervisor1', 'forensics1', 'reviewer1'] as const)('%s changes no hours', async (username) => {
    const person = await signIn(app, username);
    await expect(mutate(person, 'saveHotlineHours', EXTRA)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(mutate(person, 'saveClosingPeriod', PERIOD)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(mutate(person, 'setHoliday', { date: '2026-07-02', name: '試験', observed: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a reviewer reads no hours either', async () => {
    const reviewer = await signIn(app, 'reviewer1');
    for (const query of ['{ hotlines { code } }', HOURS, CLOSING, '{ holidays(year: 2026) { date } }']) {
      await expect(reviewer.request(query)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
