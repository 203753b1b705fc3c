import type { ContactsContent } from '@saimado/contacts/domain/contacts-book';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';

/** A contact by its code, as it stood on a day. */
export const evaluate = (versions: readonly BookVersion<ContactsContent>[], { on, id }: { on: string; id: string }) =>
  inForceOn(versions, on)?.content.contacts.find((contact) => contact.id === id) ?? null;
