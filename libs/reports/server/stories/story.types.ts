import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode, Urgency } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import type { HitKind } from '@saimado/reports/domain/stories/check';
import type { NamingVerdict } from '@saimado/reports/domain/stories/naming';
import type { StoryState, StoryStep } from '@saimado/reports/domain/stories/story-states';
import type { StoryKind } from '@saimado/reports/domain/stories/story-text';
import { SameSupervisor } from '../report-commands.types';

const STATE = { DRAFT: 'DRAFT', PROPOSED: 'PROPOSED', SIGNED: 'SIGNED', PUBLISHED: 'PUBLISHED', WITHDRAWN: 'WITHDRAWN' } as const satisfies { [S in StoryState]: S };
const STEP = { WRITE: 'WRITE', RETURN: 'RETURN', SIGN: 'SIGN', WITHDRAW: 'WITHDRAW', HOLD_BACK: 'HOLD_BACK', PUBLISH: 'PUBLISH' } as const satisfies { [S in StoryStep]: S };
const KIND = { STORY: 'STORY', ANSWER: 'ANSWER' } as const satisfies { [K in StoryKind]: K };
export const StoryHitKind = {
  NAME: 'NAME', KANA: 'KANA', FACILITY_LISTED: 'FACILITY_LISTED', ADDRESS_LISTED: 'ADDRESS_LISTED', PHONE_LISTED: 'PHONE_LISTED',
  PERSON: 'PERSON', FACILITY: 'FACILITY', PLACE: 'PLACE', PHONE: 'PHONE', NUMBER: 'NUMBER', DATE: 'DATE', MAIL: 'MAIL', URL: 'URL', IP: 'IP',
} as const satisfies { [K in HitKind]: K };
const NAMING = { NOTHING_NAMED: 'NOTHING_NAMED', GIVEN: 'GIVEN', WITHHELD: 'WITHHELD', NOT_GIVEN: 'NOT_GIVEN', NO_FIGURES: 'NO_FIGURES' } as const satisfies { [V in NamingVerdict]: V };
registerEnumType(STATE, { name: 'StoryState' });
registerEnumType(STEP, { name: 'StoryStep' });
registerEnumType(KIND, { name: 'StoryKind' });
registerEnumType(StoryHitKind, { name: 'StoryHitKind', description: 'the first five stand in the register itself; the others only look like something' });
registerEnumType(NAMING, { name: 'StoryNaming', description: 'whether what a story names is a figure of the report that is given, and so of at least ten clinics' });

@ObjectType('StoryHit', { description: 'a place that has to be replaced or justified; never the register’s own words' })
export class StoryHitType {
  @Field(() => String, { description: 'title or text' }) field: string;
  @Field(() => StoryHitKind) kind: HitKind;
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
  @Field(() => String) words: string;
  @Field(() => String, { nullable: true, description: 'given for these words in this sentence' }) reason: string | null;
  @Field(() => String, { nullable: true }) reasonBy: string | null;
  @Field(() => Date, { nullable: true }) reasonAt: Date | null;
}
@ObjectType('StoryCheck')
export class StoryCheckType {
  @Field(() => [StoryHitType]) hits: StoryHitType[];
  @Field(() => Int, { description: 'neither replaced nor justified' }) open: number;
  @Field(() => NAMING) naming: NamingVerdict;
}
@ObjectType('ReportStory', { description: 'a story of a period, or an answer to a question: for supervisors' })
export class ReportStoryType {
  @Field(() => ID) id: string;
  @Field(() => KIND) kind: StoryKind;
  @Field(() => String) periodCode: string;
  @Field(() => ID, { nullable: true }) questionId: string | null;
  @Field(() => STATE) state: StoryState;
  @Field(() => Int) version: number;
  @Field(() => String) title: string;
  @Field(() => String) text: string;
  @Field(() => HotlineCode, { nullable: true }) hotline: HotlineCode | null;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => Urgency, { nullable: true }) urgency: Urgency | null;
  @Field(() => Date) writtenAt: Date;
  @Field(() => [String]) writtenBy: string[];
  @Field(() => Boolean, { description: 'the reader wrote in it' }) mine: boolean;
  @Field(() => String, { nullable: true }) signedBy: string | null;
  @Field(() => Date, { nullable: true }) signedAt: Date | null;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'why it was given back' }) returnReason: string | null;
  @Field(() => [STEP], { description: 'what the reader may do with it now' }) steps: StoryStep[];
  @Field(() => StoryCheckType) check: StoryCheckType;
}
@ObjectType('StoryMatter', { description: 'what a story may be about' })
export class StoryMatterType {
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => Urgency, { nullable: true }) urgency: Urgency | null;
  @Field(() => String) name: string;
  @Field(() => NAMING) verdict: NamingVerdict;
}
@ObjectType('PublishedStory', { description: 'what readers are given' })
export class PublishedStoryType {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => String) text: string;
  @Field(() => HotlineCode, { nullable: true }) hotline: HotlineCode | null;
  @Field(() => String, { nullable: true, description: 'in words' }) about: string | null;
  @Field(() => Date) publishedAt: Date;
}
@ObjectType('ReportAnswer')
export class ReportAnswerType {
  @Field(() => ID) id: string;
  @Field(() => String) text: string;
  @Field(() => Date) publishedAt: Date;
}
@ObjectType('ReportQuestion')
export class ReportQuestionType {
  @Field(() => ID) id: string;
  @Field(() => ID) reportId: string;
  @Field(() => String) text: string;
  @Field(() => Date) askedAt: Date;
  @Field(() => [ReportAnswerType], { description: 'oldest first' }) answers: ReportAnswerType[];
  @Field(() => [ReportStoryType], { description: 'answers under way: for supervisors only' }) underWay: ReportStoryType[];
}

@InputType()
export class StoryWordsInput {
  @Field(() => String, { description: 'of an answer it is that of the report that was asked about' }) periodCode: string;
  @Field(() => ID, { nullable: true, description: 'reasons that were given for it count' }) id?: string | null;
  @Field(() => String) title: string;
  @Field(() => String) text: string;
  @Field(() => HotlineCode, { nullable: true }) hotline?: HotlineCode | null;
  @Field(() => String, { nullable: true }) category?: string | null;
  @Field(() => Urgency, { nullable: true }) urgency?: Urgency | null;
}
@InputType({ description: 'why a hit tells of nobody' })
export class StoryReasonInput {
  @Field(() => String) field: string;
  @Field(() => StoryHitKind) kind: HitKind;
  @Field(() => Int) start: number;
  @Field(() => String) words: string;
  @Field(() => String) reason: string;
}
@InputType({ description: 'a new story without id; an answer names its question, and its title is empty' })
export class WriteReportStoryInput extends StoryWordsInput {
  @Field(() => ID) key: string;
  @Field(() => ID, { nullable: true }) questionId?: string | null;
  @Field(() => Int, { description: '0 for a new one' }) expectedVersion: number;
  @Field(() => [StoryReasonInput]) reasons: StoryReasonInput[];
}
@InputType()
export class SignReportStoryInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
}
@InputType()
export class WithdrawReportStoryInput extends SignReportStoryInput {}
@InputType()
export class ReturnReportStoryInput extends SignReportStoryInput {
  @Field(() => String) reason: string;
}
@InputType()
export class AskReportQuestionInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
  @Field(() => String) text: string;
}

@ObjectType({ description: 'DRAFT where the check has something to say, else PROPOSED' })
export class ReportStoryWritten {
  @Field(() => ReportStoryType) story: ReportStoryType;
}
@ObjectType({ description: 'an answer is PUBLISHED with it' })
export class ReportStorySigned {
  @Field(() => ReportStoryType) story: ReportStoryType;
}
@ObjectType()
export class ReportStoryReturned {
  @Field(() => ReportStoryType) story: ReportStoryType;
}
@ObjectType()
export class ReportStoryWithdrawn {
  @Field(() => ReportStoryType) story: ReportStoryType;
}
@ObjectType()
export class ReportQuestionAsked {
  @Field(() => ReportQuestionType) question: ReportQuestionType;
}

export const WriteReportStoryResult = resultUnion('WriteReportStoryResult', () => [ReportStoryWritten, KeyReused, NotFound, VersionConflict, InvalidTransition, InvalidInput]);
export const SignReportStoryResult = resultUnion('SignReportStoryResult', () => [ReportStorySigned, SameSupervisor, KeyReused, NotFound, VersionConflict, InvalidTransition, InvalidInput]);
export const ReturnReportStoryResult = resultUnion('ReturnReportStoryResult', () => [ReportStoryReturned, KeyReused, NotFound, VersionConflict, InvalidTransition, ReasonRequired, InvalidInput]);
export const WithdrawReportStoryResult = resultUnion('WithdrawReportStoryResult', () => [ReportStoryWithdrawn, KeyReused, NotFound, VersionConflict, InvalidTransition]);
export const AskReportQuestionResult = resultUnion('AskReportQuestionResult', () => [ReportQuestionAsked, KeyReused, NotFound, InvalidInput]);
