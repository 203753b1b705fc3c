import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AskedFact, Cause } from '@saimado/deadlines/domain/facts';
import { HotlineCode, TicketStatus } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { TicketType } from '@saimado/tickets/server/ticket.types';

const IncidentCause = { ATTACK: 'ATTACK', ACCIDENT: 'ACCIDENT', INSIDER: 'INSIDER' } as const satisfies { [C in Cause]: C };
const ClockState = { RUNNING: 'RUNNING', PROVISIONAL: 'PROVISIONAL', DONE: 'DONE' } as const;
export type ClockState = keyof typeof ClockState;
const IncidentFact = {
  AWARE_ON: 'AWARE_ON', PATIENT_DATA: 'PATIENT_DATA', PROPERTY_DAMAGE: 'PROPERTY_DAMAGE', WRONGFUL_INTENT: 'WRONGFUL_INTENT', SYSTEMS_IMPAIRED: 'SYSTEMS_IMPAIRED',
  CARE_IMPAIRED: 'CARE_IMPAIRED', MEDICAL_FACILITY: 'MEDICAL_FACILITY', ATTACK: 'ATTACK', ACCIDENT: 'ACCIDENT', PERSONS: 'PERSONS',
} as const satisfies { [F in AskedFact]: F };
registerEnumType(IncidentCause, { name: 'IncidentCause' });
registerEnumType(ClockState, { name: 'DeadlineClockState', description: 'PROVISIONAL: something is to be found out first' });
registerEnumType(IncidentFact, { name: 'IncidentFact' });

@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
abstract class Facts {
  @Field(() => JstDay, { nullable: true, description: 'the day on which the facility became aware' }) awareOn: string | null;
  @Field(() => String, { nullable: true, description: 'HH:mm in Asia/Tokyo' }) awareTime: string | null;
  @Field(() => JstDay, { nullable: true }) incidentOn: string | null;
  @Field(() => IncidentCause, { nullable: true }) cause: Cause | null;
  @Field(() => Boolean, { nullable: true, description: '要配慮個人情報 leaked or may have' }) patientData: boolean | null;
  @Field(() => Boolean, { nullable: true }) propertyDamage: boolean | null;
  @Field(() => Boolean, { nullable: true }) wrongfulIntent: boolean | null;
  @Field(() => Boolean, { nullable: true }) systemsImpaired: boolean | null;
  @Field(() => Boolean, { nullable: true }) careImpaired: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'a hospital or clinic' }) medicalFacility: boolean | null;
  @Field(() => Int, { nullable: true, description: 'whose data leaked or may have' }) persons: number | null;
  @Field(() => Boolean) personsAbout: boolean;
}

@InputType('IncidentFactsInput', { description: 'Each may be null: not known yet.' })
export class IncidentFactsInput extends Facts {}
@ObjectType('ProposedFacts', { description: 'What triage and the verified facility suggest; an operator confirms it.' })
export class ProposedFactsType extends Facts {}
@ObjectType('IncidentFacts')
export class IncidentFactsType extends Facts {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
}

@ObjectType('DutyDone')
export class DutyDoneType {
  @Field(() => JstDay) doneOn: string;
  @Field(() => String, { nullable: true }) toldBy: string | null;
  @Field(() => String, { nullable: true }) reference: string | null;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
}

@ObjectType('DeadlineClock', { description: 'A duty that is owed or may be, judged by the facts recorded (domain.md §6). Words are Japanese only.' })
export class DeadlineClockType {
  @Field(() => String) dutyId: string;
  @Field(() => String) authority: string;
  @Field(() => String, { description: 'LEGAL or RELIEF_FUND' }) purpose: string;
  @Field(() => String) title: string;
  @Field(() => String, { description: 'for lists' }) short: string;
  @Field(() => ClockState) state: ClockState;
  @Field(() => [IncidentFact], { description: 'what to find out' }) ask: AskedFact[];
  @Field(() => [String], { description: 'the conditions that hold' }) because: string[];
  @Field(() => JstDay, { nullable: true }) dueFrom: string | null;
  @Field(() => JstDay, { nullable: true }) dueOn: string | null;
  @Field(() => Date, { nullable: true, description: 'the end of the last day' }) dueAt: Date | null;
  @Field(() => JstDay, { nullable: true, description: 'the last day if there was wrongful intent, while that is unknown' }) laterDueOn: string | null;
  @Field(() => JstDay, { nullable: true, description: 'the day counted, where it was no working day' }) movedFrom: string | null;
  @Field(() => Int, { nullable: true, description: 'days in Asia/Tokyo; 0: today, negative: overdue' }) daysLeft: number | null;
  @Field(() => Boolean) withoutDelay: boolean;
  @Field(() => [String]) todo: string[];
  @Field(() => String, { nullable: true }) where: string | null;
  @Field(() => String) say: string;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => DutyDoneType, { nullable: true }) done: DutyDoneType | null;
}

@ObjectType('RunningClocksOfTicket')
export class RunningClocksType {
  @Field(() => ID) ticketNumber: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => TicketStatus) status: TicketStatus;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => String) operator: string;
  @Field(() => [DeadlineClockType], { description: 'those with a day that are not done, first due first' }) clocks: DeadlineClockType[];
}

@InputType()
export class RecordIncidentFactsInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => IncidentFactsInput) facts: IncidentFactsInput;
}
@InputType()
export class MarkDutyDoneInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => String) dutyId: string;
  @Field(() => JstDay) doneOn: string;
  @Field(() => String, { nullable: true }) toldBy?: string | null;
  @Field(() => String, { nullable: true }) reference?: string | null;
}
@InputType()
export class ReopenDutyInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => String) dutyId: string;
}
@ObjectType()
export class IncidentFactsRecorded {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class DutyMarkedDone {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class DutyReopened {
  @Field(() => TicketType) ticket: TicketType;
}
export const RecordIncidentFactsResult = resultUnion('RecordIncidentFactsResult', () => [IncidentFactsRecorded, KeyReused, NotFound, VersionConflict, InvalidInput]);
export const MarkDutyDoneResult = resultUnion('MarkDutyDoneResult', () => [DutyMarkedDone, KeyReused, NotFound, InvalidTransition, InvalidInput]);
export const ReopenDutyResult = resultUnion('ReopenDutyResult', () => [DutyReopened, KeyReused, NotFound, InvalidTransition]);
