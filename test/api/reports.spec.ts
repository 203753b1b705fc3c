import { roleUrl } from '@saimado/platform/database/roles';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { draftReport, publishReport, reportsOf, signReport } from '../testkit/builders/reports';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const CHANGED = 'subscription { periodReportChanged { id month status draftedBy signedBy mayISign cells { category count } } }';
interface Changed {
  periodReportChanged: { id: string; month: string; status: string; draftedBy: string | null; signedBy: string | null; mayISign: boolean };
}
const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('a period report', () => {
  let app: App;
  let supervisor1: Client;
  let supervisor2: Client;
  let reviewer: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-15T10:00:00+09:00' });
    [supervisor1, supervisor2, reviewer] = await Promise.all([signIn(app, 'supervisor1'), signIn(app, 'supervisor2'), signIn(app, 'reviewer1')]);
    const may = '2026-05-20T11:00:00+09:00';
    await plantTickets(app, { count: 12, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: may });
    await plantTickets(app, { count: 9, tier: 'TIER_2', category: 'RANSOMWARE', at: may });
    await plantTickets(app, { count: 10, hotline: 'GUIDELINE', tier: 'TIER_1', category: 'GUIDELINE_QUESTION', at: may });
    await plantTickets(app, { count: 1, at: may });
    // The month is Japan's: its first and last instants belong to it, their neighbours do not.
    await plantTickets(app, { count: 1, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-05-01T00:00:00+09:00' });
    await plantTickets(app, { count: 1, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-05-31T23:59:59.999+09:00' });
    await plantTickets(app, { count: 30, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-04-30T23:59:59.999+09:00' });
    await plantTickets(app, { count: 30, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-06-01T00:00:00+09:00' });
  });
  afterAll(() => app.stop());

  const CELLS = [
    { month: '2026-05', hotline: 'EMERGENCY', tier: 'TIER_1', category: 'SUPPORT_SCAM', count: 14, withheld: false },
    { month: '2026-05', hotline: 'EMERGENCY', tier: 'TIER_2', category: 'RANSOMWARE', count: null, withheld: true },
    { month: '2026-05', hotline: 'EMERGENCY', tier: null, category: null, count: null, withheld: true },
    { month: '2026-05', hotline: 'GUIDELINE', tier: 'TIER_1', category: 'GUIDELINE_QUESTION', count: 10, withheld: false },
  ];

  it('is drafted by one supervisor, signed by another, published, and only then reaches JMA', async () => {
    const seen = await supervisor2.subscribe<Changed>(CHANGED);
    const reviewed = await reviewer.subscribe<Changed>(CHANGED);

    const draft = await draftReport(supervisor1, '2026-05');
    expect(draft).toMatchObject({ month: '2026-05', status: 'DRAFT', threshold: 10, mayISign: false, signedBy: null, publishedAt: null });
    expect(draft.draftedBy).toMatch(/\S/);
    expect((await reportsOf(supervisor1))[0]?.cells).toEqual(CELLS);
    expect((await seen.next()).periodReportChanged).toMatchObject({ id: draft.id, status: 'DRAFT', mayISign: true });

    as(await mutate(supervisor1, 'signPeriodReport', { reportId: draft.id }), 'SameSupervisor');
    expect(as(await mutate(supervisor1, 'publishPeriodReport', { reportId: draft.id }), 'InvalidTransition')).toMatchObject({ from: 'DRAFT', to: 'PUBLISHED' });

    const signed = await signReport(supervisor2, draft);
    expect(signed).toMatchObject({ status: 'SIGNED', mayISign: false, draftedBy: draft.draftedBy });
    expect(signed.signedBy).not.toBe(draft.draftedBy);
    expect(as(await mutate(supervisor2, 'signPeriodReport', { reportId: draft.id }), 'InvalidTransition')).toMatchObject({ from: 'SIGNED', to: 'SIGNED' });
    expect(await reportsOf(reviewer)).toEqual([]);

    const published = await publishReport(supervisor1, draft);
    expect(published).toMatchObject({ status: 'PUBLISHED', publishedAt: '2026-06-15T10:00:00.000+09:00' });
    as(await mutate(supervisor1, 'publishPeriodReport', { reportId: draft.id }), 'InvalidTransition');

    // The reviewer's first event is the publication: neither draft nor signature was one.
    expect((await reviewed.next()).periodReportChanged).toMatchObject({ id: draft.id, status: 'PUBLISHED', draftedBy: null, signedBy: null, mayISign: false });
    const [read, ...others] = await reportsOf(reviewer);
    expect(others).toEqual([]);
    expect(read).toMatchObject({ id: draft.id, status: 'PUBLISHED', draftedAt: null, draftedBy: null, signedAt: null, signedBy: null, mayISign: false });
    expect(read?.cells).toEqual(CELLS);
  });

  it('stays as it was drafted, whatever happens to the tickets later', async () => {
    await plantTickets(app, { count: 20, tier: 'TIER_1', category: 'JUNK_MAIL', at: '2026-02-10T10:00:00+09:00' });
    const { id } = await draftReport(supervisor1, '2026-02');
    await app.sql(`update ticket set category = 'SUPPORT_SCAM' where category = 'JUNK_MAIL'`);
    const report = (await reportsOf(supervisor1)).find((one) => one.id === id);
    expect(report?.cells).toEqual([{ month: '2026-02', hotline: 'EMERGENCY', tier: 'TIER_1', category: 'JUNK_MAIL', count: 20, withheld: false }]);
  });

  it('is refused for a month that is not over, no month at all, and a month that has one', async () => {
    as(await mutate(supervisor1, 'draftPeriodReport', { month: '2026-06' }), 'PeriodNotOver');
    for (const month of ['2026-13', '2026/05', '', '2026-05-01']) {
      expect(as(await mutate(supervisor1, 'draftPeriodReport', { month }), 'InvalidInput').field).toBe('month');
    }
    await draftReport(supervisor1, '2026-01');
    as(await mutate(supervisor2, 'draftPeriodReport', { month: '2026-01' }), 'AlreadyDrafted');
    for (const name of ['signPeriodReport', 'publishPeriodReport'] as const) {
      for (const reportId of [NOWHERE, 'no id']) as(await mutate(supervisor2, name, { reportId }), 'NotFound');
    }
  });

  it('is drafted once, of ten drafts at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, (_, n) => mutate(n % 2 ? supervisor1 : supervisor2, 'draftPeriodReport', { month: '2026-04' })));
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual([...Array<string>(9).fill('AlreadyDrafted'), 'PeriodReportDrafted']);
  });

  it('keeps its rules in the database too, beneath every service', async () => {
    await plantTickets(app, { count: 3, at: '2026-03-10T10:00:00+09:00' });
    const { id } = await draftReport(supervisor1, '2026-03');
    await expect(app.sql(`update period_report set status = 'SIGNED', signed_by = drafted_by, signed_at = now() where id = $1`, [id])).rejects.toThrow('two_supervisors');
    await expect(app.sql(`update period_report set status = 'PUBLISHED', published_by = drafted_by, published_at = now() where id = $1`, [id])).rejects.toThrow('signed_when_signed');
    await expect(app.sql(`update period_report_cell set count = real_count, withheld = false where withheld`)).rejects.toThrow('small_counts_withheld');
    await publishReport(supervisor1, await signReport(supervisor2, { id }));
    await expect(app.sql(`update published_report_cell set count = 9, withheld = false where report_id = $1`, [id])).rejects.toThrow('no_small_count');
  });

  it('shows the application no real count, and the report builder no ticket', async () => {
    const application = await connected(app, 'saimado_app');
    await expect(application.query('select real_count from period_report_cell')).rejects.toMatchObject({ code: '42501' });
    await expect(application.query('select month from report_source_ticket')).rejects.toMatchObject({ code: '42501' });
    await expect(application.query('update published_report_cell set count = 11')).rejects.toMatchObject({ code: '42501' });
    await application.end();

    const builder = await connected(app, 'report_builder');
    const { fields } = await builder.query('select * from report_source_ticket limit 1');
    expect(fields.map(({ name }) => name)).toEqual(['month', 'hotline', 'tier', 'category']);
    for (const relation of await relations(app)) {
      if (relation === 'public.report_source_ticket') continue;
      await expect(builder.query(`select 1 from ${relation}`), relation).rejects.toMatchObject({ code: '42501' });
    }
    await builder.end();
  });

  it('leaves a trace of every step, without names', async () => {
    const trace = await app.sql<{ action: string; actor: string; after: unknown }>(
      `select a.action, s.username as actor, a.after from audit_entry a join staff s on s.id = a.actor_id
       where a.subject_kind in ('period-report', 'published-report') and (a.after->>'month' = '2026-05' or a.action = 'readPublishedReports') order by a.id`,
    );
    expect(trace.map(({ action, actor }) => [action, actor])).toEqual([
      ['draftPeriodReport', 'supervisor1'], ['signPeriodReport', 'supervisor2'], ['readPublishedReports', 'reviewer1'],
      ['publishPeriodReport', 'supervisor1'], ['readPublishedReports', 'reviewer1'],
    ]);
    expect(trace.find(({ action }) => action === 'publishPeriodReport')?.after).toEqual({ status: 'PUBLISHED', month: '2026-05', cells: 4 });
  });
});

describe('in production', () => {
  it('a signed report is not published yet', async () => {
    const app = await startApp({ env: { NODE_ENV: 'production', SAIMADO_DEMO: '0' } });
    try {
      const [supervisor1, supervisor2] = await Promise.all([signIn(app, 'supervisor1'), signIn(app, 'supervisor2')]);
      const report = await signReport(supervisor2, await draftReport(supervisor1, '2026-01'));
      as(await mutate(supervisor1, 'publishPeriodReport', { reportId: report.id }), 'PublishingRefused');
      expect(await app.sql('select 1 from published_report')).toEqual([]);
      expect(await reportsOf(await signIn(app, 'reviewer1'))).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});

async function connected(app: App, role: 'saimado_app' | 'report_builder'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: roleUrl(app.ownerUrl, inject('postgres').secret, role) });
  await client.connect();
  return client;
}

async function relations(app: App): Promise<string[]> {
  const found = await app.sql<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  return found.map(({ name }) => name);
}
