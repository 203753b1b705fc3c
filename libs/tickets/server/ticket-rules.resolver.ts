import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { RuleBookJudgements } from '@saimado/rule-books/server/rule-book-judgements.service';
import { TicketRuleVersionType, TicketUnderVersionType } from '@saimado/rule-books/server/rule-books.types';
import { TicketType } from './ticket.types';
import { TicketsService } from './tickets.service';

/** Which rules judged a ticket, for whoever may see it, and what another version of them would say. */
@Resolver(() => TicketType)
export class TicketRulesResolver {
  constructor(
    private readonly tickets: TicketsService,
    private readonly judgements: RuleBookJudgements,
  ) {}

  @ResolveField(() => [TicketRuleVersionType])
  ruleVersions(@CurrentActor() actor: Actor, @Parent() ticket: TicketType) {
    return this.judgements.ofTicket(actor, ticket.id as TicketId);
  }

  @Query(() => TicketUnderVersionType, { nullable: true, description: 'null where the reader may not see the ticket or the version' })
  @Requires('rules.read')
  async ticketUnderVersion(
    @CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string, @Args('versionId', { type: () => ID }) versionId: string,
  ) {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    return ticket && this.judgements.underVersion(actor, ticket.id, versionId);
  }
}
