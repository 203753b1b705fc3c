import type { JstDate } from '@saimado/kernel/jst';
import { RULES_VERSION } from '@saimado/register/domain/fold';
import { keysOf } from '@saimado/register/domain/grams';
import type { RegisterRow } from '@saimado/register/domain/row';
import { rows } from '@saimado/platform/commands';
import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { FileRow } from './register-file';

/** The SQL of an import, step by step. Each step works on a batch, so that a register of any size takes constant memory. */
type Db = Pick<EntityManager, 'query'>;

export const BATCH = 1_000;
/** Rows after which other requests get their turn while keys are computed: a few milliseconds' work. */
const BREATH = 50;

const CELL_COLUMNS = `member_number, facility_code, digest, registry_number, member_name, member_kana, category, valid_from, valid_to,
  status, facility_name, facility_kind, postal_code, prefecture, address, phone`;
const CELL_VALUES = `"memberNumber", "facilityCode", digest, "registryNumber", "memberName", "memberKana", category, "validFrom", "validTo",
  status, "facilityName", "facilityKind", "postalCode", prefecture, address, phone`;
const CELL_TYPES = `"memberNumber" text, "facilityCode" text, digest text, "registryNumber" text, "memberName" text, "memberKana" text,
  category text, "validFrom" date, "validTo" date, status text, "facilityName" text, "facilityKind" text, "postalCode" text,
  prefecture text, address text, phone text`;

/** Equal digests mean equal cells, and keys made by the rules in force. */
const digestOf = (row: RegisterRow): string =>
  createHash('sha256').update(JSON.stringify([
    RULES_VERSION, row.memberNumber, row.registryNumber, row.memberName, row.memberKana, row.category, row.validFrom, row.validTo, row.status,
    row.facilityCode, row.facilityName, row.facilityKind, row.postalCode, row.prefecture, row.address, row.phone,
  ])).digest('base64url');

export interface Tally { good: number; refused: number; warned: number }

/** Stages a batch of lines; a second line for the same member and facility is refused. */
export async function stageBatch(db: Db, importId: string, batch: readonly FileRow[], tally: Tally): Promise<void> {
  const noted: { line: number; refused: boolean; reason: string; memberNumber?: string; facilityCode?: string }[] = [];
  const good: (RegisterRow & { line: number; digest: string })[] = [];
  for (const one of batch) {
    if (one.kind === 'refused') noted.push({ line: one.line, refused: true, reason: one.reasons.join(' '), ...one.meant });
    else {
      good.push({ ...one.row, line: one.line, digest: digestOf(one.row) });
      if (one.warnings.length > 0) noted.push({ line: one.line, refused: false, reason: one.warnings.join(' ') });
    }
  }
  const staged = await rows<{ line: number }>(db, `insert into register_staged (import_id, line, ${CELL_COLUMNS})
    select $1, line, ${CELL_VALUES} from json_to_recordset($2::json) as r(line int, ${CELL_TYPES}) order by line
    on conflict (import_id, member_number, facility_code) do nothing returning line`, [importId, JSON.stringify(good)]);
  const isStaged = new Set(staged.map(({ line }) => line));
  const twice = good.filter(({ line }) => !isStaged.has(line));
  if (twice.length > 0) noted.push(...(await refusedAsTwice(db, importId, twice)));
  const kept = noted.filter(({ line, refused }) => refused || isStaged.has(line));
  if (kept.length > 0) {
    await db.query(`insert into register_refused_row (import_id, line, refused, reason, member_number, facility_code)
      select $1, line, refused, reason, "memberNumber", "facilityCode"
      from json_to_recordset($2::json) as r(line int, refused boolean, reason text, "memberNumber" text, "facilityCode" text)`, [importId, JSON.stringify(kept)]);
  }
  tally.good += isStaged.size;
  tally.refused += kept.filter(({ refused }) => refused).length;
  tally.warned += kept.filter(({ refused }) => !refused).length;
}

async function refusedAsTwice(db: Db, importId: string, twice: readonly (RegisterRow & { line: number })[]) {
  const first = await rows<{ line: number; first: number }>(db, `select r.line, s.line as first
    from json_to_recordset($2::json) as r(line int, "memberNumber" text, "facilityCode" text)
    join register_staged s on s.import_id = $1 and s.member_number = r."memberNumber" and s.facility_code = r."facilityCode"`,
  [importId, JSON.stringify(twice)]);
  const firstLine = new Map(first.map((one) => [one.line, one.first]));
  return twice.map(({ line }) => ({ line, refused: true, reason: `member_number・facility_code: ${firstLine.get(line) ?? '?'}行目と同じ会員・施設です。どちらか一方にしてください。` }));
}

export interface Counts { added: number; changed: number; left: number }

/** A staged row that is new, differs from the register's, or comes back to it. */
const DIFFERS = `(e.id is null or e.digest <> s.digest or e.listed_until is not null)`;
/** An entry of the register that the file does not list; where a line of it was refused the entry stays as it is. */
const LEAVES = `e.listed_until is null
  and not exists (select from register_staged s where s.import_id = $1 and s.member_number = e.member_number and s.facility_code = e.facility_code)
  and not exists (select from register_refused_row r where r.import_id = $1 and r.refused and r.member_number = e.member_number and r.facility_code = e.facility_code)`;

/** What an import would do to the register as it stands. */
export async function countDifferences(db: Db, importId: string): Promise<Counts> {
  const [staged] = await rows<{ added: number; changed: number }>(db, `
    select count(*) filter (where e.id is null)::int as added, count(*) filter (where e.id is not null and ${DIFFERS})::int as changed
    from register_staged s left join register_entry e using (member_number, facility_code) where s.import_id = $1`, [importId]);
  const [gone] = await rows<{ left: number }>(db, `select count(*)::int as left from register_entry e where ${LEAVES}`, [importId]);
  return { added: staged?.added ?? 0, changed: staged?.changed ?? 0, left: gone?.left ?? 0 };
}

type StagedRow = RegisterRow & { line: number; digest: string; known: boolean };

/** The next batch of rows to write, after `line`. */
export const nextDifferences = (db: Db, importId: string, line: number): Promise<StagedRow[]> =>
  rows<StagedRow>(db, `
    select s.line, s.digest, e.id is not null as known, s.member_number as "memberNumber", s.facility_code as "facilityCode",
      s.registry_number as "registryNumber", s.member_name as "memberName", s.member_kana as "memberKana", s.category,
      s.valid_from::text as "validFrom", s.valid_to::text as "validTo", s.status, s.facility_name as "facilityName",
      s.facility_kind as "facilityKind", s.postal_code as "postalCode", s.prefecture, s.address, s.phone
    from register_staged s left join register_entry e using (member_number, facility_code)
    where s.import_id = $1 and s.line > $2 and ${DIFFERS} order by s.line limit ${BATCH}`, [importId, line]);

/** Writes rows into the register with the keys they are found by. An entry keeps its id for good. */
export async function writeEntries(db: Db, batch: readonly StagedRow[]): Promise<void> {
  const written: unknown[] = [];
  for (const [index, row] of batch.entries()) {
    const { nameLoose, kana, facility, grams } = keysOf(row);
    written.push({ ...row, nameLoose, kana, facility, grams });
    if (index % BREATH === BREATH - 1) await breathe();
  }
  await db.query(`
    insert into register_entry (id, ${CELL_COLUMNS}, name_loose, kana_loose, facility_loose, grams)
    select gen_random_uuid(), ${CELL_VALUES}, "nameLoose", kana, facility, grams
    from json_to_recordset($1::json) as r(${CELL_TYPES}, "nameLoose" text, kana text, facility text, grams text[])
    on conflict (member_number, facility_code) do update set
      ${[...CELL_COLUMNS.split(/,\s*/).slice(2), 'name_loose', 'kana_loose', 'facility_loose', 'grams'].map((name) => `${name} = excluded.${name}`).join(', ')},
      listed_until = null`, [JSON.stringify(written)]);
}

/** Marks what the file no longer lists; it stays in the register as somebody who was in it until `day`. */
export async function markLeft(db: Db, importId: string, day: JstDate): Promise<number> {
  const gone = await rows<{ id: string }>(db, `update register_entry e set listed_until = $2 where ${LEAVES} returning e.id`, [importId, day]);
  return gone.length;
}

export const forgetStaged = (db: Db, importId: string): Promise<unknown> => db.query('delete from register_staged where import_id = $1', [importId]);
