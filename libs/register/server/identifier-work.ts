import { answerInTurn } from '@saimado/platform/kept-thread';
import { personPatterns, placePatterns } from '@saimado/register/domain/identifier-patterns';
import { type IdentifierHit, scanText } from '@saimado/register/domain/identifier-scan';
import { IdentifierTable } from '@saimado/register/domain/identifier-table';
import { workerData } from 'node:worker_threads';
import pg from 'pg';
import type { FormerFacility } from './register-entry.view';

export interface TextsToScan {
  texts: readonly string[];
}
/** What the thread is begun with. */
export interface IdentifierThreadData {
  databaseUrl: string;
}

interface Entry {
  id: string;
  memberName: string;
  memberKana: string;
  facilityName: string;
  address: string;
  phone: string;
  former: FormerFacility[];
}

/** Short statements: an import that puts its generation in place waits for none of them, and so no search waits for it. */
const AT_ONCE = 4_000;
const FIRST = '00000000-0000-0000-0000-000000000000';
const ENTRIES = /* sql */ `
  select id, member_name as "memberName", member_kana as "memberKana", facility_name as "facilityName", address, phone, former
  from register_entry where id > $1 order by id limit ${AT_ONCE}`;
const GENERATION = `select name || ':' || seq as generation from register_generation where live`;

/** The other side of `identifier-scan.service.ts`: keeps the register's words as a table of hashes, and reads texts against it. */
export function serveIdentifierScan(): void {
  const { databaseUrl } = workerData as IdentifierThreadData;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'saimado identifiers' });
  pool.on('error', () => undefined);
  let kept: { generation: string; table: IdentifierTable } | null = null;

  const current = async (): Promise<IdentifierTable> => {
    for (;;) {
      const generation = await generationOf(pool);
      if (kept?.generation === generation) return kept.table;
      kept = null;
      kept = { generation, table: await build(pool) };
    }
  };
  // PostgreSQL's messages quote values.
  const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
  answerInTurn(async ({ texts }: TextsToScan): Promise<IdentifierHit[][]> => {
    const table = await current();
    return texts.map((text) => scanText(table, text));
  }, nameOf);
}

async function generationOf(pool: pg.Pool): Promise<string> {
  const { rows: [live] } = await pool.query<{ generation: string }>(GENERATION);
  if (!live) throw new Error('there is no register');
  return live.generation;
}

/** What a generation holds; where another took its place meanwhile, the caller finds out and builds again. */
async function build(pool: pg.Pool): Promise<IdentifierTable> {
  const table = new IdentifierTable();
  const known = new Set<string>();
  const isNew = (...words: string[]): boolean => known.size < known.add(words.join('\n')).size;
  for (let after = FIRST; ;) {
    const { rows } = await pool.query<Entry>(ENTRIES, [after]);
    const last = rows.at(-1);
    if (!last) return table;
    for (const entry of rows) {
      if (isNew(entry.memberName, entry.memberKana)) personPatterns(entry).forEach((pattern) => table.add(pattern));
      for (const place of [entry, ...entry.former]) {
        if (isNew(place.facilityName, place.address, 'phone' in place ? place.phone : '')) placePatterns(place).forEach((pattern) => table.add(pattern));
      }
    }
    after = last.id;
  }
}
