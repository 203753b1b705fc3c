import { Args, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { PublishedReportsService } from './published-reports.service';
import { ReportContentType } from './report-content.types';
import { ReportsService } from './reports.service';
import { PeriodReportType, ReportCheckType } from './reports.types';
import { reportView } from './reports.view';

/** Every report as supervisors have it, and what is published as JMA's reviewers have it: from other relations, under another role. */
@Resolver(() => PeriodReportType)
export class ReportsResolver {
  private readonly readReport = sharedRead((id: string) => this.reports.byId(id));
  private readonly readPublished = sharedRead((id: string) => this.published.byId(id));

  constructor(
    private readonly reports: ReportsService,
    private readonly published: PublishedReportsService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [PeriodReportType], { description: 'newest first; reviewers see published ones only' })
  @Requires('reports.read')
  periodReports(@CurrentActor() actor: Actor) {
    return actor.role === 'SUPERVISOR' ? this.reports.list(actor) : this.published.list(actor);
  }

  @Query(() => PeriodReportType, { nullable: true })
  @Requires('reports.read')
  async periodReport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    if (actor.role !== 'SUPERVISOR') return this.published.open(actor, id);
    const report = await this.reports.byId(id);
    return report && reportView(report, actor);
  }

  @ResolveField(() => ReportContentType, { nullable: true, description: 'null while there is none: DRAFTING, FAILED, CANCELLED' })
  content(@CurrentActor() actor: Actor, @Parent() { id }: PeriodReportType) {
    return actor.role === 'SUPERVISOR' ? this.reports.contentOf(id) : this.published.contentOf(id);
  }

  @ResolveField(() => ReportCheckType, { nullable: true, description: 'for supervisors, from DRAFT on' })
  check(@CurrentActor() actor: Actor, @Parent() { id }: PeriodReportType) {
    return actor.role === 'SUPERVISOR' ? this.reports.checkOf(id) : null;
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
