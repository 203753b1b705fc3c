import type * as S from '@saimado/contract/generated/schema';
import { ALL_WITHHELD, HOTLINE_NAMES, MARK, MEASURE_NAMES, QUARTILE_NAMES, TABLE_NAMES, codeName } from '@saimado/reports/domain/release/words';
import type { MeasureCode, TableCode } from '@saimado/reports/domain/release/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { draftReport, publishedReport, reportOf } from '../testkit/builders/reports';
import { type Client, signIn, stranger } from '../testkit/client';
import { readPdf } from '../testkit/pdf';
import { readXlsx, unzip } from '../testkit/read-xlsx';
import { type App, startApp } from '../testkit/world';

const CANARY = 'かなりや眼科7f3c91';
const HEADERS = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
const send = (person: Client, body: object): Promise<Response> => person.fetch('/documents/period-report', { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });

describe('a published report as a file', () => {
  let app: App;
  let reviewer: Client;
  let supervisor: Client;
  let may: S.PeriodReport;
  let draft: S.PeriodReport;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-15T10:00:00+09:00' });
    const supervisor2 = await signIn(app, 'supervisor2');
    [supervisor, reviewer] = await Promise.all([signIn(app, 'supervisor1'), signIn(app, 'reviewer1')]);
    for (const [category, count, day] of [['SUPPORT_SCAM', 60, '11'], ['JUNK_MAIL', 30, '12'], ['RANSOMWARE', 7, '13']] as const) {
      await plantTickets(app, { count, clinics: count, tier: category === 'RANSOMWARE' ? 'TIER_2' : 'TIER_1', category, at: `2026-05-${day}T11:00:00+09:00`, facilityName: CANARY });
      await plantTickets(app, { count, clinics: count, tier: 'TIER_1', category, at: `2026-04-${day}T11:00:00+09:00` });
    }
    may = (await reportOf(reviewer, await publishedReport(supervisor, supervisor2, '2026-05')))!;
    draft = await draftReport(supervisor, '2026-04');
  });
  afterAll(() => app.stop());

  const file = async (format: 'pdf' | 'xlsx' | 'csv', person = reviewer): Promise<Buffer> => {
    const reply = await send(person, { reportId: may.id, format });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="saimado-2026-05-v1.${format}"`);
    return Buffer.from(await reply.arrayBuffer());
  };

  /** Every figure that the page is given, with its words. */
  const onPage = (): string[] => may.content!.hotlines.flatMap(({ hotline, total, tables, measures }) => {
    const name = HOTLINE_NAMES[hotline];
    const line = (table: string, code: string, count: number | null | undefined): string => [name, table, code, count ?? '', count == null ? MARK : ''].join();
    return [
      line('相談の総数', '', total),
      ...tables.flatMap(({ table, cells }) => cells.map(({ code, count }) => line(TABLE_NAMES[table as TableCode], codeName(table as TableCode, code), count))),
      ...measures.flatMap(({ measure, ...seconds }) => (['lowerQuartile', 'median', 'upperQuartile'] as const).map((quartile) => line(`${MEASURE_NAMES[measure as MeasureCode]}（秒）`, QUARTILE_NAMES[quartile], seconds[quartile]))),
    ];
  });

  it('CSV, XLSX and PDF say what the page says, cell by cell, and mark what is withheld', async () => {
    const page = onPage();
    expect(page.filter((line) => line.endsWith(MARK)).length).toBeGreaterThan(3);
    expect(page).toContain(`${HOTLINE_NAMES.EMERGENCY},相談の総数,,97,`);

    const csv = (await file('csv')).toString('utf8');
    expect(csv.slice(1).trimEnd().split('\r\n').slice(1).map((line) => line.split(',').slice(2).filter((_, index) => index !== 3).join()).sort()).toEqual([...page].sort());

    const shown = readXlsx(await file('xlsx')).filter(({ name }) => !['要約', '所要時間'].includes(name)).flatMap(({ rows }) => rows.slice(1))
      .map(([hotline, table, code, figure]) => [hotline, table, code, figure === MARK ? '' : figure, figure === MARK ? MARK : ''].join());
    expect(shown.sort()).toEqual(page.filter((line) => !/相談の総数|（秒）/.test(line)).sort());

    const { text } = readPdf(await file('pdf'));
    const pdf = text.replace(/[\s　]/g, '');
    for (const { total, tables, sentences } of may.content!.hotlines) {
      for (const sentence of sentences) expect(pdf).toContain(sentence.replace(/[\s　]/g, ''));
      for (const { table, cells } of tables) {
        const lines = cells.map(({ code, count }) => `${codeName(table as TableCode, code)}${count ?? MARK}${count == null || !total ? '' : `${(Math.round((count * 1_000) / total) / 10).toFixed(1)}%`}`);
        expect(pdf).toContain(cells.every(({ count }) => count == null) ? `${TABLE_NAMES[table as TableCode]}${ALL_WITHHELD}` : lines.join(''));
      }
    }
    expect(pdf).toContain(may.contentHash!);
  });

  it('carries no name, no time of its making and nothing of the tickets, and is the same whoever asks', async () => {
    const [pdf, xlsx, csv] = [await file('pdf'), await file('xlsx'), await file('csv')];
    for (const text of [readPdf(pdf).text, pdf.toString('latin1'), [...unzip(xlsx).files.values()].join(''), csv.toString('utf8')]) {
      for (const secret of [CANARY, 'planted-', '宮本', 'さくら医院']) expect(text).not.toContain(secret);
    }
    for (const [format, bytes] of [['pdf', pdf], ['xlsx', xlsx], ['csv', csv]] as const) expect((await file(format, supervisor)).equals(bytes), format).toBe(true);
  });

  it('is for reviewers and supervisors, and only of what is published', async () => {
    const [operator, specialist, admin] = [await signIn(app, 'operator1'), await signIn(app, 'forensics1'), await signIn(app, 'admin1')];
    for (const person of [operator, specialist, admin]) expect((await send(person, { reportId: may.id, format: 'csv' })).status).toBe(403);
    expect((await send(stranger(app), { reportId: may.id, format: 'csv' })).status).toBe(401);
    for (const person of [reviewer, supervisor]) for (const reportId of [draft.id, '00000000-0000-4000-8000-000000000000', 'x']) {
      expect((await send(person, { reportId, format: 'csv' })).status).toBe(404);
    }
    expect((await send(reviewer, { reportId: may.id, format: 'docx' })).status).toBe(400);
    expect((await reviewer.fetch('/documents/period-report', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(403);
  });

  it('is in the audit, before it is given out', async () => {
    await file('csv');
    const entries = await app.sql<{ action: string; after: object }>(`select action, after from audit_entry where action = 'downloadPeriodReport' order by id desc limit 1`);
    expect(entries).toEqual([{ action: 'downloadPeriodReport', after: { format: 'csv', contentHash: may.contentHash } }]);
  });
});
