import { Inject, Injectable } from '@nestjs/common';
import { type Contact, CONTACTS_BOOK } from '@saimado/contacts/domain/contacts-book';
import { findContacts } from '@saimado/contacts/domain/find-contacts';
import type { Clock } from '@saimado/kernel/clock';
import { jstDateOf } from '@saimado/kernel/jst';
import { badInput } from '@saimado/platform/graphql/errors';
import { CLOCK } from '@saimado/platform/tokens';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import type { EntityManager } from 'typeorm';
import type { ContactType } from './contacts.types';
import { contactView } from './contacts.view';

const LONGEST_SEARCH = 100;

/** Whom callers are pointed to, as it is known today. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly books: RuleBooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    books.keep({ book: CONTACTS_BOOK });
  }

  async search(search: string): Promise<ContactType[]> {
    if (search.length > LONGEST_SEARCH) throw badInput(`search は${LONGEST_SEARCH}文字以内で指定してください。`);
    const today = jstDateOf(this.clock());
    return findContacts(await this.today(), search).map((contact) => contactView(contact, today));
  }

  /** A contact by its code; null where the book no longer has it. */
  async byId(id: string, db?: EntityManager): Promise<Contact | null> {
    return (await this.today(db)).find((contact) => contact.id === id) ?? null;
  }

  private async today(db?: EntityManager): Promise<readonly Contact[]> {
    return (await this.books.judging(CONTACTS_BOOK, jstDateOf(this.clock()), db)).content.contacts;
  }
}
