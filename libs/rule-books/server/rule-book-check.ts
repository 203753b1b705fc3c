import { isJstDate } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { type BookVersion, readContent, type RuleBook, type RuleBookCode } from '@saimado/rule-books/domain/book';
import { PUBLICATION_WORDS } from '@saimado/rule-books/domain/draft-states';
import type { Form } from '@saimado/rule-books/domain/form';
import { placeOf } from '@saimado/rule-books/domain/said';
import { type Publication, publicationOf } from '@saimado/rule-books/domain/versions';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RuleProblemType } from './rule-books.types';
import type { VersionRow } from './rule-books.view';

/** The versions in force, oldest first, as this transaction sees them. */
export const readPublished = (db: Pick<EntityManager, 'query'>, book: RuleBookCode): Promise<BookVersion<unknown>[]> =>
  rows<BookVersion<unknown>>(
    db,
    `select id, version, valid_from::text as "validFrom", valid_until::text as "validUntil", source, content
     from rule_book_version where book = $1 and status = 'PUBLISHED' order by valid_from`,
    [book],
  );

/** Names the versions in force, so that nobody approves an effect that they were not shown. */
export const basisOf = (published: readonly BookVersion<unknown>[]): string =>
  createHash('sha256').update(published.map(({ id, validFrom, validUntil }) => `${id} ${validFrom} ${validUntil}`).join('\n')).digest('hex').slice(0, 24);

/** Whether a draft can be published as it is. */
export interface Judged {
  /** Empty where it can. */
  problems: RuleProblemType[];
  publication: Publication<BookVersion<unknown>> | null;
  /** Why it has no place among the versions in force. */
  refusal: string | null;
  /** The content as the book reads it; null where the schema does not. */
  content: unknown;
}

interface Draft {
  book: RuleBook<unknown>;
  form: Form;
  draft: Pick<VersionRow, 'validFrom' | 'validUntil' | 'source' | 'changeNote' | 'reviewOn'>;
  content: unknown;
  published: readonly BookVersion<unknown>[];
}

const HEAD = { source: '出典', changeNote: '変更の説明', validFrom: '適用開始日', reviewOn: '見直し期限' } as const;

/** Judges a draft by its book's schema and check, by what a version must say of itself, and by the days it covers. */
export function judgeDraft({ book, form, draft, content, published }: Draft): Judged {
  const read = readContent(book, content);
  const publication = publicationOf(published, draft);
  const refusal = publication.kind === 'refused' ? PUBLICATION_WORDS[publication.reason] : null;
  const missing = (['source', 'changeNote'] as const).filter((name) => draft[name].trim() === '').map((name) => head(name, '入力してください。'));
  const problems = [
    ...missing,
    ...(refusal ? [head('validFrom', refusal)] : []),
    ...(isJstDate(draft.reviewOn) && draft.reviewOn > draft.validFrom ? [] : [head('reviewOn', '適用開始日より後の日にしてください。')]),
    ...(read.kind === 'problems' ? read.problems.map(({ path, message }) => ({ path, message, place: placeOf(form, content, path) })) : []),
  ];
  const parsed = book.schema.safeParse(content);
  return { problems, publication: publication.kind === 'refused' ? null : publication, refusal, content: parsed.success ? parsed.data : null };
}

/** Of the version itself, beside its content: `@source`. */
const head = (name: keyof typeof HEAD, message: string): RuleProblemType => ({ path: `@${name}`, place: [HEAD[name]], message });
