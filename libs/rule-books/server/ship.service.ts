import { newId } from '@saimado/kernel/id';
import { rows } from '@saimado/platform/commands';
import { readContent, type RuleBook, type ShippedVersion } from '@saimado/rule-books/domain/book';
import { isWhole } from '@saimado/rule-books/domain/versions';
import type { EntityManager } from 'typeorm';

/**
 * Brings the versions that come with the program into the database, as its owner when migrating. An empty book takes them as
 * they are. Where people keep the book already, a version they do not know is laid before them as a draft: what a release
 * brings decides nothing until two of them say so. A released file that says something else than it did is such a version
 * too: what judges calls must never silently differ from what the repository shows, nor follow it unasked.
 * @throws where a shipped version breaks its own book's rules: a fault of the release
 */
export async function shipRules(db: Pick<EntityManager, 'query'>, books: readonly RuleBook<never>[], now: Date): Promise<void> {
  for (const book of books) {
    if (!isWhole(book.shipped)) throw new Error(`${book.code}: the shipped versions leave a gap or overlap`);
    const [kept] = await rows<{ count: number }>(db, 'select count(*)::int as count from rule_book_version where book = $1', [book.code]);
    for (const shipped of book.shipped) await ship(db, book, shipped, kept?.count === 0, now);
  }
}

async function ship(db: Pick<EntityManager, 'query'>, book: RuleBook<never>, shipped: ShippedVersion, isNew: boolean, now: Date): Promise<void> {
  const read = readContent(book, shipped.content);
  if (read.kind === 'problems') throw new Error(`${book.code} ${shipped.version}: ${read.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
  const content = JSON.stringify(read.content);
  // The last day may differ: a version published later ends it earlier.
  const known = await rows<{ same: boolean }>(
    db, `select valid_from = $3 and content = $4::jsonb as same from rule_book_version where book = $1 and origin = 'SHIPPED' and (version = $2 or starts_with(version, $2 || '.'))`,
    [book.code, shipped.version, shipped.validFrom, content],
  );
  if (known.some(({ same }) => same)) return;
  const changed = known.length > 0;
  await db.query(
    `insert into rule_book_version (id, book, version, origin, status, valid_from, valid_until, content, source, change_note, review_on, published_at, created_at, updated_at)
     values ($1, $2, $3, 'SHIPPED', $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
    [
      newId(), book.code, changed ? `${shipped.version}.${known.length + 1}` : shipped.version, isNew ? 'PUBLISHED' : 'DRAFT', shipped.validFrom, shipped.validUntil, content, shipped.source,
      changed ? `同梱版 ${shipped.version} の内容がリリースで変わりました：${shipped.changeNote}` : shipped.changeNote, shipped.reviewOn, isNew ? now : null, now,
    ],
  );
}
