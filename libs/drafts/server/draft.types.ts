import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, KeyReused, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';

@ObjectType('Draft', { description: 'Typed text that is not yet part of a record. Its author’s alone.' })
export class DraftType {
  @Field(() => String) scope: string;
  @Field(() => String) content: string;
  @Field(() => Int) version: number;
  @Field(() => Date) savedAt: Date;
}

@InputType({ description: '`expectedVersion` 0 for a new draft' })
export class SaveDraftInput {
  @Field(() => ID) key: string;
  @Field(() => String) scope: string;
  @Field(() => String) content: string;
  @Field(() => Int) expectedVersion: number;
}
@InputType()
export class DiscardDraftInput {
  @Field(() => ID) key: string;
  @Field(() => String) scope: string;
}

@ObjectType({ implements: () => [RefusalType] })
export class DraftConflict extends RefusalType {
  @Field(() => String, { description: 'what the other screen wrote' }) content: string;
  @Field(() => Int) currentVersion: number;
}
@ObjectType()
export class DraftSaved {
  @Field(() => DraftType) draft: DraftType;
}
@ObjectType()
export class DraftDiscarded {
  @Field(() => String) scope: string;
}
export const SaveDraftResult = resultUnion('SaveDraftResult', () => [DraftSaved, DraftConflict, KeyReused, InvalidInput]);
export const DiscardDraftResult = resultUnion('DiscardDraftResult', () => [DraftDiscarded, KeyReused]);
