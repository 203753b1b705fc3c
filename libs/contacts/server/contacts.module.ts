import { Module } from '@nestjs/common';
import { CONTACTS_BOOK } from '@saimado/contacts/domain/contacts-book';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';

@Module({ imports: [RuleBooksModule] })
export class ContactsModule {
  constructor(books: RuleBooks) {
    books.keep({ book: CONTACTS_BOOK });
  }
}
