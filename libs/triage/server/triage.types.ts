import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Discipline, HotlineCode, Tier, Urgency } from '@saimado/kernel/codes';
import { InvalidInput, KeyReused, NotFound, ReasonRequired, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { TicketType } from '@saimado/tickets/server/ticket.types';

@ObjectType('TriageAnswerOption')
export class TriageAnswerOptionType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'the number key' }) key: string;
  @Field(() => String) label: string;
  @Field(() => String) labelEn: string;
}

@ObjectType('TriageQuestion')
export class TriageQuestionType {
  @Field(() => ID) id: string;
  @Field(() => String) text: string;
  @Field(() => String) textEn: string;
  @Field(() => String, { nullable: true }) help: string | null;
  @Field(() => String, { nullable: true }) helpEn: string | null;
  @Field(() => [TriageAnswerOptionType]) options: TriageAnswerOptionType[];
}

@ObjectType('TriageAnswered')
export class TriageAnsweredType {
  @Field(() => ID) questionId: string;
  @Field(() => ID) answerId: string;
  @Field(() => String) question: string;
  @Field(() => String) questionEn: string;
  @Field(() => String) answer: string;
  @Field(() => String) answerEn: string;
}

@ObjectType('TriageVerdict', {
  description: 'Which row of domain.md §4 decided, and what follows from it. Words to read aloud are Japanese only.',
})
export class TriageVerdictType {
  @Field(() => String) rule: string;
  @Field(() => String) ruleText: string;
  @Field(() => String) ruleTextEn: string;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => Tier) tier: Tier;
  @Field(() => String) category: string;
  @Field(() => Urgency) urgency: Urgency;
  @Field(() => String, { description: 'which row graded it' }) urgencyRule: string;
  @Field(() => String) urgencyText: string;
  @Field(() => String) urgencyTextEn: string;
  @Field(() => Boolean) urgencyNeedsConfirmation: boolean;
  @Field(() => [Discipline]) disciplines: Discipline[];
  @Field(() => Boolean) preserveEvidence: boolean;
  @Field(() => Boolean, { description: 'patient data may have leaked: the duty to report begins with one person' }) patientDataAtRisk: boolean;
  @Field(() => Boolean, { description: 'an attack, a theft or a crime from inside, proven or feared' }) wrongfulIntent: boolean;
  @Field(() => ID, { description: 'the script of which `firstWords` and `doNot` are part' }) scriptId: string;
  @Field(() => [String]) firstWords: string[];
  @Field(() => [String]) doNot: string[];
  @Field(() => HotlineCode, { nullable: true }) transferTo: HotlineCode | null;
}

@ObjectType('TriageStep')
export class TriageStepType {
  @Field(() => [TriageAnsweredType]) answered: TriageAnsweredType[];
  @Field(() => TriageQuestionType, { nullable: true }) next: TriageQuestionType | null;
  @Field(() => TriageVerdictType, { nullable: true }) verdict: TriageVerdictType | null;
}

@ObjectType('TriageCategory')
export class TriageCategoryType {
  @Field(() => String) code: string;
  @Field(() => String) label: string;
  @Field(() => String) labelEn: string;
}

@ObjectType('TriageRule', { description: 'A row of the table, for records that keep its code only.' })
export class TriageRuleType {
  @Field(() => String) rule: string;
  @Field(() => String) ruleText: string;
  @Field(() => String) ruleTextEn: string;
}

/** What the rule said (`verdict`) and what was decided (`tier`, `category`, `urgency`): both are kept. */
@ObjectType('Triage')
export class TriageType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => [TriageAnsweredType]) answered: TriageAnsweredType[];
  @Field(() => TriageVerdictType) verdict: TriageVerdictType;
  @Field(() => Tier) tier: Tier;
  @Field(() => String) category: string;
  @Field(() => Urgency) urgency: Urgency;
  @Field(() => Boolean) overruled: boolean;
  @Field(() => String, { nullable: true }) overruleReason: string | null;
  @Field(() => String) rulesVersion: string;
}

@InputType()
export class TriageAnswerInput {
  @Field(() => ID) questionId: string;
  @Field(() => ID) answerId: string;
}

@InputType()
export class TriageOverruleInput {
  @Field(() => Tier) tier: Tier;
  @Field(() => String) category: string;
  @Field(() => Urgency) urgency: Urgency;
  @Field(() => String) reason: string;
}

@InputType()
export class TriageTicketInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => [TriageAnswerInput]) answers: TriageAnswerInput[];
  @Field(() => TriageOverruleInput, { nullable: true }) overrule?: TriageOverruleInput | null;
}

@ObjectType()
export class TicketTriaged {
  @Field(() => TicketType) ticket: TicketType;
}

export const TriageTicketResult = resultUnion('TriageTicketResult', () =>
  [TicketTriaged, KeyReused, NotFound, VersionConflict, InvalidInput, ReasonRequired]);
