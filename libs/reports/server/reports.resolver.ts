import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { PublishedReportsService } from './published-reports.service';
import { ReportsService } from './reports.service';
import {
  DraftPeriodReportInput, DraftPeriodReportResult, PeriodReportType, PublishPeriodReportInput, PublishPeriodReportResult,
  SignPeriodReportInput, SignPeriodReportResult,
} from './reports.types';
import { reportView } from './reports.view';

@Resolver()
export class ReportsResolver {
  private readonly readReport = sharedRead((id: string) => this.reports.byId(id));
  private readonly readPublished = sharedRead((id: string) => this.published.byId(id));

  constructor(
    private readonly reports: ReportsService,
    private readonly published: PublishedReportsService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [PeriodReportType], { description: 'newest month first; reviewers see published ones only' })
  @Requires('reports.read')
  periodReports(@CurrentActor() actor: Actor) {
    return actor.role === 'SUPERVISOR' ? this.reports.list(actor) : this.published.list(actor);
  }

  @Mutation(() => DraftPeriodReportResult)
  @Requires('reports.write')
  async draftPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: DraftPeriodReportInput) {
    return toUnion(await this.reports.draft(actor, input));
  }

  @Mutation(() => SignPeriodReportResult)
  @Requires('reports.write')
  async signPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: SignPeriodReportInput) {
    return toUnion(await this.reports.sign(actor, input));
  }

  @Mutation(() => PublishPeriodReportResult)
  @Requires('reports.write')
  async publishPeriodReport(@CurrentActor() actor: Actor, @Args('input') input: PublishPeriodReportInput) {
    return toUnion(await this.reports.publish(actor, input));
  }

  @Subscription(() => PeriodReportType, { resolve: (report: PeriodReportType) => report })
  @Requires('reports.read')
  periodReportChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'report', async (event) => {
      const now = await receiverNow(this.sessions, actor);
      if (!now || !may(now.role, 'reports.read')) return null;
      if (now.role !== 'SUPERVISOR') return this.readPublished(event);
      const report = await this.readReport(event);
      return report && reportView(report, now);
    });
  }
}
