import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { publishedReport, reportOf } from '../testkit/builders/reports';
import { type Client, signIn } from '../testkit/client';
import { succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const QUARTER = { kind: 'QUARTER', first: '2026-04' } as const;

describe('a quarter beside its months', () => {
  let app: App;
  let supervisors: [Client, Client];

  beforeAll(async () => {
    app = await startApp({ now: '2026-07-15T10:00:00+09:00' });
    supervisors = [await signIn(app, 'supervisor1'), await signIn(app, 'supervisor2')];
    for (const month of ['2026-04', '2026-05', '2026-06']) {
      for (const at of ['20T11', '20T15', '21T11', '21T15']) {
        await plantTickets(app, { count: 40, clinics: 40, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: `${month}-${at}:00:00+09:00` });
        await plantTickets(app, { count: 30, clinics: 30, tier: 'TIER_1', category: 'JUNK_MAIL', at: `${month}-${at}:00:00+09:00` });
      }
    }
    for (const month of ['2026-01', '2026-02', '2026-03']) {
      await plantTickets(app, { count: 60, clinics: 60, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: `${month}-20T11:00:00+09:00` });
      await plantTickets(app, { count: 30, clinics: 30, tier: 'TIER_1', category: 'JUNK_MAIL', at: `${month}-21T15:00:00+09:00` });
    }
  });
  afterAll(() => app.stop());

  /** Twenty calls of one hour turn out to be something else. */
  const judgedAnew = (month: string): Promise<unknown> => app.sql(
    `update ticket set category = 'JUNK_MAIL' where id in (select id from ticket where category = 'SUPPORT_SCAM' and received_at = $1 order by number limit 20)`, [`${month}-20T11:00:00+09:00`]);

  /** Published, as JMA reads it. */
  async function categoriesOf(draft: Parameters<typeof publishedReport>[2]): Promise<Record<string, number | null | undefined>> {
    const report = await reportOf(supervisors[0], await publishedReport(...supervisors, draft));
    const cells = report?.content?.hotlines.find(({ hotline }) => hotline === 'EMERGENCY')?.tables.find(({ table }) => table === 'category')?.cells ?? [];
    return Object.fromEntries(cells.flatMap(({ code, count }) => (code === 'SUPPORT_SCAM' || code === 'JUNK_MAIL' ? [[code, count]] : [])));
  }

  it('is their sum as JMA read them, whatever became of the tickets since, until a month is corrected', async () => {
    expect(await categoriesOf('2026-04')).toEqual({ SUPPORT_SCAM: 160, JUNK_MAIL: 120 });
    await judgedAnew('2026-04');
    await judgedAnew('2026-06');
    expect(await categoriesOf(QUARTER)).toEqual({ SUPPORT_SCAM: 160 + 160 + 140, JUNK_MAIL: 120 + 120 + 140 });

    // A month told late is what the quarter made of it.
    await judgedAnew('2026-05');
    expect(await categoriesOf('2026-05')).toEqual({ SUPPORT_SCAM: 160, JUNK_MAIL: 120 });

    expect(await categoriesOf({ kind: 'MONTH', first: '2026-04', correctionReason: '分類を改めました。' })).toEqual({ SUPPORT_SCAM: 140, JUNK_MAIL: 140 });
  });

  it('leaves out a two-way table that a month told already, says so, and is made again as it is', async () => {
    await publishedReport(...supervisors, '2026-01');
    const { id } = await publishedReport(...supervisors, { kind: 'QUARTER', first: '2026-01' });
    const emergency = (await reportOf(supervisors[0], { id }))?.content?.hotlines.find(({ hotline }) => hotline === 'EMERGENCY');
    expect(emergency?.crossings.map(({ rows, columns }) => [rows, columns])).not.toContainEqual(['weekday', 'hour']);
    expect(emergency?.sentences).toContain('「曜日×時間帯」の表は、公表済みの報告と合わせると相談者が特定されるおそれがあるため、載せていません。');
    expect(await succeed(supervisors[1], 'rebuildPeriodReport', 'PeriodReportRebuilt', { reportId: id })).toMatchObject({ same: true });
  });
});
