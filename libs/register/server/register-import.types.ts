import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidTransition, KeyReused, NotFound, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';

export const RegisterImportStatus = {
  PREVIEW: 'PREVIEW', IMPORTING: 'IMPORTING', IMPORTED: 'IMPORTED', CANCELLED: 'CANCELLED', FAILED: 'FAILED',
} as const;
export type RegisterImportStatus = keyof typeof RegisterImportStatus;
registerEnumType(RegisterImportStatus, {
  name: 'RegisterImportStatus',
  valuesMap: {
    PREVIEW: { description: 'read, and waits for a person\'s answer' },
    IMPORTING: { description: 'being read, or being put in place' },
  },
});

@ObjectType('RefusedRow')
export class RefusedRowType {
  @Field(() => Int) line: number;
  @Field(() => String) reason: string;
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
  @Field(() => Int) added: number;
  @Field(() => Int) changed: number;
  @Field(() => Int) left: number;
  @Field(() => Float, { description: '0–1 while IMPORTING' }) progress: number;
  @Field(() => Date) createdAt: Date;
  @Field(() => String) createdBy: string;
  @Field(() => Date, { nullable: true }) importedAt: Date | null;
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

@ObjectType({ implements: () => [RefusalType] })
export class RefusedRowsPresent extends RefusalType {
  @Field(() => Int) refusedRowCount: number;
}

@ObjectType()
export class RegisterImportConfirmed {
  @Field(() => RegisterImportType) import: RegisterImportType;
}
@ObjectType()
export class RegisterImportCancelled {
  @Field(() => RegisterImportType) import: RegisterImportType;
}

export const ConfirmRegisterImportResult = resultUnion('ConfirmRegisterImportResult', () =>
  [RegisterImportConfirmed, RefusedRowsPresent, KeyReused, NotFound, InvalidTransition]);
export const CancelRegisterImportResult = resultUnion('CancelRegisterImportResult', () =>
  [RegisterImportCancelled, KeyReused, NotFound, InvalidTransition]);
