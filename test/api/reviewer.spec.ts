import { roleUrl } from '@saimado/platform/database/roles';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyOperation } from '../testkit/any-operation';
import { acceptCall } from '../testkit/builders/calls';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { draftReport, publishedReport } from '../testkit/builders/reports';
import { addNote } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

/** All that a reviewer may do, and nothing that is not on this list. */
const ALLOWED = ['me', 'console', 'periodReports', 'setLocale', 'periodReportChanged'];
const CANARY = 'かなりや眼科7f3c91';
const DENIED = { code: '42501' };

describe('a reviewer of JMA', () => {
  let app: App;
  let reviewer: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-15T10:00:00+09:00' });
    const [operator, supervisor1, supervisor2] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'supervisor1'), signIn(app, 'supervisor2')]);
    await plantTickets(app, { count: 11, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-05-12T10:00:00+09:00', facilityName: CANARY });
    await plantTickets(app, { count: 7, tier: 'TIER_2', category: 'RANSOMWARE', at: '2026-05-12T10:00:00+09:00', facilityName: CANARY });
    await addNote(operator, (await acceptCall(operator)).ticket, `${CANARY}の受付より。`);
    await publishedReport(supervisor1, supervisor2, '2026-05');
    await plantTickets(app, { count: 1_234, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-04-12T10:00:00+09:00' });
    await draftReport(supervisor1, '2026-04');
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

  it('is told of the published month what is published, and nothing else', async () => {
    const { data } = await reviewer.raw<{ periodReports: unknown[] }>({
      query: '{ periodReports { id month status threshold publishedAt draftedAt draftedBy signedAt signedBy mayISign cells { month hotline tier category count withheld } } }',
    });
    expect(data?.periodReports).toEqual([expect.objectContaining({ month: '2026-05', draftedBy: null, draftedAt: null, signedBy: null, signedAt: null, mayISign: false })]);
    expect(data?.periodReports).toEqual([expect.objectContaining({
      cells: [
        { month: '2026-05', hotline: 'EMERGENCY', tier: 'TIER_1', category: 'SUPPORT_SCAM', count: 11, withheld: false },
        { month: '2026-05', hotline: 'EMERGENCY', tier: 'TIER_2', category: 'RANSOMWARE', count: null, withheld: true },
      ],
    })]);
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
      expect(relations.length).toBeGreaterThan(20);
      const readable: string[] = [];
      for (const { name } of relations) {
        await db.query(`select * from ${name} limit 1`).then(() => readable.push(name), (error: unknown) => expect(error, name).toMatchObject(DENIED));
      }
      expect(readable).toEqual(['public.published_report', 'public.published_report_cell']);
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
      for (const relation of ['published_report', 'published_report_cell']) {
        await expect(db.query(`delete from ${relation}`)).rejects.toMatchObject(DENIED);
        await expect(db.query(`insert into ${relation} default values`)).rejects.toMatchObject(DENIED);
      }
      await expect(db.query('create table public.mine ()')).rejects.toMatchObject(DENIED);
      const functions = await app.sql<{ call: string }>(
        `select format('%I.%I()', n.nspname, p.proname) as call from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.pronargs = 0`,
      );
      for (const { call } of functions) await expect(db.query(`select ${call}`), call).rejects.toMatchObject(DENIED);
    });

    it('finds the canary nowhere: not in a table, not in the statistics, not in what others are running', async () => {
      let read = 0;
      for (const { name } of [...(await catalogue(false)), ...(await catalogue(true))]) {
        const found = await db.query(`select * from ${name}`).catch(() => null);
        if (!found) continue;
        read += 1;
        expect(JSON.stringify(found.rows).includes(CANARY), name).toBe(false);
      }
      expect(read).toBeGreaterThan(50);
      const { rows } = await db.query<{ count: number | null }>('select count from published_report_cell order by count');
      expect(rows.map(({ count }) => count)).toEqual([11, null]);
    });
  });
});
