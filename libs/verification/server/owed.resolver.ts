import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { EnrolmentConfirmations } from './enrolment-confirmations.service';
import {
  EnrolmentConfirmationType, SetEnrolmentConfirmationDueInput, SetEnrolmentConfirmationDueResult, SettleEnrolmentConfirmationInput,
  SettleEnrolmentConfirmationResult,
} from './enrolment.types';
import { OwedService } from './owed.service';
import { VerificationDebtType, VerificationWorkType } from './owed.types';

@Resolver(() => TicketType)
export class OwedResolver {
  constructor(
    private readonly owed: OwedService,
    private readonly enrolments: EnrolmentConfirmations,
  ) {}

  @Query(() => VerificationWorkType)
  @Requires('verification.owed')
  verificationWork(@CurrentActor() actor: Actor) {
    return this.owed.work(actor);
  }

  @Query(() => [VerificationDebtType], { description: 'oldest first; an operator’s own line, a supervisor’s both' })
  @Requires('verification.owed')
  verificationDebts(@CurrentActor() actor: Actor, @Args('mine', { type: () => Boolean, nullable: true, defaultValue: false }) mine: boolean | null) {
    return this.owed.debts(actor, mine ?? false);
  }

  @Query(() => [EnrolmentConfirmationType], { description: 'open: due first first; settled: newest first' })
  @Requires('verification.owed')
  enrolmentConfirmations(@CurrentActor() actor: Actor, @Args('settled', { type: () => Boolean, nullable: true, defaultValue: false }) settled: boolean | null) {
    return this.owed.confirmations(actor, settled ?? false);
  }

  @Mutation(() => SetEnrolmentConfirmationDueResult)
  @Requires('verification.owed')
  async setEnrolmentConfirmationDue(@CurrentActor() actor: Actor, @Args('input') input: SetEnrolmentConfirmationDueInput) {
    return toUnion(await this.enrolments.setDue(actor, input));
  }

  @Mutation(() => SettleEnrolmentConfirmationResult)
  @Requires('verification.owed')
  async settleEnrolmentConfirmation(@CurrentActor() actor: Actor, @Args('input') input: SettleEnrolmentConfirmationInput) {
    return toUnion(await this.enrolments.settle(actor, input));
  }

  @ResolveField(() => EnrolmentConfirmationType, { nullable: true, description: 'the newest; null for whom it is none of their business' })
  enrolmentConfirmation(@CurrentActor() actor: Actor, @Parent() ticket: TicketType) {
    return may(actor.role, 'verification.owed') ? this.owed.confirmationOf(ticket.id) : null;
  }
}
