import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { TriageRules } from './triage-rules.service';
import { TriageService } from './triage.service';
import { TriageAnswerInput, TriageCategoryType, TriageRuleType, TriageStepType, TriageTicketInput, TriageTicketResult, TriageType } from './triage.types';

@Resolver()
export class TriageResolver {
  constructor(
    private readonly triage: TriageService,
    private readonly rules: TriageRules,
  ) {}

  @Query(() => TriageStepType)
  @Requires('triage.read')
  triageStep(
    @Args('hotline', { type: () => HotlineCode }) hotline: HotlineCode,
    @Args('answers', { type: () => [TriageAnswerInput] }) answers: TriageAnswerInput[],
  ) {
    return this.triage.step(hotline, answers);
  }

  @Query(() => [TriageCategoryType])
  @Requires('triage.read')
  triageCategories() {
    return this.rules.categories();
  }

  @Query(() => [TriageRuleType])
  @Requires('triage.read')
  triageRules() {
    return this.rules.rules();
  }

  @Mutation(() => TriageTicketResult)
  @Requires('triage.write')
  async triageTicket(@CurrentActor() actor: Actor, @Args('input') input: TriageTicketInput) {
    return toUnion(await this.triage.triageTicket(actor, input));
  }
}

/** What the triage adds to a ticket: its latest. */
@Resolver(() => TicketType)
export class TicketTriageResolver {
  constructor(private readonly triage: TriageService) {}

  @ResolveField('triage', () => TriageType, { nullable: true })
  async latest(@Parent() ticket: TicketType): Promise<TriageType | null> {
    const id = ticket.id as TicketId;
    return (await this.triage.latestOf([id])).get(id) ?? null;
  }
}
