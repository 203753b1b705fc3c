import type { ReleaseContent } from './content';
import type { FrozenInput, SourceRow } from './source';

/** JSON of which there is one for each value: no space, keys in order, whole numbers only. What is hashed and compared byte for byte. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} has no canonical form.`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) throw new Error(`A ${typeof value} has no canonical form.`);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

export const canonicalContent = (content: ReleaseContent): string => canonicalJson(content);

const inOrder = <T extends { text: string }>(all: T[]): T[] => all.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
const written = (rows: readonly SourceRow[]): { row: SourceRow; text: string }[] => inOrder(rows.map((row) => ({ row, text: canonicalJson(row) })));

/** Rows in the order that frozen input has: by what they say, whatever order they came in. */
export const sortedRows = (rows: readonly SourceRow[]): SourceRow[] => written(rows).map(({ row }) => row);

/** The same text for the same rows in any order. */
export const canonicalFrozen = ({ period, version, rows, without = [] }: FrozenInput): string =>
  `{"period":${canonicalJson(period)},"rows":[${written(rows).map(({ text }) => text).join(',')}],"version":${canonicalJson(version)}${without.length > 0 ? `,"without":${canonicalJson(without)}` : ''}}`;
