import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TRIAGE_CATEGORIES } from '@saimado/triage/domain/categories';
import { TriageService } from './triage.service';
import { TriageAnswerInput, TriageCategoryType, TriageStepType, TriageTicketInput, TriageTicketResult } from './triage.types';

@Resolver()
export class TriageResolver {
  constructor(private readonly triage: TriageService) {}

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
    return TRIAGE_CATEGORIES;
  }

  @Mutation(() => TriageTicketResult)
  @Requires('triage.write')
  async triageTicket(@CurrentActor() actor: Actor, @Args('input') input: TriageTicketInput) {
    return toUnion(await this.triage.triageTicket(actor, input));
  }
}
