import { MIGRATIONS } from '@infra/migrations/index';
import { RegisterGenerations1700000000007 } from '@infra/migrations/0007-register-generations';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const DATABASE = `migration_${randomBytes(6).toString('hex')}`;
const UNTIL_THEN = MIGRATIONS.slice(0, MIGRATIONS.indexOf(RegisterGenerations1700000000007));
const CELLS = `registry_number, member_name, member_kana, category, valid_from, status, facility_name, facility_kind, postal_code, prefecture, address, phone`;
const SAID = `'012345', '髙橋　一郎', 'タカハシ　イチロウ', 'A①', '2010-04-01', '在籍', '髙橋内科', '診療所', '', '東京都', '港区三田3-2-5', ''`;

/** Release 0006 had one table of entries, written in place. */
describe('a register of before generations', () => {
  const [one, two, left] = [randomUUID(), randomUUID(), randomUUID()];
  const [waiting, done] = [randomUUID(), randomUUID()];
  let url: string;
  let owner: pg.Client;

  const maintain = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: inject('postgres').ownerUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const migrate = async (migrations: typeof MIGRATIONS): Promise<void> => {
    const dataSource = await new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migration' }).initialize();
    await dataSource.runMigrations({ transaction: 'each' }).finally(() => dataSource.destroy());
  };
  const rows = async (sql: string): Promise<unknown[]> => (await owner.query(sql)).rows;

  beforeAll(async () => {
    await maintain(`create database ${DATABASE}`);
    const found = new URL(inject('postgres').ownerUrl);
    found.pathname = `/${DATABASE}`;
    url = found.href;
    owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await migrate(UNTIL_THEN);
    await owner.query(`insert into register_import (id, file_name, digest, status, good_rows, created_at) values
      ('${waiting}', 'a.csv', 'd', 'PREVIEW', 1, now()), ('${done}', 'b.csv', 'd', 'IMPORTED', 3, now())`);
    await owner.query(`insert into register_staged (import_id, line, member_number, facility_code, digest, ${CELLS}) values ('${waiting}', 2, '0012345678', 'F1', 'd', ${SAID})`);
    for (const [id, number, facility, name, until] of [[one, '0012345678', 'F1', '高橋一郎', null], [two, '0022345679', 'F1', '渡辺花子', null], [left, '0032345670', 'F2', '高橋一郎', '2026-06-01']] as const) {
      await owner.query(`insert into register_entry (id, member_number, facility_code, digest, ${CELLS}, listed_until, name_loose, kana_loose, facility_loose, grams)
        values ($1, $2, $3, 'd', ${SAID}, $5, $4, 'タカハシイチロウ', '髙橋内科', array['n:高橋', 'm:' || $2])`, [id, number, facility, name, until]);
    }
  });
  afterAll(async () => {
    await owner.end();
    await maintain(`drop database ${DATABASE} with (force)`);
  });

  it('is the live generation afterwards, entry for entry, each with its id and keys', async () => {
    const same = `select id, member_number, facility_code, ${CELLS}, valid_to, listed_until::text, name_loose, kana_loose, facility_loose, grams from register_entry order by member_number`;
    const before = await rows(same);
    expect(before).toHaveLength(3);
    await migrate(MIGRATIONS);
    expect(await rows(same)).toEqual(before);
    expect(await rows('select name, live, built_by from register_generation order by name')).toEqual([{ name: 'a', live: true, built_by: null }, { name: 'b', live: false, built_by: null }]);
    expect(await rows('select id, facility_members, member_facilities, namesakes, former, has_history from register_entry order by member_number')).toEqual([
      { id: one, facility_members: 2, member_facilities: 1, namesakes: 1, former: [], has_history: false },
      { id: two, facility_members: 2, member_facilities: 1, namesakes: 1, former: [], has_history: false },
      { id: left, facility_members: 0, member_facilities: 0, namesakes: 0, former: [], has_history: false },
    ]);
  });

  it('has an import that waited taken back, as its rows were staged without keys, and keeps those that were done', async () => {
    expect(await rows('select id, status from register_import order by status')).toEqual([{ id: waiting, status: 'CANCELLED' }, { id: done, status: 'IMPORTED' }]);
    expect(await rows('select 1 from register_staged')).toEqual([]);
  });

  it('has an index for searches in both generations', async () => {
    expect(await rows(`select indexname from pg_indexes where indexdef like '%gin%' and tablename like 'register_generation%' order by 1`)).toEqual([
      { indexname: 'register_generation_a_grams' }, { indexname: 'register_generation_b_grams' },
    ]);
  });
});
