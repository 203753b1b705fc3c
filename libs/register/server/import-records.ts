import { isId, type StaffId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import { shrinksSuddenly } from '@saimado/register/domain/confirmation';
import type { EntityManager } from 'typeorm';
import type { RefusedRowType, RegisterImportType } from './register-import.types';

type Db = Pick<EntityManager, 'query'>;

/** An import, and by whose id it was confirmed first, which decides who may confirm it next. */
export type ImportRecord = Omit<RegisterImportType, 'mayIConfirm'> & { firstConfirmedById: StaffId | null };

/** Whose import it was when no person was signed in. */
const COMMAND_LINE = 'コマンドライン';
const SHOWN_IMPORTS = 20;

const nameOf = (person: string): string => `coalesce(${person}.display_name, '${COMMAND_LINE}')`;

const COLUMNS = /* sql */ `
  i.id, i.file_name as "fileName", i.digest, i.status, i.rows, i.good_rows as "goodRows", i.refused_rows as "refusedRowCount", i.warned_rows as "warnedRowCount",
  i.added, i.changed, i.left_rows as "left", i.moved, i.category_moves as "categoryMoves", i.listed_before as "listedBefore", i.progress,
  i.created_at as "createdAt", ${nameOf('p')} as "createdBy", i.imported_at as "importedAt",
  i.first_confirmed_at as "firstConfirmedAt", case when i.first_confirmed_at is not null then ${nameOf('f')} end as "firstConfirmedBy", i.first_confirmed_by as "firstConfirmedById",
  case when i.confirmed_at is not null then ${nameOf('c')} end as "confirmedBy",
  i.status = 'IMPORTED' and exists (select from register_generation g join register_generation o on not o.live and o.seq < g.seq where g.live and g.built_by = i.id) as undoable,
  i.undone_at as "undoneAt", u.display_name as "undoneBy", i.undo_reason as "undoReason"
  from register_import i left join staff p on p.id = i.created_by left join staff f on f.id = i.first_confirmed_by
    left join staff c on c.id = i.confirmed_by left join staff u on u.id = i.undone_by`;

type StoredImport = Omit<ImportRecord, 'needsSecondConfirmation'>;
const recordOf = (stored: StoredImport): ImportRecord => ({ ...stored, needsSecondConfirmation: shrinksSuddenly(stored) });

/** The newest imports. */
export async function recentImports(db: Db): Promise<ImportRecord[]> {
  return (await rows<StoredImport>(db, `select ${COLUMNS} order by i.created_at desc, i.id desc limit ${SHOWN_IMPORTS}`)).map(recordOf);
}

export async function importById(db: Db, id: string): Promise<ImportRecord | null> {
  if (!isId(id)) return null;
  const [found] = await rows<StoredImport>(db, `select ${COLUMNS} where i.id = $1`, [id]);
  return found ? recordOf(found) : null;
}

/** The first lines refused, or taken with a warning, in the order of the file. */
export const notedRows = (db: Db, importId: string, kind: 'refused' | 'warned', most: number): Promise<RefusedRowType[]> =>
  rows<RefusedRowType>(db, 'select line, reason from register_refused_row where import_id = $1 and refused = $2 order by line limit $3',
    [importId, kind === 'refused', most]);
