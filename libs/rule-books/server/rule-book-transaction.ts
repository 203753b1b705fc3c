import { isId } from '@saimado/kernel/id';
import type { Tx } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import type { RuleBookCode } from '@saimado/rule-books/domain/book';
import { mayMove, type VersionStatus } from '@saimado/rule-books/domain/draft-states';
import type { RuleBookVersionType } from './rule-books.types';
import { readVersions, type VersionRow, versionView } from './rule-books.view';

/** One publication of a book at a time: each looks at the versions the other left. */
export const lockBook = (tx: Tx, book: RuleBookCode): Promise<unknown> => tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`rule-book:${book}`]);

/** A version, locked for this transaction; null where there is none. */
export async function lockVersion(tx: Tx, id: string): Promise<VersionRow | null> {
  if (!isId(id)) return null;
  await tx.sql('select from rule_book_version where id = $1 for no key update', [id]);
  return (await readVersions(tx.manager, 'v.id = $1', [id]))[0] ?? null;
}

/** The version as the actor saw it and where it may go on, or why not. */
export function asSeen(
  row: VersionRow | null, expectedVersion: number, to?: VersionStatus,
): { kind: 'version'; row: VersionRow } | RefusedFor<'NotFound'> | RefusedFor<'VersionConflict'> | RefusedFor<'InvalidTransition'> {
  if (!row) return refused({ reason: 'NotFound' });
  if (to && !mayMove(row.status, to)) return refused({ reason: 'InvalidTransition', from: row.status, to });
  if (row.rowVersion !== expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: row.rowVersion });
  return { kind: 'version', row };
}

/** Audits a change, announces it unless it is one of many while somebody types, and answers the version after it. */
export async function logged(tx: Tx, action: string, id: string, { from, quiet = false }: { from?: VersionStatus; quiet?: boolean } = {}): Promise<RuleBookVersionType> {
  const [row] = await readVersions(tx.manager, 'v.id = $1', [id]);
  if (!row) throw new Error('a version vanished inside its own transaction');
  tx.audit({
    action, subjectKind: 'rule-book-version', subjectId: id, before: from && { status: from },
    after: { book: row.book, version: row.version, status: row.status, rowVersion: row.rowVersion, validFrom: row.validFrom, validUntil: row.validUntil },
  });
  if (!quiet) tx.emit({ topic: 'rule-book', id });
  return versionView(row, tx.actor);
}
