import { RULES_VERSION } from '@saimado/register/domain/fold';
import { rows } from '@saimado/platform/commands';
import type { EntityManager } from 'typeorm';
import { namedKeys } from './import-steps';
import { KEY_COLUMNS } from './register-columns';
import { ENTRY_COLUMNS, type RegisterEntry } from './register-entry.view';
import { lockRegister } from './register-lock';

type Db = Pick<EntityManager, 'query'>;

const AT_ONCE = 1_000;

/**
 * Makes the register's keys anew where other rules made them, which a release with changed folding leaves behind: searches
 * fold what is said by the rules of today, and would silently miss. Both generations, as an undo may bring the other back;
 * files that wait with keys of before are let go and can be sent again. Needs the owner's rights and a transaction, during
 * which nobody searches; about 40 s for a generation of 200,000 entries.
 * @param tell called once when there is work to do
 * @returns how many entries got new keys
 */
export async function renewKeys(db: Db, tell: () => void): Promise<number> {
  await lockRegister(db);
  const old = await rows<{ name: string }>(db, 'select name from register_generation where rules_version <> $1 order by name', [RULES_VERSION]);
  if (old.length === 0) return 0;
  await db.query(`update register_import set status = case status when 'PREVIEW' then 'CANCELLED' else 'FAILED' end where status in ('PREVIEW', 'IMPORTING')`);
  await db.query('truncate register_staged, register_staged_former, register_staged_keys');
  let renewed = 0;
  for (const { name } of old) renewed += await renewGeneration(db, `register_generation_${name}`, tell);
  await db.query('update register_generation set rules_version = $1', [RULES_VERSION]);
  return renewed;
}

async function renewGeneration(db: Db, table: string, tell: () => void): Promise<number> {
  const columns = Object.keys(KEY_COLUMNS).map((name) => `${name} = k.${name}`).join(', ');
  let renewed = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const entries = await rows<RegisterEntry>(db, `select ${ENTRY_COLUMNS} from ${table} e where e.id > $1 order by e.id limit ${AT_ONCE}`, [after]);
    const last = entries.at(-1);
    if (!last) break;
    if (renewed === 0) {
      tell();
      // An index is quicker made at the end than kept.
      await db.query(`drop index ${table}_grams`);
    }
    await db.query(`update ${table} e set ${columns} from json_populate_recordset(null::register_staged_keys, $1::json) k where e.id = k.entry_id`,
      [JSON.stringify(entries.map((entry) => ({ entry_id: entry.id, ...namedKeys(entry) })))]);
    renewed += entries.length;
    after = last.id;
  }
  if (renewed > 0) await db.query(`create index ${table}_grams on ${table} using gin (grams)`);
  if (renewed > 0) await db.query(`analyze ${table}`);
  return renewed;
}
