import { isId } from '@saimado/kernel/id';
import { badInput } from './errors';

/** A cursor is where a page ended: the last row's instant and id, opaque to clients. */
export const encodeCursor = (at: Date, id: string): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** Written as {@link encodeCursor} writes it: PostgreSQL does not take all that JavaScript takes for a date. */
const isInstant = (text: string): boolean => /^[1-9]\d{3}-/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** @throws BAD_USER_INPUT where the text is no cursor of ours */
export function decodeCursor(cursor: string): [at: string, id: string] {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isInstant(at) || !isId(id)) throw badInput('after には前のページの endCursor を指定してください。');
  return [at, id];
}
