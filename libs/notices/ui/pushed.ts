import type { Notice } from './notice-groups';

/** What the browser shows outside the page, where anybody may look: what kind of thing and a number. */
export interface Pushed {
  title: string;
  body: string;
}

type Words = (key: string) => string;

export const pushed = ({ kind, ticketNumber }: Pick<Notice, 'kind' | 'ticketNumber'>, t: Words): Pushed => ({ title: t(`kind.${kind}`), body: `${t('ticket')} ${ticketNumber}` });

/** Whether this person wants them in this browser. An id that means nothing outside, and no more, is kept. */
const keyOf = (staffId: string): string => `saimado-browser-notices:${staffId}`;
const WANTED = 'on';

export const isWanted = (staffId: string, storage: Pick<Storage, 'getItem'>): boolean => storage.getItem(keyOf(staffId)) === WANTED;

export function want(staffId: string, wanted: boolean, storage: Pick<Storage, 'setItem' | 'removeItem'>): void {
  if (wanted) storage.setItem(keyOf(staffId), WANTED);
  else storage.removeItem(keyOf(staffId));
}
