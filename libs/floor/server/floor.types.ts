import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AgentChoice, AgentState, AwayReason } from '@saimado/floor/domain/agent-states';
import { HotlineType } from '@saimado/hotlines/server/hotlines.types';
import { Discipline, HotlineCode, Role } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { InvalidInput, KeyReused, resultUnion } from '@saimado/platform/graphql/refusal-types';

registerEnumType(AgentState, { name: 'AgentState' });
registerEnumType(AgentChoice, { name: 'AgentChoice' });
registerEnumType(AwayReason, { name: 'AwayReason' });

@ObjectType('NextAgentState', { description: 'asked for during a call; takes effect after it' })
export class NextAgentStateType {
  @Field(() => AgentChoice) choice: AgentChoice;
  @Field(() => AwayReason, { nullable: true }) reason: AwayReason | null;
  @Field(() => String, { nullable: true }) words: string | null;
}

@ObjectType('OwnAgentState')
export class OwnAgentStateType {
  @Field(() => ID, { description: 'the person’s' }) id: string;
  @Field(() => AgentState) state: AgentState;
  @Field(() => Date, { nullable: true }) since: Date | null;
  @Field(() => AwayReason, { nullable: true, description: 'of AWAY' }) reason: AwayReason | null;
  @Field(() => String, { nullable: true }) words: string | null;
  @Field(() => NextAgentStateType, { nullable: true }) next: NextAgentStateType | null;
}

@InputType()
export class ChooseAgentStateInput {
  @Field(() => ID) key: string;
  @Field(() => AgentChoice) choice: AgentChoice;
  @Field(() => AwayReason, { nullable: true, description: 'of AWAY: required' }) reason?: AwayReason | null;
  @Field(() => String, { nullable: true, description: 'of OTHER: required' }) words?: string | null;
}
@ObjectType()
export class AgentStateChosen {
  @Field(() => OwnAgentStateType) agentState: OwnAgentStateType;
}
export const ChooseAgentStateResult = resultUnion('ChooseAgentStateResult', () => [AgentStateChosen, KeyReused, InvalidInput]);

@ObjectType('FloorAgent')
export class FloorAgentType {
  @Field(() => ID) id: string;
  @Field(() => String) displayName: string;
  @Field(() => Role) role: Role;
  @Field(() => HotlineCode, { nullable: true }) hotline: HotlineCode | null;
  @Field(() => Discipline, { nullable: true }) discipline: Discipline | null;
  @Field(() => AgentState) state: AgentState;
  @Field(() => Date, { nullable: true }) since: Date | null;
  @Field(() => AwayReason, { nullable: true }) reason: AwayReason | null;
  @Field(() => AgentChoice, { nullable: true, description: 'asked for during a call; takes effect after it' }) next: AgentChoice | null;
  @Field(() => Boolean, { description: 'signed in, but no console of theirs shows a sign of life' }) unresponsive: boolean;
}

@ObjectType('FloorLine', { description: 'one hotline at this moment; `…Today` since 0:00 JST' })
export class FloorLineType {
  @Field(() => HotlineType) hotline: HotlineType;
  @Field(() => Int) inProgress: number;
  @Field(() => Int) ringing: number;
  @Field(() => Date, { nullable: true, description: 'since when the caller who has waited longest waits' }) longestWaitSince: Date | null;
  @Field(() => Int) afterCallWork: number;
  @Field(() => Int, { description: 'operators of the line who could answer now' }) available: number;
  @Field(() => Int) answeredToday: number;
  @Field(() => Int, { description: 'left unanswered by us' }) missedToday: number;
  @Field(() => Int, { description: 'given up by the caller' }) abandonedToday: number;
  @Field(() => Int, { description: 'advice was given before the caller was verified' }) debts: number;
  @Field(() => Date, { nullable: true }) oldestDebtSince: Date | null;
}

@ObjectType('AgeBucket')
export class AgeBucketType {
  @Field(() => Int, { nullable: true, description: 'null: older than all others' }) untilMinutes: number | null;
  @Field(() => Int) count: number;
}

@ObjectType('FloorEscalations', { description: 'what tier 2 has not ended, of one discipline' })
export class FloorEscalationsType {
  @Field(() => Discipline) discipline: Discipline;
  @Field(() => Int) open: number;
  @Field(() => Int) unclaimed: number;
  @Field(() => Int) overdue: number;
  @Field(() => Date, { nullable: true }) oldestAt: Date | null;
  @Field(() => [AgeBucketType]) buckets: AgeBucketType[];
}

@ObjectType('FloorOwed', { description: 'how many are owed, and how many of them are late' })
export class FloorOwedType {
  @Field(() => Int) open: number;
  @Field(() => Int, { description: 'about to run out: on this very day, or warned of' }) soon: number;
  @Field(() => Int) overdue: number;
  @Field(() => Date, { nullable: true, description: 'when the next that is not late runs out' }) nextAt: Date | null;
}

@ObjectType('Floor', { description: 'both hotlines and tier 2 at this moment, in numbers: no data of callers' })
export class FloorType {
  @Field(() => Date) asOf: Date;
  @Field(() => [FloorLineType]) lines: FloorLineType[];
  @Field(() => [FloorAgentType], { description: 'everybody who works with callers' }) agents: FloorAgentType[];
  @Field(() => [FloorEscalationsType]) escalations: FloorEscalationsType[];
  @Field(() => FloorOwedType, { description: 'legal clocks beside tickets' }) deadlines: FloorOwedType;
  @Field(() => FloorOwedType, { description: 'clocks of tier 2 that run: first contact, next update' }) targets: FloorOwedType;
  @Field(() => FloorOwedType, { description: 'call-backs that are planned' }) callbacks: FloorOwedType;
  @Field(() => FloorOwedType, { description: 'firms that have not said whether they take over' }) firms: FloorOwedType;
}

@ObjectType('FloorChange')
export class FloorChangeType {
  @Field(() => Date) at: Date;
}

@ObjectType({ isAbstract: true })
class CurveCountsType {
  @Field(() => Int) arrived: number;
  @Field(() => Int) answered: number;
  @Field(() => Int) abandoned: number;
  @Field(() => Int) missed: number;
  @Field(() => Int) outsideHours: number;
}
@ObjectType('CurveNight', { description: 'calls before the first hour and after the last' })
export class CurveNightType extends CurveCountsType {}
@ObjectType('CurveHour')
export class CurveHourType extends CurveCountsType {
  @Field(() => Int, { description: 'in JST: 9 is 9:00 to 10:00' }) hour: number;
  @Field(() => Int, { description: 'of the hour, minutes in which the line is open' }) openMinutes: number;
  @Field(() => Float, { nullable: true, description: 'ms from ring to answer' }) medianWaitMs: number | null;
  @Field(() => Float, { nullable: true, description: 'ms from answer to the end of after-call work' }) medianHandlingMs: number | null;
  @Field(() => Float, { nullable: true, description: 'operators who could have answered, on average; null: still to come' }) available: number | null;
  @Field(() => Float, { nullable: true, description: 'operators who were there at all' }) present: number | null;
}
@ObjectType('DayCurve')
export class DayCurveType {
  @Field(() => JstDay) day: JstDate;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => [CurveHourType]) hours: CurveHourType[];
  @Field(() => CurveNightType) night: CurveNightType;
}
