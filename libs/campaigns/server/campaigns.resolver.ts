import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { IndicatorKind } from '@saimado/campaigns/domain/indicator-kinds';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { CampaignReadings } from './campaign-readings';
import {
  CampaignChanged, CampaignRulesType, CampaignState, CampaignType, ChangeCampaignResult, DescribeCampaignInput, DismissCampaignInput, IndicatorPreviewType,
  MergeCampaignsInput, NoteIndicatorInput, NoteIndicatorResult, PinCampaignInput, RemoveIndicatorInput, RemoveIndicatorResult, SetCampaignRulesInput,
  SetCampaignRulesResult, TicketIndicatorsType,
} from './campaign.types';
import { CampaignsService } from './campaigns.service';
import { IndicatorsService } from './indicators.service';

@Resolver()
export class CampaignsResolver {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly campaigns: CampaignsService,
    private readonly readings: CampaignReadings,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => TicketIndicatorsType, { nullable: true, description: 'what is noted on a ticket, and the campaigns it is part of' })
  @Requires('campaigns.read')
  ticketIndicators(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    return this.readings.ofTicket(actor, ticketNumber);
  }

  @Query(() => IndicatorPreviewType, { nullable: true, description: 'what a text is while it is typed; nothing is kept' })
  @Requires('campaigns.note')
  indicatorPreview(
    @CurrentActor() actor: Actor,
    @Args('ticketNumber', { type: () => String }) ticketNumber: string,
    @Args('text', { type: () => String }) text: string,
    @Args('kind', { type: () => IndicatorKind, nullable: true }) kind: IndicatorKind | null,
  ) {
    return this.readings.preview(actor, { ticketNumber, kind, text });
  }

  @Query(() => [CampaignType], { name: 'campaigns', description: 'the pinned first, then the latest seen; at most 50' })
  @Requires('campaigns.manage')
  list(@Args('state', { type: () => CampaignState, nullable: true }) state: CampaignState | null) {
    return this.readings.list(state);
  }

  @Query(() => CampaignRulesType)
  @Requires('campaigns.manage')
  campaignRules() {
    return this.readings.rules();
  }

  @Mutation(() => NoteIndicatorResult)
  @Requires('campaigns.note')
  async noteIndicator(@CurrentActor() actor: Actor, @Args('input') input: NoteIndicatorInput) {
    return toUnion(await this.indicators.note(actor, input));
  }

  @Mutation(() => RemoveIndicatorResult)
  @Requires('campaigns.note')
  async removeIndicator(@CurrentActor() actor: Actor, @Args('input') input: RemoveIndicatorInput) {
    return toUnion(await this.indicators.remove(actor, input));
  }

  @Mutation(() => ChangeCampaignResult)
  @Requires('campaigns.manage')
  async describeCampaign(@CurrentActor() actor: Actor, @Args('input') input: DescribeCampaignInput) {
    return toUnion(await this.campaigns.describe(actor, input));
  }

  @Mutation(() => ChangeCampaignResult)
  @Requires('campaigns.manage')
  async pinCampaign(@CurrentActor() actor: Actor, @Args('input') input: PinCampaignInput) {
    return toUnion(await this.campaigns.pin(actor, input));
  }

  @Mutation(() => ChangeCampaignResult)
  @Requires('campaigns.manage')
  async dismissCampaign(@CurrentActor() actor: Actor, @Args('input') input: DismissCampaignInput) {
    return toUnion(await this.campaigns.dismiss(actor, input));
  }

  @Mutation(() => ChangeCampaignResult)
  @Requires('campaigns.manage')
  async mergeCampaigns(@CurrentActor() actor: Actor, @Args('input') input: MergeCampaignsInput) {
    return toUnion(await this.campaigns.merge(actor, input));
  }

  @Mutation(() => SetCampaignRulesResult)
  @Requires('campaigns.manage')
  async setCampaignRules(@CurrentActor() actor: Actor, @Args('input') input: SetCampaignRulesInput) {
    return toUnion(await this.campaigns.setRules(actor, input));
  }

  @Subscription(() => CampaignChanged, { resolve: (changed: CampaignChanged) => changed, description: 'a hint: whoever shows indicators reads them again, with their own rights' })
  @Requires('campaigns.read')
  campaignChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'campaign', async ({ id }) => {
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'campaigns.read') ? { id } : null;
    });
  }
}
