import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { CallReviewsService } from './call-reviews.service';
import { ReviewSamplesService } from './review-samples.service';
import {
  AnswerReviewInput, AnswerReviewResult, CallReviewType, DrawSampleInput, DrawSampleResult, ReviewSampleType, SampleFilterInput,
  ShareReviewInput, ShareReviewResult, SkipReviewInput, SkipReviewResult,
} from './review.types';

@ObjectType('ReviewedOperator')
class ReviewedOperatorType {
  @Field(() => ID) id: string;
  @Field(() => String) displayName: string;
}

@Resolver()
export class ReviewsResolver {
  constructor(
    private readonly samples: ReviewSamplesService,
    private readonly reviews: CallReviewsService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [ReviewSampleType], { description: 'newest first' })
  @Requires('reviews.write')
  reviewSamples() {
    return this.samples.list();
  }

  @Query(() => Int, { nullable: true, description: 'of how many calls one would draw; null where the period is none' })
  @Requires('reviews.write')
  reviewCandidates(@Args('filter') filter: SampleFilterInput) {
    return this.samples.count(filter);
  }

  @Query(() => [ReviewedOperatorType])
  @Requires('reviews.write')
  reviewedOperators() {
    return this.samples.operators();
  }

  @Query(() => CallReviewType, { nullable: true })
  @Requires('reviews.write')
  callReview(@Args('id', { type: () => ID }) id: string) {
    return this.reviews.byId(id);
  }

  @Query(() => [CallReviewType], { description: 'what was shared of one’s own calls, newest first' })
  @Requires('reviews.own')
  myReviews(@CurrentActor() actor: Actor) {
    return this.reviews.of(actor);
  }

  @Query(() => CallReviewType, { nullable: true, description: 'what was shared of one’s own call' })
  @Requires('reviews.own')
  reviewOfTicket(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    return this.reviews.ofTicket(actor, ticketNumber);
  }

  @Mutation(() => DrawSampleResult)
  @Requires('reviews.write')
  async drawSample(@CurrentActor() actor: Actor, @Args('input') input: DrawSampleInput) {
    return toUnion(await this.samples.draw(actor, input));
  }

  @Mutation(() => ShareReviewResult)
  @Requires('reviews.write')
  async shareReview(@CurrentActor() actor: Actor, @Args('input') input: ShareReviewInput) {
    return toUnion(await this.reviews.share(actor, input));
  }

  @Mutation(() => SkipReviewResult)
  @Requires('reviews.write')
  async skipReview(@CurrentActor() actor: Actor, @Args('input') input: SkipReviewInput) {
    return toUnion(await this.reviews.skip(actor, input));
  }

  @Mutation(() => AnswerReviewResult, { description: 'the operator has read it' })
  @Requires('reviews.own')
  async answerReview(@CurrentActor() actor: Actor, @Args('input') input: AnswerReviewInput) {
    return toUnion(await this.reviews.answer(actor, input));
  }

  @Subscription(() => Boolean, { resolve: (changed: boolean) => changed, description: 'a sample or a review changed: read again' })
  @Requires('reviews.write')
  reviewsChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'review', async () => {
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'reviews.write') ? true : null;
    });
  }

  @Subscription(() => Boolean, { resolve: (changed: boolean) => changed, description: 'what was said of one’s own calls changed: read again' })
  @Requires('reviews.own')
  myRemarksChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'review', async ({ id }) => {
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'reviews.own') && (await this.reviews.isShownTo(now, id)) ? true : null;
    });
  }
}
