import 'reflect-metadata';
import { loadDemo } from '@infra/seed/demo/load';
import { DemoClock } from '@infra/seed/demo/demo-clock';
import { loadPeople } from '@infra/seed/demo/people';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@saimado/platform/config';
import { StaffService } from '@saimado/staff/server/staff.service';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { fail, ownerSettings } from './owner';
import { prepareStatements } from './prepared-statements';

/** Two launchers may start at once; one loads, the other waits and finds it done. */
const SEED_LOCK = 5_179_068;

/** What is never changed, unless a demo was never loaded to its end. */
const SEALED = ['report_release', 'published_release', 'period_report_signature', 'period_report_frozen', 'period_report_proof', 'period_report_withheld', 'period_report_check',
  'report_story_revision', 'report_story_reason', 'published_story', 'published_question', 'published_answer'];

/** What a crash takes is loaded again from the start, so no commit waits for the disk; search words are sorted in at the end. */
const HASTE = '-c synchronous_commit=off -c gin_pending_list_limit=64MB -c jit=off';

const say = (line: string): void => console.log(line);

/**
 * Loads the demo world once: accounts, register, three months of calls, two published reports, through the same
 * services that people use. `--people-only` loads the accounts alone; `--register FILE` that register instead of the
 * generated one. The mark of a load (`installation`) is set before the first account is made, so that a database with
 * any of it can never serve production; until the load has ended it says `infinity`, and a load cut off starts over.
 */
async function seed(): Promise<void> {
  const { values: options } = parseArgs({ options: { 'people-only': { type: 'boolean', default: false }, register: { type: 'string' } } });
  if (process.env['NODE_ENV'] === 'production') throw new Error('本番環境（NODE_ENV=production）ではデモのデータを読み込めません');
  const { ownerUrl, secret } = ownerSettings();
  if (options.register !== undefined) await access(options.register).catch(() => { throw new Error(`会員名簿 ${options.register} を読めません`); });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    const found = await begin(owner);
    if (found) return say(found);
    await load(ownerUrl, secret, options);
    await owner.query('vacuum analyze');
    await owner.query('update installation set loaded_at = now()');
  } finally {
    await owner.end();
  }
}

/** Marks the database as a demo. @returns why there is nothing to load, or null */
async function begin(owner: pg.Client): Promise<string | null> {
  const { rows: [mark] } = await owner.query<{ demo: boolean; finished: boolean }>(`select demo, loaded_at < 'infinity' as finished from installation`);
  if (mark?.finished) return mark.demo ? 'デモのデータは読み込み済みです' : '運用中のデータがあるため、デモのデータは読み込みません';
  const { rows: [people] } = await owner.query<{ exist: boolean }>('select exists (select 1 from staff) as exist');
  if (!mark && people?.exist) return 'すでにアカウントがあるため、デモのデータは読み込みません';
  if (mark) say('前回の読み込みが途中で終わっているため、最初からやり直します');
  await owner.query('begin');
  // The shipped rules hang on the staff who may approve the next ones, and are nobody's demo.
  await owner.query('create temporary table shipped_rules on commit drop as select * from rule_book_version where author_id is null');
  // The audit stays, as always: it says that there was a load which did not end.
  for (const table of SEALED) await owner.query(`alter table ${table} disable trigger refuse_change`);
  await owner.query('truncate staff, register_import, register_generation_a, register_generation_b cascade');
  for (const table of SEALED) await owner.query(`alter table ${table} enable trigger refuse_change`);
  await owner.query('insert into rule_book_version select * from shipped_rules');
  await owner.query(`insert into installation (demo, loaded_at) values (true, 'infinity') on conflict do nothing`);
  await owner.query('commit');
  return null;
}

async function load(ownerUrl: string, secret: string, options: { 'people-only': boolean; register?: string }): Promise<void> {
  const databaseUrl = new URL(ownerUrl);
  databaseUrl.username = databaseUrl.password = '';
  process.env['PGOPTIONS'] = HASTE;
  prepareStatements();
  const config = readConfig({ ...process.env, SAIMADO_DATABASE_URL: databaseUrl.href, SAIMADO_SECRET: secret, SAIMADO_DEMO: '1' });
  const clock = new DemoClock();
  const app = await NestFactory.createApplicationContext(AppModule.with(config, clock.clock), { logger: ['warn', 'error'], abortOnError: false });
  try {
    const people = await loadPeople({ dataSource: app.get(DataSource), staff: app.get(StaffService), now: new Date() });
    say(`アカウント ${Object.keys(people).length} 件を作成しました`);
    if (!options['people-only']) await loadDemo({ services: app, people, clock, say, register: options.register ?? null, now: new Date() });
  } finally {
    await app.close();
  }
}

seed().then(() => process.exit(0), fail('デモのデータを読み込めませんでした'));
