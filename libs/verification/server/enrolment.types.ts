import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import type { EnrolmentResult, EnrolmentStatus } from '@saimado/verification/domain/enrolment-confirmation';

const RESULT = { CONFIRMED: 'CONFIRMED', NOT_CONFIRMED: 'NOT_CONFIRMED', COULD_NOT_ASK: 'COULD_NOT_ASK' } as const satisfies { [R in EnrolmentResult]: R };
const STATUS = { OPEN: 'OPEN', ...RESULT, SUPERSEDED: 'SUPERSEDED' } as const satisfies { [S in EnrolmentStatus]: S };
registerEnumType(RESULT, { name: 'EnrolmentResult', description: '入会を確認できた 確認できなかった 問い合わせできなかった' });
registerEnumType(STATUS, { name: 'EnrolmentStatus', description: 'SUPERSEDED: a newer verification of the ticket made the question idle' });

@ObjectType('EnrolmentConfirmation', { description: 'Served while enrolment is under way (001 Q1-3): the local association is to be asked.' })
export class EnrolmentConfirmationType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => STATUS) status: EnrolmentStatus;
  @Field(() => JstDay) dueOn: JstDate;
  @Field(() => Boolean, { description: 'nobody has set the day: our own default, 要確認' }) dueIsDefault: boolean;
  @Field(() => Boolean) overdue: boolean;
  @Field(() => String, { nullable: true, description: 'whom to ask' }) association: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => String) createdBy: string;
  @Field(() => Date, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true }) settledBy: string | null;
  @Field(() => [RESULT], { description: 'results that may be recorded now' }) nextResults: EnrolmentResult[];
  @Field(() => String) ticketNumber: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => String, { nullable: true }) callerNumber: string | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
}

@InputType()
export class SetEnrolmentConfirmationDueInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => JstDay) dueOn: JstDate;
  @Field(() => String, { nullable: true }) association?: string | null;
}
@InputType()
export class SettleEnrolmentConfirmationInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => RESULT) result: EnrolmentResult;
  @Field(() => String, { nullable: true, description: 'required unless CONFIRMED' }) note?: string | null;
}

@ObjectType()
export class EnrolmentConfirmationDueSet {
  @Field(() => EnrolmentConfirmationType) confirmation: EnrolmentConfirmationType;
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class EnrolmentConfirmationSettled {
  @Field(() => EnrolmentConfirmationType) confirmation: EnrolmentConfirmationType;
  @Field(() => TicketType) ticket: TicketType;
}
export const SetEnrolmentConfirmationDueResult = resultUnion('SetEnrolmentConfirmationDueResult', () =>
  [EnrolmentConfirmationDueSet, KeyReused, NotFound, VersionConflict, InvalidTransition, InvalidInput]);
export const SettleEnrolmentConfirmationResult = resultUnion('SettleEnrolmentConfirmationResult', () =>
  [EnrolmentConfirmationSettled, KeyReused, NotFound, VersionConflict, InvalidTransition, ReasonRequired, InvalidInput]);
