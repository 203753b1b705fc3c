import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode, Tier, TicketStatus, Urgency, VerificationOutcome } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { TimelineKind } from './timeline-kind';

registerEnumType(TimelineKind, { name: 'TimelineKind' });

@ObjectType({ description: 'One thing that happened. `from` and `to` are codes that the screen translates.' })
export class TimelineEntry {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => TimelineKind) kind: TimelineKind;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => String, { nullable: true }) from: string | null;
  @Field(() => String, { nullable: true }) to: string | null;
  @Field(() => String, { nullable: true }) rule: string | null;
  @Field(() => String, { nullable: true }) reason: string | null;
}

/** Calls, escalations, triage and verification of a ticket are fields that those capabilities add. */
@ObjectType('Ticket')
export class TicketType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'what is read out on the phone' }) number: string;
  @Field(() => Int, { description: 'grows with every change' }) version: number;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => TicketStatus) status: TicketStatus;
  @Field(() => Tier, { nullable: true }) tier: Tier | null;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => Urgency, { nullable: true }) urgency: Urgency | null;
  @Field(() => Boolean) outsideHours: boolean;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date) updatedAt: Date;
  @Field(() => String, { nullable: true }) operator: string | null;
  @Field(() => String, { nullable: true }) callerNumber: string | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => VerificationOutcome, { nullable: true }) verificationOutcome: VerificationOutcome | null;
  @Field(() => Date, { nullable: true, description: 'since when advice was given before the caller was verified; null: nothing owed' }) verificationDebtSince: Date | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}
@ObjectType()
export class TicketEdge {
  @Field(() => String) cursor: string;
  @Field(() => TicketType) node: TicketType;
}
@ObjectType()
export class TicketConnection {
  @Field(() => [TicketEdge]) edges: TicketEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@InputType()
export class AddNoteInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => String) text: string;
}
@InputType()
export class SetTicketStatusInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => TicketStatus) status: TicketStatus;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType()
export class NoteAdded {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class TicketStatusSet {
  @Field(() => TicketType) ticket: TicketType;
}
export const AddNoteResult = resultUnion('AddNoteResult', () => [NoteAdded, KeyReused, NotFound, InvalidInput]);
export const SetTicketStatusResult = resultUnion('SetTicketStatusResult', () =>
  [TicketStatusSet, KeyReused, NotFound, VersionConflict, InvalidTransition, InvalidInput]);
