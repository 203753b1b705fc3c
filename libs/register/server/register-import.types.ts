import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';

export const RegisterImportStatus = {
  PREVIEW: 'PREVIEW', IMPORTING: 'IMPORTING', IMPORTED: 'IMPORTED', CANCELLED: 'CANCELLED', FAILED: 'FAILED', UNDONE: 'UNDONE',
} as const;
export type RegisterImportStatus = keyof typeof RegisterImportStatus;
registerEnumType(RegisterImportStatus, {
  name: 'RegisterImportStatus',
  valuesMap: {
    PREVIEW: { description: 'read, and waits for a person\'s answer' },
    IMPORTING: { description: 'being read, or being put in place' },
    UNDONE: { description: 'was the register, and was taken back' },
  },
});

@ObjectType('RefusedRow')
export class RefusedRowType {
  @Field(() => Int) line: number;
  @Field(() => String) reason: string;
}

@ObjectType('CategoryMove', { description: 'members whose category differs, whichever facilities they are listed for' })
export class CategoryMoveType {
  @Field(() => String) from: string;
  @Field(() => String) to: string;
  @Field(() => Int) count: number;
}

/** Refused rows and warnings are read when they are asked for. */
@ObjectType('RegisterImport')
export class RegisterImportType {
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => String) digest: string;
  @Field(() => RegisterImportStatus) status: RegisterImportStatus;
  @Field(() => Int) rows: number;
  @Field(() => Int) goodRows: number;
  @Field(() => Int) refusedRowCount: number;
  @Field(() => Int) warnedRowCount: number;
  @Field(() => Int) added: number;
  @Field(() => Int) changed: number;
  @Field(() => Int) left: number;
  @Field(() => Int, { description: 'members who moved between categories' }) moved: number;
  @Field(() => [CategoryMoveType]) categoryMoves: CategoryMoveType[];
  @Field(() => Int, { description: 'entries that the register listed when this was counted' }) listedBefore: number;
  @Field(() => Float, { description: '0–1 while IMPORTING' }) progress: number;
  @Field(() => Date) createdAt: Date;
  @Field(() => String) createdBy: string;
  @Field(() => Date, { nullable: true }) importedAt: Date | null;
  @Field(() => Boolean, { description: 'so much of the register leaves that two administrators have to say yes' }) needsSecondConfirmation: boolean;
  @Field(() => String, { nullable: true }) firstConfirmedBy: string | null;
  @Field(() => Date, { nullable: true }) firstConfirmedAt: Date | null;
  @Field(() => String, { nullable: true }) confirmedBy: string | null;
  @Field(() => Boolean, { description: 'false where it waits for nobody, or for another than the one who confirmed first' }) mayIConfirm: boolean;
  @Field(() => Boolean, { description: 'the last import, until it is undone' }) undoable: boolean;
  @Field(() => Date, { nullable: true }) undoneAt: Date | null;
  @Field(() => String, { nullable: true }) undoneBy: string | null;
  @Field(() => String, { nullable: true }) undoReason: string | null;
}

@InputType()
export class ConfirmRegisterImportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) importId: string;
  @Field(() => Boolean, { defaultValue: false }) acceptRefusedRows: boolean;
}
@InputType()
export class CancelRegisterImportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) importId: string;
}

@InputType()
export class UndoRegisterImportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) importId: string;
  @Field(() => String) reason: string;
}

@ObjectType({ implements: () => [RefusalType] })
export class AnotherAdministratorRequired extends RefusalType {}

@ObjectType({ implements: () => [RefusalType] })
export class RefusedRowsPresent extends RefusalType {
  @Field(() => Int) refusedRowCount: number;
}

@ObjectType()
export class RegisterImportConfirmed {
  @Field(() => RegisterImportType) import: RegisterImportType;
}
@ObjectType({ description: 'the yes is recorded, and another administrator is asked for theirs' })
export class SecondConfirmationNeeded {
  @Field(() => RegisterImportType) import: RegisterImportType;
}
@ObjectType()
export class RegisterImportUndone {
  @Field(() => RegisterImportType) import: RegisterImportType;
}
@ObjectType()
export class RegisterImportCancelled {
  @Field(() => RegisterImportType) import: RegisterImportType;
}

export const ConfirmRegisterImportResult = resultUnion('ConfirmRegisterImportResult', () =>
  [RegisterImportConfirmed, SecondConfirmationNeeded, AnotherAdministratorRequired, RefusedRowsPresent, KeyReused, NotFound, InvalidTransition]);
export const CancelRegisterImportResult = resultUnion('CancelRegisterImportResult', () =>
  [RegisterImportCancelled, KeyReused, NotFound, InvalidTransition]);
export const UndoRegisterImportResult = resultUnion('UndoRegisterImportResult', () =>
  [RegisterImportUndone, KeyReused, NotFound, InvalidTransition, ReasonRequired, InvalidInput]);
