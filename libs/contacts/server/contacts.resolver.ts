import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '@saimado/platform/requires';
import { ContactsService } from './contacts.service';
import { ContactType } from './contacts.types';

@Resolver()
export class ContactsResolver {
  constructor(private readonly contactsService: ContactsService) {}

  @Query(() => [ContactType], { description: 'in which every word of `search` occurs' })
  @Requires('contacts.read')
  async contacts(@Args('search', { type: () => String, defaultValue: '' }) search: string): Promise<ContactType[]> {
    return this.contactsService.search(search);
  }
}
