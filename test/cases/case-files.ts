import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A file of cases: what one place of the sources says, and what the rules must make of it. */
const caseFile = z.strictObject({
  /** Where it stands: `001 Q4-8`, `domain.md §4`. */
  cites: z.string().min(2),
  /** What it says, shortly, in its own words. */
  says: z.string().min(5),
  cases: z.array(z.strictObject({ given: z.unknown(), expect: z.unknown() })).min(1),
});
export type RuleCase = { name: string; cites: string; given: unknown; expect: unknown };

/** The cases of a folder below `test/cases`, in the order of their files. */
export function casesOf(folder: string): RuleCase[] {
  const path = join(import.meta.dirname, folder);
  return readdirSync(path).filter((file) => file.endsWith('.json')).sort().flatMap((file) => {
    const { cites, cases } = caseFile.parse(JSON.parse(readFileSync(join(path, file), 'utf8')));
    return cases.map(({ given, expect }, index) => ({ name: `${file} ${index + 1}`, cites, given, expect }));
  });
}

/**
 * Where `actual` is not as expected, as a path; null where it is. Of an object only the fields named count, of an array
 * every element does.
 */
export function difference(actual: unknown, expected: unknown, at = ''): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return `${at}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
    return firstOf(expected.map((item, index) => () => difference(actual[index], item, `${at}[${index}]`)));
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') return `${at}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
    return firstOf(Object.entries(expected).map(([name, value]) => () => difference((actual as Record<string, unknown>)[name], value, `${at}.${name}`)));
  }
  return Object.is(actual ?? null, expected) ? null : `${at}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`;
}

function firstOf(looks: readonly (() => string | null)[]): string | null {
  for (const look of looks) {
    const found = look();
    if (found !== null) return found;
  }
  return null;
}
