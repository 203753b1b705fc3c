import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CallState, HotlineCode, TicketStatus, VerificationOutcome } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { TicketType } from '@saimado/tickets/server/ticket.types';

@ObjectType('Call')
export class CallType {
  @Field(() => ID) id: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => CallState) state: CallState;
  @Field(() => String, { nullable: true }) callerNumber: string | null;
  @Field(() => Boolean) outsideHours: boolean;
  @Field(() => Date) receivedAt: Date;
  @Field(() => Date, { nullable: true }) acceptedAt: Date | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field(() => Date, { nullable: true }) wrappedUpAt: Date | null;
  @Field(() => String, { nullable: true }) operator: string | null;
  @Field(() => Boolean) mine: boolean;
  @Field(() => String, { nullable: true }) ticketNumber: string | null;
}

@ObjectType({ description: 'A ticket of the same caller number. A number is no proof of who calls: a candidate, never an answer.' })
export class EarlierTicket {
  @Field(() => String) number: string;
  @Field(() => Date) receivedAt: Date;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => TicketStatus) status: TicketStatus;
  @Field(() => VerificationOutcome, { nullable: true }) verificationOutcome: VerificationOutcome | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
}

@InputType({ description: '`callId` answers a ringing call; without it a new one is recorded.' })
export class AcceptCallInput {
  @Field(() => ID) key: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => String, { nullable: true }) callerNumber?: string | null;
  @Field(() => Date, { nullable: true }) receivedAt?: Date | null;
  @Field(() => ID, { nullable: true }) callId?: string | null;
}
@InputType()
export class RingDemoCallInput {
  @Field(() => ID) key: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => String, { nullable: true }) callerNumber?: string | null;
}
@InputType()
export class AbandonDemoCallInput {
  @Field(() => ID) key: string;
  @Field(() => ID) callId: string;
}
@InputType()
export class EndCallInput {
  @Field(() => ID) key: string;
  @Field(() => ID) callId: string;
  @Field(() => Date, { nullable: true }) endedAt?: Date | null;
}
@InputType()
export class FinishAfterCallWorkInput {
  @Field(() => ID) key: string;
  @Field(() => ID) callId: string;
  @Field(() => Boolean, { defaultValue: false, description: 'nothing is left to do: the ticket is closed in the same step' }) closeTicket: boolean;
}

@ObjectType({ implements: () => [RefusalType] })
export class AlreadyAnswered extends RefusalType {
  @Field(() => String) by: string;
}

@ObjectType()
export class CallAccepted {
  @Field(() => CallType) call: CallType;
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class CallRinging {
  @Field(() => CallType) call: CallType;
}
@ObjectType()
export class CallAbandoned {
  @Field(() => CallType) call: CallType;
}
@ObjectType()
export class CallEnded {
  @Field(() => CallType) call: CallType;
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class AfterCallWorkFinished {
  @Field(() => CallType) call: CallType;
  @Field(() => TicketType) ticket: TicketType;
}

export const AcceptCallResult = resultUnion('AcceptCallResult', () => [CallAccepted, KeyReused, InvalidInput, AlreadyAnswered, NotFound, InvalidTransition]);
export const RingDemoCallResult = resultUnion('RingDemoCallResult', () => [CallRinging, KeyReused, InvalidInput]);
export const AbandonDemoCallResult = resultUnion('AbandonDemoCallResult', () => [CallAbandoned, KeyReused, NotFound, InvalidTransition]);
export const EndCallResult = resultUnion('EndCallResult', () => [CallEnded, KeyReused, NotFound, InvalidInput, InvalidTransition]);
export const FinishAfterCallWorkResult = resultUnion('FinishAfterCallWorkResult', () => [AfterCallWorkFinished, KeyReused, NotFound, InvalidTransition]);
