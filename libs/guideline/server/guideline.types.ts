import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidInput, KeyReused, NotFound, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import type { Subject } from '@saimado/guideline/domain/subjects';

const KIND = { ITEM: 'ITEM', DOCUMENT: 'DOCUMENT' } as const satisfies { [K in Subject['kind']]: K };
registerEnumType(KIND, { name: 'GuidelineSubjectKind', description: 'チェックリストの項目 資料' });

@ObjectType('GuidelineSubject', { description: 'An item of the checklist or a document, as its edition names it' })
export class GuidelineSubjectType {
  @Field(() => ID) code: string;
  @Field(() => KIND) kind: Subject['kind'];
  @Field(() => String, { nullable: true, description: '「2-⑧」' }) number: string | null;
  @Field(() => String) name: string;
  @Field(() => String) group: string;
  @Field(() => String) place: string;
  @Field(() => String) guide: string;
  @Field(() => String, { nullable: true }) edition: string | null;
  @Field(() => String, { nullable: true }) since: string | null;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field(() => Boolean, { description: 'came with this edition' }) added: boolean;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => String, { nullable: true, description: 'the answer to the triage’s question after the document' }) triageDocument: string | null;
}

@ObjectType('GuidelineFound')
export class GuidelineFoundType {
  @Field(() => String, { description: 'which edition of the book answers on the day of the ticket' }) edition: string;
  @Field(() => [GuidelineSubjectType]) subjects: GuidelineSubjectType[];
}

@ObjectType('GuidelineAnswer')
export class GuidelineAnswerType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
  @Field(() => [String], { description: 'what it was about, in words' }) about: string[];
  @Field(() => Boolean, { description: 'a released answer was given again' }) reused: boolean;
  @Field(() => Boolean, { description: 'laid before the supervisors already' }) proposed: boolean;
}

@ObjectType('TicketGuideline', { description: 'What a ticket of the guideline line asks about, and what was answered' })
export class TicketGuidelineType {
  @Field(() => String) ticketNumber: string;
  @Field(() => String) edition: string;
  @Field(() => [String], { description: 'the first words of this line' }) firstWords: string[];
  @Field(() => Int, { description: '0: nothing was chosen yet' }) version: number;
  @Field(() => [GuidelineSubjectType], { description: 'the main one first' }) subjects: GuidelineSubjectType[];
  @Field(() => [GuidelineAnswerType], { description: 'oldest first' }) answers: GuidelineAnswerType[];
}

@InputType({ description: '`expectedVersion` of TicketGuideline' })
export class SetGuidelineSubjectsInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [ID], { description: 'the main one first' }) codes: string[];
}
@InputType()
export class RecordGuidelineAnswerInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
  @Field(() => ID, { nullable: true, description: 'the released answer that was given again' }) usedEntryId?: string | null;
}

@ObjectType()
export class GuidelineSubjectsSet {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class GuidelineAnswerRecorded {
  @Field(() => ID) answerId: string;
  @Field(() => TicketType) ticket: TicketType;
}
export const SetGuidelineSubjectsResult = resultUnion('SetGuidelineSubjectsResult', () => [GuidelineSubjectsSet, KeyReused, NotFound, VersionConflict, InvalidInput]);
export const RecordGuidelineAnswerResult = resultUnion('RecordGuidelineAnswerResult', () => [GuidelineAnswerRecorded, KeyReused, NotFound, InvalidInput]);
