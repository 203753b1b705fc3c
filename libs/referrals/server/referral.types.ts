import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CostsNotTold, NotClaimedByYou } from '@saimado/escalations/server/escalation.types';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import type { Area } from '@saimado/referrals/domain/areas';
import { PacketField } from '@saimado/referrals/domain/packet';
import { LeftOutCode } from '@saimado/referrals/domain/propose';
import { DeclineReason, ReferralOutcome, ReferralStatus } from '@saimado/referrals/domain/referral-states';
import { ReferralArea } from './firm.types';

registerEnumType(PacketField, { name: 'PacketField', description: 'what of a ticket may be passed on to a firm, each only with the member’s word' });
registerEnumType(LeftOutCode, { name: 'FirmLeftOutCode', description: 'why a firm is not proposed' });

@ObjectType({ description: 'why a firm stands where it stands' })
export class FirmReason {
  @Field(() => String, { description: 'OPEN_NOW OPEN_FIRST OPENS_AT HOURS_UNKNOWN TURNS LAST_TURN NEVER_ASKED AREA AREA_ANY PREFECTURE NATIONWIDE PREFECTURE_UNKNOWN' }) code: string;
  @Field(() => Int, { nullable: true }) count: number | null;
  @Field(() => Date, { nullable: true }) at: Date | null;
}
@ObjectType()
export class OfferedFirm {
  @Field(() => ID) firmId: string;
  @Field(() => String) name: string;
  @Field(() => [FirmReason]) reasons: FirmReason[];
}
@ObjectType()
export class LeftOutFirm {
  @Field(() => ID) firmId: string;
  @Field(() => String) name: string;
  @Field(() => [LeftOutCode]) reasons: LeftOutCode[];
}

@ObjectType('Referral', { description: 'the introduction of a firm, from the proposal to the member’s satisfaction' })
export class ReferralType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'what firm and desk call it by: the ticket’s number and how many-th' }) number: string;
  @Field(() => ID) escalationId: string;
  @Field(() => Int) version: number;
  @Field(() => ReferralStatus) status: ReferralStatus;
  @Field(() => ReferralArea, { nullable: true }) area: Area | null;
  @Field(() => [String], { nullable: true, description: 'other companies concerned; null: not asked' }) parties: string[] | null;
  @Field(() => [OfferedFirm], { description: 'as they were read out, in this order' }) offered: OfferedFirm[];
  @Field(() => [LeftOutFirm]) leftOut: LeftOutFirm[];
  @Field(() => Date) proposedAt: Date;
  @Field(() => String) proposedBy: string;
  @Field(() => Date, { nullable: true }) chosenAt: Date | null;
  @Field(() => String, { nullable: true }) chosenBy: string | null;
  @Field(() => ID, { nullable: true }) firmId: string | null;
  @Field(() => String, { nullable: true, description: 'the firm that was introduced' }) firm: string | null;
  @Field(() => String, { nullable: true }) firmPhone: string | null;
  @Field(() => String, { nullable: true }) firmContact: string | null;
  @Field(() => String, { nullable: true, description: 'the member’s own choice outside the directory' }) ownFirm: string | null;
  @Field(() => String, { nullable: true }) consentWords: string | null;
  @Field(() => [PacketField], { nullable: true }) fields: PacketField[] | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of what was passed on, hexadecimal' }) packetHash: string | null;
  @Field(() => Boolean, { description: 'whether this reader may download the packet now' }) packetAvailable: boolean;
  @Field(() => Date, { nullable: true }) acknowledgeBy: Date | null;
  @Field(() => Date, { nullable: true }) overdueAt: Date | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => DeclineReason, { nullable: true }) declineReason: DeclineReason | null;
  @Field(() => String, { nullable: true }) answerWords: string | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field(() => ReferralOutcome, { nullable: true }) outcome: ReferralOutcome | null;
  @Field(() => String, { nullable: true }) outcomeWords: string | null;
  @Field(() => Date, { nullable: true, description: 'when the member was asked' }) satisfactionAt: Date | null;
  @Field(() => Int, { nullable: true, description: '1–5; null where asked and not answered' }) satisfaction: number | null;
  @Field(() => String, { nullable: true }) satisfactionWords: string | null;
}

@ObjectType()
export class PacketValue {
  @Field(() => PacketField) field: PacketField;
  @Field(() => String, { nullable: true, description: 'as the ticket knows it; null: not known' }) value: string | null;
}
@ObjectType({ description: 'what the desk needs to introduce a firm' })
export class ReferralDesk {
  @Field(() => [ReferralType], { description: 'of this escalation, newest first' }) referrals: ReferralType[];
  @Field(() => [ReferralArea]) areas: Area[];
  @Field(() => ReferralArea, { nullable: true, description: 'that the ticket’s category points to' }) suggestedArea: Area | null;
  @Field(() => [PacketValue], { description: 'in the order of the packet' }) values: PacketValue[];
  @Field(() => [PacketField], { description: 'what is proposed to be passed on' }) minimal: PacketField[];
  @Field(() => Boolean) directoryEmpty: boolean;
  @Field(() => [String], { description: 'Japanese: what no source settles' }) needsConfirmation: string[];
}

@InputType()
export class ProposeReferralInput {
  @Field(() => ID) key: string;
  @Field(() => ID) escalationId: string;
  @Field(() => ReferralArea, { nullable: true, description: 'null: nothing narrows it' }) area?: Area | null;
  @Field(() => [String], { nullable: true, description: 'other companies concerned, such as the EHR vendor; null: not asked' }) parties?: string[] | null;
}
@InputType()
export class ChangeReferralInput {
  @Field(() => ID) key: string;
  @Field(() => ID) referralId: string;
  @Field(() => Int) expectedVersion: number;
}
@InputType()
export class SendReferralInput extends ChangeReferralInput {
  @Field(() => ID) firmId: string;
  @Field(() => [PacketField]) fields: PacketField[];
  @Field(() => String) contactPerson: string;
  @Field(() => String) phone: string;
  @Field(() => String) summary: string;
  @Field(() => String, { description: 'the words in which the member agreed' }) consentWords: string;
  @Field(() => Boolean, { description: '001 Q2-4: the work is at the member’s own cost' }) costsTold: boolean;
}
@InputType()
export class SettleReferralInput extends ChangeReferralInput {
  @Field(() => String, { nullable: true, description: 'the member’s own firm; null: no firm at all' }) ownFirm?: string | null;
  @Field(() => Boolean, { nullable: true, description: '001 Q2-4; required with a firm of their own' }) costsTold?: boolean | null;
}
@InputType()
export class AcknowledgeReferralInput extends ChangeReferralInput {
  @Field(() => String, { nullable: true }) words?: string | null;
}
@InputType()
export class DeclineReferralInput extends ChangeReferralInput {
  @Field(() => DeclineReason) reason: DeclineReason;
  @Field(() => String, { nullable: true }) words?: string | null;
}
@InputType()
export class WithdrawReferralInput extends ChangeReferralInput {
  @Field(() => String) words: string;
}
@InputType()
export class CloseReferralInput extends ChangeReferralInput {
  @Field(() => ReferralOutcome) outcome: ReferralOutcome;
  @Field(() => String, { nullable: true }) words?: string | null;
}
@InputType()
export class RecordReferralSatisfactionInput extends ChangeReferralInput {
  @Field(() => Int, { nullable: true, description: '1–5; null: asked and not answered' }) score?: number | null;
  @Field(() => String, { nullable: true }) words?: string | null;
}

@ObjectType({ implements: () => [RefusalType] })
export class FirmInConflict extends RefusalType {
  @Field(() => String) firm: string;
}
@ObjectType({ implements: () => [RefusalType] })
export class ReferralUnderWay extends RefusalType {
  @Field(() => String) firm: string;
}
@ObjectType()
export class ReferralChanged {
  @Field(() => ReferralType) referral: ReferralType;
}

export const ProposeReferralResult = resultUnion('ProposeReferralResult', () => [ReferralChanged, KeyReused, NotFound, InvalidInput, InvalidTransition, NotClaimedByYou, ReferralUnderWay]);
export const SendReferralResult = resultUnion('SendReferralResult', () =>
  [ReferralChanged, KeyReused, NotFound, VersionConflict, InvalidInput, InvalidTransition, NotClaimedByYou, CostsNotTold, FirmInConflict, ReferralUnderWay]);
export const SettleReferralResult = resultUnion('SettleReferralResult', () => [ReferralChanged, KeyReused, NotFound, VersionConflict, InvalidInput, InvalidTransition, NotClaimedByYou, CostsNotTold]);
export const ChangeReferralResult = resultUnion('ChangeReferralResult', () => [ReferralChanged, KeyReused, NotFound, VersionConflict, InvalidInput, InvalidTransition]);
