import type { JstDate } from '@saimado/kernel/jst';
import { type Contact, CONTACT_KIND_LABELS } from './contacts-book';

/** Full and half width, upper and lower case, hiragana and katakana alike. */
const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
const digits = (text: string): string => text.replace(/\D/g, '');

const textOf = ({ kind, name, purpose, note, keywords, email, url, postalAddress, phoneNumber, fax }: Contact): string => folded([
  CONTACT_KIND_LABELS[kind], name, purpose, note, keywords, email, url, postalAddress, phoneNumber, digits(phoneNumber ?? ''), fax, digits(fax ?? ''),
].join(' '));

/** The contacts in which every typed word occurs, in the book's order; all of them where nothing is typed. */
export function findContacts(contacts: readonly Contact[], search: string): Contact[] {
  const typed = folded(search).split(/\s+/).filter(Boolean);
  return contacts.filter((contact) => {
    const text = textOf(contact);
    return typed.every((word) => text.includes(word));
  });
}

/** Whether somebody should look by now if a contact is still so. */
export const isReviewOverdue = ({ reviewOn }: Pick<Contact, 'reviewOn'>, today: JstDate): boolean => today > reviewOn;
