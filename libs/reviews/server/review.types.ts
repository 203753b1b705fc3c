import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode, Tier } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, resultUnion, ReviewByAnother, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { ReviewStatus } from '@saimado/reviews/domain/review-states';
import { SampleRule } from '@saimado/reviews/domain/sampling';

registerEnumType(ReviewStatus, { name: 'ReviewStatus' });
registerEnumType(SampleRule, { name: 'SampleRule', description: 'by what calls are drawn' });

@ObjectType('ReviewCriterion', { description: 'One question of the form’s version by which a call is reviewed. Japanese only.' })
export class ReviewCriterionType {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => String) ask: string;
  @Field(() => Int) weight: number;
  @Field(() => Boolean, { description: 'not done at all outweighs every point' }) critical: boolean;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => Int, { nullable: true, description: '2 done, 1 partly, 0 not done; null: does not apply, or not answered yet' }) level: number | null;
  @Field(() => String, { nullable: true }) remark: string | null;
}

@ObjectType('CallReview')
export class CallReviewType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => ReviewStatus) status: ReviewStatus;
  @Field(() => String) ticketNumber: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => Tier, { nullable: true }) tier: Tier | null;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => Date) receivedAt: Date;
  @Field(() => String) operator: string;
  @Field(() => String, { nullable: true }) reviewer: string | null;
  @Field(() => Date, { nullable: true, description: 'when it was shared or left out' }) settledAt: Date | null;
  @Field(() => String, { nullable: true }) remark: string | null;
  @Field(() => String, { nullable: true }) skipReason: string | null;
  @Field(() => Int, { nullable: true, description: 'whole percent; null: not scored, or nothing applied' }) percent: number | null;
  @Field(() => Boolean, { nullable: true }) passed: boolean | null;
  @Field(() => [String], { description: 'critical criteria that were not done at all' }) failed: string[];
  @Field(() => String, { nullable: true, description: 'the operator’s own words' }) reply: string | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { description: 'the form’s version' }) formVersion: string;
  @Field(() => Int, { description: 'percent to reach by that version' }) passPercent: number;
  @Field(() => [ReviewCriterionType], { description: 'what the form asks of this call' }) criteria: ReviewCriterionType[];
}

@ObjectType('ReviewSample', { description: 'Calls drawn for review. The same seed draws the same calls from the same candidates.' })
export class ReviewSampleType {
  @Field(() => ID) id: string;
  @Field(() => Date) drawnAt: Date;
  @Field(() => String) drawnBy: string;
  @Field(() => JstDay) fromDay: string;
  @Field(() => JstDay) toDay: string;
  @Field(() => HotlineCode, { nullable: true }) hotline: HotlineCode | null;
  @Field(() => String, { nullable: true }) operator: string | null;
  @Field(() => SampleRule) rule: SampleRule;
  @Field(() => String) seed: string;
  @Field(() => Int) size: number;
  @Field(() => Boolean) perOperator: boolean;
  @Field(() => Int, { description: 'of how many it was drawn' }) candidates: number;
  @Field(() => [CallReviewType], { description: 'in the order drawn' }) reviews: CallReviewType[];
}

@InputType()
export class SampleFilterInput {
  @Field(() => JstDay) fromDay: string;
  @Field(() => JstDay, { description: 'the last day' }) toDay: string;
  @Field(() => HotlineCode, { nullable: true }) hotline?: HotlineCode | null;
  @Field(() => ID, { nullable: true }) operatorId?: string | null;
  @Field(() => SampleRule) rule: SampleRule;
}
@InputType()
export class DrawSampleInput extends SampleFilterInput {
  @Field(() => ID) key: string;
  @Field(() => Int) size: number;
  @Field(() => Boolean, { defaultValue: false, description: '`size` calls of each operator' }) perOperator: boolean;
  @Field(() => String) seed: string;
}
@InputType()
export class CriterionAnswerInput {
  @Field(() => ID) criterionId: string;
  @Field(() => Int, { nullable: true, description: '2, 1, 0; null: does not apply' }) level?: number | null;
  @Field(() => String, { nullable: true }) remark?: string | null;
}
@InputType()
export class ShareReviewInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reviewId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [CriterionAnswerInput]) answers: CriterionAnswerInput[];
  @Field(() => String, { nullable: true }) remark?: string | null;
}
@InputType()
export class SkipReviewInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reviewId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
}
@InputType()
export class AnswerReviewInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reviewId: string;
  @Field(() => String, { nullable: true }) reply?: string | null;
}

@ObjectType()
export class SampleDrawn {
  @Field(() => ReviewSampleType) sample: ReviewSampleType;
}
@ObjectType()
export class ReviewShared {
  @Field(() => CallReviewType) review: CallReviewType;
}
@ObjectType()
export class ReviewSkipped {
  @Field(() => CallReviewType) review: CallReviewType;
}
@ObjectType()
export class ReviewAnswered {
  @Field(() => CallReviewType) review: CallReviewType;
}
export const DrawSampleResult = resultUnion('DrawSampleResult', () => [SampleDrawn, KeyReused, InvalidInput]);
export const ShareReviewResult = resultUnion('ShareReviewResult', () => [ReviewShared, KeyReused, NotFound, ReviewByAnother, VersionConflict, InvalidInput, InvalidTransition]);
export const SkipReviewResult = resultUnion('SkipReviewResult', () => [ReviewSkipped, KeyReused, NotFound, ReviewByAnother, VersionConflict, InvalidTransition, ReasonRequired, InvalidInput]);
export const AnswerReviewResult = resultUnion('AnswerReviewResult', () => [ReviewAnswered, KeyReused, NotFound, InvalidInput, InvalidTransition]);
