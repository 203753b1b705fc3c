import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CallState, HotlineCode } from '@saimado/kernel/codes';

@ObjectType('VerificationDebt', { description: 'Advice was given before the caller was verified (domain.md §3): somebody must still verify.' })
export class VerificationDebtType {
  @Field(() => String) ticketNumber: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => Date, { description: 'the first PROVISIONAL of the unbroken run' }) since: Date;
  @Field(() => Int, { description: 'days in Asia/Tokyo' }) ageDays: number;
  @Field(() => String, { description: 'who took the call' }) operator: string;
  @Field(() => Boolean) mine: boolean;
  @Field(() => String, { nullable: true }) callerNumber: string | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => CallState, { nullable: true, description: 'of the newest call' }) callState: CallState | null;
}

@ObjectType('VerificationWork', { description: 'How much of each list waits; null where it is not for this person.' })
export class VerificationWorkType {
  @Field(() => Int) debts: number;
  @Field(() => Int) myDebts: number;
  @Field(() => Int) confirmations: number;
  @Field(() => Int) overdueConfirmations: number;
  @Field(() => Int, { nullable: true }) overrides: number | null;
  @Field(() => Int, { nullable: true }) warnings: number | null;
  @Field(() => Int, { nullable: true }) accesses: number | null;
}
