import { isId } from '@saimado/kernel/id';
import { badInput } from './errors';

/** What a cursor is made of: what its list is ordered by. `last`: an instant, or none, which stands at the end. */
export type CursorPart = 'rank' | 'instant' | 'last' | 'id';

/** Where no instant is: after them all, for PostgreSQL too. */
const NEVER = 'infinity';

/** Written as {@link encodeParts} writes it: PostgreSQL does not take all that JavaScript takes for a date. */
const isInstant = (text: string): boolean => /^[1-9]\d{3}-/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

const IS: Record<CursorPart, (text: string) => boolean> = {
  rank: (text) => /^\d{1,3}$/.test(text), instant: isInstant, last: (text) => text === NEVER || isInstant(text), id: isId,
};

/** A cursor is where a page ended: what the last row is ordered by, opaque to clients. */
export const encodeParts = (values: readonly (Date | number | string | null)[]): string =>
  Buffer.from(values.map((value) => (value instanceof Date ? value.toISOString() : (value ?? NEVER))).join(' ')).toString('base64url');

/** @throws BAD_USER_INPUT where the text is no cursor of this list */
export function decodeParts(cursor: string, parts: readonly CursorPart[]): string[] {
  const texts = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (texts.length !== parts.length || !parts.every((part, n) => IS[part](texts[n] ?? ''))) throw badInput('after には前のページの endCursor を指定してください。');
  return texts;
}

/** For lists ordered by an instant and the id. */
export const encodeCursor = (at: Date, id: string): string => encodeParts([at, id]);

/** @throws BAD_USER_INPUT where the text is no cursor of ours */
export function decodeCursor(cursor: string): [at: string, id: string] {
  const [at = '', id = ''] = decodeParts(cursor, ['instant', 'id']);
  return [at, id];
}
