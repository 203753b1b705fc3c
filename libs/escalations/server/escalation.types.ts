import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Counted } from '@saimado/escalations/domain/desk-book';
import { Discipline, EscalationStatus, HotlineCode, Urgency } from '@saimado/kernel/codes';
import { AlreadyClaimed, InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { PageInfo, TicketType } from '@saimado/tickets/server/ticket.types';
import { TargetCounted } from './target-codes';

@ObjectType('Escalation')
export class EscalationType {
  @Field(() => ID) id: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Discipline) discipline: Discipline;
  @Field(() => EscalationStatus) status: EscalationStatus;
  @Field(() => String, { nullable: true }) claimedBy: string | null;
  @Field(() => Boolean) claimedByMe: boolean;
  @Field(() => Date, { nullable: true, description: 'of the first clock that runs; null while the caller is waited for' }) dueAt: Date | null;
  @Field(() => TargetCounted, { nullable: true, description: 'how the time to `dueAt` passes' }) dueCounted: Counted | null;
  @Field(() => Date, { nullable: true, description: 'since when the caller is waited for' }) waitingSince: Date | null;
  @Field(() => Int) version: number;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => Urgency, { nullable: true }) urgency: Urgency | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => String) handOver: string;
  @Field(() => Boolean) wishesReferral: boolean;
  @Field(() => Boolean) toldCostsAreTheirs: boolean;
  @Field(() => Date) queuedAt: Date;
  @Field(() => Date, { nullable: true }) claimedAt: Date | null;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
  @Field(() => String, { nullable: true }) outcome: string | null;
}
/** What tier 2 asked of tier 1, and what was answered. */
@ObjectType('EscalationExchange')
export class EscalationExchangeType {
  @Field(() => ID) id: string;
  @Field(() => Date) askedAt: Date;
  @Field(() => String) askedBy: string;
  @Field(() => String) question: string;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true }) answeredBy: string | null;
  @Field(() => String, { nullable: true }) answer: string | null;
}
@ObjectType()
export class EscalationEdge {
  @Field(() => String) cursor: string;
  @Field(() => EscalationType) node: EscalationType;
}
@ObjectType()
export class EscalationConnection {
  @Field(() => [EscalationEdge]) edges: EscalationEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@InputType({ description: 'what the operator adds to what the ticket knows; each only where there is something to add' })
export class HandOverSaidInput {
  @Field(() => String, { nullable: true }) happened?: string | null;
  @Field(() => String, { nullable: true }) since?: string | null;
  @Field(() => String, { nullable: true }) patients?: string | null;
  @Field(() => String, { nullable: true }) done?: string | null;
  @Field(() => String, { nullable: true }) doNotTouch?: string | null;
}
@InputType()
export class EscalateTicketInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Discipline) discipline: Discipline;
  @Field(() => String) handOver: string;
  @Field(() => Boolean) wishesReferral: boolean;
  @Field(() => Boolean, { description: '001 Q2-4: required where a referral is wished' }) toldCostsAreTheirs: boolean;
  @Field(() => [Discipline], { defaultValue: [], description: 'to the other discipline too: two escalations of one ticket, or none' }) alsoTo: Discipline[];
  @Field(() => HandOverSaidInput, { nullable: true }) said?: HandOverSaidInput | null;
  @Field(() => String, { nullable: true, description: 'the wish for a firm in the caller’s own words (001 2-1)' }) wishWords?: string | null;
}
@InputType()
export class ClaimEscalationInput {
  @Field(() => ID) key: string;
  @Field(() => ID) escalationId: string;
}
/** A step on an escalation that somebody holds. */
@InputType()
class StepInput extends ClaimEscalationInput {
  @Field(() => Int, { nullable: true, description: 'the version the screen showed; left out: whatever it is by now' }) expectedVersion?: number | null;
}
@InputType()
export class TakeOverEscalationInput extends ClaimEscalationInput {
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) reason: string;
}
@InputType()
export class ReleaseEscalationInput extends ClaimEscalationInput {
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'required of a supervisor' }) reason?: string | null;
}
@InputType()
export class AnswerEscalationInput extends ClaimEscalationInput {
  @Field(() => Int) expectedVersion: number;
  @Field(() => String) answer: string;
}
@InputType()
export class ReturnEscalationInput extends StepInput {
  @Field(() => String) question: string;
}
@InputType()
export class ResolveEscalationInput extends StepInput {
  @Field(() => String) outcome: string;
}

@ObjectType({ implements: () => [RefusalType] })
export class CostsNotTold extends RefusalType {}
@ObjectType({ implements: () => [RefusalType] })
export class AlreadyEscalated extends RefusalType {
  @Field(() => Discipline) discipline: Discipline;
}
@ObjectType({ implements: () => [RefusalType] })
export class NotClaimedByYou extends RefusalType {
  @Field(() => String, { nullable: true }) by: string | null;
}

@ObjectType()
export class TicketEscalated {
  @Field(() => TicketType) ticket: TicketType;
  @Field(() => EscalationType) escalation: EscalationType;
  @Field(() => [EscalationType], { description: 'one, or both disciplines’' }) escalations: EscalationType[];
}
@ObjectType()
export class EscalationClaimed {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class EscalationTakenOver {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class EscalationReleased {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class EscalationAnswered {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class EscalationReturned {
  @Field(() => EscalationType) escalation: EscalationType;
}
@ObjectType()
export class EscalationResolved {
  @Field(() => EscalationType) escalation: EscalationType;
}

export const EscalateTicketResult = resultUnion('EscalateTicketResult', () =>
  [TicketEscalated, KeyReused, NotFound, VersionConflict, InvalidInput, InvalidTransition, CostsNotTold, AlreadyEscalated]);
export const ClaimEscalationResult = resultUnion('ClaimEscalationResult', () => [EscalationClaimed, AlreadyClaimed, KeyReused, NotFound, InvalidTransition]);
export const TakeOverEscalationResult = resultUnion('TakeOverEscalationResult', () =>
  [EscalationTakenOver, NotClaimedByYou, ReasonRequired, VersionConflict, KeyReused, NotFound, InvalidInput, InvalidTransition]);
export const ReleaseEscalationResult = resultUnion('ReleaseEscalationResult', () =>
  [EscalationReleased, NotClaimedByYou, ReasonRequired, VersionConflict, KeyReused, NotFound, InvalidInput, InvalidTransition]);
export const AnswerEscalationResult = resultUnion('AnswerEscalationResult', () =>
  [EscalationAnswered, AlreadyEscalated, VersionConflict, KeyReused, NotFound, InvalidInput, InvalidTransition]);
export const ReturnEscalationResult = resultUnion('ReturnEscalationResult', () =>
  [EscalationReturned, NotClaimedByYou, VersionConflict, KeyReused, NotFound, InvalidInput, InvalidTransition]);
export const ResolveEscalationResult = resultUnion('ResolveEscalationResult', () =>
  [EscalationResolved, NotClaimedByYou, VersionConflict, KeyReused, NotFound, InvalidInput, InvalidTransition]);
