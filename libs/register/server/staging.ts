import { keysOf } from '@saimado/register/domain/grams';
import type { DataSource, EntityManager } from 'typeorm';
import { copyInto, copyLine } from './copy';
import { CELL_COLUMNS, cellsOfRow, KEY_COLUMNS, valuesOfKeys } from './register-columns';
import { type FileRow, readable, UnreadableFile } from './register-file';

type Db = Pick<EntityManager, 'query'>;

export interface Tally { good: number; refused: number; warned: number }

const COLUMNS = ['import_id', 'line', ...Object.keys(CELL_COLUMNS), ...Object.keys(KEY_COLUMNS)];
/** Refused lines and warnings sent together. */
const NOTED_AT_ONCE = 500;
/** More wrong lines than that and the file is another one: nobody could look through them, and they would fill the disk. */
export const MOST_REFUSED = 100_000;

interface Noted { line: number; refused: boolean; reason: string; memberNumber?: string; facilityCode?: string }

/**
 * Stages the lines of a file with the keys they will be found by, and notes what is wrong with which. Of two lines for one
 * member at one facility the second is refused. None is staged where this throws.
 * @throws UnreadableFile
 */
export async function stageLines(
  dataSource: DataSource, importId: string, lines: AsyncIterable<FileRow> | Iterable<FileRow>, tell: () => Promise<void>,
): Promise<Tally> {
  let noted: Noted[] = [];
  let refused = 0;
  const note = async (one: Noted): Promise<void> => {
    if (one.refused && (refused += 1) > MOST_REFUSED) {
      throw new UnreadableFile(1, `取り込めない行が${MOST_REFUSED.toLocaleString('ja-JP')}行を超えました。会員名簿のファイルかどうか確認してください。`);
    }
    if (noted.push(one) < NOTED_AT_ONCE) return;
    await insertNoted(dataSource, importId, noted);
    noted = [];
  };
  async function* staged(): AsyncGenerator<string> {
    for await (const one of lines) {
      if (one.kind === 'refused') await note({ line: one.line, refused: true, reason: readable(one.reasons.join(' ')), ...one.meant });
      else {
        if (one.warnings.length > 0) await note({ line: one.line, refused: false, reason: readable(one.warnings.join(' ')) });
        yield copyLine([importId, one.line, ...cellsOfRow(one.row), ...valuesOfKeys(keysOf(one.row))]);
      }
      await tell();
    }
  }
  await copyInto(dataSource, 'register_staged', COLUMNS, staged());
  await insertNoted(dataSource, importId, noted);
  await inBulk(dataSource, (db) => refuseTwice(db, importId));
  return tallyOf(dataSource, importId);
}

async function insertNoted(db: Db, importId: string, noted: readonly Noted[]): Promise<void> {
  if (noted.length === 0) return;
  await db.query(`insert into register_refused_row (import_id, line, refused, reason, member_number, facility_code)
    select $1, line, refused, reason, "memberNumber", "facilityCode"
    from json_to_recordset($2::json) as r(line int, refused boolean, reason text, "memberNumber" text, "facilityCode" text)`, [importId, JSON.stringify(noted)]);
}

/**
 * Statements over whole registers: just filled, its statistics are of before, and the planner would compare each row with
 * each. Hashing takes what memory it needs.
 */
export const inBulk = <T>(dataSource: DataSource, work: (db: EntityManager) => Promise<T>): Promise<T> => dataSource.transaction(async (db) => {
  await inBulkFromNow(db);
  return work(db);
});
export const inBulkFromNow = (db: Db): Promise<unknown> => db.query(`select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`);

/** Of several lines for one member at one facility the first is kept. */
const refuseTwice = (db: Db, importId: string): Promise<unknown> => db.query(`
  with doubled as (
    select member_number, facility_code, min(line) as first from register_staged where import_id = $1
    group by member_number, facility_code having count(*) > 1),
  gone as (
    delete from register_staged s using doubled d
    where s.import_id = $1 and s.member_number = d.member_number and s.facility_code = d.facility_code and s.line > d.first
    returning s.line, d.first, s.member_number, s.facility_code),
  unwarned as (delete from register_refused_row r using gone g where r.import_id = $1 and not r.refused and r.line = g.line)
  insert into register_refused_row (import_id, line, refused, reason, member_number, facility_code)
  select $1, line, true, 'member_number・facility_code: ' || first || '行目と同じ会員・施設です。どちらか一方にしてください。', member_number, facility_code from gone`,
[importId]);

export async function tallyOf(db: Db, importId: string): Promise<Tally> {
  const [tally] = (await db.query(`
    select (select count(*)::int from register_staged where import_id = $1) as good,
      count(*) filter (where refused)::int as refused, count(*) filter (where not refused)::int as warned
    from register_refused_row where import_id = $1`, [importId])) as [Tally];
  return tally;
}

export const forgetStaged = (db: Db, importId: string): Promise<unknown> => db.query(`
  with former as (delete from register_staged_former where import_id = $1), keys as (delete from register_staged_keys where import_id = $1)
  delete from register_staged where import_id = $1`, [importId]);
