import { newId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import { readContent, type RuleBook } from '@saimado/rule-books/domain/book';
import { isWhole } from '@saimado/rule-books/domain/versions';
import type { EntityManager } from 'typeorm';

/**
 * Brings the versions that come with the program into the database, as its owner when migrating. An empty book takes them as
 * they are. Where people keep the book already, a version they do not know is laid before them as a draft: what a release
 * brings decides nothing until two of them say so.
 * @throws where a shipped version breaks its own book's rules: a fault of the release
 */
export async function shipRules(db: EntityManager, books: readonly RuleBook<never>[], now: Date): Promise<void> {
  for (const { code, schema, check, shipped } of books) {
    if (!isWhole(shipped)) throw new Error(`${code}: the shipped versions leave a gap or overlap`);
    const known = await rows<{ version: string }>(db, 'select version from rule_book_version where book = $1', [code]);
    const isNew = known.length === 0;
    for (const { version, validFrom, validUntil, source, changeNote, reviewOn, content } of shipped) {
      if (known.some((row) => row.version === version)) continue;
      const read = readContent({ code, schema, check, shipped }, content);
      if (read.kind === 'problems') throw new Error(`${code} ${version}: ${read.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
      await db.query(
        `insert into rule_book_version (id, book, version, origin, status, valid_from, valid_until, content, source, change_note, review_on, published_at, created_at, updated_at)
         values ($1, $2, $3, 'SHIPPED', $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
        [newId(), code, version, isNew ? 'PUBLISHED' : 'DRAFT', validFrom, validUntil, JSON.stringify(read.content), source, changeNote, reviewOn, isNew ? now : null, now],
      );
    }
  }
}
