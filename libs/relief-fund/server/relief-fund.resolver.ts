import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { ReliefFundReadings } from './relief-fund-readings.service';
import { ReliefFundService } from './relief-fund.service';
import {
  ExplainReliefFundInput, ExplainReliefFundResult, ReliefFundAdviceType, ReliefFundOfTicketType, ReliefFundQuestion, TickReliefFundPaperInput, TickReliefFundPaperResult,
} from './relief-fund.types';

@Resolver()
export class ReliefFundResolver {
  constructor(
    private readonly fund: ReliefFundService,
    private readonly readings: ReliefFundReadings,
  ) {}

  @Query(() => ReliefFundAdviceType)
  @Requires('reliefFund.read')
  reliefFund(@Args('input') input: ReliefFundQuestion) {
    return this.fund.advise(input);
  }

  @Query(() => ReliefFundOfTicketType, { nullable: true })
  @Requires('reliefFund.read')
  reliefFundOfTicket(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    return this.readings.ofTicket(actor, ticketNumber);
  }

  @Mutation(() => ExplainReliefFundResult)
  @Requires('reliefFund.write')
  async explainReliefFund(@CurrentActor() actor: Actor, @Args('input') input: ExplainReliefFundInput) {
    return toUnion(await this.fund.explain(actor, input));
  }

  @Mutation(() => TickReliefFundPaperResult)
  @Requires('reliefFund.write')
  async tickReliefFundPaper(@CurrentActor() actor: Actor, @Args('input') input: TickReliefFundPaperInput) {
    return toUnion(await this.fund.tick(actor, input));
  }
}
