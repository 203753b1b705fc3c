import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { draftReport, holdSource, publishedReport, publishReport, reportOf, REPORT_FIELDS, reportsOf, scheduleReport, signReport } from '../testkit/builders/reports';
import { type Client, DEMO_PASSWORD, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const CHANGED = `subscription { periodReportChanged { ${REPORT_FIELDS} } }`;
interface Changed {
  periodReportChanged: S.PeriodReport;
}
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const NOW = '2026-06-15T10:00:00+09:00';

const cellsOf = (report: S.PeriodReport | null, hotline: S.HotlineCode, table: string): Record<string, number | null> =>
  Object.fromEntries(report?.content?.hotlines.find((one) => one.hotline === hotline)?.tables.find((one) => one.table === table)?.cells.map(({ code, count }) => [code, count ?? null]) ?? []);

describe('a period report', () => {
  let app: App;
  let supervisor1: Client;
  let supervisor2: Client;
  let reviewer: Client;
  let may: S.PeriodReport;

  beforeAll(async () => {
    app = await startApp({ now: NOW });
    [supervisor1, supervisor2, reviewer] = await Promise.all([signIn(app, 'supervisor1'), signIn(app, 'supervisor2'), signIn(app, 'reviewer1')]);
    for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
      await plantTickets(app, { count: 60, clinics: 60, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: `${month}-20T11:00:00+09:00` });
      await plantTickets(app, { count: 30, clinics: 30, tier: 'TIER_1', category: 'JUNK_MAIL', at: `${month}-20T11:00:00+09:00` });
      await plantTickets(app, { count: 7, clinics: 7, tier: 'TIER_2', category: 'RANSOMWARE', at: `${month}-21T15:00:00+09:00` });
    }
    // The month is Japan's: its first and last instants belong to it, their neighbours do not.
    for (const at of ['2026-05-01T00:00:00+09:00', '2026-05-31T23:59:59.999+09:00', '2026-06-01T00:00:00+09:00']) {
      await plantTickets(app, { count: 1, tier: 'TIER_1', category: 'SUPPORT_SCAM', at });
    }
  });
  afterAll(() => app.stop());

  /** While whoever makes a report waits, as if there were very much to read. */
  const whileHeld = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await holdSource(app);
    try {
      return await work();
    } finally {
      await release();
    }
  };

  it('is offered for every period that is over and has tickets', async () => {
    const { draftablePeriods } = await supervisor1.request<{ draftablePeriods: S.DraftablePeriod[] }>('{ draftablePeriods { released underWay period { code first last } } }');
    expect(draftablePeriods.map(({ period }) => period.code)).toEqual(['2026-05', '2026-04', '2026-03', '2026-01+3', '2025-04+12', '2026-02', '2026-01']);
    expect(draftablePeriods[3]).toEqual({ released: 0, underWay: null, period: { code: '2026-01+3', first: '2026-01', last: '2026-03' } });
  });

  it('is made by a job, signed by two supervisors, published, and only then reaches JMA', async () => {
    const seen = await supervisor2.subscribe<Changed>(CHANGED);
    const reviewed = await reviewer.subscribe<Changed>(CHANGED);

    const draft = await draftReport(supervisor1, '2026-05');
    expect(draft).toMatchObject({ status: 'DRAFT', version: 1, threshold: 10, mayISign: true, signatures: [], publishedAt: null, seq: null, progress: null, failure: null, period: { kind: 'MONTH', first: '2026-05', code: '2026-05' } });
    const steps: string[] = [];
    await seen.until(({ periodReportChanged: { progress, status } }) => {
      if (progress) steps.push(progress.step);
      return status === 'DRAFT';
    });
    expect(steps).toContain('READING');

    const checked = await reportOf(supervisor1, draft);
    expect(checked?.content?.hotlines.find(({ hotline }) => hotline === 'EMERGENCY')?.total).toBe(99);
    expect(cellsOf(checked, 'EMERGENCY', 'category')).toMatchObject({ SUPPORT_SCAM: 62, RANSOMWARE: null });
    expect(checked?.check).toMatchObject({ verified: true, releases: 1 });
    const ransomware = checked?.check?.withheld.find(({ hotline, table, code }) => hotline === 'EMERGENCY' && table === 'category' && code === 'RANSOMWARE');
    expect(ransomware?.because).toContain('SMALL');
    expect(ransomware?.min).toBeLessThanOrEqual(1);
    expect(ransomware?.max ?? Infinity).toBeGreaterThanOrEqual(10);

    // The drafter signs, once; nobody publishes on one signature.
    await signReport(supervisor1, draft);
    expect(await reportOf(supervisor1, draft)).toMatchObject({ status: 'DRAFT', mayISign: false, signatures: [{ mine: true, at: '2026-06-15T10:00:00.000+09:00' }] });
    as(await mutate(supervisor1, 'signPeriodReport', { reportId: draft.id }), 'SameSupervisor');
    expect(as(await mutate(supervisor1, 'schedulePeriodReport', { reportId: draft.id }), 'InvalidTransition')).toMatchObject({ from: 'DRAFT', to: 'PUBLISHED' });
    const { contentHash } = await signReport(supervisor2, draft);
    const signed = await reportOf(supervisor2, draft);
    expect(signed).toMatchObject({ status: 'SIGNED', mayISign: false, contentHash });
    expect(signed?.signatures.map(({ mine }) => mine).sort()).toEqual([false, true]);
    expect(new Set(signed?.signatures.map(({ by }) => by)).size).toBe(2);
    expect(await reportsOf(reviewer)).toEqual([]);
    expect(await reportOf(reviewer, draft)).toBeNull();

    // A third has nothing left to sign.
    await succeed(await signIn(app, 'admin1'), 'createStaff', 'StaffCreated', { username: 'supervisor3', displayName: '統括 三子', role: 'SUPERVISOR', password: DEMO_PASSWORD });
    const supervisor3 = await signIn(app, 'supervisor3' as 'supervisor1');
    as(await mutate(supervisor3, 'signPeriodReport', { reportId: draft.id }), 'InvalidTransition');

    may = await publishReport(supervisor3, draft);
    expect(may).toMatchObject({ status: 'PUBLISHED', publishedAt: '2026-06-15T10:00:00.000+09:00', seq: 1, contentHash });
    as(await mutate(supervisor1, 'schedulePeriodReport', { reportId: draft.id }), 'InvalidTransition');

    // The reviewer's first event is the publication: neither draft nor signature was one.
    const bare = { id: draft.id, status: 'PUBLISHED', unread: true, draftedBy: null, draftedAt: null, signatures: [], mayISign: false, seq: 1, chainHash: may.chainHash };
    expect((await reviewed.next()).periodReportChanged).toMatchObject(bare);
    expect(await reportsOf(reviewer)).toEqual([expect.objectContaining(bare)]);
    const read = await reportOf(reviewer, draft);
    expect(read).toMatchObject({ ...bare, unread: false, check: null });
    expect(read?.content).toEqual(checked?.content);
    expect(await reportsOf(reviewer)).toEqual([expect.objectContaining({ id: draft.id, unread: false })]);
  });

  it('is made again from its frozen input to the byte, whatever became of the tickets', async () => {
    await app.sql(`update ticket set category = 'RANSOMWARE' where received_at >= '2026-05-01' and category = 'JUNK_MAIL'`);
    expect(await succeed(supervisor2, 'rebuildPeriodReport', 'PeriodReportRebuilt', { reportId: may.id })).toMatchObject({ same: true, contentHash: may.contentHash });
    await app.sql(`update ticket set category = 'JUNK_MAIL' where received_at >= '2026-05-01' and category = 'RANSOMWARE' and tier = 'TIER_1'`);
    const other = await draftReport(supervisor1, '2026-04');
    as(await mutate(supervisor1, 'rebuildPeriodReport', { reportId: other.id }), 'InvalidTransition');
    await succeed(supervisor1, 'discardPeriodReport', 'PeriodReportDiscarded', { reportId: other.id });
  });

  it('is out of date once another is published, for it was not proved safe beside that', async () => {
    const [march, april] = [await draftReport(supervisor1, '2026-03'), await draftReport(supervisor2, '2026-04')];
    await Promise.all([signReport(supervisor1, march), signReport(supervisor1, april)]);
    await Promise.all([signReport(supervisor2, march), signReport(supervisor2, april)]);
    await scheduleReport(supervisor1, april, '2026-06-20T09:00:00+09:00');
    // One that is being made meanwhile has read the ledger already: it is made again beside what was published.
    const making = await whileHeld(async () => {
      const { report } = await succeed(supervisor1, 'draftPeriodReport', 'PeriodReportDrafting', { kind: 'MONTH', first: '2026-01' });
      await expect.poll(() => app.sql(`select pid from pg_stat_activity where application_name = 'saimado report' and wait_event_type = 'Lock' and datname = current_database()`), { timeout: 15_000 }).toHaveLength(1);
      await publishReport(supervisor2, march);
      return report;
    });
    await expect.poll(async () => (await reportOf(supervisor1, making))?.status, { timeout: 30_000 }).toBe('DRAFT');
    expect(await app.sql('select ledger_head from period_report where id = $1', [making.id])).toEqual([{ ledger_head: 2 }]);
    await succeed(supervisor1, 'discardPeriodReport', 'PeriodReportDiscarded', { reportId: making.id });
    expect(await reportOf(supervisor1, april)).toMatchObject({ status: 'OUTDATED', publishAt: null });
    for (const name of ['schedulePeriodReport', 'signPeriodReport'] as const) expect(as(await mutate(supervisor1, name, { reportId: april.id }), 'InvalidTransition').from).toBe('OUTDATED');
    expect((await publishedReport(supervisor1, supervisor2, '2026-04')).seq).toBe(3);
  });

  it('is published when its time has come, by whichever of two servers comes first, once', async () => {
    const quarter = await draftReport(supervisor1, { kind: 'QUARTER', first: '2026-01' });
    expect((await reportOf(supervisor1, quarter))?.content?.hotlines[0]?.crossings.length).toBeGreaterThan(0);
    await signReport(supervisor1, quarter);
    await signReport(supervisor2, quarter);
    expect(as(await mutate(supervisor1, 'schedulePeriodReport', { reportId: quarter.id, publishAt: NOW }), 'InvalidInput').field).toBe('publishAt');
    const at = '2026-06-15T10:20:00+09:00';
    expect(await scheduleReport(supervisor1, quarter, at)).toMatchObject({ status: 'SCHEDULED', publishAt: '2026-06-15T10:20:00.000+09:00' });
    expect((await succeed(supervisor2, 'unschedulePeriodReport', 'PeriodReportUnscheduled', { reportId: quarter.id })).report).toMatchObject({ status: 'SIGNED', publishAt: null });
    await scheduleReport(supervisor1, quarter, at);

    const heard = await reviewer.subscribe<Changed>(CHANGED);
    const second = await app.another({ now: at });
    await app.setClock(at);
    expect((await heard.next()).periodReportChanged).toMatchObject({ id: quarter.id, publishedAt: '2026-06-15T10:20:00.000+09:00', seq: 4 });
    await second.stop();
    await app.setClock(NOW);
    expect((await app.sql<{ n: number }>('select count(*)::int as n from report_release where report_id = $1', [quarter.id]))[0]?.n).toBe(1);
  });

  it('is corrected by another version, with a reason that readers see, proved safe together with the first', async () => {
    expect(as(await mutate(supervisor1, 'draftPeriodReport', { kind: 'MONTH', first: '2026-05' }), 'InvalidInput').field).toBe('correctionReason');
    for (const correctionReason of ['090-1234-5678 から連絡', '山田太郎先生の申し出により']) {
      expect(as(await mutate(supervisor1, 'draftPeriodReport', { kind: 'MONTH', first: '2026-05', correctionReason }), 'InvalidInput').message).toContain('言い換えてください');
    }
    await plantTickets(app, { count: 20, clinics: 20, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-05-22T11:00:00+09:00' });
    const second = await publishedReport(supervisor1, supervisor2, { kind: 'MONTH', first: '2026-05', correctionReason: '登録が遅れた相談を加えました。' });
    expect(second).toMatchObject({ version: 2, seq: 5 });
    const read = await reportOf(reviewer, second);
    expect(read).toMatchObject({ version: 2, correctionReason: '登録が遅れた相談を加えました。' });
    expect((await reportsOf(reviewer)).filter(({ period }) => period.code === '2026-05').map(({ version }) => version)).toEqual([2, 1]);
    expect((await reportOf(supervisor1, second))?.check?.releases).toBe(5);
    expect(await succeed(supervisor1, 'rebuildPeriodReport', 'PeriodReportRebuilt', { reportId: second.id })).toMatchObject({ same: true });
  });

  it('is refused for what is not over, no period at all, and one that is under way', async () => {
    as(await mutate(supervisor1, 'draftPeriodReport', { kind: 'MONTH', first: '2026-06' }), 'PeriodNotOver');
    for (const first of ['2026-13', '2026/05', '', '2026-05-01']) expect(as(await mutate(supervisor1, 'draftPeriodReport', { kind: 'MONTH', first }), 'InvalidInput').field).toBe('first');
    expect(as(await mutate(supervisor1, 'draftPeriodReport', { kind: 'QUARTER', first: '2026-02' }), 'InvalidInput').field).toBe('first');
    for (const name of ['signPeriodReport', 'schedulePeriodReport', 'unschedulePeriodReport', 'cancelPeriodReport', 'discardPeriodReport', 'rebuildPeriodReport'] as const) {
      for (const reportId of [NOWHERE, 'no id']) as(await mutate(supervisor2, name, { reportId }), 'NotFound');
    }
  });

  it('is begun once, of ten at the same time; is stopped while it is made; and can be begun again', async () => {
    const reportId = await whileHeld(async () => {
      const replies = await Promise.all(Array.from({ length: 10 }, (_, n) => mutate(n % 2 ? supervisor1 : supervisor2, 'draftPeriodReport', { kind: 'MONTH', first: '2026-02' })));
      expect(replies.map(({ __typename }) => __typename).sort()).toEqual([...Array<string>(9).fill('AlreadyDrafted'), 'PeriodReportDrafting']);
      const [made] = replies.flatMap((reply) => (reply.__typename === 'PeriodReportDrafting' ? [reply.report.id] : []));
      expect(replies.flatMap((reply) => (reply.__typename === 'AlreadyDrafted' ? [reply.reportId] : []))).toEqual(Array(9).fill(made));
      expect((await succeed(supervisor2, 'cancelPeriodReport', 'PeriodReportCancelled', { reportId: made ?? '' })).report.status).toBe('CANCELLED');
      as(await mutate(supervisor1, 'cancelPeriodReport', { reportId: made ?? '' }), 'InvalidTransition');
      return made ?? '';
    });
    const again = await draftReport(supervisor1, '2026-02');
    expect(again.status).toBe('DRAFT');
    expect(await reportOf(supervisor1, { id: reportId })).toMatchObject({ status: 'CANCELLED', content: null, check: null });
    await succeed(supervisor2, 'discardPeriodReport', 'PeriodReportDiscarded', { reportId: again.id });
    expect(as(await mutate(supervisor1, 'signPeriodReport', { reportId: again.id }), 'InvalidTransition').from).toBe('DISCARDED');
  });

  it('is stopped while it is made, even where no notification told of it', () => whileHeld(async () => {
    const begin = async (first: string): Promise<string> => (await succeed(supervisor1, 'draftPeriodReport', 'PeriodReportDrafting', { kind: 'MONTH', first })).report.id;
    const isClaimed = async (id: string): Promise<boolean | undefined> => (await app.sql<{ claimed: boolean }>('select claim is not null as claimed from period_report where id = $1', [id]))[0]?.claimed;
    const lost = await begin('2026-02');
    await expect.poll(() => isClaimed(lost)).toBe(true);
    await app.sql(`update period_report set status = 'CANCELLED' where id = $1`, [lost]);
    const next = await begin('2026-02');
    await expect.poll(() => isClaimed(next), { timeout: 15_000 }).toBe(true);
    await succeed(supervisor1, 'cancelPeriodReport', 'PeriodReportCancelled', { reportId: next });
  }));

  it('is made by another server when its own was killed in the middle', async () => {
    const [report, second] = await whileHeld(async () => {
      const begun = await succeed(supervisor1, 'draftPeriodReport', 'PeriodReportDrafting', { kind: 'MONTH', first: '2026-01' });
      await expect.poll(async () => (await app.sql<{ claimed: boolean }>('select claim is not null as claimed from period_report where id = $1', [begun.report.id]))[0]?.claimed).toBe(true);
      const other = await app.another({ now: NOW });
      await app.kill();
      // As if the first had been dead for long.
      await app.sql(`update period_report set alive_at = now() - interval '1 hour' where id = $1`, [begun.report.id]);
      return [begun.report, other] as const;
    });
    const elsewhere = await signIn(second, 'supervisor1');
    const heard = await elsewhere.subscribe<Changed>(CHANGED);
    await second.setClock(NOW);
    const done = await heard.until(({ periodReportChanged: { id, status } }) => id === report.id && status !== 'DRAFTING');
    expect(done.periodReportChanged).toMatchObject({ status: 'DRAFT', failure: null });
    expect((await app.sql<{ tries: number }>('select tries from period_report where id = $1', [report.id]))[0]?.tries).toBe(2);
    await second.stop();
  });
});
