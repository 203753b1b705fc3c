import type { JstDate } from '@saimado/kernel/jst';
import type { ZodType } from 'zod';

/** Every rule table of the console is a book (domain.md §§1, 2, 4–8). */
export const RULE_BOOK_CODES = ['HOURS', 'ENTITLEMENT', 'TRIAGE', 'SCRIPTS', 'RELIEF_FUND', 'CONTACTS', 'DEADLINES', 'CHECKLIST', 'TIER2_DESK', 'CALL_REVIEW'] as const;
export type RuleBookCode = (typeof RULE_BOOK_CODES)[number];

/** What stands in the way of publishing, and where: a path as in `rows.3.urgency`. */
export interface Problem {
  path: string;
  message: string;
}

/** A version as it lies in the repository: reviewed there, loaded into each database by migrating. */
export interface ShippedVersion {
  /** unique in its book, by what it was published for: `2023-06` */
  version: string;
  validFrom: JstDate;
  /** the last day it covers; null: no end known */
  validUntil: JstDate | null;
  source: string;
  changeNote: string;
  /** the day by which somebody should look whether the sources still say so */
  reviewOn: JstDate;
  content: unknown;
}

/**
 * One rule table: what its content looks like, what else must hold of it, and the versions that come with the program.
 * A version judges what happened on the days it covers; what those days are (call, incident, becoming aware) is the rule's affair.
 */
export interface RuleBook<Content> {
  code: RuleBookCode;
  schema: ZodType<Content>;
  /** What the schema cannot say: complete, no two rows for one case, every outcome reachable. Of content that parses. */
  check: (content: Content) => Problem[];
  /** Oldest first, without gap or overlap, the last without an end. */
  shipped: readonly ShippedVersion[];
}

/** A published version, ready to judge with. */
export interface BookVersion<Content> {
  id: string;
  version: string;
  validFrom: JstDate;
  validUntil: JstDate | null;
  source: string;
  content: Content;
}

/** The shipped versions as an installation that changed nothing judges with. For what runs without a database. */
export const shippedVersions = <Content>({ shipped }: RuleBook<Content>): BookVersion<Content>[] =>
  shipped.map(({ version, validFrom, validUntil, source, content }) => ({ id: version, version, validFrom, validUntil, source, content: content as Content }));

/** The content of a book, or everything that is wrong with it, in Japanese. */
export function readContent<Content>(book: RuleBook<Content>, content: unknown): { kind: 'content'; content: Content } | { kind: 'problems'; problems: Problem[] } {
  const parsed = book.schema.safeParse(content);
  if (!parsed.success) {
    return { kind: 'problems', problems: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })) };
  }
  const problems = book.check(parsed.data);
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'content', content: parsed.data };
}
