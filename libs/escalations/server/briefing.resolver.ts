import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { BriefingService } from './briefing.service';
import { BriefingTopicType, EscalationConsentType } from './briefing.types';
import { EscalationType } from './escalation.types';

/** What hangs on an escalation that the reader may see. */
@Resolver(() => EscalationType)
export class EscalationBriefingResolver {
  constructor(private readonly briefings: BriefingService) {}

  @ResolveField(() => [BriefingTopicType], { description: 'what one has to know before the first word, in that order' })
  briefing(@Parent() escalation: EscalationType) {
    return this.briefings.ofEscalation(escalation.id);
  }

  @ResolveField(() => EscalationConsentType, { nullable: true })
  consent(@Parent() escalation: EscalationType) {
    return this.briefings.consent(escalation.id);
  }
}

@Resolver(() => TicketType)
export class TicketBriefingResolver {
  constructor(private readonly briefings: BriefingService) {}

  @ResolveField(() => [BriefingTopicType], { description: 'what is known already of what tier 2 will ask' })
  knownForTierTwo(@Parent() ticket: TicketType) {
    return this.briefings.ofTicket(ticket.id);
  }
}
