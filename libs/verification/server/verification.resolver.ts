import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CallerRelation } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { CandidatesService } from './candidates.service';
import { VerificationService } from './verification.service';
import { CallerClaimInput, RegisterCandidateType, VerificationType, VerifyCallerInput, VerifyCallerResult } from './verification.types';

@Resolver(() => TicketType)
export class VerificationResolver {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly verifications: VerificationService,
  ) {}

  @Query(() => [RegisterCandidateType])
  @Requires('register.search')
  registerCandidates(
    @CurrentActor() actor: Actor,
    @Args('claim', { type: () => CallerClaimInput }) claim: CallerClaimInput,
    @Args('on', { type: () => JstDay, nullable: true }) on: JstDate | null,
    @Args('ticketNumber', { type: () => String, nullable: true }) ticketNumber: string | null,
    @Args('relation', { type: () => CallerRelation, nullable: true, description: 'who is on the phone: whether they may call is judged with the entry' }) relation: CallerRelation | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 5 }) first: number | null,
    @Args('reason', { type: () => String, nullable: true, description: 'why one looks outside a live call of one’s own; listed for review, with it or without' })
    reason: string | null,
  ) {
    return this.candidates.search(actor, { claim, on: on ?? null, ticketNumber, relation: relation ?? null, first: first ?? 5, reason: reason ?? null });
  }

  @Mutation(() => VerifyCallerResult)
  @Requires('verification.write')
  async verifyCaller(@CurrentActor() actor: Actor, @Args('input') input: VerifyCallerInput) {
    return toUnion(await this.verifications.verify(actor, input));
  }

  @ResolveField(() => VerificationType, { nullable: true })
  async verification(@Parent() ticket: TicketType) {
    return (await this.verifications.latestOf([ticket.id])).get(ticket.id) ?? null;
  }
}
