import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Discipline, HotlineCode, Locale, Role } from '@saimado/kernel/codes';
import { InvalidInput, KeyReused, NotFound, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';

@ObjectType('Staff')
export class StaffType {
  @Field(() => ID) id: string;
  @Field(() => String) username: string;
  @Field(() => String) displayName: string;
  @Field(() => Role) role: Role;
  @Field(() => HotlineCode, { nullable: true }) hotline: HotlineCode | null;
  @Field(() => Discipline, { nullable: true }) discipline: Discipline | null;
  @Field(() => Locale) locale: Locale;
  @Field(() => String, { nullable: true, description: 'for administrators; one’s own is in noticeSettings' }) email: string | null;
  @Field(() => Boolean) active: boolean;
  @Field(() => Int) version: number;
}

@ObjectType({ description: 'What the console must know before its first screen.' })
export class ConsoleInfo {
  @Field(() => Boolean) demo: boolean;
  @Field(() => Boolean) production: boolean;
  @Field(() => String) version: string;
  @Field(() => Date) now: Date;
}

@InputType()
export class CreateStaffInput {
  @Field(() => ID) key: string;
  @Field(() => String) username: string;
  @Field(() => String) displayName: string;
  @Field(() => Role) role: Role;
  @Field(() => HotlineCode, { nullable: true }) hotline?: HotlineCode | null;
  @Field(() => Discipline, { nullable: true }) discipline?: Discipline | null;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String) password: string;
}

@InputType()
export class UpdateStaffInput {
  @Field(() => ID) key: string;
  @Field(() => ID) staffId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) displayName: string;
  @Field(() => Role) role: Role;
  @Field(() => HotlineCode, { nullable: true }) hotline?: HotlineCode | null;
  @Field(() => Discipline, { nullable: true }) discipline?: Discipline | null;
  @Field(() => String, { nullable: true, description: 'left out: as it was; empty: none' }) email?: string | null;
  @Field(() => Boolean) active: boolean;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => ID) key: string;
  @Field(() => ID) staffId: string;
  @Field(() => String) password: string;
}

@InputType()
export class SetLocaleInput {
  @Field(() => ID) key: string;
  @Field(() => Locale) locale: Locale;
}

@ObjectType({ implements: () => [RefusalType] })
export class UsernameTaken extends RefusalType {}

@ObjectType({ implements: () => [RefusalType] })
export class LastAdministrator extends RefusalType {}

@ObjectType()
export class StaffCreated {
  @Field(() => StaffType) staff: StaffType;
}
@ObjectType()
export class StaffUpdated {
  @Field(() => StaffType) staff: StaffType;
}
@ObjectType()
export class PasswordReset {
  @Field(() => StaffType) staff: StaffType;
}
@ObjectType()
export class LocaleSet {
  @Field(() => StaffType) me: StaffType;
}

export const CreateStaffResult = resultUnion('CreateStaffResult', () => [StaffCreated, UsernameTaken, KeyReused, InvalidInput]);
export const UpdateStaffResult = resultUnion('UpdateStaffResult', () => [StaffUpdated, LastAdministrator, VersionConflict, KeyReused, NotFound, InvalidInput]);
export const ResetPasswordResult = resultUnion('ResetPasswordResult', () => [PasswordReset, KeyReused, NotFound, InvalidInput]);
export const SetLocaleResult = resultUnion('SetLocaleResult', () => [LocaleSet, KeyReused]);
