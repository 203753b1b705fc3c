import { isId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import type { EntityManager } from 'typeorm';
import type { RefusedRowType, RegisterImportType } from './register-import.types';

type Db = Pick<EntityManager, 'query'>;

/** Whose import it was when no person was signed in. */
const COMMAND_LINE = 'コマンドライン';
const SHOWN_IMPORTS = 20;

const COLUMNS = /* sql */ `
  i.id, i.file_name as "fileName", i.digest, i.status, i.rows, i.good_rows as "goodRows", i.refused_rows as "refusedRowCount",
  i.added, i.changed, i.left_rows as "left", i.progress, i.created_at as "createdAt", coalesce(p.display_name, '${COMMAND_LINE}') as "createdBy",
  i.imported_at as "importedAt"
  from register_import i left join staff p on p.id = i.created_by`;

/** The newest imports. */
export const recentImports = (db: Db): Promise<RegisterImportType[]> =>
  rows<RegisterImportType>(db, `select ${COLUMNS} order by i.created_at desc, i.id desc limit ${SHOWN_IMPORTS}`);

export async function importById(db: Db, id: string): Promise<RegisterImportType | null> {
  if (!isId(id)) return null;
  const [found] = await rows<RegisterImportType>(db, `select ${COLUMNS} where i.id = $1`, [id]);
  return found ?? null;
}

/** The first lines refused, or taken with a warning, in the order of the file. */
export const notedRows = (db: Db, importId: string, kind: 'refused' | 'warned', most: number): Promise<RefusedRowType[]> =>
  rows<RefusedRowType>(db, 'select line, reason from register_refused_row where import_id = $1 and refused = $2 order by line limit $3',
    [importId, kind === 'refused', most]);
