import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import { JstDay } from '@saimado/platform/graphql/scalars';

export const HolidayKind = { NATIONAL: 'NATIONAL', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
export type HolidayKind = keyof typeof HolidayKind;
registerEnumType(HolidayKind, { name: 'HolidayKind' });

export const ServiceCode = { EMERGENCY: 'EMERGENCY', GUIDELINE: 'GUIDELINE', RELIEF_FUND_OFFICE: 'RELIEF_FUND_OFFICE' } as const;
export type ServiceCode = keyof typeof ServiceCode;
registerEnumType(ServiceCode, { name: 'ServiceCode' });

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

@ObjectType('OpeningHoursRow')
export class OpeningHoursRowType {
  @Field(() => [Int], { description: 'ISO weekdays, 1 = Monday' }) weekdays: number[];
  @Field(() => String, { description: 'HH:mm' }) opensAt: string;
  @Field(() => String, { description: 'HH:mm' }) closesAt: string;
  @Field(() => Boolean) closedOnHolidays: boolean;
  @Field(() => Boolean) closedAtYearEnd: boolean;
}

@ObjectType('OpeningHours')
export class OpeningHoursType {
  @Field(() => ServiceCode) service: ServiceCode;
  @Field(() => Boolean) isOpen: boolean;
  @Field(() => Date, { nullable: true, description: 'next opening; null while open' }) opensAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'end of today\'s hours; null while closed' }) closesAt: Date | null;
  @Field(() => String) source: string;
  @Field(() => [String], { description: 'Japanese, one line each' }) needsConfirmation: string[];
  @Field(() => [OpeningHoursRowType], { description: 'in force on that day' }) rows: OpeningHoursRowType[];
}

@ObjectType('ClosingPeriod', { description: 'days of every year' })
export class ClosingPeriodType {
  @Field(() => String) label: string;
  @Field(() => String, { description: 'MM-DD' }) fromDay: string;
  @Field(() => String, { description: 'MM-DD' }) toDay: string;
  @Field(() => Boolean) needsConfirmation: boolean;
}

@ObjectType('Holiday')
export class HolidayType {
  @Field(() => JstDay) date: JstDate;
  @Field(() => String) name: string;
  @Field(() => HolidayKind) kind: HolidayKind;
}
