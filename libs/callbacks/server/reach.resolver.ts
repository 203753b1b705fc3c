import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { ReachService } from './reach.service';
import { ReachInput, ReachType, ReadReachType, RecordReachInput, RecordReachResult } from './reach.types';

@Resolver(() => TicketType)
export class ReachResolver {
  constructor(private readonly service: ReachService) {}

  @Query(() => ReadReachType, { description: 'what is understood of what is being typed' })
  @Requires('callbacks.read')
  readReach(@Args('typed') typed: ReachInput) {
    return this.service.read(typed);
  }

  @Mutation(() => RecordReachResult)
  @Requires('callbacks.write')
  async recordReach(@CurrentActor() actor: Actor, @Args('input') input: RecordReachInput) {
    return toUnion(await this.service.record(actor, input));
  }

  @ResolveField(() => ReachType)
  async reach(@Parent() ticket: TicketType) {
    const id = ticket.id as TicketId;
    return (await this.service.views([{ id, callerNumber: ticket.callerNumber }])).get(id);
  }
}
