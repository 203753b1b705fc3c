import { Args, Query, Resolver } from '@nestjs/graphql';
import { badInput } from '@saimado/platform/graphql/errors';
import { Requires } from '@saimado/platform/requires';
import { advise } from '@saimado/relief-fund/domain/advise';
import { ReliefFundAdviceType, ReliefFundQuestion } from './relief-fund.types';

/** Explains the relief fund. Nothing is stored and nobody is looked up, so there is no service between rule and answer. */
@Resolver()
export class ReliefFundResolver {
  @Query(() => ReliefFundAdviceType)
  @Requires('reliefFund.read')
  reliefFund(@Args('input') input: ReliefFundQuestion): ReliefFundAdviceType {
    const advice = advise({ ...input, alreadyPaidOn: input.alreadyPaidOn ?? null });
    if (advice.kind === 'refused') throw badInput(advice.message);
    return advice;
  }
}
