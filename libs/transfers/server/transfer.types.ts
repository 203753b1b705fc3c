import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineType } from '@saimado/hotlines/server/hotlines.types';
import { HotlineCode } from '@saimado/kernel/codes';
import { AlreadyAnswered } from '@saimado/calls/server/call.types';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { TicketType } from '@saimado/tickets/server/ticket.types';
import { TransferStatus } from '@saimado/transfers/domain/transfer-rules';

registerEnumType(TransferStatus, { name: 'TransferStatus' });

@ObjectType('Transfer', { description: 'A call handed over to the other line. Of the other line’s ticket the number is shown, never its content.' })
export class TransferType {
  @Field(() => ID) id: string;
  @Field(() => TransferStatus) status: TransferStatus;
  @Field(() => HotlineCode) from: HotlineCode;
  @Field(() => HotlineCode) to: HotlineCode;
  @Field(() => String) reason: string;
  @Field(() => Date) offeredAt: Date;
  @Field(() => String) offeredBy: string;
  @Field(() => Date, { nullable: true }) settledAt: Date | null;
  @Field(() => String, { nullable: true }) acceptedBy: string | null;
  @Field(() => String) fromTicketNumber: string;
  @Field(() => String, { nullable: true }) toTicketNumber: string | null;
}

@ObjectType('TransferTarget', { description: 'The other line, and who of it is there: signed in, and of those not on a call.' })
export class TransferTargetType {
  @Field(() => HotlineType) hotline: HotlineType;
  @Field(() => Int) signedIn: number;
  @Field(() => Int) free: number;
}

@ObjectType('TransferDesk')
export class TransferDeskType {
  @Field(() => TransferTargetType) target: TransferTargetType;
  @Field(() => TransferType, { nullable: true, description: 'the newest of this ticket, from it or to it' }) transfer: TransferType | null;
}

@InputType({ description: '`reason` is what the other line is told; without one it is what calls usually go there for' })
export class TransferCallInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
@InputType()
export class CancelTransferInput {
  @Field(() => ID) key: string;
  @Field(() => ID) transferId: string;
}
@InputType()
export class TellOtherHotlineInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int) expectedVersion: number;
}

@ObjectType({ implements: () => [RefusalType] })
export class OtherHotlineClosed extends RefusalType {
  @Field(() => String) phoneNumber: string;
  @Field(() => Date, { nullable: true }) opensAt: Date | null;
}
@ObjectType({ implements: () => [RefusalType] })
export class TransferWaiting extends RefusalType {}

@ObjectType()
export class CallTransferring {
  @Field(() => TransferType) transfer: TransferType;
}
@ObjectType()
export class TransferCancelled {
  @Field(() => TransferType) transfer: TransferType;
}
@ObjectType()
export class OtherHotlineTold {
  @Field(() => TransferType) transfer: TransferType;
  @Field(() => TicketType) ticket: TicketType;
}

export const TransferCallResult = resultUnion('TransferCallResult', () => [CallTransferring, KeyReused, NotFound, InvalidInput, InvalidTransition, OtherHotlineClosed, TransferWaiting]);
export const CancelTransferResult = resultUnion('CancelTransferResult', () => [TransferCancelled, KeyReused, NotFound, InvalidTransition, AlreadyAnswered]);
export const TellOtherHotlineResult = resultUnion('TellOtherHotlineResult', () => [OtherHotlineTold, KeyReused, NotFound, VersionConflict, InvalidTransition]);
