import { roleUrl } from '@saimado/platform/database/roles';
import { TABLE_DEFINITIONS } from '@saimado/reports/domain/release/catalogue';
import { SUBJECTS } from '@saimado/reports/domain/release/subjects';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { draftReport, publishedReport, publishReport } from '../testkit/builders/reports';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { MailServer } from '../testkit/smtp';
import { type App, startApp } from '../testkit/world';

const DENIED = { code: '42501' };

/** Sealed: what a trigger keeps as it is, for the owner of the database too. */
const SEALED = ['report_release', 'published_release', 'period_report_signature', 'period_report_frozen', 'period_report_proof', 'period_report_withheld', 'period_report_check'];

describe('beneath the services of reports', () => {
  const smtp = new MailServer();
  let app: App;
  let supervisor1: Client;
  let supervisor2: Client;

  beforeAll(async () => {
    await smtp.open();
    app = await startApp({
      now: '2026-06-15T10:00:00+09:00',
      env: { SAIMADO_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, SAIMADO_MAIL_FROM: 'saimado@console.example.jp', SAIMADO_PUBLIC_URL: 'https://console.example.jp' },
    });
    await app.sql(`update staff set email = 'reader@jma.example.jp' where username = 'reviewer1'`);
    [supervisor1, supervisor2] = await Promise.all([signIn(app, 'supervisor1'), signIn(app, 'supervisor2')]);
    for (const month of ['2026-03', '2026-04', '2026-05']) await plantTickets(app, { count: 40, clinics: 40, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: `${month}-20T11:00:00+09:00` });
  });
  afterAll(async () => {
    await app.stop();
    await smtp.close();
  });

  const staffId = async (username: string): Promise<string> => (await app.sql<{ id: string }>('select id from staff where username = $1', [username]))[0]?.id ?? '';
  const sign = async (reportId: string, username: string, hash = 'content_hash'): Promise<unknown> =>
    app.sql(`insert into period_report_signature (report_id, staff_id, content_hash, at) select id, $2, ${hash}, now() from period_report where id = $1`, [reportId, await staffId(username)]);

  it('nothing is signed but by two supervisors, of the very content, and nothing published otherwise', async () => {
    const { id } = await draftReport(supervisor1, '2026-03');
    await expect(app.sql(`update period_report set status = 'SIGNED' where id = $1`, [id])).rejects.toThrow('two different supervisors sign');
    await expect(app.sql(`update period_report set status = 'PUBLISHED', published_at = now() where id = $1`, [id])).rejects.toThrow('does not go from DRAFT to PUBLISHED');
    for (const username of ['operator1', 'reviewer1', 'admin1', 'lawyer1']) await expect(sign(id, username), username).rejects.toThrow('only supervisors sign');
    await expect(sign(id, 'supervisor1', `repeat('0', 64)`)).rejects.toThrow('a signature is of what a draft says');
    await sign(id, 'supervisor1');
    await expect(sign(id, 'supervisor1')).rejects.toThrow('period_report_signature_pkey');
    await expect(app.sql(`update period_report set status = 'SIGNED' where id = $1`, [id])).rejects.toThrow('two different supervisors sign');
    await expect(app.sql(`update period_report set content = content || ' ' where id = $1`, [id])).rejects.toThrow('what was drafted stays');
    await expect(app.sql(`update period_report set content = '{}', content_hash = encode(sha256('{}'), 'hex') where id = $1`, [id])).rejects.toThrow('what was drafted stays');
    await expect(app.sql(`update period_report set correction_reason = 'x', version = 2 where id = $1`, [id])).rejects.toThrow('what was drafted stays');
    await sign(id, 'supervisor2');
    await app.sql(`update period_report set status = 'SIGNED' where id = $1`, [id]);
    const application = await connected(app, 'saimado_app');
    for (const part of [`period_report_withheld (report_id, name, because, min, max) values ($1, '2026-03/EMERGENCY', '{ZERO}', 0, null)`, `period_report_frozen (report_id, input) values ($1, '')`, `period_report_proof (report_id, witnesses) values ($1, '')`]) {
      await expect(application.query(`insert into ${part}`, [id]), part).rejects.toThrow('a draft is written at once');
    }
    await application.end();
    await expect(app.sql(`update period_report set status = 'PUBLISHED', published_at = now() where id = $1`, [id])).rejects.toThrow('what is published is in the ledger');
    await expect(app.sql(`insert into report_release (report_id, audience, stories_hash) values ($1, 'JMA', '')`, [id])).rejects.toThrow('only a published report is in the ledger');
    expect(await publishReport(supervisor1, { id })).toMatchObject({ seq: 1 });
    await expect(app.sql(`update period_report set published_at = now() where id = $1`, [id])).rejects.toThrow('a report that is over');
  });

  it('readers with an address are told by mail that something was published, and no more', async () => {
    await expect.poll(() => smtp.mails.length, { timeout: 20_000 }).toBe(1);
    const [mail] = smtp.mails;
    expect(mail).toMatchObject({ to: ['reader@jma.example.jp'], subject: 'サイ窓の定期報告が公開されました' });
    expect(mail?.text).toBe('新しい定期報告が公開されました。次のページでご覧ください。\nhttps://console.example.jp/published\n');
  });

  it('what was released stays, and whoever owns the database changes it only in plain sight', async () => {
    await publishedReport(supervisor1, supervisor2, '2026-04');
    for (const table of SEALED) {
      await expect(app.sql(`delete from ${table}`), table).rejects.toThrow('is never changed');
      await expect(app.sql(`truncate ${table} cascade`), table).rejects.toThrow('is never changed');
    }
    await expect(app.sql(`update report_release set version = 9`)).rejects.toThrow('is never changed');
    await expect(app.sql(`update published_release set content = '{}'`)).rejects.toThrow('is never changed');

    const [first] = await app.sql<{ id: string; content: string }>('select report_id as id, content from report_release l join period_report r on r.id = l.report_id where seq = 1');
    const isSame = async (): Promise<boolean> => (await succeed(supervisor1, 'rebuildPeriodReport', 'PeriodReportRebuilt', { reportId: first?.id ?? '' })).same;
    expect(await isSame()).toBe(true);
    const FLIP = `update period_report_frozen set input = set_byte(input, 40, get_byte(input, 40) # 255) where report_id = (select report_id from report_release where seq = 1)`;
    const tampered: [table: string, change: string, back: string][] = [
      ['report_release', `update report_release set correction_reason = 'x' where seq = 1`, `update report_release set correction_reason = null where seq = 1`],
      ['report_release', `update report_release set published_at = published_at + interval '1 ms' where seq = 1`, `update report_release set published_at = published_at - interval '1 ms' where seq = 1`],
      ['published_release', `update published_release set content = replace(content, '40', '41'), content_hash = encode(sha256(convert_to(replace(content, '40', '41'), 'UTF8')), 'hex') where seq = 1`,
        `update published_release p set content = r.content, content_hash = r.content_hash from period_report r where r.id = p.id and p.seq = 1`],
      ['period_report_frozen', FLIP, FLIP],
    ];
    for (const [table, change, back] of tampered) {
      await app.sql(`alter table ${table} disable trigger refuse_change`);
      await app.sql(change);
      expect(await isSame(), change).toBe(false);
      await app.sql(back);
      await app.sql(`alter table ${table} enable trigger refuse_change`);
    }
    expect(await isSame()).toBe(true);
  });

  it('nothing is made beside a frozen input that is not what it was', async () => {
    const flip = async (): Promise<void> => {
      await app.sql('alter table period_report_frozen disable trigger refuse_change');
      await app.sql('update period_report_frozen set input = set_byte(input, 40, get_byte(input, 40) # 255) where report_id = (select report_id from report_release where seq = 1)');
      await app.sql('alter table period_report_frozen enable trigger refuse_change');
    };
    // Only what hangs together with a report is opened for it: the first release for its own correction.
    const [{ first }] = await app.sql<{ first: string }>('select first_month as first from report_release where seq = 1') as [{ first: string }];
    const correction = { kind: 'MONTH', first, correctionReason: '登録が遅れた相談を加えました。' } as const;
    await flip();
    const failed = await draftReport(supervisor1, correction);
    await flip();
    expect(failed).toMatchObject({ status: 'FAILED', failure: { reason: 'InDoubt', detail: 'a frozen input is not what its hash says' }, contentHash: null });
    as(await mutate(supervisor1, 'signPeriodReport', { reportId: failed.id }), 'InvalidTransition');
    expect((await draftReport(supervisor1, correction)).status).toBe('DRAFT');
  });

  it('the application reads no frozen input and no proof, and the builder nothing but its source', async () => {
    const application = await connected(app, 'saimado_app');
    for (const relation of ['period_report_frozen', 'period_report_proof', 'report_pseudonym_key', 'report_source_ticket', 'report_source_release']) {
      await expect(application.query(`select 1 from ${relation}`), relation).rejects.toMatchObject(DENIED);
    }
    await expect(application.query(`insert into published_release (id, content) values (gen_random_uuid(), '{}')`)).rejects.toBeTruthy();
    await application.end();

    const builder = await connected(app, 'report_builder');
    const { fields } = await builder.query('select * from report_source_ticket limit 1');
    expect(fields.map(({ name }) => name)).toEqual([
      'month', 'hotline', 'weekday', 'hour', 'category', 'tier', 'urgency', 'facility_kind', 'prefecture', 'status', 'verification', 'debt', 'escalated', 'referred',
      'relief_fund', 'campaign', 'subject', 'to_answer', 'handling', 'to_specialist', 'clinic',
    ]);
    for (const relation of await relations(app)) {
      if (/^public\.report_source_/.test(relation)) continue;
      await expect(builder.query(`select 1 from ${relation}`), relation).rejects.toMatchObject(DENIED);
    }
    await builder.end();
  });

  it.each([['a name', 'かなりや眼科7f3c91'], ['what looks like a code', 'KANARIYA_TEL_0312345678']])('the source holds nothing that anybody typed: %s', async (_what, CANARY) => {
    await app.sql(`delete from ticket_guideline; delete from verification; delete from ticket where received_at < '2026-01-01'`);
    await plantTickets(app, { count: 1, category: CANARY, at: '2025-12-03T10:00:00+09:00', facilityName: CANARY });
    await app.sql('update ticket set verification_outcome = $1 where facility_name = $1', [CANARY]);
    await app.sql(`
      insert into verification (id, ticket_id, at, by_id, relation, claim, outcome, rule, entry_id, entry, evidence, rules_version)
      select gen_random_uuid(), id, received_at, operator_id, 'MEMBER', $2, 'VERIFIED', 'x', gen_random_uuid(), $3, '[]', 'x' from ticket where facility_name = $1`,
    [CANARY, JSON.stringify({ address: `東京都${CANARY}` }), JSON.stringify({ facilityCode: CANARY, facilityKind: CANARY, prefecture: CANARY, memberName: CANARY })]);
    await app.sql(`insert into ticket_guideline (ticket_id, codes, book_version_id, version, at, by_id)
      select t.id, array[$1], (select id from rule_book_version limit 1), 1, t.received_at, t.operator_id from ticket t where facility_name = $1`, [CANARY]);
    const [row] = await app.sql<{ row: Record<string, unknown> }>(`select to_jsonb(s) as row from report_source_ticket s where month = '2025-12'`);
    expect(row?.row).toEqual({
      month: '2025-12', hotline: 'EMERGENCY', weekday: 3, hour: 10, category: null, tier: null, urgency: null, facility_kind: null, prefecture: '東京都', status: 'CLOSED', verification: null,
      debt: 'NONE', escalated: 'NONE', referred: 'NONE', relief_fund: false, campaign: false, subject: null, to_answer: null, handling: null, to_specialist: null,
      clinic: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('the source knows every category and subject that reports count', async () => {
    const categories = (['EMERGENCY', 'GUIDELINE'] as const).flatMap((hotline) => TABLE_DEFINITIONS.category.codes(hotline).map((category) => ({ hotline, category }))).filter(({ category }) => category !== 'OTHER');
    for (const one of categories) await plantTickets(app, { count: 1, ...one, at: '2025-11-03T10:00:00+09:00' });
    const subjects = SUBJECTS.map(({ code }) => code).sort();
    await plantTickets(app, { count: subjects.length, hotline: 'GUIDELINE', category: 'GUIDELINE_QUESTION', at: '2025-10-03T10:00:00+09:00' });
    await app.sql(`insert into ticket_guideline (ticket_id, codes, book_version_id, version, at, by_id)
      select t.id, array[($1::text[])[row_number() over ()]], (select id from rule_book_version limit 1), 1, t.received_at, t.operator_id from ticket t where t.received_at = '2025-10-03T10:00:00+09:00'`, [subjects]);
    const found = await app.sql<{ category: string | null }>(`select hotline, category from report_source_ticket where month = '2025-11'`);
    expect(found).toHaveLength(categories.length);
    expect(found).toEqual(expect.arrayContaining(categories));
    expect((await app.sql<{ subject: string | null }>(`select subject from report_source_ticket where month = '2025-10' order by subject collate "C"`)).map(({ subject }) => subject)).toEqual(subjects);
  });

  it('leaves a trace of every step, without names or words', async () => {
    const trace = await app.sql<{ action: string; actor: string | null; after: Record<string, unknown> }>(
      `select a.action, s.username as actor, a.after from audit_entry a left join staff s on s.id = a.actor_id where a.subject_kind = 'period-report' and a.after ->> 'first' = '2026-04' order by a.id`);
    expect(trace.map(({ action, actor }) => [action, actor])).toEqual([
      ['draftPeriodReport', 'supervisor1'], ['madePeriodReport', null], ['signPeriodReport', 'supervisor1'], ['signPeriodReport', 'supervisor2'], ['publishPeriodReport', 'supervisor1'],
    ]);
    expect(trace.at(-1)?.after).toEqual({ status: 'PUBLISHED', kind: 'MONTH', first: '2026-04', version: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('settings are changed by supervisors, one after the other', async () => {
    const SETTINGS = '{ reportSettings { yearBegins kinds needsConfirmation version } }';
    expect(await supervisor1.request(SETTINGS)).toEqual({ reportSettings: { yearBegins: 4, kinds: ['MONTH', 'QUARTER', 'YEAR'], needsConfirmation: true, version: 1 } });
    const { settings } = await succeed(supervisor1, 'changeReportSettings', 'ReportSettingsChanged', { expectedVersion: 1, yearBegins: 1, kinds: ['YEAR', 'MONTH'] });
    expect(settings).toMatchObject({ yearBegins: 1, kinds: ['MONTH', 'YEAR'], version: 2 });
    expect(as(await mutate(supervisor2, 'changeReportSettings', { expectedVersion: 1, yearBegins: 4, kinds: ['MONTH'] }), 'VersionConflict').currentVersion).toBe(2);
    expect(as(await mutate(supervisor2, 'changeReportSettings', { expectedVersion: 2, yearBegins: 13, kinds: ['MONTH'] }), 'InvalidInput').field).toBe('yearBegins');
    expect(as(await mutate(supervisor2, 'draftPeriodReport', { kind: 'QUARTER', first: '2026-01' }), 'InvalidInput').field).toBe('kind');
    expect(await supervisor2.request(SETTINGS)).toMatchObject({ reportSettings: { yearBegins: 1 } });
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
