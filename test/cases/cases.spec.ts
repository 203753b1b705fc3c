import { type BookVersion, readContent, type RuleBook, type ShippedVersion } from '@saimado/rule-books/domain/book';
import { isWhole } from '@saimado/rule-books/domain/versions';
import { describe, expect, it } from 'vitest';
import { casesOf, difference, type RuleCase } from './case-files';
import { mutantsOf } from './mutants';

/** The list of the server itself; an application cannot be imported by its name. */
const [composition] = Object.values(import.meta.glob<{ RULE_BOOKS: readonly RuleBook<never>[] }>('../../apps/api/src/rule-books.ts', { eager: true }));
type Evaluate = (versions: readonly BookVersion<never>[], given: unknown) => unknown;
const EVALUATE = import.meta.glob<{ evaluate: Evaluate }>('./*/evaluate.ts', { eager: true });

const versionsOf = (shipped: readonly ShippedVersion[]): BookVersion<never>[] =>
  shipped.map(({ version, validFrom, validUntil, source, content }) => ({ id: version, version, validFrom, validUntil, source, content: content as never }));

/** What a case finds wrong; null: nothing. */
function complaint(evaluate: Evaluate, versions: readonly BookVersion<never>[], { given, expect: expected }: RuleCase): string | null {
  try {
    return difference(evaluate(versions, given), expected);
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

const refuses = (book: RuleBook<never>, versions: readonly ShippedVersion[]): boolean =>
  !isWhole(versions) || versions.some(({ content }) => readContent(book, content).kind === 'problems');

describe.each(composition!.RULE_BOOKS.map((book) => [book.code, book] as const))('%s', (code, book) => {
  const folder = code.toLowerCase().replaceAll('_', '-');
  const evaluate = EVALUATE[`./${folder}/evaluate.ts`]?.evaluate;
  const cases = evaluate ? casesOf(folder) : [];

  it('is judged by cases that cite a source', () => expect(cases.length).toBeGreaterThan(0));
  it('is shipped whole and sound', () => {
    expect(isWhole(book.shipped)).toBe(true);
    for (const { content, version } of book.shipped) expect(readContent(book, content), version).toMatchObject({ kind: 'content' });
  });

  it.each(cases.map((one) => [`${one.name} (${one.cites})`, one] as const))('%s', (_, one) => {
    expect(complaint(evaluate!, versionsOf(book.shipped), one)).toBeNull();
  });

  it('does not let one deciding value change unseen', () => {
    const survivors: string[] = [];
    const seen = { byCases: 0, byChecks: 0 };
    for (const { what, versions } of mutantsOf(book)) {
      const changed = versionsOf(versions);
      if (cases.some((one) => complaint(evaluate!, changed, one) !== null)) seen.byCases += 1;
      else if (refuses(book, versions)) seen.byChecks += 1;
      else survivors.push(what);
    }
    // The figure of the README.
    process.stdout.write(`${code}: ${cases.length} cases see ${seen.byCases} changes, ${seen.byChecks} more are refused by the book itself, ${survivors.length} go unseen\n`);
    expect(survivors).toEqual([]);
  }, 120_000);
});
