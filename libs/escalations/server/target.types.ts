import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Counted } from '@saimado/escalations/domain/desk-book';
import type { ClockState } from '@saimado/escalations/domain/target-clock';
import { TargetKind } from '@saimado/escalations/domain/target-rule';
import { Discipline, Urgency } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { ClaimEscalationInput, EscalationType, NotClaimedByYou } from './escalation.types';
import { TargetCounted, TargetState } from './target-codes';

@ObjectType('EscalationTarget')
export class EscalationTargetType {
  @Field(() => ID) id: string;
  @Field(() => TargetKind) kind: TargetKind;
  @Field(() => TargetState) state: ClockState;
  @Field(() => Urgency, { description: 'the grade it was taken for' }) urgency: Urgency;
  @Field(() => Int) minutes: number;
  @Field(() => TargetCounted) counted: Counted;
  @Field(() => Date) startedAt: Date;
  @Field(() => Date, { nullable: true, description: 'null while paused before it ran out' }) dueAt: Date | null;
  @Field(() => Date, { nullable: true }) warnAt: Date | null;
  @Field(() => Date, { nullable: true }) pausedAt: Date | null;
  @Field(() => Date, { nullable: true }) warnedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'when it was told that it was missed' }) missedAt: Date | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field(() => Boolean, { description: 'the time has run out, or had when it was met' }) late: boolean;
  @Field(() => Float, { description: 'counted time used up to now, the pause or the end' }) usedMs: number;
  @Field(() => String, { nullable: true, description: 'where the rule comes from' }) source: string | null;
  @Field(() => Boolean) needsConfirmation: boolean;
}

@ObjectType()
export class WorkSpan {
  @Field(() => Date) from: Date;
  @Field(() => Date) until: Date;
}
@ObjectType({ description: 'when a discipline of tier 2 is at its desk, around now' })
export class Tier2Desk {
  @Field(() => Discipline) discipline: Discipline;
  @Field(() => Date, { description: 'what `working` covers' }) coveredFrom: Date;
  @Field(() => Date) coveredUntil: Date;
  @Field(() => [WorkSpan], { description: 'in order' }) working: WorkSpan[];
}

@InputType()
export class RecordFirstContactInput extends ClaimEscalationInput {
  @Field(() => String, { nullable: true, description: 'what the caller was told' }) said?: string | null;
}
@InputType()
export class RecordProgressInput extends RecordFirstContactInput {}
@InputType()
export class WaitForCallerInput extends ClaimEscalationInput {
  @Field(() => String, { description: 'what is being waited for' }) waitingFor: string;
}
@InputType()
export class EndWaitingInput extends ClaimEscalationInput {}

@ObjectType()
export class FirstContactRecorded {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class ProgressRecorded {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class WaitingForCaller {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class WaitingEnded {
  @Field(() => EscalationType) escalation: EscalationType;
}
const REFUSALS = [NotClaimedByYou, KeyReused, NotFound, InvalidTransition] as const;
export const RecordFirstContactResult = resultUnion('RecordFirstContactResult', () => [FirstContactRecorded, InvalidInput, ...REFUSALS]);
export const RecordProgressResult = resultUnion('RecordProgressResult', () => [ProgressRecorded, InvalidInput, ...REFUSALS]);
export const WaitForCallerResult = resultUnion('WaitForCallerResult', () => [WaitingForCaller, InvalidInput, ...REFUSALS]);
export const EndWaitingResult = resultUnion('EndWaitingResult', () => [WaitingEnded, ...REFUSALS]);
