import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { RegisterService } from './register.service';
import { RegisterEntryResult } from './register.types';

@Resolver()
export class RegisterResolver {
  constructor(private readonly register: RegisterService) {}

  @Query(() => RegisterEntryResult, { description: 'outside a live call of one\'s own a reason is asked for; every reading is audited' })
  @Requires('register.search')
  async registerEntry(
    @CurrentActor() actor: Actor,
    @Args('entryId', { type: () => ID }) entryId: string,
    @Args('ticketNumber', { type: () => String, nullable: true }) ticketNumber: string | null,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ) {
    return toUnion(await this.register.open(actor, entryId, ticketNumber, reason));
  }
}
