import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type SystemTx, type Tx } from '@saimado/platform/commands';
import { Jobs } from '@saimado/platform/jobs';
import { refused } from '@saimado/platform/refusal';
import { checkPublishAt } from '@saimado/reports/domain/draft-rules';
import { mayMove, type ReportStatus } from '@saimado/reports/domain/report-states';
import { lockLedger } from './ledger';
import { changed, lockReport, tellChange } from './report-rows';
import { ReportRelease } from './report-release';

/** Looks for reports whose time has come. */
const PUBLISH_DUE = 'publish-due-reports';
const LOOK_EVERY_MINUTES = 1;

/** Hands a signed report to JMA, at once or when it is time. The row decides; a job only says that it may be time. */
@Injectable()
export class ReportPublishingService {
  constructor(
    private readonly commands: Commands,
    private readonly jobs: Jobs,
    private readonly release: ReportRelease,
  ) {
    jobs.handle(PUBLISH_DUE, (tx) => this.publishDue(tx), { everyMinutes: LOOK_EVERY_MINUTES });
  }

  /** Without a time it is published in this transaction. */
  schedule(actor: Actor, input: Keyed & { reportId: string; publishAt?: Date | null }) {
    return this.commands.run(actor, 'schedulePeriodReport', input, async (tx) => {
      const publishAt = input.publishAt ?? null;
      await lockLedger(tx);
      const report = await lockReport(tx, input.reportId);
      if (!report) return refused({ reason: 'NotFound' });
      const to: ReportStatus = publishAt ? 'SCHEDULED' : 'PUBLISHED';
      if (!mayMove(report.status, to)) return refused({ reason: 'InvalidTransition', from: report.status, to });
      if (!publishAt) {
        await this.release.release(tx, report);
        return { kind: 'PeriodReportScheduled' as const, report: await changed(tx, 'publishPeriodReport', report.id, report.status) };
      }
      const problem = checkPublishAt(publishAt, tx.now);
      if (problem) return problem;
      await tx.sql(`update period_report set status = 'SCHEDULED', publish_at = $2 where id = $1`, [report.id, publishAt]);
      await this.jobs.add(tx, { name: PUBLISH_DUE, runAt: publishAt, key: `publish:${report.id}` });
      return { kind: 'PeriodReportScheduled' as const, report: await changed(tx, 'schedulePeriodReport', report.id, report.status) };
    });
  }

  /** It keeps its signatures and waits for another time. */
  unschedule(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'unschedulePeriodReport', input, async (tx: Tx) => {
      const report = await lockReport(tx, input.reportId);
      if (!report) return refused({ reason: 'NotFound' });
      if (report.status !== 'SCHEDULED') return refused({ reason: 'InvalidTransition', from: report.status, to: 'SIGNED' });
      await tx.sql(`update period_report set status = 'SIGNED', publish_at = null where id = $1`, [report.id]);
      return { kind: 'PeriodReportUnscheduled' as const, report: await changed(tx, 'unschedulePeriodReport', report.id, report.status) };
    });
  }

  /** The one whose time came first; it makes the others outdated. */
  private async publishDue(tx: SystemTx): Promise<void> {
    const [due] = await tx.sql<{ id: string }>(`select id from period_report where status = 'SCHEDULED' and publish_at <= $1 order by publish_at, id limit 1`, [tx.now]);
    if (!due) return;
    await lockLedger(tx);
    const report = await lockReport(tx, due.id);
    // Another server was first, or it was taken back.
    if (report?.status !== 'SCHEDULED') return;
    await this.release.release(tx, report);
    await tellChange(tx, 'publishPeriodReport', report.id, report.status);
  }
}
