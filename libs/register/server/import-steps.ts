import { isId } from '@saimado/kernel/id';
import type { JstDate } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { keysOf } from '@saimado/register/domain/grams';
import type { EntityManager } from 'typeorm';
import { KEY_COLUMNS } from './register-columns';
import { ENTRY_COLUMNS, type FormerFacility, type RegisterEntry } from './register-entry.view';

/** The SQL of an import, step by step; what writes the register is the owner's (migration 0007). */
type Db = Pick<EntityManager, 'query'>;

export interface CategoryMove { from: string; to: string; count: number }
export interface Counts { added: number; changed: number; left: number; listedBefore: number }
export interface Differences extends Counts { categoryMoves: CategoryMove[] }

/** What an import would do to the register as it stands. */
export async function compare(db: Db, importId: string): Promise<Differences> {
  const [counts] = await rows<Counts>(db, `
    with staged as (select * from register_staged where import_id = $1),
      kept as (select member_number, facility_code from register_refused_row where import_id = $1 and refused and member_number is not null)
    select count(s.line) filter (where e.id is null)::int as added,
      count(*) filter (where s.line is not null and e.id is not null and (e.listed_until is not null
        or (e.registry_number, e.member_name, e.member_kana, e.category, e.valid_from, e.valid_to, e.status, e.facility_name, e.facility_kind, e.postal_code, e.prefecture, e.address, e.phone)
        is distinct from (s.registry_number, s.member_name, s.member_kana, s.category, s.valid_from, s.valid_to, s.status, s.facility_name, s.facility_kind, s.postal_code, s.prefecture, s.address, s.phone)))::int as changed,
      count(*) filter (where s.line is null and e.listed_until is null and (e.member_number, e.facility_code) not in (select * from kept))::int as left,
      count(e.id) filter (where e.listed_until is null)::int as "listedBefore"
    from staged s full join register_entry e using (member_number, facility_code)`, [importId]);
  if (!counts) throw new Error('nothing was counted');
  return { ...counts, categoryMoves: await categoryMoves(db, importId) };
}

/** Members whose category differs, whichever facilities they are listed for; where rows of one differ, the highest counts. */
export const categoryMoves = (db: Db, importId: string): Promise<CategoryMove[]> => rows<CategoryMove>(db, `
  with before as (select member_number, min(category collate "C") as category from register_entry where listed_until is null group by 1),
    after as (select member_number, min(category collate "C") as category from register_staged where import_id = $1 group by 1)
  select b.category as "from", a.category as "to", count(*)::int as count
  from before b join after a using (member_number) where a.category <> b.category group by 1, 2 order by 3 desc, 1, 2`, [importId]);

export interface Plan extends Counts { planned: number }

/** Empties the idle generation and decides what becomes of each entry. The transaction that calls this goes through, or nothing happened. */
export async function planImport(db: Db, importId: string): Promise<Plan> {
  const [plan] = await rows<Plan>(db, 'select planned, added, changed, left_rows as "left", listed_before as "listedBefore" from register_plan_import($1)', [importId]);
  if (!plan) throw new Error('nothing was planned');
  return plan;
}

const LINES_AT_ONCE = 20_000;

/** Writes the idle generation. @param tell how much of it stands, 0–1 */
export async function buildGeneration(db: Db, importId: string, today: JstDate, tell: (share: number) => Promise<void>): Promise<void> {
  const [{ last } = { last: 0 }] = await rows<{ last: number }>(db, 'select coalesce(max(line), 0) as last from register_staged where import_id = $1', [importId]);
  for (let after = 0; after < last; after += LINES_AT_ONCE) {
    await db.query('select register_build_lines($1, $2, $3, $4)', [importId, after, after + LINES_AT_ONCE, today]);
    await tell(Math.min(1, (after + LINES_AT_ONCE) / last));
  }
  await db.query('select register_build_rest($1, $2)', [importId, today]);
}

export const indexGeneration = (db: Db): Promise<unknown> => db.query('select register_index_build()');

export const putInPlace = (db: Db, importId: string, today: JstDate, rulesVersion: string): Promise<unknown> =>
  db.query('select register_put_in_place($1, $2, $3)', [importId, today, rulesVersion]);

/** @returns false where another import, or none, is the one to go back from */
export async function takeBack(db: Db, importId: string): Promise<boolean> {
  const [answer] = await rows<{ done: boolean }>(db, 'select register_take_back($1) as done', [importId]);
  return answer?.done ?? false;
}

type Place = Pick<FormerFacility, 'facilityName' | 'address' | 'prefecture'>;
/** Where `until` is missing, the facility was listed so until now. */
interface GonePlace extends Place { until: JstDate | null }
interface MovedFacility { facilityCode: string; gone: GonePlace[]; known: FormerFacility[][]; now: Place[] }

const PLACE = `jsonb_build_object('facilityName', facility_name, 'address', address, 'prefecture', prefecture)`;
/** One row per facility code of the file under which something stood that stands there no longer. */
const movedFacilities = (importId: string): string => /* sql */ `
  with staged as (select distinct facility_code, facility_name, address, prefecture from register_staged where import_id = '${importId}'),
    now as (select facility_code, jsonb_agg(${PLACE}) as places from staged group by 1),
    before as (select distinct facility_code, facility_name, address, prefecture, former, listed_until from register_entry)
  select facility_code as "facilityCode", coalesce(jsonb_agg(distinct ${PLACE} || jsonb_build_object('until', listed_until)) filter (where s.facility_code is null), '[]') as gone,
    jsonb_agg(distinct b.former) as known, (array_agg(now.places))[1] as now
  from before b left join staged s using (facility_code, facility_name, address, prefecture) join now using (facility_code)
  group by facility_code having bool_or(s.facility_code is null) or bool_or(b.former <> '[]')`;
const FACILITIES_AT_ONCE = 200;

/**
 * Notes what stood under the facility codes of the file and no longer does: whoever calls may still say the old name or
 * address. A facility that took its former name or place again has no former one. Inside a transaction.
 */
export async function stageFormer(db: Db, importId: string, today: JstDate): Promise<void> {
  // A cursor takes no parameters.
  if (!isId(importId)) throw new Error('no import');
  await db.query(`select set_config('cursor_tuple_fraction', '1', true)`);
  await db.query(`declare moved no scroll cursor for ${movedFacilities(importId)}`);
  for (;;) {
    const page = await rows<MovedFacility>(db, `fetch ${FACILITIES_AT_ONCE} from moved`);
    const written = page.flatMap(({ facilityCode, ...facility }) => {
      const former = formerOf(facility, today);
      return former.length > 0 ? [{ facilityCode, former, grams: [...new Set(former.flatMap(gramsOfPlace))] }] : [];
    });
    if (written.length > 0) {
      await db.query(`insert into register_staged_former (import_id, facility_code, former, grams)
        select $1, "facilityCode", former, grams from json_to_recordset($2::json) as r("facilityCode" text, former jsonb, grams text[])`, [importId, JSON.stringify(written)]);
    }
    if (page.length < FACILITIES_AT_ONCE) break;
  }
  await db.query('close moved');
}

/** What was there before, oldest first, each once: until the last day that any entry, listed or not, knows of. */
function formerOf({ gone, known, now }: Omit<MovedFacility, 'facilityCode'>, today: JstDate): FormerFacility[] {
  const places = new Map<string, FormerFacility>();
  for (const place of [...known.flat(), ...gone.map((one) => ({ ...one, until: one.until ?? today }))]) {
    const other = places.get(placeKey(place));
    if (!other || other.until < place.until) places.set(placeKey(place), place);
  }
  for (const place of now) places.delete(placeKey(place));
  return [...places.values()].sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

const placeKey = ({ facilityName, address, prefecture }: Place): string => JSON.stringify([facilityName, prefecture, address]);

const NOBODY = { memberNumber: '', registryNumber: '', memberName: '', memberKana: '', phone: '' };
/** What a facility is found by, without the people in it. */
const gramsOfPlace = ({ facilityName, address, prefecture }: FormerFacility): string[] =>
  keysOf({ ...NOBODY, facilityName, address, prefecture }).grams.filter((gram) => /^[fac]:/.test(gram));

/** Entries given new keys at once. */
const REKEYED_AT_ONCE = 500;

/** Gives new keys to what the file does not list, where the register's were made by other rules. */
export async function stageKeys(db: Db, importId: string, rulesVersion: string): Promise<void> {
  const [live] = await rows<{ same: boolean }>(db, 'select rules_version = $1 as same from register_generation where live', [rulesVersion]);
  if (live?.same) return;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const entries = await rows<RegisterEntry>(db, `select ${ENTRY_COLUMNS} from register_entry e
      where e.id > $2 and not exists (select from register_staged s where s.import_id = $1 and s.member_number = e.member_number and s.facility_code = e.facility_code)
      order by e.id limit ${REKEYED_AT_ONCE}`, [importId, after]);
    const last = entries.at(-1);
    if (!last) return;
    after = last.id;
    const columns = Object.keys(KEY_COLUMNS).join(', ');
    await db.query(`insert into register_staged_keys (import_id, entry_id, ${columns})
      select $1, entry_id, ${columns} from json_populate_recordset(null::register_staged_keys, $2::json)`,
    [importId, JSON.stringify(entries.map((entry) => ({ entry_id: entry.id, ...namedKeys(entry) })))]);
  }
}

/** All that an entry is found by, former facilities included, by the names of the columns. */
export function namedKeys(entry: RegisterEntry): Record<string, unknown> {
  const keys = keysOf(entry);
  const grams = [...new Set([...keys.grams, ...entry.former.flatMap(gramsOfPlace)])];
  return Object.fromEntries(Object.entries(KEY_COLUMNS).map(([name, value]) => [name, value({ ...keys, grams })]));
}
