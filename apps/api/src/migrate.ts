import { MIGRATIONS } from '@infra/migrations/index';
import { DATABASE_ROLES, rolePassword } from '@saimado/platform/database/roles';
import { prepareJobs } from '@saimado/platform/database/job-schema';
import { renewKeys } from '@saimado/register/server/renew-keys';
import { shipRules } from '@saimado/rule-books/server/ship.service';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { fail, ownerSettings } from './owner';
import { RULE_BOOKS } from './rule-books';

/** Two servers may start at once; one migrates, the other waits. */
const MIGRATION_LOCK = 5_179_066;

/**
 * Brings a database to this version: roles (with passwords that follow from the secret), then migrations.
 * `--reset` empties it first. Needs the owner's connection, which the server itself never gets.
 */
async function migrate({ ownerUrl, secret }: { ownerUrl: string; secret: string }, reset: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ v: number }>(`select current_setting('server_version_num')::int as v`);
    if ((rows[0]?.v ?? 0) < 150_000) throw new Error('PostgreSQL 15 以上が必要です');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (reset && process.env['NODE_ENV'] === 'production') throw new Error('本番環境（NODE_ENV=production）ではデータベースを空にできません');
    if (reset) await client.query('drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public');
    for (const role of DATABASE_ROLES) {
      const password = client.escapeLiteral(rolePassword(secret, role));
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      await client.query(`${known.rowCount ? 'alter' : 'create'} role ${role} login nosuperuser nocreatedb nocreaterole password ${password}`);
    }
    await client.query(NO_TEMPORARY_TABLES);
    await checkNoDemoInProduction(client);
    await prepareJobs(ownerUrl);
    const dataSource = await new DataSource({ type: 'postgres', url: ownerUrl, migrations: MIGRATIONS, migrationsTableName: 'migration' }).initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      await dataSource.transaction((db) => shipRules(db, RULE_BOOKS, new Date()));
      await dataSource.transaction((db) => renewKeys(db, () => process.stdout.write('会員名簿の検索キーを、新しい規則で作り直しています\n')));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await client.end();
  }
}

/**
 * PostgreSQL lets every role make temporary tables; ours read and write what they were granted and nothing else. On a
 * database of somebody else's making this may not be ours to take away.
 */
const NO_TEMPORARY_TABLES = /* sql */ `
do $$ begin
  execute format('revoke temporary on database %I from public', current_database());
exception when insufficient_privilege then null;
end $$`;

/** With NODE_ENV=production no demo account and no demo data can exist: a database that has them is not served. */
async function checkNoDemoInProduction(client: pg.Client): Promise<void> {
  if (process.env['NODE_ENV'] !== 'production') return;
  const { rows } = await client.query<{ known: boolean }>(`select to_regclass('public.installation') is not null as known`);
  if (!rows[0]?.known) return;
  const demo = await client.query('select 1 from installation where demo');
  if (demo.rowCount) {
    throw new Error('このデータベースにはデモのデータが入っています。本番環境では使えません。別のデータベースを指定してください（DATABASE_URL または SAIMADO_DATA）。');
  }
}

migrate(ownerSettings(), process.argv.includes('--reset')).catch(fail('データベースの準備に失敗しました'));
