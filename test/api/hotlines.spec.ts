import type { ClosingPeriod, Holiday, Hotline, HotlineCode, OpeningHours } from '@saimado/contract/generated/schema';
import { HOURS_BOOK } from '@saimado/hotlines/domain/hours-book';
import { acceptCall } from '@test/testkit/builders/calls';
import { type Client, signIn } from '@test/testkit/client';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf } from '../cases/case-files';

const LINES = /* GraphQL */ `query ($at: DateTime) { hotlines(at: $at) { code name phoneNumber isOpen opensAt closesAt source needsConfirmation } }`;
const OPENING = /* GraphQL */ `query ($at: DateTime) {
  openingHours(at: $at) { service isOpen opensAt closesAt source needsConfirmation rows { weekdays opensAt closesAt closedOnHolidays closedAtYearEnd } }
  closingPeriods(at: $at) { label fromDay toDay needsConfirmation } }`;

const jst = (day: string): string => `${day}+09:00`;
const lineOf = (person: Client) => async (code: HotlineCode, at: string): Promise<Hotline> => {
  const { hotlines } = await person.request<{ hotlines: Hotline[] }>(LINES, { at: jst(at) });
  return hotlines.find((hotline) => hotline.code === code)!;
};
const openingOf = (person: Client, at: string) => person.request<{ openingHours: OpeningHours[]; closingPeriods: ClosingPeriod[] }>(OPENING, { at: jst(at) });

describe('what an installation starts with', () => {
  let app: App;
  let operator: Client;
  let line: ReturnType<typeof lineOf>;
  beforeAll(async () => {
    app = await startApp();
    operator = await signIn(app, 'operator1');
    line = lineOf(operator);
  });
  afterAll(() => app.stop());

  it('is the shipped versions of the book', async () => {
    expect(await app.sql(`select version, valid_from::text as "validFrom", valid_until::text as "validUntil", status from rule_book_version where book = 'HOURS' order by valid_from`))
      .toEqual(HOURS_BOOK.shipped.map(({ version, validFrom, validUntil }) => ({ version, validFrom, validUntil, status: 'PUBLISHED' })));
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

  it('answers every case of the sources', async () => {
    const asked = casesOf('hours').map((one) => ({ ...one, given: one.given as { service: string; at: string; under?: string } })).filter(({ given }) => !given.under);
    const minute = (instant: string | null | undefined): string | null => instant?.slice(0, 16) ?? null;
    for (const { given, expect: expected, name } of asked) {
      const found = (await openingOf(operator, given.at)).openingHours.find(({ service }) => service === given.service);
      expect({ open: found?.isOpen, opensAt: minute(found?.opensAt), closesAt: minute(found?.closesAt) }, `${name} ${given.service} ${given.at}`).toMatchObject(expected as object);
    }
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

  it('says whether the relief-fund office is open, with the hours of that day', async () => {
    const { openingHours, closingPeriods } = await openingOf(operator, '2022-06-08T12:00:00');
    expect(openingHours.map(({ service, isOpen }) => [service, isOpen])).toEqual([['EMERGENCY', true], ['GUIDELINE', false], ['RELIEF_FUND_OFFICE', true]]);
    expect(openingHours[0]?.rows).toEqual([{ weekdays: [1, 2, 3, 4, 5, 6, 7], opensAt: '09:00', closesAt: '21:00', closedOnHolidays: false, closedAtYearEnd: false }]);
    expect(openingHours[1]?.rows).toEqual([]);
    expect(closingPeriods).toEqual([{ label: '年末年始', fromDay: '12-29', toDay: '01-03', needsConfirmation: true }]);
    const [, , office] = (await openingOf(operator, '2022-06-11T12:00:00')).openingHours;
    expect(office).toMatchObject({ isOpen: false, opensAt: jst('2022-06-13T09:00:00.000') });
  });

  it('keeps with each ticket the hours that judged its call', async () => {
    await app.setClock(jst('2026-06-10T21:30:00'));
    const { ticket } = await acceptCall(operator, { receivedAt: jst('2026-06-10T21:30:00') });
    expect(ticket.outsideHours).toBe(true);
    expect(await app.sql(`select v.book, v.version from ticket_rule_version r join rule_book_version v on v.id = r.version_id where r.ticket_id = $1 and v.book = 'HOURS'`, [ticket.id]))
      .toEqual([{ book: 'HOURS', version: '2023-09' }]);
    await app.setClock(null);
  });

  it('lists the holidays of a year, 振替休日 and 国民の休日 included', async () => {
    const { holidays } = await operator.request<{ holidays: Holiday[] }>('{ holidays(year: 2026) { date name kind } }');
    const on = (day: string) => holidays.find(({ date }) => date === day);
    expect(on('2026-05-06')).toMatchObject({ kind: 'NATIONAL' });
    expect(on('2026-09-22')).toMatchObject({ kind: 'NATIONAL' });
  });

  it('is nothing for a reviewer', async () => {
    const reviewer = await signIn(app, 'reviewer1');
    for (const query of ['{ hotlines { code } }', '{ openingHours { service } }', '{ closingPeriods { label } }', '{ holidays(year: 2026) { date } }']) {
      await expect(reviewer.request(query)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('a published version that closes days', () => {
  let app: App;
  let operator: Client;
  let line: ReturnType<typeof lineOf>;
  beforeAll(async () => {
    app = await startApp();
    // Before the first question, so that the server has read nothing yet.
    await app.sql(`update rule_book_version set valid_until = '2025-12-31' where book = 'HOURS' and version = '2023-09'`);
    await app.sql(
      `insert into rule_book_version (id, book, version, origin, status, valid_from, content, source, change_note, review_on, published_at, created_at, updated_at)
       select gen_random_uuid(), book, '2026-01', origin, status, '2026-01-01', content || $1::jsonb, source, change_note, review_on, published_at, created_at, updated_at
       from rule_book_version where book = 'HOURS' and version = '2023-09'`,
      [JSON.stringify({
        closingPeriods: [{ label: '夏季休業', fromDay: '08-13', toDay: '08-15', source: '試験', needsConfirmation: false }],
        holidays: [{ date: '2026-07-01', name: '創立記念日', observed: true }, { date: '2026-11-03', name: '文化の日', observed: false }, { date: '2025-07-01', name: '前の年', observed: true }],
      })],
    );
    operator = await signIn(app, 'operator1');
    line = lineOf(operator);
  });
  afterAll(() => app.stop());

  it('closes them on its own days only, and only the lines that are to be closed', async () => {
    expect(await line('GUIDELINE', '2026-08-14T12:00:00')).toMatchObject({ isOpen: false, opensAt: jst('2026-08-17T09:00:00.000') });
    expect((await line('GUIDELINE', '2025-08-14T12:00:00')).isOpen).toBe(true);
    expect((await line('GUIDELINE', '2026-12-30T12:00:00')).isOpen).toBe(true);
    expect((await line('EMERGENCY', '2026-08-14T12:00:00')).isOpen).toBe(true);
  });

  it('adds and takes out holidays', async () => {
    expect((await line('GUIDELINE', '2026-07-01T12:00:00')).isOpen).toBe(false);
    expect((await line('EMERGENCY', '2026-07-01T12:00:00')).isOpen).toBe(true);
    expect((await line('GUIDELINE', '2025-07-01T12:00:00')).isOpen).toBe(true);
    expect((await line('GUIDELINE', '2026-11-03T12:00:00')).isOpen).toBe(true);
    const { holidays } = await operator.request<{ holidays: Holiday[] }>('{ holidays(year: 2026) { date name kind } }');
    expect(holidays).toContainEqual({ date: '2026-07-01', name: '創立記念日', kind: 'ADDED' });
    expect(holidays).toContainEqual({ date: '2026-11-03', name: '文化の日', kind: 'REMOVED' });
  });
});
