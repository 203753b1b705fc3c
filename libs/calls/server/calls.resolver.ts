import { Args, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { CallReadings, hears } from './call-readings';
import {
  AbandonDemoCallInput, AbandonDemoCallResult, AcceptCallInput, AcceptCallResult, CallType, EarlierTicket, EndCallInput, EndCallResult,
  FinishAfterCallWorkInput, FinishAfterCallWorkResult, RingDemoCallInput, RingDemoCallResult,
} from './call.types';
import { callView } from './call.view';
import { CallsService } from './calls.service';
import { RingsService } from './rings.service';

@Resolver(() => CallType)
export class CallsResolver {
  private readonly read = sharedRead((id: string) => this.readings.byId(id));

  constructor(
    private readonly calls: CallsService,
    private readonly rings: RingsService,
    private readonly readings: CallReadings,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [CallType], { description: 'one’s own calls in progress or in after-call work, newest first' })
  @Requires('calls.read')
  myCalls(@CurrentActor() actor: Actor) {
    return this.readings.openOf(actor);
  }

  @Query(() => [CallType])
  @Requires('calls.read')
  ringingCalls(@CurrentActor() actor: Actor) {
    return this.readings.ringing(actor);
  }

  @Mutation(() => AcceptCallResult)
  @Requires('calls.take')
  async acceptCall(@CurrentActor() actor: Actor, @Args('input') input: AcceptCallInput) {
    return toUnion(await this.calls.accept(actor, input));
  }

  @Mutation(() => EndCallResult)
  @Requires('calls.take')
  async endCall(@CurrentActor() actor: Actor, @Args('input') input: EndCallInput) {
    return toUnion(await this.calls.end(actor, input));
  }

  @Mutation(() => FinishAfterCallWorkResult)
  @Requires('calls.take')
  async finishAfterCallWork(@CurrentActor() actor: Actor, @Args('input') input: FinishAfterCallWorkInput) {
    return toUnion(await this.calls.finishAfterCallWork(actor, input));
  }

  @Mutation(() => RingDemoCallResult, { description: 'demo only: makes an inbound call ring, as no telephone system is attached yet' })
  @Requires('calls.read')
  async ringDemoCall(@CurrentActor() actor: Actor, @Args('input') input: RingDemoCallInput) {
    return toUnion(await this.rings.ring(actor, input));
  }

  @Mutation(() => AbandonDemoCallResult, { description: 'demo only: the caller gives up before anybody answers' })
  @Requires('calls.read')
  async abandonDemoCall(@CurrentActor() actor: Actor, @Args('input') input: AbandonDemoCallInput) {
    return toUnion(await this.rings.abandon(actor, input));
  }

  @Subscription(() => CallType, { resolve: (call: CallType) => call })
  @Requires('calls.read')
  callChanged(@CurrentActor() actor: Actor, @Args('hotline', { type: () => HotlineCode, nullable: true }) hotline: HotlineCode | null) {
    return live(this.events, 'call', async (event) => {
      const [now, call] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      const audible = now && call && may(now.role, 'calls.read') && hears(now, call.hotline) && (!hotline || call.hotline === hotline);
      return audible ? callView(call, now.staffId) : null;
    });
  }

  @ResolveField(() => [EarlierTicket], { description: 'of the same caller number, newest first, at most 5: candidates for who calls, no evidence of it' })
  earlierTickets(@CurrentActor() actor: Actor, @Parent() call: CallType) {
    return this.readings.earlierTickets(actor, call);
  }
}

/** What the calls add to a ticket. */
@Resolver(() => TicketType)
export class TicketCallsResolver {
  constructor(private readonly readings: CallReadings) {}

  @ResolveField(() => [CallType])
  calls(@CurrentActor() actor: Actor, @Parent() ticket: TicketType) {
    return this.readings.ofTicket(actor, ticket.id);
  }
}
