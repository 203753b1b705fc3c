import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { csvOf, importRegister, importsOf, plantedRegister, previewRegister } from '../testkit/builders/register';
import { candidatesOf } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

let app: App;
let admin: Client;
let operator: Client;

beforeAll(async () => {
  app = await startApp();
  [admin, operator] = await Promise.all([signIn(app, 'admin1'), signIn(app, 'operator1')]);
});
afterAll(() => app.stop());

/** What `npm start` runs before the server. */
async function migrate(): Promise<string> {
  const databaseUrl = new URL(app.ownerUrl);
  databaseUrl.username = databaseUrl.password = '';
  const env = { ...process.env, SAIMADO_OWNER_URL: app.ownerUrl, SAIMADO_DATABASE_URL: databaseUrl.href, SAIMADO_SECRET: inject('postgres').secret };
  return (await promisify(execFile)(process.execPath, [join(inject('dist'), 'api/migrate.js')], { env })).stdout;
}
const names = async (memberKana: string): Promise<string[]> => (await candidatesOf(operator, { memberKana })).map(({ memberName }) => memberName);
const keys = () => app.sql('select id, name_loose, kana_loose, facility_loose, (select array_agg(gram order by gram) from unnest(grams) gram) as grams from register_entry order by id');

it('a release with other folding rules finds whom the register of before holds, and an undo too', async () => {
  await importRegister(admin, plantedRegister.slice(0, 4));
  await importRegister(admin, plantedRegister);
  const waiting = await previewRegister(admin, csvOf(plantedRegister));
  const right = await keys();
  for (const name of ['a', 'b']) await app.sql(`update register_generation_${name} set grams = array['k:old'], kana_loose = 'old', name_loose = 'old'`);
  await app.sql(`update register_generation set rules_version = 'of before'`);
  expect(await names('たかはし')).toEqual([]);

  expect(await migrate()).toContain('作り直しています');
  expect(await names('たかはし')).toContain('髙橋　一郎');
  expect(await keys()).toEqual(right);
  expect((await importsOf(admin)).find(({ id }) => id === waiting.id)?.status).toBe('CANCELLED');
  expect(await app.sql('select cardinality(grams) > 1 as good, count(*)::int as n from register_generation_a group by 1 union all select cardinality(grams) > 1, count(*)::int from register_generation_b group by 1 order by n'))
    .toEqual([{ good: true, n: 4 }, { good: true, n: plantedRegister.length }]);

  expect(await migrate()).toBe('');
});
