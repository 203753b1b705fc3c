import { Module } from '@nestjs/common';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { ContactsResolver } from './contacts.resolver';
import { ContactsService } from './contacts.service';

@Module({ imports: [RuleBooksModule], providers: [ContactsService, ContactsResolver], exports: [ContactsService] })
export class ContactsModule {}
