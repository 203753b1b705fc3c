import type { FrozenInput, SourceRow } from '@saimado/reports/domain/release/source';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The columns of a row, in the order in which they are kept. */
const KEPT = {
  month: true, hotline: true, weekday: true, hour: true, category: true, tier: true, urgency: true, facilityKind: true, prefecture: true, status: true, verification: true,
  debt: true, escalated: true, referred: true, reliefFund: true, campaign: true, subject: true, toAnswer: true, handling: true, toSpecialist: true, clinic: true,
} as const satisfies { [Column in keyof SourceRow]: true };
const COLUMNS = Object.keys(KEPT) as (keyof SourceRow)[];

type Kept = Omit<FrozenInput, 'rows'> & { columns: readonly string[]; rows: unknown[][] };

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Rows in an order that depends on them only. */
export function freeze({ period, version }: Pick<FrozenInput, 'period' | 'version'>, rows: readonly SourceRow[]): { input: FrozenInput; packed: Buffer; hash: string } {
  const keyed = rows.map((row) => ({ row, values: COLUMNS.map((column) => row[column]) })).map((one) => ({ ...one, key: JSON.stringify(one.values) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const kept: Kept = { period: { kind: period.kind, first: period.first }, version, columns: COLUMNS, rows: keyed.map(({ values }) => values) };
  const text = JSON.stringify(kept);
  return { input: { period: kept.period, version, rows: keyed.map(({ row }) => row) }, packed: gzipSync(text), hash: sha256(text) };
}

export class NotAsFrozen extends Error {}

/** @throws NotAsFrozen where it is not what `hash` was taken of */
export function thaw(packed: Uint8Array, hash: string): FrozenInput {
  const text = opened(packed);
  if (text === null || sha256(text) !== hash) throw new NotAsFrozen('a frozen input is not what its hash says');
  const { period, version, columns, rows } = JSON.parse(text) as Kept;
  return { period, version, rows: rows.map((values) => Object.fromEntries(columns.map((column, place) => [column, values[place]])) as unknown as SourceRow) };
}

function opened(packed: Uint8Array): string | null {
  try {
    return gunzipSync(packed).toString('utf8');
  } catch {
    return null;
  }
}
