import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JstDate } from '@saimado/kernel/jst';
import { InvalidInput, KeyReused, NotFound, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { TicketType } from '@saimado/tickets/server/ticket.types';

const codes = <Code extends string>(...list: Code[]): { readonly [C in Code]: C } => Object.fromEntries(list.map((code) => [code, code])) as { readonly [C in Code]: C };

export const ReliefFundCause = codes('CYBER_ATTACK', 'LEAK_BY_ATTACK', 'LEAK_WITHOUT_ATTACK', 'JUNK_MAIL_ONLY', 'INSIDER');
export type ReliefFundCause = keyof typeof ReliefFundCause;
registerEnumType(ReliefFundCause, { name: 'ReliefFundCause' });

export const MhlwReportForm = codes('WRITTEN', 'PHONE', 'EMAIL');
export type MhlwReportForm = keyof typeof MhlwReportForm;
registerEnumType(MhlwReportForm, { name: 'MhlwReportForm', description: 'How MHLW was told; it decides which paper proves it (001 Q4-1).' });

export const ReliefFundOutcome = codes('PAYABLE', 'EXCLUDED', 'ALREADY_PAID', 'BEFORE_SCHEME');
export type ReliefFundOutcome = keyof typeof ReliefFundOutcome;
registerEnumType(ReliefFundOutcome, { name: 'ReliefFundOutcome' });

export const ReliefFundPaperStep = codes('TOLD', 'SENT', 'ARRIVED');
export type ReliefFundPaperStep = keyof typeof ReliefFundPaperStep;
registerEnumType(ReliefFundPaperStep, { name: 'ReliefFundPaperStep' });

@InputType('ReliefFundInput')
export class ReliefFundQuestion {
  @Field(() => JstDay) incidentOn: JstDate;
  @Field(() => ReliefFundCause) cause: ReliefFundCause;
  @Field(() => Int, { defaultValue: 0 }) closedDays: number;
  @Field(() => Boolean, { defaultValue: false }) reportedToMhlw: boolean;
  @Field(() => MhlwReportForm, { nullable: true }) mhlwReportForm?: MhlwReportForm | null;
  @Field(() => Boolean, { defaultValue: false }) reportedToJma: boolean;
  @Field(() => Boolean, { defaultValue: false }) reportedToPpcWithPrevention: boolean;
  @Field(() => Boolean, { defaultValue: false }) personsNotified: boolean;
  @Field(() => JstDay, { nullable: true }) alreadyPaidOn?: JstDate | null;
  @Field(() => JstDay, { nullable: true, description: 'when complete papers reach the office' }) papersArriveOn?: JstDate | null;
}

@ObjectType('ReliefFundPart', { description: 'One grant of the edition; `counted` false: named, but not in the amount.' })
export class ReliefFundPartType {
  @Field(() => String) code: string;
  @Field(() => String) mark: string;
  @Field(() => String) label: string;
  @Field(() => Int) yen: number;
  @Field(() => Boolean) counted: boolean;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
}

@ObjectType('ReliefFundCondition')
export class ReliefFundConditionType {
  @Field(() => String) code: string;
  @Field(() => String) label: string;
  @Field(() => String, { description: 'what to do where it is not met' }) todo: string;
  @Field(() => Boolean) met: boolean;
  @Field(() => String) source: string;
}

@ObjectType('ReliefFundPaper')
export class ReliefFundPaperType {
  @Field(() => String) code: string;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) hint: string | null;
  @Field(() => String) source: string;
}

@ObjectType('ReliefFundNote')
export class ReliefFundNoteType {
  @Field(() => String) code: string;
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
}

@ObjectType('ReliefFundSchemeYear')
export class ReliefFundSchemeYearType {
  @Field(() => JstDay) from: JstDate;
  @Field(() => JstDay) until: JstDate;
}

@ObjectType('ReliefFundVersion')
export class ReliefFundVersionType {
  @Field(() => ID) id: string;
  @Field(() => String) version: string;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validUntil: JstDate | null;
  @Field(() => String) source: string;
}

@ObjectType('ReliefFundOffice', { description: 'Who decides, and where the papers go.' })
export class ReliefFundOfficeType {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) phoneNumber: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) postalAddress: string | null;
  @Field(() => String, { nullable: true }) hours: string | null;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
}

@ObjectType('ReliefFundAdvice', { description: 'What the hotline may say. The office decides.' })
export class ReliefFundAdviceType {
  @Field(() => Int) payableYen: number;
  @Field(() => [String]) missingConditions: string[];
  @Field(() => [String]) papers: string[];
  @Field(() => String) rule: string;
  @Field(() => [String]) needsConfirmation: string[];
  @Field(() => ReliefFundOutcome) outcome: ReliefFundOutcome;
  @Field(() => Int, { nullable: true, description: 'the sum, where no source says whether grants add up' }) possibleYen: number | null;
  @Field(() => [ReliefFundPartType]) parts: ReliefFundPartType[];
  @Field(() => [ReliefFundConditionType]) conditions: ReliefFundConditionType[];
  @Field(() => [ReliefFundPaperType]) paperList: ReliefFundPaperType[];
  @Field(() => ReliefFundSchemeYearType, { nullable: true }) schemeYear: ReliefFundSchemeYearType | null;
  @Field(() => JstDay, { nullable: true, description: 'by when papers that arrive on `papersArriveOn` are paid' }) paymentBy: JstDate | null;
  @Field(() => JstDay, { nullable: true, description: 'null: no last day to apply' }) applyBy: JstDate | null;
  @Field(() => [String]) paymentSchedule: string[];
  @Field(() => Boolean) postageIsMembers: boolean;
  @Field(() => [ReliefFundNoteType]) notes: ReliefFundNoteType[];
  @Field(() => ReliefFundOfficeType, { nullable: true }) office: ReliefFundOfficeType | null;
  @Field(() => ReliefFundVersionType, { nullable: true, description: 'which edition judged; null: before the first' }) version: ReliefFundVersionType | null;
}

@ObjectType('ReliefFundFacts')
export class ReliefFundFactsType {
  @Field(() => JstDay) incidentOn: JstDate;
  @Field(() => ReliefFundCause) cause: ReliefFundCause;
  @Field(() => Int) closedDays: number;
  @Field(() => Boolean) reportedToMhlw: boolean;
  @Field(() => MhlwReportForm, { nullable: true }) mhlwReportForm: MhlwReportForm | null;
  @Field(() => Boolean) reportedToJma: boolean;
  @Field(() => Boolean) reportedToPpcWithPrevention: boolean;
  @Field(() => Boolean) personsNotified: boolean;
  @Field(() => JstDay, { nullable: true }) alreadyPaidOn: JstDate | null;
  @Field(() => JstDay, { nullable: true }) papersArriveOn: JstDate | null;
}

@ObjectType('ReliefFundExplanation', { description: 'What a caller was told, as it was told.' })
export class ReliefFundExplanationType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => ReliefFundFactsType) facts: ReliefFundFactsType;
  @Field(() => ReliefFundOutcome) outcome: ReliefFundOutcome;
  @Field(() => Int) payableYen: number;
  @Field(() => String) rule: string;
  @Field(() => [ReliefFundConditionType]) conditions: ReliefFundConditionType[];
  @Field(() => [ReliefFundPaperType]) paperList: ReliefFundPaperType[];
  @Field(() => [String]) needsConfirmation: string[];
  @Field(() => String, { nullable: true, description: 'the version that judged' }) version: string | null;
}

@ObjectType('ReliefFundPaperTick')
export class ReliefFundPaperTickType {
  @Field(() => ID) paper: string;
  @Field(() => ReliefFundPaperStep) step: ReliefFundPaperStep;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
}

@ObjectType('ReliefFundOfTicket', { description: 'What a ticket knows of the relief fund.' })
export class ReliefFundOfTicketType {
  @Field(() => ID) ticketNumber: string;
  @Field(() => ReliefFundCause, { nullable: true, description: 'by the ticket’s category; null: to be asked' }) causeByCategory: ReliefFundCause | null;
  @Field(() => JstDay, { description: 'the day of the call, until the caller says when it happened' }) calledOn: JstDate;
  @Field(() => Boolean, { description: 'a question on the scheme, without an incident' }) isQuestionOnly: boolean;
  @Field(() => String) mailSubject: string;
  @Field(() => [ReliefFundExplanationType], { description: 'newest first' }) explanations: ReliefFundExplanationType[];
  @Field(() => [ReliefFundPaperTickType]) ticks: ReliefFundPaperTickType[];
}

@InputType()
export class ExplainReliefFundInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => ReliefFundQuestion) facts: ReliefFundQuestion;
}
@InputType()
export class TickReliefFundPaperInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => ID) paper: string;
  @Field(() => ReliefFundPaperStep) step: ReliefFundPaperStep;
  @Field(() => Boolean) done: boolean;
}

@ObjectType()
export class ReliefFundExplained {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class ReliefFundPaperTicked {
  @Field(() => ID) ticketNumber: string;
  @Field(() => [ReliefFundPaperTickType]) ticks: ReliefFundPaperTickType[];
}
export const ExplainReliefFundResult = resultUnion('ExplainReliefFundResult', () => [ReliefFundExplained, KeyReused, NotFound, InvalidInput]);
export const TickReliefFundPaperResult = resultUnion('TickReliefFundPaperResult', () => [ReliefFundPaperTicked, KeyReused, NotFound, InvalidInput]);
