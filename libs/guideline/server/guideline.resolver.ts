import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { GuidelineService } from './guideline.service';
import { GuidelineFoundType, RecordGuidelineAnswerInput, RecordGuidelineAnswerResult, SetGuidelineSubjectsInput, SetGuidelineSubjectsResult, TicketGuidelineType } from './guideline.types';

const text = { type: () => String } as const;

@Resolver()
export class GuidelineResolver {
  constructor(private readonly guideline: GuidelineService) {}

  @Query(() => GuidelineFoundType, { nullable: true, description: 'of the edition that answers on the day of the ticket' })
  @Requires('guideline.read')
  guidelineSubjects(@CurrentActor() actor: Actor, @Args('ticketNumber', text) ticketNumber: string, @Args('search', text) search: string) {
    return this.guideline.find(actor, ticketNumber, search);
  }

  @Query(() => TicketGuidelineType, { nullable: true })
  @Requires('guideline.read')
  ticketGuideline(@CurrentActor() actor: Actor, @Args('ticketNumber', text) ticketNumber: string) {
    return this.guideline.ofTicket(actor, ticketNumber);
  }

  @Mutation(() => SetGuidelineSubjectsResult)
  @Requires('guideline.write')
  async setGuidelineSubjects(@CurrentActor() actor: Actor, @Args('input') input: SetGuidelineSubjectsInput) {
    return toUnion(await this.guideline.setSubjects(actor, input));
  }

  @Mutation(() => RecordGuidelineAnswerResult)
  @Requires('guideline.write')
  async recordGuidelineAnswer(@CurrentActor() actor: Actor, @Args('input') input: RecordGuidelineAnswerInput) {
    return toUnion(await this.guideline.recordAnswer(actor, input));
  }
}
