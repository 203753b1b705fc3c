import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';

type Cell = string | number | readonly string[] | null;

/** How long rows may be made before other requests get their turn. */
const TURN_MS = 8;
const SENT_AT_ONCE = 65_536;

const SPECIAL = /[\\\t\n\r\b\f\v]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\b': '\\b', '\f': '\\f', '\v': '\\v' };
const escaped = (text: string): string => (SPECIAL.test(text) ? text.replace(/[\\\t\n\r\b\f\v]/g, (letter) => ESCAPES[letter] ?? letter) : text);

const PLAIN_ITEMS = /^[^"\\]*$/;
/** An array as its PostgreSQL literal. Every item is quoted, so that none can be taken for null or for two. */
function arrayText(items: readonly string[]): string {
  if (items.length === 0) return '{}';
  const joined = items.join('');
  const quoted = PLAIN_ITEMS.test(joined) ? items : items.map((item) => item.replace(/["\\]/g, '\\$&'));
  return `{"${quoted.join('","')}"}`;
}

const cellText = (cell: Cell): string => {
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  return escaped(typeof cell === 'string' ? cell : arrayText(cell));
};

/** A row in the text form of COPY. */
export const copyLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join('\t')}\n`;

/**
 * Sends rows into a table as they are made, in constant memory: as fast as PostgreSQL takes them, and with a turn for
 * other requests every few milliseconds. All rows of one call arrive, or none.
 */
export async function copyInto(dataSource: DataSource, table: string, columns: readonly string[], lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
    const ended = once(stream, 'finish');
    ended.catch(() => undefined);
    try {
      let waiting = '';
      let turn = performance.now();
      for await (const line of lines) {
        waiting += line;
        if (waiting.length > SENT_AT_ONCE) {
          if (!stream.write(waiting)) await Promise.race([once(stream, 'drain'), ended]);
          waiting = '';
        }
        if (performance.now() - turn > TURN_MS) {
          await breathe();
          turn = performance.now();
        }
      }
      stream.end(waiting);
    } catch (error) {
      stream.destroy(error as Error);
      throw error;
    }
    await ended;
  } finally {
    await runner.release();
  }
}
