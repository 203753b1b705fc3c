import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReachField } from '@saimado/callbacks/domain/reach';
import { InvalidInput, KeyReused, NotFound, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { TicketType } from '@saimado/tickets/server/ticket.types';

const ReachFieldName = {
  contactName: 'contactName', contactRole: 'contactRole', phone: 'phone', hours: 'hours', daysOff: 'daysOff', notBefore: 'notBefore', remark: 'remark',
} as const satisfies { [F in ReachField]: F };
registerEnumType(ReachFieldName, { name: 'ReachField' });

@ObjectType('ReachChange')
export class ReachChangeType {
  @Field(() => Int) version: number;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => [ReachFieldName]) changed: ReachField[];
}

@ObjectType({ isAbstract: true })
abstract class ClinicNow {
  @Field(() => Boolean, { nullable: true, description: 'null: its hours are not known' }) isOpen: boolean | null;
  @Field(() => Date, { nullable: true, description: 'the end of this stretch, while open' }) closesAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'the next opening, while closed' }) opensAt: Date | null;
}

@ObjectType('Reach', { description: 'Whom to call at the clinic, and when it can be reached. Texts are as one would type them: they can be sent back.' })
export class ReachType extends ClinicNow {
  @Field(() => Int, { description: '0: nothing recorded yet' }) version: number;
  @Field(() => String, { nullable: true }) contactName: string | null;
  @Field(() => String, { nullable: true }) contactRole: string | null;
  @Field(() => String, { nullable: true, description: 'digits; null: the caller’s number' }) phone: string | null;
  @Field(() => String, { nullable: true, description: 'the number to call' }) phoneToCall: string | null;
  @Field(() => String, { nullable: true }) hours: string | null;
  @Field(() => String, { nullable: true }) daysOff: string | null;
  @Field(() => Date, { nullable: true }) notBefore: Date | null;
  @Field(() => String, { nullable: true }) notBeforeTyped: string | null;
  @Field(() => String, { nullable: true }) remark: string | null;
  @Field(() => [ReachChangeType], { description: 'newest first' }) changes: ReachChangeType[];
}

@InputType('ReachInput', { description: 'Each as it is typed; empty: not known. Hours: 月火水金 9-12:30 14-18、木土 9-12' })
export class ReachInput {
  @Field(() => String, { defaultValue: '' }) contactName: string;
  @Field(() => String, { defaultValue: '' }) contactRole: string;
  @Field(() => String, { defaultValue: '' }) phone: string;
  @Field(() => String, { defaultValue: '' }) hours: string;
  @Field(() => String, { defaultValue: '' }) daysOff: string;
  @Field(() => String, { defaultValue: '' }) notBefore: string;
  @Field(() => String, { defaultValue: '' }) remark: string;
}

@ObjectType('ReachProblem')
export class ReachProblemType {
  @Field(() => ReachFieldName) field: string;
  @Field(() => String) message: string;
}
@ObjectType('ReadReach', { description: 'What was understood of what is being typed.' })
export class ReadReachType extends ClinicNow {
  @Field(() => String, { nullable: true }) hours: string | null;
  @Field(() => String, { nullable: true, description: 'days that were not mentioned and so count as closed' }) assumedClosed: string | null;
  @Field(() => String, { nullable: true }) daysOff: string | null;
  @Field(() => Date, { nullable: true }) notBefore: Date | null;
  @Field(() => [ReachProblemType]) problems: ReachProblemType[];
}

@InputType()
export class RecordReachInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int, { description: 'the reach’s version that was edited; 0: nothing was recorded' }) expectedVersion: number;
  @Field(() => ReachInput) reach: ReachInput;
}
@ObjectType()
export class ReachRecorded {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType('ReachFieldConflict')
export class ReachFieldConflictType {
  @Field(() => ReachFieldName) field: string;
  @Field(() => String, { description: 'as one would type it; empty: taken out' }) theirs: string;
  @Field(() => String) by: string;
}
@ObjectType({ implements: () => [RefusalType], description: 'Somebody changed the same fields since `expectedVersion`. Nothing was recorded.' })
export class ReachConflict extends RefusalType {
  @Field(() => Int) currentVersion: number;
  @Field(() => [ReachFieldConflictType]) conflicts: ReachFieldConflictType[];
}
export const RecordReachResult = resultUnion('RecordReachResult', () => [ReachRecorded, KeyReused, NotFound, InvalidInput, ReachConflict]);
