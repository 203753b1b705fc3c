import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JstDate } from '@saimado/kernel/jst';
import { InvalidInput, KeyReused, NotFound, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { PoliceWish } from '@saimado/scripts/domain/police-wish';
import { TicketType } from '@saimado/tickets/server/ticket.types';

export const ScriptMoment = { GREETING: 'GREETING', SITUATION: 'SITUATION', NOTICE: 'NOTICE', REMOTE: 'REMOTE', CLOSING: 'CLOSING' } as const;
export type ScriptMoment = keyof typeof ScriptMoment;
export const ScriptHotline = { BOTH: 'BOTH', EMERGENCY: 'EMERGENCY', GUIDELINE: 'GUIDELINE' } as const;
export type ScriptHotline = keyof typeof ScriptHotline;
export const ScriptOs = { WINDOWS: 'WINDOWS', MACOS: 'MACOS' } as const;
export type ScriptOs = keyof typeof ScriptOs;
export const ScriptBrowser = { EDGE: 'EDGE', CHROME: 'CHROME', FIREFOX: 'FIREFOX', SAFARI: 'SAFARI' } as const;
export type ScriptBrowser = keyof typeof ScriptBrowser;
registerEnumType(ScriptMoment, { name: 'ScriptMoment' });
registerEnumType(ScriptHotline, { name: 'ScriptHotline' });
registerEnumType(ScriptOs, { name: 'ScriptOs' });
registerEnumType(ScriptBrowser, { name: 'ScriptBrowser' });
registerEnumType(PoliceWish, { name: 'PoliceWish' });

@ObjectType('ScriptStep')
export class ScriptStepType {
  @Field(() => String, { description: 'unique in its script' }) id: string;
  @Field(() => String) say: string;
  @Field(() => String, { nullable: true, description: 'for the operator: not to be read aloud' }) note: string | null;
  @Field(() => Boolean) first: boolean;
  @Field(() => Boolean, { description: 'the same sentence as the step of that name in other scripts' }) shared: boolean;
}
@ObjectType({ description: 'the steps for one machine; null: it makes no difference' })
export class ScriptReadingOrder {
  @Field(() => ScriptOs, { nullable: true }) os: ScriptOs | null;
  @Field(() => ScriptBrowser, { nullable: true }) browser: ScriptBrowser | null;
  @Field(() => [String]) stepIds: string[];
}
@ObjectType()
export class ScriptDoNot {
  @Field(() => String) id: string;
  @Field(() => String) say: string;
}
@ObjectType('Script')
export class ScriptType {
  @Field(() => String, { description: 'stable code; triage refers to it' }) id: string;
  @Field(() => String) title: string;
  @Field(() => String) keywords: string;
  @Field(() => ScriptMoment) moment: ScriptMoment;
  @Field(() => ScriptHotline) hotline: ScriptHotline;
  @Field(() => [ScriptStepType]) steps: ScriptStepType[];
  @Field(() => [ScriptReadingOrder], { description: 'the usual machine first' }) readings: ScriptReadingOrder[];
  @Field(() => [ScriptDoNot]) doNot: ScriptDoNot[];
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => JstDay) reviewOn: JstDate;
}

@ObjectType({ description: 'the newest mark of one step on a ticket' })
export class ScriptStepMark {
  @Field(() => String) scriptId: string;
  @Field(() => String) stepId: string;
  @Field(() => Boolean, { description: 'false: ticked once and taken back' }) done: boolean;
  @Field(() => String) said: string;
  @Field(() => ScriptOs, { nullable: true }) os: ScriptOs | null;
  @Field(() => ScriptBrowser, { nullable: true }) browser: ScriptBrowser | null;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
}
@ObjectType()
export class PoliceAdvice {
  @Field(() => Boolean) told: boolean;
  @Field(() => PoliceWish, { nullable: true }) wish: PoliceWish | null;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
}
@ObjectType()
export class ScriptProgress {
  @Field(() => String) ticketNumber: string;
  @Field(() => [ScriptStepMark], { description: 'in the order in which the steps were first read' }) steps: ScriptStepMark[];
  @Field(() => PoliceAdvice, { nullable: true }) policeAdvice: PoliceAdvice | null;
}

@InputType()
export class MarkScriptStepInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => String) scriptId: string;
  @Field(() => String) stepId: string;
  @Field(() => Boolean) done: boolean;
  @Field(() => ScriptOs, { nullable: true }) os?: ScriptOs | null;
  @Field(() => ScriptBrowser, { nullable: true }) browser?: ScriptBrowser | null;
}
@InputType()
export class RecordPoliceAdviceInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Boolean) told: boolean;
  @Field(() => PoliceWish, { nullable: true, description: 'required where the caller was told' }) wish?: PoliceWish | null;
}
@ObjectType()
export class ScriptStepMarked {
  @Field(() => ScriptProgress) progress: ScriptProgress;
}
@ObjectType()
export class PoliceAdviceRecorded {
  @Field(() => ScriptProgress) progress: ScriptProgress;
  @Field(() => TicketType) ticket: TicketType;
}
export const MarkScriptStepResult = resultUnion('MarkScriptStepResult', () => [ScriptStepMarked, KeyReused, NotFound, InvalidInput]);
export const RecordPoliceAdviceResult = resultUnion('RecordPoliceAdviceResult', () => [PoliceAdviceRecorded, KeyReused, NotFound, InvalidInput]);
