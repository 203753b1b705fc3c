import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JstDate } from '@saimado/kernel/jst';
import { JstDay } from '@saimado/platform/graphql/scalars';

export const ReliefFundCause = {
  CYBER_ATTACK: 'CYBER_ATTACK',
  LEAK_BY_ATTACK: 'LEAK_BY_ATTACK',
  LEAK_WITHOUT_ATTACK: 'LEAK_WITHOUT_ATTACK',
  JUNK_MAIL_ONLY: 'JUNK_MAIL_ONLY',
  INSIDER: 'INSIDER',
} as const;
export type ReliefFundCause = keyof typeof ReliefFundCause;
registerEnumType(ReliefFundCause, { name: 'ReliefFundCause' });

@InputType('ReliefFundInput')
export class ReliefFundQuestion {
  @Field(() => JstDay) incidentOn: JstDate;
  @Field(() => ReliefFundCause) cause: ReliefFundCause;
  @Field(() => Int, { defaultValue: 0 }) closedDays: number;
  @Field(() => Boolean, { defaultValue: false }) reportedToMhlw: boolean;
  @Field(() => Boolean, { defaultValue: false }) reportedToJma: boolean;
  @Field(() => Boolean, { defaultValue: false }) reportedToPpcWithPrevention: boolean;
  @Field(() => Boolean, { defaultValue: false }) personsNotified: boolean;
  @Field(() => JstDay, { nullable: true }) alreadyPaidOn?: JstDate | null;
}

@ObjectType('ReliefFundAdvice')
export class ReliefFundAdviceType {
  @Field(() => Int) payableYen: number;
  @Field(() => [String]) missingConditions: string[];
  @Field(() => [String]) papers: string[];
  @Field(() => String) rule: string;
  @Field(() => [String]) needsConfirmation: string[];
}
