import { rows } from '@saimado/platform/commands';
import { stringify } from 'csv-stringify/sync';
import type { EntityManager } from 'typeorm';

type Db = Pick<EntityManager, 'query'>;

const PAGE = 2_000;
const KINDS = { refused: '取り込めない', warned: '注意' } as const;

/**
 * Every line of an import that was refused or taken with a warning, as a CSV file: line, kind, reason. It begins with a
 * byte order mark, without which Excel takes UTF-8 for Windows-31J. Read page by page, as a bad file has as many as lines.
 */
export async function* refusedCsv(db: Db, importId: string): AsyncGenerator<string> {
  yield `\uFEFF${stringify([['line', 'kind', 'reason']], { record_delimiter: 'windows' })}`;
  let [line, refused] = [0, false];
  for (;;) {
    const page = await rows<{ line: number; refused: boolean; reason: string }>(db, `
      select line, refused, reason from register_refused_row where import_id = $1 and (line, refused) > ($2, $3) order by line, refused limit ${PAGE}`,
    [importId, line, refused]);
    const last = page.at(-1);
    if (!last) return;
    yield stringify(page.map((one) => [one.line, KINDS[one.refused ? 'refused' : 'warned'], one.reason]), { record_delimiter: 'windows' });
    [line, refused] = [last.line, last.refused];
  }
}
