import { isId } from '@saimado/kernel/id';
import { badInput } from './errors';

/** A cursor is where a page ended: the last row's instant and id, opaque to clients. */
export const encodeCursor = (at: Date, id: string): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** @throws BAD_USER_INPUT where the text is no cursor of ours */
export function decodeCursor(cursor: string): [at: string, id: string] {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || !isId(id)) throw badInput('after には前のページの endCursor を指定してください。');
  return [at, id];
}
