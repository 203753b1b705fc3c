import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import type { ReviewList, ViewOf } from './review-lists';
import { ReviewsService } from './reviews.service';
import {
  CallerWarningConnection, CallerWarningType, RegisterAccessConnection, ReviewCallerWarningInput, ReviewCallerWarningResult, ReviewRegisterAccessInput,
  ReviewRegisterAccessResult, ReviewVerificationInput, ReviewVerificationResult, VerificationOverrideConnection,
} from './reviews.types';

const DEFAULT_PAGE = 50;
type Reply<L extends ReviewList> = Awaited<ReturnType<ReviewsService['review']>> | { kind: 'reviewed'; item: ViewOf<L> };

@Resolver(() => TicketType)
export class ReviewsResolver {
  constructor(private readonly reviews: ReviewsService) {}

  @Query(() => VerificationOverrideConnection, { description: 'decisions that the evidence did not carry, newest first' })
  @Requires('verification.review')
  verificationOverrides(
    @CurrentActor() actor: Actor,
    @Args('reviewed', { type: () => Boolean, nullable: true }) reviewed: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.reviews.page(actor, 'override', { reviewed: reviewed ?? null, first: first ?? DEFAULT_PAGE, after: after ?? null });
  }

  @Query(() => CallerWarningConnection)
  @Requires('verification.review')
  callerWarnings(
    @CurrentActor() actor: Actor,
    @Args('reviewed', { type: () => Boolean, nullable: true }) reviewed: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.reviews.page(actor, 'warning', { reviewed: reviewed ?? null, first: first ?? DEFAULT_PAGE, after: after ?? null });
  }

  @Query(() => RegisterAccessConnection, { description: 'looks into the register outside a live call, newest first' })
  @Requires('verification.review')
  registerAccesses(
    @CurrentActor() actor: Actor,
    @Args('reviewed', { type: () => Boolean, nullable: true }) reviewed: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.reviews.page(actor, 'access', { reviewed: reviewed ?? null, first: first ?? DEFAULT_PAGE, after: after ?? null });
  }

  @Mutation(() => ReviewVerificationResult)
  @Requires('verification.review')
  async reviewVerification(@CurrentActor() actor: Actor, @Args('input') { key, verificationId, note }: ReviewVerificationInput) {
    const reply = await this.reviews.review(actor, 'override', { key, id: verificationId, note });
    return toUnion(seen(reply, 'VerificationReviewed', 'override'));
  }

  @Mutation(() => ReviewCallerWarningResult)
  @Requires('verification.review')
  async reviewCallerWarning(@CurrentActor() actor: Actor, @Args('input') { key, warningId, note }: ReviewCallerWarningInput) {
    const reply = await this.reviews.review(actor, 'warning', { key, id: warningId, note });
    return toUnion(seen(reply, 'CallerWarningReviewed', 'warning'));
  }

  @Mutation(() => ReviewRegisterAccessResult)
  @Requires('verification.review')
  async reviewRegisterAccess(@CurrentActor() actor: Actor, @Args('input') { key, accessId, note }: ReviewRegisterAccessInput) {
    const reply = await this.reviews.review(actor, 'access', { key, id: accessId, note });
    return toUnion(seen(reply, 'RegisterAccessReviewed', 'access'));
  }

  @ResolveField('callerWarnings', () => [CallerWarningType], { description: 'oldest first; none for whom it is none of their business' })
  ofTicket(@CurrentActor() actor: Actor, @Parent() ticket: TicketType) {
    return may(actor.role, 'verification.owed') ? this.reviews.warningsOf(ticket.id) : [];
  }
}

/** The list's own success type with its item, or the refusal as it is. */
const seen = <L extends ReviewList, Kind extends string>(reply: Reply<L>, kind: Kind, list: L) =>
  (reply.kind === 'refused' ? reply : { kind, [list]: reply.item });
