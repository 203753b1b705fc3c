import { jstDateOf } from '@saimado/kernel/jst';
import { RegisterImporter } from '@saimado/register/server/register-importer';
import { importById, notedRows } from '@saimado/register/server/import-records';
import { openFile } from '@saimado/register/server/spool';
import { basename } from 'node:path';
import { DataSource } from 'typeorm';
import { generateRegister } from '../register-generator/generate';
import type { DemoWorld } from './load';

const MEMBERS = 2_000;
const SEED = 1;
const SHOWN_ROWS = 20;

/** Puts a register in place, as of a day before the first call. */
export async function loadRegister(world: DemoWorld, asOf: Date): Promise<void> {
  await world.clock.at(asOf, () => (world.register === null ? generated(world, asOf) : fromFile(world, world.register)));
}

async function generated({ services, people, say }: DemoWorld, asOf: Date): Promise<void> {
  const rows = generateRegister({ members: MEMBERS, seed: SEED, asOf: jstDateOf(asOf) });
  const { staffId, address } = people.admin1;
  const { added } = await services.get(RegisterImporter).importRows(rows, { fileName: 'demo-register.csv', staffId, address });
  say(`架空の会員名簿（会員 ${MEMBERS.toLocaleString('ja')} 人、${added.toLocaleString('ja')} 行）を読み込みました`);
}

/** Rows that cannot be read are a person's to decide about: the import then waits for one, as after an upload. */
async function fromFile({ services, people, say }: DemoWorld, path: string): Promise<void> {
  const importer = services.get(RegisterImporter);
  const dataSource = services.get(DataSource);
  const { staffId, address } = people.admin1;
  const file = await openFile(path);
  try {
    const id = await importer.begin(file.facts.digest, { fileName: basename(path), staffId, address });
    await importer.preview(id, file);
    const found = await importById(dataSource, id);
    if (found?.status === 'PREVIEW' && found.refusedRowCount === 0) {
      await importer.confirm(dataSource, id, staffId);
      await importer.apply(id, address);
      return say(`会員名簿 ${basename(path)}（${found.goodRows.toLocaleString('ja')} 行）を読み込みました`);
    }
    for (const { line, reason } of await notedRows(dataSource, id, 'refused', SHOWN_ROWS)) say(`  ${line}行目: ${reason}`);
    say(found?.status === 'PREVIEW'
      ? `取り込めない行が ${found.refusedRowCount} 件あるため、名簿の取り込みは確認待ちです（管理画面の「会員名簿」で確認してください）`
      : '会員名簿を読み込めませんでした。ファイルを直してから npm run register:import -- ファイル で取り込んでください');
  } finally {
    await file.close();
  }
}
