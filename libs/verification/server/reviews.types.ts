import type { Type } from '@nestjs/common';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode, VerificationOutcome } from '@saimado/kernel/codes';
import { InvalidInput, KeyReused, NotFound, RefusalType, resultUnion, ReviewByAnother } from '@saimado/platform/graphql/refusal-types';
import { PageInfo } from '@saimado/tickets/server/ticket.types';
import type { CallerWarningKind } from '@saimado/verification/domain/impostor';
import { FieldEvidenceType } from './verification.types';

const WARNING_KIND = { REPEATED_MISMATCH: 'REPEATED_MISMATCH', NUMBER_WITH_MANY_NAMES: 'NUMBER_WITH_MANY_NAMES' } as const satisfies { [K in CallerWarningKind]: K };
registerEnumType(WARNING_KIND, { name: 'CallerWarningKind' });

@ObjectType('CallerWarning', { description: 'Numbers and names that no entry bears together; no accusation.' })
export class CallerWarningType {
  @Field(() => ID) id: string;
  @Field(() => WARNING_KIND) kind: CallerWarningKind;
  @Field(() => Date) at: Date;
  @Field(() => String, { description: 'Japanese: what happened and what to do' }) text: string;
}

/** What a supervisor is to see once: by whom, when, and what they made of it. */
@ObjectType({ isAbstract: true })
abstract class Reviewed {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String, { description: 'whose doing it was' }) by: string;
  @Field(() => String, { nullable: true }) ticketNumber: string | null;
  @Field(() => Date, { nullable: true }) reviewedAt: Date | null;
  @Field(() => String, { nullable: true }) reviewedBy: string | null;
  @Field(() => String, { nullable: true }) reviewNote: string | null;
  @Field(() => Boolean, { description: 'false for one’s own, and once it was seen' }) mayIReview: boolean;
}

@ObjectType('VerificationOverride', { description: 'A decision that the evidence did not carry.' })
export class VerificationOverrideType extends Reviewed {
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => VerificationOutcome, { nullable: true, description: 'null: nothing was proposed' }) proposedOutcome: VerificationOutcome | null;
  @Field(() => VerificationOutcome) outcome: VerificationOutcome;
  @Field(() => String) rule: string;
  @Field(() => String) reason: string;
  @Field(() => [FieldEvidenceType]) evidence: FieldEvidenceType[];
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
}

@ObjectType('MismatchRound', { description: 'A number and a name as they were said, which no entry bears together.' })
export class MismatchRoundType {
  @Field(() => Date) at: Date;
  @Field(() => String) ticketNumber: string;
  @Field(() => String, { nullable: true }) registryNumber: string | null;
  @Field(() => String, { nullable: true }) memberNumber: string | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) memberKana: string | null;
}
@ObjectType('CallerWarningCase', { description: 'A warning with what was tried.' })
export class CallerWarningCaseType extends Reviewed {
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => WARNING_KIND) kind: CallerWarningKind;
  @Field(() => String) text: string;
  @Field(() => String, { nullable: true }) callerNumber: string | null;
  @Field(() => [MismatchRoundType]) rounds: MismatchRoundType[];
}

@ObjectType('RegisterAccess', { description: 'A look into the register outside a live call.' })
export class RegisterAccessType extends Reviewed {
  @Field(() => ID, { nullable: true, description: 'null: searched, no single entry opened' }) entryId: string | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => String, { nullable: true, description: 'null: none was given; the ticket may be the reason' }) reason: string | null;
}

function connectionOf<Node>(name: string, node: () => Type<Node>) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String) cursor: string;
    @Field(node) node: Node;
  }
  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => PageInfo) pageInfo: PageInfo;
  }
  return Connection;
}
export const VerificationOverrideConnection = connectionOf('VerificationOverride', () => VerificationOverrideType);
export const CallerWarningConnection = connectionOf('CallerWarningCase', () => CallerWarningCaseType);
export const RegisterAccessConnection = connectionOf('RegisterAccess', () => RegisterAccessType);

@InputType()
export class ReviewVerificationInput {
  @Field(() => ID) key: string;
  @Field(() => ID) verificationId: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}
@InputType()
export class ReviewCallerWarningInput {
  @Field(() => ID) key: string;
  @Field(() => ID) warningId: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}
@InputType()
export class ReviewRegisterAccessInput {
  @Field(() => ID) key: string;
  @Field(() => ID) accessId: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType({ implements: () => [RefusalType] })
export class AlreadyReviewed extends RefusalType {
  @Field(() => String) by: string;
}

@ObjectType()
export class VerificationReviewed {
  @Field(() => VerificationOverrideType) override: VerificationOverrideType;
}
@ObjectType()
export class CallerWarningReviewed {
  @Field(() => CallerWarningCaseType) warning: CallerWarningCaseType;
}
@ObjectType()
export class RegisterAccessReviewed {
  @Field(() => RegisterAccessType) access: RegisterAccessType;
}
export const ReviewVerificationResult = resultUnion('ReviewVerificationResult', () => [VerificationReviewed, KeyReused, NotFound, AlreadyReviewed, ReviewByAnother, InvalidInput]);
export const ReviewCallerWarningResult = resultUnion('ReviewCallerWarningResult', () => [CallerWarningReviewed, KeyReused, NotFound, AlreadyReviewed, ReviewByAnother, InvalidInput]);
export const ReviewRegisterAccessResult = resultUnion('ReviewRegisterAccessResult', () => [RegisterAccessReviewed, KeyReused, NotFound, AlreadyReviewed, ReviewByAnother, InvalidInput]);
