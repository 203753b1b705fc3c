import { candidatesQuery, SEARCH_SETTINGS } from '@saimado/register/server/candidates-query';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../testkit/command';
import { type App, startApp } from '../testkit/world';

let app: App;
let connection: pg.Client;

beforeAll(async () => {
  app = await startApp();
  const folder = mkdtempSync(join(tmpdir(), 'saimado-plans-'));
  const { stdout } = await runCommand(app, ['register:generate', '--members', '2000', '--seed', '3']);
  writeFileSync(join(folder, 'register.csv'), stdout);
  expect((await runCommand(app, ['register:import', join(folder, 'register.csv'), '--yes'])).code).toBe(0);
  rmSync(folder, { recursive: true });
  connection = new pg.Client({ connectionString: app.ownerUrl });
  await connection.connect();
  for (const [name, value] of Object.entries(SEARCH_SETTINGS)) await connection.query(`set ${name} = '${value}'`);
}, 60_000);
afterAll(async () => {
  await connection.end();
  await app.stop();
});

/** As it is planned for any values: what a connection keeps after a few searches. */
const planOf = async (sql: string): Promise<string> =>
  (await connection.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${sql}`)).rows.map((row) => row['QUERY PLAN']).join('\n');

it('looks candidates up by the index, as reviewed in search-plans/candidates.txt', async () => {
  const plan = await planOf(candidatesQuery({}, { numbers: [], texts: [] }, 60).text);
  expect(plan).not.toMatch(/Seq Scan/);
  expect(plan.match(/Bitmap Index Scan on register_generation_\w+_grams/g)).toHaveLength(2);
  await expect(`${plan}\n`).toMatchFileSnapshot('./search-plans/candidates.txt');
});

it('would show a table read as a whole, were the index gone', async () => {
  await connection.query('begin');
  const [live] = (await connection.query<{ name: string }>(`select name from register_generation where live`)).rows;
  await connection.query(`drop index register_generation_${live?.name}_grams`);
  const plan = await planOf(candidatesQuery({}, { numbers: [], texts: [] }, 60).text);
  await connection.query('rollback');
  expect(plan).toMatch(/Seq Scan/);
});

it('opens an entry by its key', async () => {
  expect(await planOf('select * from register_entry where id = $1')).toMatch(/^Index Scan using register_generation_\w+_pkey/);
});
