import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CallerRelation, VerificationOutcome } from '@saimado/kernel/codes';
import { InvalidInput, KeyReused, NotFound, ReasonRequired, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { EntitlementType } from '@saimado/register/server/register.types';
import { TicketType } from '@saimado/tickets/server/ticket.types';

export const ClaimField = {
  MEMBER_NAME: 'MEMBER_NAME', MEMBER_KANA: 'MEMBER_KANA', FACILITY_NAME: 'FACILITY_NAME', ADDRESS: 'ADDRESS',
  REGISTRY_NUMBER: 'REGISTRY_NUMBER', MEMBER_NUMBER: 'MEMBER_NUMBER', PHONE_NUMBER: 'PHONE_NUMBER',
} as const;
export type ClaimField = keyof typeof ClaimField;
registerEnumType(ClaimField, { name: 'ClaimField' });

export const EvidenceGrade = { MATCH: 'MATCH', VARIANT: 'VARIANT', NEAR: 'NEAR', MISMATCH: 'MISMATCH', NOT_ASKED: 'NOT_ASKED' } as const;
export type EvidenceGrade = keyof typeof EvidenceGrade;
registerEnumType(EvidenceGrade, { name: 'EvidenceGrade', description: '一致 表記ゆれ一致 近似 不一致 未聴取' });

@InputType({ description: 'what the caller says; every field may be missing' })
export class CallerClaimInput {
  @Field(() => String, { nullable: true }) memberName?: string | null;
  @Field(() => String, { nullable: true }) memberKana?: string | null;
  @Field(() => String, { nullable: true }) facilityName?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true, description: '医籍番号, 6 digits' }) registryNumber?: string | null;
  @Field(() => String, { nullable: true, description: '会員番号, 10 digits' }) memberNumber?: string | null;
  @Field(() => String, { nullable: true }) phoneNumber?: string | null;
}

@ObjectType('CallerClaim')
export class CallerClaimType {
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) memberKana: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => String, { nullable: true }) address: string | null;
  @Field(() => String, { nullable: true }) registryNumber: string | null;
  @Field(() => String, { nullable: true }) memberNumber: string | null;
  @Field(() => String, { nullable: true }) phoneNumber: string | null;
}

@ObjectType('TextMark', { description: 'a range of a text in UTF-16 code units, end exclusive' })
export class TextMarkType {
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
}

@ObjectType('FieldEvidence')
export class FieldEvidenceType {
  @Field(() => ClaimField) field: ClaimField;
  @Field(() => EvidenceGrade) grade: EvidenceGrade;
  @Field(() => String, { nullable: true }) rule: string | null;
  @Field(() => String, { nullable: true }) claimed: string | null;
  @Field(() => String, { nullable: true }) registered: string | null;
  @Field(() => Boolean, { description: '聞き直し' }) askAgain: boolean;
  @Field(() => [TextMarkType], { description: 'what of `claimed` differs' }) claimedMarks: TextMarkType[];
  @Field(() => [TextMarkType], { description: 'what of `registered` differs' }) registeredMarks: TextMarkType[];
}

export const CandidateSituationKind = {
  NAMESAKE: 'NAMESAKE', TWIN: 'TWIN', SEVERAL_FACILITIES: 'SEVERAL_FACILITIES', SHARED_FACILITY: 'SHARED_FACILITY', FORMER_FACILITY: 'FORMER_FACILITY', FORMER_ENTRY: 'FORMER_ENTRY',
} as const;
export type CandidateSituationKind = keyof typeof CandidateSituationKind;
registerEnumType(CandidateSituationKind, { name: 'CandidateSituationKind', description: 'how an entry may be taken for another' });

@ObjectType('CandidateSituation')
export class CandidateSituationType {
  @Field(() => CandidateSituationKind) kind: CandidateSituationKind;
  @Field(() => String, { description: 'Japanese' }) text: string;
}

@ObjectType('VerificationProposal', { description: 'What the rule table proposes from the evidence; the operator decides.' })
export class VerificationProposalType {
  @Field(() => VerificationOutcome, { nullable: true }) outcome: VerificationOutcome | null;
  @Field(() => String, { description: 'rule of the table' }) rule: string;
  @Field(() => [String], { description: 'Japanese, one line each: what is missing or contradicts' }) missing: string[];
}

@ObjectType('RegisterCandidate')
export class RegisterCandidateType {
  @Field(() => ID) entryId: string;
  @Field(() => String) memberName: string;
  @Field(() => String) memberKana: string;
  @Field(() => String) memberNumber: string;
  @Field(() => String) registryNumber: string;
  @Field(() => String) facilityName: string;
  @Field(() => String) facilityKind: string;
  @Field(() => String) facilityAddress: string;
  @Field(() => String, { nullable: true }) facilityPhone: string | null;
  @Field(() => String) category: string;
  @Field(() => EntitlementType, { description: 'as of the asked day' }) entitlement: EntitlementType;
  @Field(() => [FieldEvidenceType]) evidence: FieldEvidenceType[];
  @Field(() => VerificationProposalType) proposal: VerificationProposalType;
  @Field(() => [CandidateSituationType]) situations: CandidateSituationType[];
  @Field(() => String, { nullable: true, description: 'Japanese: a matching number with a contradicting name' }) warning: string | null;
  @Field(() => String, { nullable: true, description: 'Japanese: the question that tells this one from the others that still fit' }) question: string | null;
}

@ObjectType('Verification')
export class VerificationType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => VerificationOutcome) outcome: VerificationOutcome;
  @Field(() => VerificationOutcome, { nullable: true }) proposedOutcome: VerificationOutcome | null;
  @Field(() => String) rule: string;
  @Field(() => String, { nullable: true }) overrideReason: string | null;
  @Field(() => CallerRelation) relation: CallerRelation;
  @Field(() => CallerClaimType) claim: CallerClaimType;
  @Field(() => ID, { nullable: true, description: 'the register entry as it was at that moment' }) entryId: string | null;
  @Field(() => String, { nullable: true }) memberName: string | null;
  @Field(() => String, { nullable: true }) memberNumber: string | null;
  @Field(() => String, { nullable: true }) registryNumber: string | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => String, { nullable: true }) facilityAddress: string | null;
  @Field(() => EntitlementType, { nullable: true }) entitlement: EntitlementType | null;
  @Field(() => [FieldEvidenceType]) evidence: FieldEvidenceType[];
  @Field(() => String) rulesVersion: string;
}

@InputType()
export class VerifyCallerInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => CallerClaimInput) claim: CallerClaimInput;
  @Field(() => CallerRelation) relation: CallerRelation;
  @Field(() => VerificationOutcome) outcome: VerificationOutcome;
  @Field(() => ID, { nullable: true, description: 'the register entry chosen; required for VERIFIED' }) entryId?: string | null;
  @Field(() => String, { nullable: true, description: 'required where the evidence does not carry the outcome' }) overrideReason?: string | null;
}

@ObjectType({ implements: () => [RefusalType] })
export class EntryRequired extends RefusalType {}

@ObjectType()
export class CallerVerified {
  @Field(() => TicketType) ticket: TicketType;
}
export const VerifyCallerResult = resultUnion('VerifyCallerResult', () =>
  [CallerVerified, KeyReused, NotFound, VersionConflict, InvalidInput, EntryRequired, ReasonRequired]);
