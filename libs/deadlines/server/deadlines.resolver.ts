import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { batched } from '@saimado/platform/graphql/batched';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { ClocksService } from './clocks.service';
import {
  DeadlineClockType, IncidentFactsType, MarkDutyDoneInput, MarkDutyDoneResult, ProposedFactsType,
  RecordIncidentFactsInput, RecordIncidentFactsResult, ReopenDutyInput, ReopenDutyResult, RunningClocksType,
} from './deadlines.types';
import { IncidentFactsService } from './incident-facts.service';
import { isRunning, RunningClocksService } from './running-clocks.service';

@Resolver()
export class DeadlinesResolver {
  constructor(
    private readonly facts: IncidentFactsService,
    private readonly running: RunningClocksService,
  ) {}

  @Query(() => [RunningClocksType], { description: 'tickets with a clock that runs, first due first' })
  @Requires('deadlines.read')
  runningClocks(@CurrentActor() actor: Actor) {
    return this.running.of(actor);
  }

  @Mutation(() => RecordIncidentFactsResult)
  @Requires('deadlines.write')
  async recordIncidentFacts(@CurrentActor() actor: Actor, @Args('input') input: RecordIncidentFactsInput) {
    return toUnion(await this.facts.record(actor, input));
  }

  @Mutation(() => MarkDutyDoneResult)
  @Requires('deadlines.write')
  async markDutyDone(@CurrentActor() actor: Actor, @Args('input') input: MarkDutyDoneInput) {
    return toUnion(await this.facts.markDone(actor, input));
  }

  @Mutation(() => ReopenDutyResult)
  @Requires('deadlines.write')
  async reopenDuty(@CurrentActor() actor: Actor, @Args('input') input: ReopenDutyInput) {
    return toUnion(await this.facts.reopen(actor, input));
  }
}

/** What the clocks add to a ticket: one reading for all rows of a list. */
@Resolver(() => TicketType)
export class TicketClocksResolver {
  private readonly judged = batched((ids: readonly TicketId[]) => this.clocks.views(ids));

  constructor(private readonly clocks: ClocksService) {}

  @ResolveField(() => [DeadlineClockType], { description: 'what is owed or may be, in the order of the book' })
  async deadlineClocks(@Parent() ticket: TicketType) {
    return (await this.judged(ticket.id as TicketId))?.views ?? [];
  }

  @ResolveField(() => DeadlineClockType, { nullable: true, description: 'the first that is due and not done' })
  async nextClock(@Parent() ticket: TicketType) {
    const running = (await this.judged(ticket.id as TicketId))?.views.filter(isRunning) ?? [];
    return running.reduce<DeadlineClockType | null>((first, clock) => (first === null || (clock.dueOn ?? '') < (first.dueOn ?? '') ? clock : first), null);
  }

  @ResolveField(() => IncidentFactsType, { nullable: true })
  async incidentFacts(@Parent() ticket: TicketType) {
    return (await this.judged(ticket.id as TicketId))?.recorded ?? null;
  }

  @ResolveField(() => ProposedFactsType, { nullable: true, description: 'null: nothing suggests an incident' })
  async proposedFacts(@Parent() ticket: TicketType) {
    return (await this.judged(ticket.id as TicketId))?.proposed ?? null;
  }
}
