import { createHash } from 'node:crypto';
import pg from 'pg';

type Query = (this: pg.Client, text: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * Lets PostgreSQL keep each statement this process sends, so that one that is sent ten thousand times is parsed and
 * planned once per connection. For loading only: behind a pooler that shares connections, prepared statements get lost.
 */
export function prepareStatements(): void {
  const names = new Map<string, string>();
  const client = pg.Client.prototype as unknown as { query: Query };
  const { query } = client;
  client.query = function (text, values, callback) {
    if (typeof text !== 'string' || !Array.isArray(values)) return query.call(this, text, values, callback);
    const name = names.get(text) ?? createHash('md5').update(text).digest('hex');
    names.set(text, name);
    return query.call(this, { name, text, values }, callback);
  };
}
