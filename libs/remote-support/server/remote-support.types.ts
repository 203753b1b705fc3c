import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { TicketType } from '@saimado/tickets/server/ticket.types';

const codes = <Code extends string>(...list: Code[]): { readonly [C in Code]: C } => Object.fromEntries(list.map((code) => [code, code])) as { readonly [C in Code]: C };

export const RemoteSupportGate = codes('CLEAR', 'PRESERVE_EVIDENCE', 'NOT_TRIAGED');
export type RemoteSupportGate = keyof typeof RemoteSupportGate;
registerEnumType(RemoteSupportGate, {
  name: 'RemoteSupportGate', description: 'Whether the caller’s machine may be touched. PRESERVE_EVIDENCE and NOT_TRIAGED take a reason (domain.md §4).',
});

export const RemoteSupportResult = codes('RESOLVED', 'PARTLY', 'UNRESOLVED', 'BROKEN_OFF');
export type RemoteSupportResult = keyof typeof RemoteSupportResult;
registerEnumType(RemoteSupportResult, { name: 'RemoteSupportResult' });

@ObjectType('RemoteSupportSession')
export class RemoteSupportSessionType {
  @Field(() => ID) id: string;
  @Field(() => RemoteSupportGate, { description: 'as it was when it began' }) gate: RemoteSupportGate;
  @Field(() => String, { nullable: true }) overruleReason: string | null;
  @Field(() => String, { description: 'the words by which the caller agreed' }) consentWords: string;
  @Field(() => String) tool: string;
  @Field(() => Date) startedAt: Date;
  @Field(() => String) startedBy: string;
  @Field(() => Date, { nullable: true, description: 'null: it is open' }) endedAt: Date | null;
  @Field(() => String, { nullable: true }) endedBy: string | null;
  @Field(() => RemoteSupportResult, { nullable: true }) result: RemoteSupportResult | null;
  @Field(() => String, { nullable: true }) done: string | null;
}

@InputType()
export class StartRemoteSupportInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Boolean, { description: 'the caller said yes' }) consented: boolean;
  @Field(() => String) consentWords: string;
  @Field(() => String) tool: string;
  @Field(() => String, { nullable: true }) overruleReason?: string | null;
}
@InputType()
export class EndRemoteSupportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) sessionId: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => RemoteSupportResult) result: RemoteSupportResult;
  @Field(() => String, { nullable: true }) done?: string | null;
}

@ObjectType()
export class RemoteSupportStarted {
  @Field(() => TicketType) ticket: TicketType;
  @Field(() => RemoteSupportSessionType) session: RemoteSupportSessionType;
}
@ObjectType()
export class RemoteSupportEnded {
  @Field(() => TicketType) ticket: TicketType;
  @Field(() => RemoteSupportSessionType) session: RemoteSupportSessionType;
}
export const StartRemoteSupportResult = resultUnion('StartRemoteSupportResult', () => [RemoteSupportStarted, KeyReused, NotFound, InvalidInput, InvalidTransition, ReasonRequired]);
export const EndRemoteSupportResult = resultUnion('EndRemoteSupportResult', () => [RemoteSupportEnded, KeyReused, NotFound, InvalidInput, InvalidTransition]);
