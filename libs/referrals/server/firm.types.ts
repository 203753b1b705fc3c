import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Discipline } from '@saimado/kernel/codes';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { InvalidInput, KeyReused, NotFound, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { AREAS, type Area } from '@saimado/referrals/domain/areas';
import { ConflictKind } from '@saimado/referrals/domain/conflicts';
import { DeclineReason, ReferralOutcome, ReferralStatus } from '@saimado/referrals/domain/referral-states';

export const ReferralArea = Object.fromEntries(Object.keys(AREAS).map((area) => [area, area])) as { readonly [A in Area]: A };
registerEnumType(ReferralArea, { name: 'ReferralArea', description: 'what forensics firms and law firms take on' });
registerEnumType(ConflictKind, { name: 'FirmConflictKind' });
registerEnumType(ReferralStatus, { name: 'ReferralStatus' });
registerEnumType(DeclineReason, { name: 'ReferralDeclineReason' });
registerEnumType(ReferralOutcome, { name: 'ReferralOutcome' });

@ObjectType()
export class FirmHours {
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday' }) weekday: number;
  @Field(() => String, { description: 'HH:mm' }) opensAt: string;
  @Field(() => String, { description: 'HH:mm, up to 24:00' }) closesAt: string;
}
@InputType()
export class FirmHoursInput {
  @Field(() => Int) weekday: number;
  @Field(() => String) opensAt: string;
  @Field(() => String) closesAt: string;
}

@ObjectType()
export class FirmConflict {
  @Field(() => ID) id: string;
  @Field(() => ConflictKind) kind: ConflictKind;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) code: string | null;
  @Field(() => String) reason: string;
  @Field(() => JstDay) since: string;
  @Field(() => JstDay, { nullable: true, description: 'the last day it holds; null: until further notice' }) until: string | null;
  @Field(() => Boolean) inForce: boolean;
  @Field(() => Date) addedAt: Date;
  @Field(() => String) addedBy: string;
  @Field(() => String, { nullable: true }) endedBy: string | null;
}

@ObjectType('Firm', { description: 'a forensics firm or law firm that the desk may introduce' })
export class FirmType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String) name: string;
  @Field(() => Discipline) discipline: Discipline;
  @Field(() => [ReferralArea]) areas: Area[];
  @Field(() => [String], { description: '都道府県; empty where nationwide' }) prefectures: string[];
  @Field(() => Boolean) nationwide: boolean;
  @Field(() => [FirmHours], { nullable: true, description: 'null: not known' }) hours: FirmHours[] | null;
  @Field(() => Boolean) closedOnHolidays: boolean;
  @Field(() => String) contactPerson: string;
  @Field(() => String) phone: string;
  @Field(() => String) email: string;
  @Field(() => Boolean) active: boolean;
  @Field(() => String) remark: string;
  @Field(() => Boolean) openNow: boolean;
  @Field(() => Date, { nullable: true, description: 'when it can be reached next; now where it is open' }) opensAt: Date | null;
  @Field(() => Date) updatedAt: Date;
  @Field(() => String) updatedBy: string;
  @Field(() => [FirmConflict]) conflicts: FirmConflict[];
  @Field(() => Int) sent: number;
  @Field(() => Int) declined: number;
  @Field(() => Int) overdue: number;
  @Field(() => Date, { nullable: true }) lastSentAt: Date | null;
  @Field(() => Float, { nullable: true, description: 'mean of 1–5' }) satisfaction: number | null;
}

@ObjectType()
export class FirmVersion {
  @Field(() => Int) version: number;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => [String], { description: 'names of the fields that changed' }) changed: string[];
}

@ObjectType({ description: 'one introduction of a firm, as supervisors follow it up' })
export class FirmReferral {
  @Field(() => String) number: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => ReferralStatus) status: ReferralStatus;
  @Field(() => Date) sentAt: Date;
  @Field(() => Date) acknowledgeBy: Date;
  @Field(() => Boolean) wasOverdue: boolean;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'in the firm’s own hours' }) answeredAfterMinutes: number | null;
  @Field(() => DeclineReason, { nullable: true }) declineReason: DeclineReason | null;
  @Field(() => ReferralOutcome, { nullable: true }) outcome: ReferralOutcome | null;
  @Field(() => Boolean, { description: 'whether the member was asked' }) satisfactionAsked: boolean;
  @Field(() => Int, { nullable: true }) satisfaction: number | null;
  @Field(() => String, { nullable: true }) satisfactionWords: string | null;
}
@ObjectType()
export class FirmLedger {
  @Field(() => [FirmReferral], { description: 'newest first' }) referrals: FirmReferral[];
  @Field(() => [FirmVersion], { description: 'newest first' }) versions: FirmVersion[];
}

@InputType()
export class SaveFirmInput {
  @Field(() => ID) key: string;
  @Field(() => ID, { nullable: true, description: 'null: a new firm' }) id?: string | null;
  @Field(() => Int, { description: '0 for a new firm' }) expectedVersion: number;
  @Field(() => String) name: string;
  @Field(() => Discipline) discipline: Discipline;
  @Field(() => [ReferralArea]) areas: Area[];
  @Field(() => [String]) prefectures: string[];
  @Field(() => Boolean) nationwide: boolean;
  @Field(() => [FirmHoursInput], { nullable: true }) hours?: FirmHoursInput[] | null;
  @Field(() => Boolean) closedOnHolidays: boolean;
  @Field(() => String) contactPerson: string;
  @Field(() => String) phone: string;
  @Field(() => String) email: string;
  @Field(() => Boolean) active: boolean;
  @Field(() => String) remark: string;
}
@InputType()
export class AddFirmConflictInput {
  @Field(() => ID) key: string;
  @Field(() => ID) firmId: string;
  @Field(() => ConflictKind) kind: ConflictKind;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true, description: 'the register’s facility code or member number' }) code?: string | null;
  @Field(() => String) reason: string;
  @Field(() => JstDay, { nullable: true, description: 'today unless said otherwise' }) since?: string | null;
  @Field(() => JstDay, { nullable: true }) until?: string | null;
}
@InputType()
export class EndFirmConflictInput {
  @Field(() => ID) key: string;
  @Field(() => ID) conflictId: string;
}

@ObjectType()
export class FirmChanged {
  @Field(() => FirmType) firm: FirmType;
}
export const SaveFirmResult = resultUnion('SaveFirmResult', () => [FirmChanged, KeyReused, NotFound, VersionConflict, InvalidInput]);
export const AddFirmConflictResult = resultUnion('AddFirmConflictResult', () => [FirmChanged, KeyReused, NotFound, InvalidInput]);
export const EndFirmConflictResult = resultUnion('EndFirmConflictResult', () => [FirmChanged, KeyReused, NotFound]);
