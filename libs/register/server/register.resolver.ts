import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { JstDate } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { JstDay } from '@saimado/platform/graphql/scalars';
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
    @Args('on', { type: () => JstDay, nullable: true, description: 'the day of the call, or today' }) on: JstDate | null,
  ) {
    return toUnion(await this.register.open(actor, entryId, { ticketNumber, reason, on }));
  }
}
