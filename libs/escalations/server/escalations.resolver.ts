import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { maySeeEscalation } from '@saimado/escalations/domain/visibility';
import { Discipline, EscalationStatus } from '@saimado/kernel/codes';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { EscalationReadings } from './escalation-readings';
import { EscalationWorkService } from './escalation-work.service';
import {
  AnswerEscalationInput, AnswerEscalationResult, ClaimEscalationInput, ClaimEscalationResult, EscalateTicketInput, EscalateTicketResult, EscalationConnection,
  EscalationExchangeType, EscalationType, ReleaseEscalationInput, ReleaseEscalationResult, ResolveEscalationInput,
  ResolveEscalationResult, ReturnEscalationInput, ReturnEscalationResult, TakeOverEscalationInput, TakeOverEscalationResult,
} from './escalation.types';
import { escalationView } from './escalation.view';
import { EscalationsService } from './escalations.service';

const DEFAULT_PAGE = 50;

@Resolver(() => EscalationType)
export class EscalationsResolver {
  private readonly read = sharedRead((id: string) => this.readings.rowById(id));

  constructor(
    private readonly service: EscalationsService,
    private readonly work: EscalationWorkService,
    private readonly readings: EscalationReadings,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => EscalationConnection, { description: 'open ones in the order in which to take them, ended ones the last first, both together the newest first' })
  @Requires('escalations.read')
  escalations(
    @CurrentActor() actor: Actor,
    @Args('discipline', { type: () => Discipline, nullable: true }) discipline: Discipline | null,
    @Args('status', { type: () => [EscalationStatus], nullable: true }) status: EscalationStatus[] | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('mine', { type: () => Boolean, nullable: true, defaultValue: false, description: 'only what the reader holds, or held last' }) mine: boolean | null,
  ) {
    return this.readings.page(actor, { discipline: discipline ?? null, status: status ?? null, first: first ?? DEFAULT_PAGE, after: after ?? null, mine: mine ?? false });
  }

  @Query(() => EscalationType, { nullable: true })
  @Requires('escalations.read')
  escalation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.readings.byId(actor, id);
  }

  @Mutation(() => EscalateTicketResult)
  @Requires('escalations.create')
  async escalateTicket(@CurrentActor() actor: Actor, @Args('input') input: EscalateTicketInput) {
    return toUnion(await this.service.escalate(actor, input));
  }

  @Mutation(() => ClaimEscalationResult)
  @Requires('escalations.work')
  async claimEscalation(@CurrentActor() actor: Actor, @Args('input') input: ClaimEscalationInput) {
    return toUnion(await this.work.claim(actor, input));
  }

  @Mutation(() => TakeOverEscalationResult)
  @Requires('escalations.work')
  async takeOverEscalation(@CurrentActor() actor: Actor, @Args('input') input: TakeOverEscalationInput) {
    return toUnion(await this.work.takeOver(actor, input));
  }

  @Mutation(() => ReleaseEscalationResult)
  @Requires('escalations.release')
  async releaseEscalation(@CurrentActor() actor: Actor, @Args('input') input: ReleaseEscalationInput) {
    return toUnion(await this.work.release(actor, input));
  }

  @Mutation(() => AnswerEscalationResult)
  @Requires('escalations.answer')
  async answerEscalation(@CurrentActor() actor: Actor, @Args('input') input: AnswerEscalationInput) {
    return toUnion(await this.work.answer(actor, input));
  }

  @Mutation(() => ReturnEscalationResult)
  @Requires('escalations.work')
  async returnEscalation(@CurrentActor() actor: Actor, @Args('input') input: ReturnEscalationInput) {
    return toUnion(await this.work.return(actor, input));
  }

  @Mutation(() => ResolveEscalationResult)
  @Requires('escalations.work')
  async resolveEscalation(@CurrentActor() actor: Actor, @Args('input') input: ResolveEscalationInput) {
    return toUnion(await this.work.resolve(actor, input));
  }

  @Subscription(() => EscalationType, { resolve: (escalation: EscalationType) => escalation })
  @Requires('escalations.read')
  escalationChanged(@CurrentActor() actor: Actor, @Args('discipline', { type: () => Discipline, nullable: true }) discipline: Discipline | null) {
    return live(this.events, 'escalation', async (event) => {
      const [now, row] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      const visible = now && row && may(now.role, 'escalations.read') && maySeeEscalation(now, row) && (!discipline || row.discipline === discipline);
      return visible ? escalationView(row, now.staffId) : null;
    });
  }
}

/** What hangs on an escalation that the reader may see. */
@Resolver(() => EscalationType)
export class EscalationTicketResolver {
  constructor(private readonly tickets: TicketsService, private readonly readings: EscalationReadings) {}

  @ResolveField(() => TicketType, { nullable: true })
  ticket(@CurrentActor() actor: Actor, @Parent() escalation: EscalationType) {
    return this.tickets.byNumber(actor, escalation.ticketNumber);
  }

  @ResolveField(() => [EscalationExchangeType], { description: 'questions of tier 2 and answers of tier 1, oldest first' })
  exchanges(@Parent() escalation: EscalationType) {
    return this.readings.exchanges(escalation.id);
  }
}

/** A ticket's escalations that the reader may see. */
@Resolver(() => TicketType)
export class TicketEscalationsResolver {
  constructor(private readonly readings: EscalationReadings) {}

  @ResolveField(() => [EscalationType])
  escalations(@CurrentActor() actor: Actor, @Parent() ticket: TicketType) {
    return this.readings.ofTicket(actor, ticket.id);
  }
}
