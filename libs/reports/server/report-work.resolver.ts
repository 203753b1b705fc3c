import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import {
  CancelPeriodReportInput, CancelPeriodReportResult, ChangeReportSettingsInput, ChangeReportSettingsResult, DiscardPeriodReportInput,
  DiscardPeriodReportResult, DraftPeriodReportInput, DraftPeriodReportResult, RebuildPeriodReportInput, RebuildPeriodReportResult,
  SchedulePeriodReportInput, SchedulePeriodReportResult, SignPeriodReportInput, SignPeriodReportResult, UnschedulePeriodReportInput, UnschedulePeriodReportResult,
} from './report-commands.types';
import { ReportDraftsService } from './report-drafts.service';
import { ReportPublishingService } from './report-publishing.service';
import { ReportRebuildService } from './report-rebuild.service';
import { ReportSettingsService } from './report-settings.service';
import { ReportSigningService } from './report-signing.service';
import { DraftablePeriodType, ReportSettingsType } from './reports.types';

/** What supervisors do on the way from a period that is over to what JMA reads. */
@Resolver()
export class ReportWorkResolver {
  constructor(
    private readonly drafts: ReportDraftsService,
    private readonly signing: ReportSigningService,
    private readonly publishing: ReportPublishingService,
    private readonly rebuilding: ReportRebuildService,
    private readonly settings: ReportSettingsService,
  ) {}

  @Query(() => [DraftablePeriodType], { description: 'newest first' })
  @Requires('reports.write')
  draftablePeriods() {
    return this.drafts.draftable();
  }

  @Query(() => ReportSettingsType)
  @Requires('reports.write')
  reportSettings() {
    return this.settings.current();
  }

  @Mutation(() => DraftPeriodReportResult)
  @Requires('reports.write')
  async draftPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: DraftPeriodReportInput) {
    return toUnion(await this.drafts.draft(actor, input));
  }

  @Mutation(() => CancelPeriodReportResult)
  @Requires('reports.write')
  async cancelPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: CancelPeriodReportInput) {
    return toUnion(await this.drafts.cancel(actor, input));
  }

  @Mutation(() => DiscardPeriodReportResult)
  @Requires('reports.write')
  async discardPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: DiscardPeriodReportInput) {
    return toUnion(await this.drafts.discard(actor, input));
  }

  @Mutation(() => SignPeriodReportResult)
  @Requires('reports.write')
  async signPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: SignPeriodReportInput) {
    return toUnion(await this.signing.sign(actor, input));
  }

  @Mutation(() => SchedulePeriodReportResult, { description: 'without a time it is published at once' })
  @Requires('reports.write')
  async schedulePeriodReport(@CurrentActor() actor: Actor, @Args('input') input: SchedulePeriodReportInput) {
    return toUnion(await this.publishing.schedule(actor, input));
  }

  @Mutation(() => UnschedulePeriodReportResult)
  @Requires('reports.write')
  async unschedulePeriodReport(@CurrentActor() actor: Actor, @Args('input') input: UnschedulePeriodReportInput) {
    return toUnion(await this.publishing.unschedule(actor, input));
  }

  @Mutation(() => RebuildPeriodReportResult, { description: 'makes a published report again and compares it byte for byte' })
  @Requires('reports.write')
  async rebuildPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: RebuildPeriodReportInput) {
    return toUnion(await this.rebuilding.rebuild(actor, input));
  }

  @Mutation(() => ChangeReportSettingsResult)
  @Requires('reports.write')
  async changeReportSettings(@CurrentActor() actor: Actor, @Args('input') input: ChangeReportSettingsInput) {
    return toUnion(await this.settings.change(actor, input));
  }
}
