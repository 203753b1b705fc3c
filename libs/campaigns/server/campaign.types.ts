import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IndicatorKind } from '@saimado/campaigns/domain/indicator-kinds';
import { HotlineCode, Tier, TicketStatus } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { TicketType } from '@saimado/tickets/server/ticket.types';

registerEnumType(IndicatorKind, { name: 'IndicatorKind' });

export const CampaignState = { ACTIVE: 'ACTIVE', ENDED: 'ENDED', DISMISSED: 'DISMISSED' } as const;
export type CampaignState = keyof typeof CampaignState;
registerEnumType(CampaignState, { name: 'CampaignState' });

@ObjectType('IndicatorSeen', { description: 'What is counted. `shown` is to be read; no address in it can be opened.' })
export class IndicatorSeenType {
  @Field(() => IndicatorKind) kind: IndicatorKind;
  @Field(() => String) shown: string;
}

@ObjectType('Indicator')
export class IndicatorType {
  @Field(() => ID) id: string;
  @Field(() => IndicatorKind) kind: IndicatorKind;
  @Field(() => String) typed: string;
  @Field(() => String) shown: string;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
  @Field(() => ID, { nullable: true, description: 'the campaign it belongs to while that goes on' }) campaignId: string | null;
}

@ObjectType('CampaignNotice', { description: 'What whoever has a matching call may know: floors instead of numbers, no facility, no ticket.' })
export class CampaignNoticeType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true, description: 'what worked, approved by a supervisor; Japanese' }) advice: string | null;
  @Field(() => [IndicatorSeenType]) indicators: IndicatorSeenType[];
  @Field(() => Int, { description: 'at least so many' }) facilitiesAtLeast: number;
  @Field(() => Int, { description: 'at least so many' }) ticketsAtLeast: number;
  @Field(() => Int, { nullable: true, description: '% resolved or closed; null while too few to tell without telling of one' }) settledPercent: number | null;
  @Field(() => Int, { nullable: true, description: '% that tier 1 was enough for' }) tier1Percent: number | null;
  @Field(() => Date) since: Date;
  @Field(() => Date) lastSeenAt: Date;
}

@ObjectType('TicketIndicators')
export class TicketIndicatorsType {
  @Field(() => [IndicatorType]) indicators: IndicatorType[];
  @Field(() => [CampaignNoticeType]) campaigns: CampaignNoticeType[];
}

@ObjectType('IndicatorPreview', { description: 'A text while it is typed: what it is taken for, and whether it is known.' })
export class IndicatorPreviewType {
  @Field(() => IndicatorKind) kind: IndicatorKind;
  @Field(() => String, { nullable: true }) shown: string | null;
  @Field(() => String, { nullable: true, description: 'Japanese: why it cannot be noted' }) problem: string | null;
  @Field(() => CampaignNoticeType, { nullable: true }) campaign: CampaignNoticeType | null;
}

@ObjectType('CampaignTicket')
export class CampaignTicketType {
  @Field(() => String) number: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => TicketStatus) status: TicketStatus;
  @Field(() => Tier, { nullable: true }) tier: Tier | null;
  @Field(() => String, { nullable: true }) facilityName: string | null;
  @Field(() => Date) seenAt: Date;
}

@ObjectType('Campaign', { description: 'for supervisors' })
export class CampaignType {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => CampaignState) state: CampaignState;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) advice: string | null;
  @Field(() => String, { nullable: true }) adviceBy: string | null;
  @Field(() => Date, { nullable: true }) adviceAt: Date | null;
  @Field(() => Boolean) pinned: boolean;
  @Field(() => Date) since: Date;
  @Field(() => Date) raisedAt: Date;
  @Field(() => Date) lastSeenAt: Date;
  @Field(() => String, { nullable: true }) dismissedBy: string | null;
  @Field(() => String, { nullable: true }) dismissedReason: string | null;
  @Field(() => [IndicatorSeenType]) indicators: IndicatorSeenType[];
  @Field(() => Int) facilities: number;
  @Field(() => Int) settled: number;
  @Field(() => Int) tier1: number;
  @Field(() => [CampaignTicketType], { description: 'newest first' }) tickets: CampaignTicketType[];
}

@ObjectType('CampaignRules')
export class CampaignRulesType {
  @Field(() => Int) facilities: number;
  @Field(() => Int) windowHours: number;
  @Field(() => Int) quietHours: number;
  @Field(() => Int) version: number;
}

@InputType({ description: 'without `kind` it is what the text looks like' })
export class NoteIndicatorInput {
  @Field(() => ID) key: string;
  @Field(() => String) ticketNumber: string;
  @Field(() => IndicatorKind, { nullable: true }) kind?: IndicatorKind | null;
  @Field(() => String) text: string;
}
@InputType()
export class RemoveIndicatorInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => String) reason: string;
}
@InputType()
export class DescribeCampaignInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) advice?: string | null;
}
@InputType()
export class PinCampaignInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Boolean) pinned: boolean;
}
@InputType({ description: 'without a reason a dismissed campaign is taken up again' })
export class DismissCampaignInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Boolean) dismissed: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}
@InputType({ description: '`other` becomes part of the campaign' })
export class MergeCampaignsInput {
  @Field(() => ID) key: string;
  @Field(() => ID) id: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => ID) otherId: string;
}
@InputType()
export class SetCampaignRulesInput {
  @Field(() => ID) key: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Int) facilities: number;
  @Field(() => Int) windowHours: number;
  @Field(() => Int) quietHours: number;
}

@ObjectType()
export class IndicatorNoted {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class IndicatorRemoved {
  @Field(() => TicketType) ticket: TicketType;
}
@ObjectType()
export class CampaignChanged {
  @Field(() => ID) id: string;
}
@ObjectType()
export class CampaignRulesSet {
  @Field(() => CampaignRulesType) rules: CampaignRulesType;
}

export const NoteIndicatorResult = resultUnion('NoteIndicatorResult', () => [IndicatorNoted, KeyReused, NotFound, InvalidInput]);
export const RemoveIndicatorResult = resultUnion('RemoveIndicatorResult', () => [IndicatorRemoved, KeyReused, NotFound, InvalidInput, ReasonRequired]);
export const ChangeCampaignResult = resultUnion('ChangeCampaignResult', () => [CampaignChanged, KeyReused, NotFound, VersionConflict, InvalidInput, InvalidTransition, ReasonRequired]);
export const SetCampaignRulesResult = resultUnion('SetCampaignRulesResult', () => [CampaignRulesSet, KeyReused, VersionConflict, InvalidInput]);
