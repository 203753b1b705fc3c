import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { KnowledgeState, KnowledgeStep } from '@saimado/guideline/domain/knowledge-states';
import type { TellsWho } from '@saimado/guideline/domain/tells-who';
import type { JstDate } from '@saimado/kernel/jst';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { ApproveByAnother } from '@saimado/rule-books/server/rule-books.types';

const STATE = { DRAFT: 'DRAFT', PROPOSED: 'PROPOSED', APPROVED: 'APPROVED', RETIRED: 'RETIRED' } as const satisfies { [S in KnowledgeState]: S };
const STEP = { REVISE: 'REVISE', APPROVE: 'APPROVE', RETURN: 'RETURN', RETIRE: 'RETIRE' } as const satisfies { [S in KnowledgeStep]: S };
const TELLS = { PERSON: 'PERSON', FACILITY: 'FACILITY', PHONE: 'PHONE', MAIL: 'MAIL', ADDRESS: 'ADDRESS', MEMBER_NUMBER: 'MEMBER_NUMBER' } as const satisfies { [K in TellsWho['kind']]: K };
export const KnowledgeStateEnum = STATE;
registerEnumType(STATE, { name: 'KnowledgeState', description: '一般化待ち 承認待ち 承認済み 引退' });
registerEnumType(STEP, { name: 'KnowledgeStep' });
registerEnumType(TELLS, { name: 'TellsWhoKind', description: '氏名 施設名 電話番号 メールアドレス 住所 医籍番号・会員番号' });

@ObjectType('TellsWho', { description: 'A place in a text that may tell who asked; a person decides' })
export class TellsWhoType {
  @Field(() => String, { description: 'question, answer or source' }) field: string;
  @Field(() => TELLS) kind: TellsWho['kind'];
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
  @Field(() => String) text: string;
}

@ObjectType('KnowledgeRevision')
export class KnowledgeRevisionType {
  @Field(() => Int) number: number;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => String, { nullable: true }) releasedBy: string | null;
  @Field(() => Date, { nullable: true }) releasedAt: Date | null;
}

@ObjectType('KnowledgeEntry', { description: 'An answer that is to help again. Operators see released words only; the ticket it came from is the supervisors’ to see.' })
export class KnowledgeEntryType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => STATE) state: KnowledgeState;
  @Field(() => [ID]) codes: string[];
  @Field(() => [String]) about: string[];
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
  @Field(() => String) source: string;
  @Field(() => Date) updatedAt: Date;
  @Field(() => JstDay, { nullable: true, description: 'to be looked at again' }) reviewOn: JstDate | null;
  @Field(() => Boolean) reviewOverdue: boolean;
  @Field(() => Int, { description: 'how often it was given again' }) uses: number;
  @Field(() => Boolean, { description: 'released words are in use, whatever the newest wait for' }) inUse: boolean;
  @Field(() => [STEP], { description: 'what the reader may do with it now' }) steps: KnowledgeStep[];
  @Field(() => String, { nullable: true }) originTicket: string | null;
  @Field(() => String, { nullable: true, description: 'why it was given back or taken out' }) reason: string | null;
  @Field(() => [TellsWhoType], { description: 'not yet confirmed as harmless' }) tellsWho: TellsWhoType[];
  @Field(() => [String]) confirmed: string[];
  @Field(() => [KnowledgeRevisionType]) revisions: KnowledgeRevisionType[];
}

@ObjectType('GuidelineSuggestion')
export class GuidelineSuggestionType {
  @Field(() => ID) entryId: string;
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
  @Field(() => String) source: string;
  @Field(() => Int) uses: number;
  @Field(() => Boolean) reviewOverdue: boolean;
  @Field(() => [String], { description: 'why: items that both are about' }) sharedSubjects: string[];
  @Field(() => [String], { description: 'why: words that both questions have' }) sharedWords: string[];
}

@InputType()
export class ProposeKnowledgeInput {
  @Field(() => ID) key: string;
  @Field(() => ID) answerId: string;
}
@InputType()
export class ReviseKnowledgeInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [ID]) codes: string[];
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
  @Field(() => String) source: string;
  @Field(() => [String], { description: 'what looks as if it told who asked and does not' }) confirmed: string[];
}
@InputType()
export class ApproveKnowledgeInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
}
@InputType()
export class ReturnKnowledgeInput extends ApproveKnowledgeInput {
  @Field(() => String) reason: string;
}
@InputType()
export class RetireKnowledgeInput extends ApproveKnowledgeInput {
  @Field(() => String) reason: string;
}

@ObjectType()
export class KnowledgeProposed {
  @Field(() => ID) entryId: string;
  @Field(() => STATE) state: KnowledgeState;
}
@ObjectType()
export class KnowledgeRevised {
  @Field(() => KnowledgeEntryType) entry: KnowledgeEntryType;
}
@ObjectType()
export class KnowledgeApproved {
  @Field(() => KnowledgeEntryType) entry: KnowledgeEntryType;
}
@ObjectType()
export class KnowledgeReturned {
  @Field(() => KnowledgeEntryType) entry: KnowledgeEntryType;
}
@ObjectType()
export class KnowledgeRetired {
  @Field(() => KnowledgeEntryType) entry: KnowledgeEntryType;
}
export const ProposeKnowledgeResult = resultUnion('ProposeKnowledgeResult', () => [KnowledgeProposed, KeyReused, NotFound, InvalidTransition]);
export const ReviseKnowledgeResult = resultUnion('ReviseKnowledgeResult', () => [KnowledgeRevised, KeyReused, NotFound, VersionConflict, InvalidTransition, InvalidInput]);
export const ApproveKnowledgeResult = resultUnion('ApproveKnowledgeResult', () => [KnowledgeApproved, KeyReused, NotFound, VersionConflict, InvalidTransition, InvalidInput, ApproveByAnother]);
export const ReturnKnowledgeResult = resultUnion('ReturnKnowledgeResult', () => [KnowledgeReturned, KeyReused, NotFound, VersionConflict, InvalidTransition, ReasonRequired, InvalidInput]);
export const RetireKnowledgeResult = resultUnion('RetireKnowledgeResult', () => [KnowledgeRetired, KeyReused, NotFound, VersionConflict, InvalidTransition, ReasonRequired, InvalidInput]);
