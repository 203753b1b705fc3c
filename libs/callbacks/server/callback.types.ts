import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AttemptOutcome, CallbackStatus } from '@saimado/callbacks/domain/callback-states';
import { Discipline, HotlineCode, Tier } from '@saimado/kernel/codes';
import { AlreadyClaimed, InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { ReachType } from './reach.types';

registerEnumType(CallbackStatus, { name: 'CallbackStatus' });
registerEnumType(AttemptOutcome, { name: 'AttemptOutcome' });
export const CallbackList = { MINE: 'MINE', ANYONE: 'ANYONE', ALL: 'ALL' } as const;
export type CallbackList = keyof typeof CallbackList;
registerEnumType(CallbackList, { name: 'CallbackList', description: 'ANYONE: of one’s own line or discipline' });

@ObjectType('CallbackAttempt')
export class CallbackAttemptType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => AttemptOutcome) outcome: AttemptOutcome;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Date, { nullable: true }) nextDueAt: Date | null;
}
@ObjectType('CallbackAgain', { description: 'when to try again after an attempt in vain, within the clinic’s hours' })
export class CallbackAgainType {
  @Field(() => AttemptOutcome) outcome: AttemptOutcome;
  @Field(() => Date, { nullable: true }) at: Date | null;
}

@ObjectType('Callback', { description: 'A call that is owed to a clinic: one person’s, or anyone’s of the line or the discipline.' })
export class CallbackType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String) ticketNumber: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => Tier) tier: 'TIER_1' | 'TIER_2';
  @Field(() => Discipline, { nullable: true }) discipline: Discipline | null;
  @Field(() => CallbackStatus) status: CallbackStatus;
  @Field(() => Date) dueAt: Date;
  @Field(() => Boolean, { description: 'planned although the clinic is closed then' }) outsideHours: boolean;
  @Field(() => String) purpose: string;
  @Field(() => String, { nullable: true, description: 'null: anyone' }) forName: string | null;
  @Field(() => Boolean) forMe: boolean;
  @Field(() => Boolean, { description: 'one may make this call' }) mayCall: boolean;
  @Field(() => Date) plannedAt: Date;
  @Field(() => String) plannedBy: string;
  @Field(() => String, { nullable: true, description: 'who is on the telephone for it now' }) ringingBy: string | null;
  @Field(() => Boolean) ringingByMe: boolean;
  @Field(() => Date, { nullable: true }) ringingSince: Date | null;
  @Field(() => String, { nullable: true, description: 'whose it was until they were not there' }) fellBackFrom: string | null;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
  @Field(() => String, { nullable: true }) closedBy: string | null;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => [CallbackAttemptType], { description: 'oldest first' }) attempts: CallbackAttemptType[];
  @Field(() => [CallbackAgainType]) again: CallbackAgainType[];
  @Field(() => ReachType) reach: ReachType;
}

@ObjectType('CallbackOwner')
export class CallbackOwnerType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => Boolean) me: boolean;
}
@ObjectType('TypedCallbackTime', { description: 'What was understood of a time that is being typed. It is never moved.' })
export class TypedCallbackTimeType {
  @Field(() => Date, { nullable: true }) dueAt: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'null: the clinic’s hours are not known' }) isOpen: boolean | null;
  @Field(() => Date, { nullable: true, description: 'when the clinic can be reached from then on' }) proposal: Date | null;
  @Field(() => String, { nullable: true }) problem: string | null;
}

@InputType()
export class PlanCallbackInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Date) dueAt: Date;
  @Field(() => String) purpose: string;
  @Field(() => ID, { nullable: true, description: 'one of callbackOwners; null: anyone' }) staffId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'the clinic is closed then, and that is known' }) outsideHoursAccepted: boolean;
}
@InputType({ isAbstract: true })
abstract class OnCallbackInput {
  @Field(() => ID) key: string;
  @Field(() => ID) callbackId: string;
}
@InputType()
export class BeginCallbackInput extends OnCallbackInput {}
@InputType()
export class PutDownCallbackInput extends OnCallbackInput {}
@InputType()
export class RecordAttemptInput extends OnCallbackInput {
  @Field(() => AttemptOutcome) outcome: AttemptOutcome;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => Date, { nullable: true, description: 'needed unless somebody was reached' }) nextDueAt?: Date | null;
  @Field(() => Boolean, { defaultValue: false }) outsideHoursAccepted: boolean;
}
@InputType()
export class CancelCallbackInput extends OnCallbackInput {
  @Field(() => String) reason: string;
}

@ObjectType()
export class CallbackPlanned {
  @Field(() => CallbackType) callback: CallbackType;
}
@ObjectType()
export class CallbackBegun {
  @Field(() => CallbackType) callback: CallbackType;
}
@ObjectType()
export class CallbackPutDown {
  @Field(() => CallbackType) callback: CallbackType;
}
@ObjectType()
export class AttemptRecorded {
  @Field(() => CallbackType) callback: CallbackType;
}
@ObjectType()
export class CallbackCancelled {
  @Field(() => CallbackType) callback: CallbackType;
}
@ObjectType({ implements: () => [RefusalType] })
export class OutsideClinicHours extends RefusalType {
  @Field(() => Date, { nullable: true }) opensAt: Date | null;
}
export const PlanCallbackResult = resultUnion('PlanCallbackResult', () => [CallbackPlanned, KeyReused, NotFound, InvalidInput, InvalidTransition, OutsideClinicHours]);
export const BeginCallbackResult = resultUnion('BeginCallbackResult', () => [CallbackBegun, KeyReused, NotFound, InvalidInput, InvalidTransition, AlreadyClaimed]);
export const PutDownCallbackResult = resultUnion('PutDownCallbackResult', () => [CallbackPutDown, KeyReused, NotFound, InvalidInput, InvalidTransition, AlreadyClaimed]);
export const RecordAttemptResult = resultUnion('RecordAttemptResult', () => [AttemptRecorded, KeyReused, NotFound, InvalidInput, InvalidTransition, AlreadyClaimed, OutsideClinicHours]);
export const CancelCallbackResult = resultUnion('CancelCallbackResult', () => [CallbackCancelled, KeyReused, NotFound, InvalidInput, InvalidTransition, ReasonRequired, AlreadyClaimed]);
