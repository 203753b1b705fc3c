import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { TicketId } from '@saimado/kernel/id';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { CallbackReadings } from './callback-readings';
import {
  BeginCallbackInput, BeginCallbackResult, CallbackList, CallbackOwnerType, CallbackType, CancelCallbackInput, CancelCallbackResult, PlanCallbackInput, PlanCallbackResult,
  PutDownCallbackInput, PutDownCallbackResult, RecordAttemptInput, RecordAttemptResult, TypedCallbackTimeType,
} from './callback.types';
import { CallbacksService } from './callbacks.service';

@Resolver(() => CallbackType)
export class CallbacksResolver {
  private readonly read = sharedRead((id: string) => this.readings.rowById(id));

  constructor(
    private readonly service: CallbacksService,
    private readonly readings: CallbackReadings,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [CallbackType], { description: 'what is owed, the longest overdue first' })
  @Requires('callbacks.read')
  callbacks(@CurrentActor() actor: Actor, @Args('list', { type: () => CallbackList, nullable: true, defaultValue: 'ALL' }) list: CallbackList | null) {
    return this.readings.list(actor, list ?? 'ALL');
  }

  @Query(() => [CallbackOwnerType], { description: 'whom a call-back can be given to, oneself first' })
  @Requires('callbacks.read')
  callbackOwners(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    return this.readings.owners(actor, ticketNumber);
  }

  @Query(() => TypedCallbackTimeType, { nullable: true, description: 'what is understood of a time that is being typed' })
  @Requires('callbacks.read')
  callbackTime(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string, @Args('typed', { type: () => String }) typed: string) {
    return this.readings.typedTime(actor, ticketNumber, typed);
  }

  @Mutation(() => PlanCallbackResult)
  @Requires('callbacks.write')
  async planCallback(@CurrentActor() actor: Actor, @Args('input') input: PlanCallbackInput) {
    return toUnion(await this.service.plan(actor, input));
  }

  @Mutation(() => BeginCallbackResult)
  @Requires('callbacks.write')
  async beginCallback(@CurrentActor() actor: Actor, @Args('input') input: BeginCallbackInput) {
    return toUnion(await this.service.begin(actor, input));
  }

  @Mutation(() => PutDownCallbackResult)
  @Requires('callbacks.write')
  async putDownCallback(@CurrentActor() actor: Actor, @Args('input') input: PutDownCallbackInput) {
    return toUnion(await this.service.putDown(actor, input));
  }

  @Mutation(() => RecordAttemptResult)
  @Requires('callbacks.write')
  async recordAttempt(@CurrentActor() actor: Actor, @Args('input') input: RecordAttemptInput) {
    return toUnion(await this.service.attempt(actor, input));
  }

  @Mutation(() => CancelCallbackResult)
  @Requires('callbacks.write')
  async cancelCallback(@CurrentActor() actor: Actor, @Args('input') input: CancelCallbackInput) {
    return toUnion(await this.service.cancel(actor, input));
  }

  @Subscription(() => CallbackType, { resolve: (callback: CallbackType) => callback })
  @Requires('callbacks.read')
  callbackChanged(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => ID, nullable: true }) ticketNumber: string | null) {
    return live(this.events, 'callback', async (event) => {
      const [now, row] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      const wanted = now && row && may(now.role, 'callbacks.read') && (!ticketNumber || row.ticketNumber === ticketNumber);
      return wanted ? this.readings.view(now, row) : null;
    });
  }
}

@Resolver(() => TicketType)
export class TicketCallbacksResolver {
  constructor(private readonly readings: CallbackReadings) {}

  @ResolveField(() => [CallbackType], { description: 'planned and past, oldest first' })
  callbacks(@CurrentActor() actor: Actor, @Parent() ticket: TicketType) {
    return this.readings.ofTicket(actor, ticket.id as TicketId);
  }
}
