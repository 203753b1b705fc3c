import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CaseSheetFieldCode } from '@saimado/escalations/domain/case-sheet';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';

registerEnumType(CaseSheetFieldCode, { name: 'CaseSheetFieldCode' });

@ObjectType('CaseSheetField')
export class CaseSheetFieldType {
  @Field(() => ID) id: string;
  @Field(() => CaseSheetFieldCode) code: CaseSheetFieldCode;
  @Field(() => Int, { description: '0: nobody has written here' }) version: number;
  @Field(() => String) text: string;
  @Field(() => Date, { nullable: true }) at: Date | null;
  @Field(() => String, { nullable: true }) by: string | null;
}
@ObjectType('CaseSheet', { description: 'What tier 2 writes of a case, several at once: each field has its own version' })
export class CaseSheetType {
  @Field(() => ID) escalationId: string;
  @Field(() => Boolean, { description: 'whether the reader may write now' }) writable: boolean;
  @Field(() => [CaseSheetFieldType]) fields: CaseSheetFieldType[];
}
@ObjectType('CaseSheetText', { description: 'one version of a field; none is ever lost' })
export class CaseSheetTextType {
  @Field(() => Int) version: number;
  @Field(() => String) text: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
}

@InputType()
export class EditCaseSheetFieldInput {
  @Field(() => ID) key: string;
  @Field(() => ID) escalationId: string;
  @Field(() => CaseSheetFieldCode) field: CaseSheetFieldCode;
  @Field(() => Int, { description: 'the version that the writer began with' }) baseVersion: number;
  @Field(() => String) text: string;
}

@ObjectType({ description: 'a piece of a text, and whether the other text lacks it' })
export class TextPiece {
  @Field(() => String) text: string;
  @Field(() => Boolean) differs: boolean;
}
@ObjectType({ implements: () => [RefusalType], description: 'Somebody else changed this field since. Nothing was written; both texts and a proposal that has both.' })
export class FieldConflict extends RefusalType {
  @Field(() => String) field: CaseSheetFieldCode;
  @Field(() => String) base: string;
  @Field(() => String) mine: string;
  @Field(() => String) theirs: string;
  @Field(() => String) by: string;
  @Field(() => Date) at: Date;
  @Field(() => Int) currentVersion: number;
  @Field(() => String, { description: 'both changes; where they overlap theirs stands before mine' }) merged: string;
  @Field(() => Boolean, { description: 'the changes do not overlap' }) disjoint: boolean;
  @Field(() => [TextPiece]) mineMarked: TextPiece[];
  @Field(() => [TextPiece]) theirsMarked: TextPiece[];
}
@ObjectType()
export class CaseSheetFieldEdited {
  @Field(() => CaseSheetFieldType) sheetField: CaseSheetFieldType;
}
export const EditCaseSheetFieldResult = resultUnion('EditCaseSheetFieldResult', () => [CaseSheetFieldEdited, FieldConflict, NotFound, InvalidTransition, InvalidInput, KeyReused]);
