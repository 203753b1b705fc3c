import { canonicalFrozen, sortedRows } from '@saimado/reports/domain/release/canonical';
import type { FrozenInput } from '@saimado/reports/domain/release/source';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export interface Frozen {
  input: FrozenInput;
  /** gzipped */
  packed: Uint8Array;
  /** of what is inside: how it is packed may change */
  hash: string;
}

/** Rows in whatever order. */
export function freeze({ rows, ...others }: FrozenInput): Frozen {
  const input = { ...others, rows: sortedRows(rows) };
  const text = canonicalFrozen(input);
  return { input, packed: gzipSync(text), hash: sha256(text) };
}

export class NotAsFrozen extends Error {}

/** @throws NotAsFrozen where it is not what `hash` was taken of */
export function thaw(packed: Uint8Array, hash: string): Frozen {
  const text = opened(packed);
  if (text === null || sha256(text) !== hash) throw new NotAsFrozen('a frozen input is not what its hash says');
  return { input: JSON.parse(text) as FrozenInput, packed, hash };
}

function opened(packed: Uint8Array): string | null {
  try {
    return gunzipSync(packed).toString('utf8');
  } catch {
    return null;
  }
}
