import { createUnionType, Field, Int, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { CallerRelation, CallState, Discipline, EscalationStatus, HotlineCode, Locale, Role, Tier, TicketStatus, Urgency, VerificationOutcome } from '@saimado/kernel/codes';

registerEnumType(HotlineCode, { name: 'HotlineCode' });
registerEnumType(Role, { name: 'Role' });
registerEnumType(Discipline, { name: 'Discipline' });
registerEnumType(Locale, { name: 'Locale' });
registerEnumType(Tier, { name: 'Tier' });
registerEnumType(Urgency, { name: 'Urgency' });
registerEnumType(TicketStatus, { name: 'TicketStatus' });
registerEnumType(CallState, { name: 'CallState' });
registerEnumType(EscalationStatus, { name: 'EscalationStatus' });
registerEnumType(VerificationOutcome, { name: 'VerificationOutcome' });
registerEnumType(CallerRelation, { name: 'CallerRelation' });

/** An expected refusal: what happened, in a sentence that says what to do. */
@InterfaceType('Refusal')
export abstract class RefusalType {
  @Field(() => String)
  message: string;
}

@ObjectType({ implements: () => [RefusalType] })
export class KeyReused extends RefusalType {}

@ObjectType({ implements: () => [RefusalType] })
export class VersionConflict extends RefusalType {
  @Field(() => Int)
  currentVersion: number;
}

@ObjectType({ implements: () => [RefusalType] })
export class NotFound extends RefusalType {}

@ObjectType({ implements: () => [RefusalType] })
export class InvalidInput extends RefusalType {
  @Field(() => String)
  field: string;
}

@ObjectType({ implements: () => [RefusalType] })
export class InvalidTransition extends RefusalType {
  @Field(() => String)
  from: string;

  @Field(() => String)
  to: string;
}

@ObjectType({ implements: () => [RefusalType] })
export class ReasonRequired extends RefusalType {}

@ObjectType({ implements: () => [RefusalType], description: 'nobody reviews their own doing' })
export class ReviewByAnother extends RefusalType {}

@ObjectType({ implements: () => [RefusalType] })
export class AlreadyClaimed extends RefusalType {
  @Field(() => String)
  by: string;
}

/** A union of an operation's success type and its refusals; the reply names its own member. */
export const resultUnion = <const Name extends string>(name: Name, types: () => Type<unknown>[]) =>
  createUnionType({
    name,
    types: () => types() as unknown as readonly [Type<unknown>, ...Type<unknown>[]],
    resolveType: (value: unknown) => (value as { __typename: string }).__typename,
  });
