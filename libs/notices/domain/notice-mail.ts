import { type Locale, Role } from '@saimado/kernel/codes';
import { addDays, jstDateOf, jstInstant, jstTimeOf } from '@saimado/kernel/jst';
import { isUrgent, kindsFor, type Linked, type NoticeKind, pathOf } from './notice-kinds';
import { MAIL_WORDS } from './notice-words';

const MINUTE_MS = 60_000;
/** How long after each failed try the next one comes; after the last there is none. */
const TRIES_AFTER_MINUTES = [1, 5, 15, 60, 180] as const;
/** A mail server that is down is asked again this much later, whoever's mail waits. */
export const SERVER_DOWN_MINUTES = 2;
/** What is so old has been seen elsewhere, or helps nobody. */
const TOO_OLD_MS = 12 * 60 * MINUTE_MS;

export interface MailedNotice extends Linked {
  dueAt: Date | null;
}
export interface MailReader {
  role: Role;
  locale: Locale;
}

/** The kinds that a role gets by mail where its person has chosen nothing: tier 2 is not at its desk all day. */
export const mailedUnlessChosen = (role: Role): NoticeKind[] => (role === 'SPECIALIST' ? kindsFor(role).filter(isUrgent) : []);
/** The same the other way round, for the one statement that tells many. */
export const rolesMailedUnlessChosen = (kind: NoticeKind): Role[] => Object.values(Role).filter((role) => mailedUnlessChosen(role).includes(kind));

/** Subject and body: what kind of thing, the number, when it is due, and where to look. Nothing else, whatever is known. */
export function mailOf(notice: MailedNotice, { role, locale }: MailReader, publicUrl: string): { senderName: string; subject: string; text: string } {
  const words = MAIL_WORDS[locale];
  const what = words.kind[notice.kind];
  const which = `${words.ticket} ${notice.ticketNumber}`;
  const lines = [what, which, ...(notice.dueAt ? [`${words.due} ${dueInWords(notice.dueAt, locale)}`] : []), '', publicUrl + pathOf(notice, role)];
  return { senderName: words.sender, subject: `${which}${words.colon}${what}`, text: `${lines.join('\n')}\n` };
}

export const isTooOld = (toldAt: Date, now: Date): boolean => now.getTime() - toldAt.getTime() > TOO_OLD_MS;

/** When a mail is tried again. @param tries how often it has failed, this time included; null: given up */
export function nextTry(tries: number, permanent: boolean, now: Date): Date | null {
  const minutes = permanent ? undefined : TRIES_AFTER_MINUTES[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}

const DAY: Record<Locale, Intl.DateTimeFormat> = {
  JA: new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
  EN: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }),
};

/** A day is due until its end, which an instant can only say as the midnight after it. */
function dueInWords(dueAt: Date, locale: Locale): string {
  const time = jstTimeOf(dueAt);
  if (time === '00:00') return DAY[locale].format(jstInstant(addDays(jstDateOf(dueAt), -1)));
  return `${DAY[locale].format(dueAt)} ${time}${locale === 'EN' ? ' JST' : ''}`;
}
