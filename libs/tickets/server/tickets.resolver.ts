import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { HotlineCode, Tier, TicketStatus, VerificationOutcome } from '@saimado/kernel/codes';
import type { TicketId } from '@saimado/kernel/id';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { nextStatuses } from '@saimado/tickets/domain/ticket-status';
import { maySeeTicket } from '@saimado/tickets/domain/visibility';
import { TicketWorkService } from './ticket-work.service';
import { AddNoteInput, AddNoteResult, SetTicketStatusInput, SetTicketStatusResult, TicketConnection, TicketType, TimelineEntry } from './ticket.types';
import { TicketsService } from './tickets.service';

const DEFAULT_PAGE = 50;

@Resolver(() => TicketType)
export class TicketsResolver {
  private readonly read = sharedRead((id: string) => this.reading.byId(id));

  constructor(
    private readonly reading: TicketsService,
    private readonly work: TicketWorkService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => TicketType, { nullable: true })
  @Requires('tickets.read')
  ticket(@CurrentActor() actor: Actor, @Args('number', { type: () => String }) number: string) {
    return this.reading.byNumber(actor, number);
  }

  @Query(() => TicketConnection)
  @Requires('tickets.read')
  tickets(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('hotline', { type: () => HotlineCode, nullable: true }) hotline: HotlineCode | null,
    @Args('status', { type: () => [TicketStatus], nullable: true }) status: TicketStatus[] | null,
    @Args('tier', { type: () => [Tier], nullable: true }) tier: Tier[] | null,
    @Args('verification', { type: () => [VerificationOutcome], nullable: true }) verification: VerificationOutcome[] | null,
    @Args('clockRunning', { type: () => Boolean, nullable: true, description: 'true: a legal clock with a day runs' }) clockRunning: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.reading.page(actor, { search, hotline, status, tier, verification, clockRunning, first: first ?? DEFAULT_PAGE, after });
  }

  @Mutation(() => AddNoteResult)
  @Requires('tickets.note')
  async addNote(@CurrentActor() actor: Actor, @Args('input') input: AddNoteInput) {
    return toUnion(await this.work.addNote(actor, input));
  }

  @Mutation(() => SetTicketStatusResult)
  @Requires('tickets.write')
  async setTicketStatus(@CurrentActor() actor: Actor, @Args('input') input: SetTicketStatusInput) {
    return toUnion(await this.work.setStatus(actor, input));
  }

  @Subscription(() => TicketType, { resolve: (ticket: TicketType) => ticket })
  @Requires('tickets.read')
  ticketChanged(@CurrentActor() actor: Actor, @Args('hotline', { type: () => HotlineCode, nullable: true }) hotline: HotlineCode | null) {
    return live(this.events, 'ticket', async (event) => {
      const [now, ticket] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      const visible = now && ticket && may(now.role, 'tickets.read') && maySeeTicket(now, ticket) && (!hotline || ticket.hotline === hotline);
      return visible ? ticket : null;
    });
  }

  @ResolveField(() => [TimelineEntry])
  timeline(@CurrentActor() actor: Actor, @Parent() ticket: TicketType) {
    return this.reading.timelineFor(actor, ticket.id as TicketId);
  }

  @ResolveField(() => [TicketStatus], { description: 'statuses a person may set now' })
  nextStatuses(@Parent() ticket: TicketType) {
    return [...nextStatuses(ticket.status)];
  }
}
