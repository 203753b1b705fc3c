import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import { InvalidInput, KeyReused, NotFound, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';

export const HolidayKind = { NATIONAL: 'NATIONAL', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
export type HolidayKind = keyof typeof HolidayKind;
registerEnumType(HolidayKind, { name: 'HolidayKind' });

@ObjectType('Hotline')
export class HotlineType {
  @Field(() => HotlineCode) code: HotlineCode;
  @Field(() => String) name: string;
  @Field(() => String) phoneNumber: string;
  @Field(() => Boolean) isOpen: boolean;
  @Field(() => Date, { nullable: true }) opensAt: Date | null;
  @Field(() => Date, { nullable: true }) closesAt: Date | null;
  @Field(() => String) source: string;
  @Field(() => [String]) needsConfirmation: string[];
}

@ObjectType('HotlineHours')
export class HotlineHoursType {
  @Field(() => ID) id: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validUntil: JstDate | null;
  @Field(() => [Int], { description: 'ISO weekdays, 1 = Monday' }) weekdays: number[];
  @Field(() => String, { description: 'HH:mm' }) opensAt: string;
  @Field(() => String, { description: 'HH:mm' }) closesAt: string;
  @Field(() => Boolean) closedOnHolidays: boolean;
  @Field(() => Boolean) closedAtYearEnd: boolean;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => Int) version: number;
}

@ObjectType('ClosingPeriod')
export class ClosingPeriodType {
  @Field(() => ID) id: string;
  @Field(() => String) label: string;
  @Field(() => String, { description: 'MM-DD' }) fromDay: string;
  @Field(() => String, { description: 'MM-DD' }) toDay: string;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validUntil: JstDate | null;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => Int) version: number;
}

@ObjectType('Holiday')
export class HolidayType {
  @Field(() => JstDay) date: JstDate;
  @Field(() => String) name: string;
  @Field(() => HolidayKind) kind: HolidayKind;
}

@InputType({ description: 'without `id` a new row' })
export class SaveHotlineHoursInput {
  @Field(() => ID) key: string;
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validUntil?: JstDate | null;
  @Field(() => [Int]) weekdays: number[];
  @Field(() => String) opensAt: string;
  @Field(() => String) closesAt: string;
  @Field(() => Boolean) closedOnHolidays: boolean;
  @Field(() => Boolean) closedAtYearEnd: boolean;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
}

@InputType()
export class SaveClosingPeriodInput {
  @Field(() => ID) key: string;
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => String) label: string;
  @Field(() => String) fromDay: string;
  @Field(() => String) toDay: string;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validUntil?: JstDate | null;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
}

@InputType({ description: '`observed` false removes a national holiday or an added one' })
export class SetHolidayInput {
  @Field(() => ID) key: string;
  @Field(() => JstDay) date: JstDate;
  @Field(() => String) name: string;
  @Field(() => Boolean) observed: boolean;
}

@ObjectType({ implements: () => [RefusalType] })
export class Overlap extends RefusalType {}

@ObjectType()
export class HotlineHoursSaved {
  @Field(() => HotlineHoursType) hours: HotlineHoursType;
}
@ObjectType()
export class ClosingPeriodSaved {
  @Field(() => ClosingPeriodType) closingPeriod: ClosingPeriodType;
}
@ObjectType()
export class HolidaySet {
  @Field(() => HolidayType) holiday: HolidayType;
}

export const SaveHotlineHoursResult = resultUnion('SaveHotlineHoursResult', () => [HotlineHoursSaved, Overlap, VersionConflict, KeyReused, NotFound, InvalidInput]);
export const SaveClosingPeriodResult = resultUnion('SaveClosingPeriodResult', () => [ClosingPeriodSaved, VersionConflict, KeyReused, NotFound, InvalidInput]);
export const SetHolidayResult = resultUnion('SetHolidayResult', () => [HolidaySet, KeyReused, InvalidInput]);
