import { roleUrl } from '@saimado/platform/database/roles';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyOperation } from '../testkit/any-operation';
import { acceptCall } from '../testkit/builders/calls';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { CONTENT_FIELDS, draftReport, publishedReport, reportOf } from '../testkit/builders/reports';
import type * as S from '@saimado/contract/generated/schema';
import { addNote } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

/** All that a reviewer may do, and nothing that is not on this list. */
const ALLOWED = ['me', 'console', 'periodReports', 'periodReport', 'setLocale', 'periodReportChanged', 'publishedStories', 'reportQuestions', 'askReportQuestion', 'reportQuestionsChanged'];
const CANARY = 'かなりや眼科7f3c91';
const WITHHELD = 777;
const DENIED = { code: '42501' };

describe('a reviewer of JMA', () => {
  let app: App;
  let reviewer: Client;
  let published: S.PeriodReport;
  /** a name, a draft's words and hash, a clinic's pseudonym, a piece of a frozen input */
  let canaries: string[];

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-15T10:00:00+09:00' });
    const [operator, supervisor1, supervisor2] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'supervisor1'), signIn(app, 'supervisor2')]);
    const may = '2026-05-12T10:00:00+09:00';
    await plantTickets(app, { count: 120, clinics: 120, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: may });
    await plantTickets(app, { count: 80, clinics: 80, tier: 'TIER_1', category: 'JUNK_MAIL', at: may });
    // One clinic's, and many: withheld, with a number that nothing else has.
    await plantTickets(app, { count: WITHHELD, tier: 'TIER_1', category: 'NETWORK_TROUBLE', at: may, facilityName: CANARY });
    await plantTickets(app, { count: 7, tier: 'TIER_2', category: 'RANSOMWARE', at: may, facilityName: CANARY });
    await addNote(operator, (await acceptCall(operator)).ticket, `${CANARY}の受付より。`);
    published = await publishedReport(supervisor1, supervisor2, '2026-05');
    await plantTickets(app, { count: 1_234, clinics: 600, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-04-12T10:00:00+09:00' });
    const draft = await reportOf(supervisor1, await draftReport(supervisor1, '2026-04'));
    const [pseudonym] = await app.sql<{ clinic: string }>(`select clinic from report_source_ticket where category = 'NETWORK_TROUBLE'`);
    const [frozen] = await app.sql<{ input: string }>(`select encode(substr(input, 60, 20), 'hex') as input from period_report_frozen where report_id = $1`, [published.id]);
    canaries = [CANARY, draft?.content?.hotlines[0]?.sentences[0] ?? '', draft?.contentHash ?? '', pseudonym?.clinic ?? '', frozen?.input ?? ''];
    await app.sql('analyze');
    reviewer = await signIn(app, 'reviewer1');
  });
  afterAll(() => app.stop());

  const operations = everyOperation();

  it('has operations to be refused', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(ALLOWED));
  });

  it.each(operations.filter(({ kind }) => kind !== 'subscription'))('over HTTP: $kind $name', async ({ name, document, variables }) => {
    const { errors, data } = await reviewer.raw({ query: document, variables });
    if (ALLOWED.includes(name)) return expect(errors).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
  });

  it.each(operations)('over WebSocket: $kind $name', async ({ name, kind, document, variables }) => {
    // A query's answer ends the stream; a subscription that was granted waits.
    const attempt = async (): Promise<unknown> => {
      const stream = await reviewer.subscribe(document, variables);
      try {
        return kind === 'subscription' && ALLOWED.includes(name) ? null : await stream.next();
      } finally {
        stream.stop();
      }
    };
    if (ALLOWED.includes(name)) await attempt();
    else await expect(attempt()).rejects.toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('imports no register by the side door', async () => {
    const response = await reviewer.fetch('/register/imports', { method: 'POST', body: 'member_number', headers: { 'content-type': 'text/csv' } });
    expect(response.status).toBe(403);
  });

  it('is told of what is published, and of nothing else', async () => {
    const { data } = await reviewer.raw<{ periodReports: unknown[] }>({
      query: `{ periodReports { id status draftedAt draftedBy progress { share } failure { reason } signatures { by } publishAt mayISign check { cells } content { ${CONTENT_FIELDS} } } }`,
    });
    expect(data?.periodReports).toEqual([{
      id: published.id, status: 'PUBLISHED', draftedBy: null, draftedAt: null, progress: null, failure: null, signatures: [], publishAt: null, mayISign: false, check: null,
      content: expect.anything() as unknown,
    }]);
    for (const canary of canaries) expect(JSON.stringify(data)).not.toContain(canary);
  });

  describe('as a database role', () => {
    let db: pg.Client;
    beforeAll(async () => {
      db = new pg.Client({ connectionString: roleUrl(app.ownerUrl, inject('postgres').secret, 'reviewer') });
      await db.connect();
    });
    afterAll(() => db.end());

    const catalogue = (system: boolean): Promise<{ name: string }[]> => app.sql<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') and (n.nspname in ('pg_catalog', 'information_schema')) = $1 and n.nspname not like 'pg_toast%' order by 1`, [system]);

    it('reads what is published, of all relations there are', async () => {
      const relations = await catalogue(false);
      expect(relations.length).toBeGreaterThan(60);
      const readable: string[] = [];
      for (const { name } of relations) {
        await db.query(`select * from ${name} limit 1`).then(() => readable.push(name), (error: unknown) => expect(error, name).toMatchObject(DENIED));
      }
      expect(readable).toEqual(relations.map(({ name }) => name).filter((name) => name.startsWith('public.published_')));
      expect(readable).toEqual(expect.arrayContaining(['public.published_figure', 'public.published_measure', 'public.published_release', 'public.published_sentence', 'public.published_story']));
    });

    it('reads no single column of any other', async () => {
      const columns = await app.sql<{ name: string; relation: string }>(
        `select quote_ident(a.attname) as name, format('%I.%I', n.nspname, c.relname) as relation
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind in ('r', 'v', 'm', 'p', 'f') and a.attnum > 0 and not a.attisdropped and c.relname not like 'published_%'`,
      );
      for (const { name, relation } of columns) await expect(db.query(`select ${name} from ${relation}`), `${relation}.${name}`).rejects.toMatchObject(DENIED);
    });

    it('writes nothing and runs nothing', async () => {
      for (const relation of ['published_release']) {
        await expect(db.query(`delete from ${relation}`)).rejects.toMatchObject(DENIED);
        await expect(db.query(`insert into ${relation} default values`)).rejects.toMatchObject(DENIED);
      }
      await expect(db.query('create table public.mine ()')).rejects.toMatchObject(DENIED);
      const callable = await app.sql(
        `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema') and has_schema_privilege('reviewer', p.pronamespace, 'usage') and has_function_privilege('reviewer', p.oid, 'execute')`);
      expect(callable).toEqual([]);
    });

    it('reads no file, no large object and no statistics of others', async () => {
      await app.sql(`select lo_from_bytea(424242, convert_to($1, 'UTF8'))`, [CANARY]);
      for (const call of [`pg_read_file('postgresql.conf')`, `pg_read_binary_file('PG_VERSION')`, `pg_ls_dir('.')`, 'lo_get(424242)', `pg_current_logfile()`, `lo_export(424242, '/tmp/none')`]) {
        await expect(db.query(`select ${call}`), call).rejects.toMatchObject(DENIED);
      }
      const { rows: stats } = await db.query<{ tablename: string }>(`select distinct tablename from pg_stats where schemaname not in ('pg_catalog', 'information_schema')`);
      expect(stats.filter(({ tablename }) => !tablename.startsWith('published_'))).toEqual([]);
    });

    it('learns of no relation how many rows it has', async () => {
      const { rows: [known] } = await db.query(`select relname, relkind from pg_class where oid = 'ticket'::regclass`);
      expect(known).toEqual({ relname: 'ticket', relkind: 'r' });
      for (const question of [
        `reltuples from pg_class where relname = 'ticket'`, `relpages from pg_class`, `n_live_tup from pg_stat_all_tables where relname = 'ticket'`, 'n_tup_ins from pg_stat_user_tables',
        'n_tup_ins from pg_stat_xact_user_tables', 'idx_scan from pg_stat_user_indexes', 'heap_blks_read from pg_statio_user_tables', 'tup_inserted from pg_stat_database',
        `pg_stat_get_live_tuples('ticket'::regclass)`, `pg_stat_get_tuples_inserted('ticket'::regclass)`, `pg_stat_get_numscans('ticket'::regclass)`,
        `pg_relation_size('relief_fund_explanation')`, `pg_total_relation_size('ticket')`, `pg_table_size('ticket')`, `pg_indexes_size('ticket')`, 'pg_database_size(current_database())',
      ]) await expect(db.query(`select ${question}`), question).rejects.toMatchObject(DENIED);
      const [identity] = await app.sql<{ name: string }>(`select pg_get_serial_sequence('ticket_event', 'seq') as name`);
      expect((await db.query(`select last_value from pg_sequences where last_value is not null`)).rows).toEqual([]);
      await expect(db.query(`select last_value from ${identity?.name}`)).rejects.toMatchObject(DENIED);
      await expect(db.query('explain select * from ticket')).rejects.toMatchObject(DENIED);
    });

    it('finds the canary nowhere: not in a table, not in the statistics, not in what others are running', async () => {
      let read = 0;
      for (const { name } of [...(await catalogue(false)), ...(await catalogue(true))]) {
        const found = await db.query(`select * from ${name}`).catch(() => null);
        if (!found) continue;
        read += 1;
        const text = JSON.stringify(found.rows);
        for (const canary of canaries) expect(text.includes(canary), `${canary} in ${name}`).toBe(false);
        // A number may be an id of the system's own, or part of a hash.
        if (name.startsWith('public.')) expect(text, name).not.toMatch(new RegExp(`(?<![0-9a-z])${WITHHELD}(?![0-9a-z])`));
      }
      expect(read).toBeGreaterThan(50);
      const { rows } = await db.query<{ row: string; count: number | null }>(`select "row", count from published_figure where hotline = 'EMERGENCY' and "table" = 'category' and "row" in ('SUPPORT_SCAM', 'RANSOMWARE', 'NETWORK_TROUBLE')`);
      expect(rows).toHaveLength(3);
      expect(rows.filter(({ row }) => row !== 'SUPPORT_SCAM').every(({ count }) => count === null)).toBe(true);
    });
  });
});
