import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { KnowledgeState } from '@saimado/guideline/domain/knowledge-states';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { KnowledgeReading } from './knowledge-reading.service';
import { KnowledgeService } from './knowledge.service';
import {
  ApproveKnowledgeInput, ApproveKnowledgeResult, GuidelineSuggestionType, KnowledgeEntryType, KnowledgeStateEnum, ProposeKnowledgeInput, ProposeKnowledgeResult,
  RetireKnowledgeInput, RetireKnowledgeResult, ReturnKnowledgeInput, ReturnKnowledgeResult, ReviseKnowledgeInput, ReviseKnowledgeResult, TellsWhoType,
} from './knowledge.types';

const text = { type: () => String } as const;

@Resolver()
export class KnowledgeResolver {
  constructor(
    private readonly reading: KnowledgeReading,
    private readonly work: KnowledgeService,
  ) {}

  @Query(() => [KnowledgeEntryType], { description: 'operators of the guideline line read released words only' })
  @Requires('guideline.read')
  knowledge(@CurrentActor() actor: Actor, @Args('states', { type: () => [KnowledgeStateEnum] }) states: KnowledgeState[]) {
    return this.reading.list(actor, states);
  }

  @Query(() => [GuidelineSuggestionType])
  @Requires('guideline.read')
  guidelineSuggestions(
    @CurrentActor() actor: Actor, @Args('ticketNumber', text) ticketNumber: string,
    @Args('codes', { type: () => [ID], description: 'what the question is about, the main item first' }) codes: string[], @Args('question', text) question: string,
  ) {
    return this.reading.suggestions(actor, ticketNumber, { codes, question });
  }

  @Query(() => [TellsWhoType], { description: 'what in words under way may tell who asked' })
  @Requires('guideline.approve')
  tellsWho(
    @Args('id', { type: () => ID }) id: string, @Args('question', text) question: string, @Args('answer', text) answer: string, @Args('source', text) source: string,
  ) {
    return this.reading.marks(id, { question, answer, source });
  }

  @Mutation(() => ProposeKnowledgeResult)
  @Requires('guideline.write')
  async proposeKnowledge(@CurrentActor() actor: Actor, @Args('input') input: ProposeKnowledgeInput) {
    return toUnion(await this.work.propose(actor, input));
  }

  @Mutation(() => ReviseKnowledgeResult)
  @Requires('guideline.approve')
  async reviseKnowledge(@CurrentActor() actor: Actor, @Args('input') input: ReviseKnowledgeInput) {
    return toUnion(await this.work.revise(actor, input));
  }

  @Mutation(() => ApproveKnowledgeResult)
  @Requires('guideline.approve')
  async approveKnowledge(@CurrentActor() actor: Actor, @Args('input') input: ApproveKnowledgeInput) {
    return toUnion(await this.work.approve(actor, input));
  }

  @Mutation(() => ReturnKnowledgeResult)
  @Requires('guideline.approve')
  async returnKnowledge(@CurrentActor() actor: Actor, @Args('input') input: ReturnKnowledgeInput) {
    return toUnion(await this.work.giveBack(actor, input));
  }

  @Mutation(() => RetireKnowledgeResult)
  @Requires('guideline.approve')
  async retireKnowledge(@CurrentActor() actor: Actor, @Args('input') input: RetireKnowledgeInput) {
    return toUnion(await this.work.retire(actor, input));
  }
}
