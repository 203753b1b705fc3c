import { addDays, jstInstant, type JstMonth, nextMonth } from '@saimado/kernel/jst';
import { ReportDraftsService } from '@saimado/reports/server/report-drafts.service';
import { ReportMakingService } from '@saimado/reports/server/report-making.service';
import { ReportPublishingService } from '@saimado/reports/server/report-publishing.service';
import { ReportSigningService } from '@saimado/reports/server/report-signing.service';
import type { DemoWorld } from './load';
import { loadQuestion, loadStory } from './load-report-words';
import { succeeded } from './succeeded';

/** Drafted, signed by two supervisors and published, early in the month after. The latest month is left for the visitor. */
export async function loadReports(world: DemoWorld, months: readonly JstMonth[]): Promise<void> {
  const { services, people, clock, say } = world;
  const [drafts, making, signing, publishing] = [services.get(ReportDraftsService), services.get(ReportMakingService), services.get(ReportSigningService), services.get(ReportPublishingService)];
  for (const month of months) {
    const second = addDays(`${nextMonth(month)}-01`, 1);
    const reportId = await clock.at(jstInstant(second, '10:12'), async () => {
      const { report } = succeeded(await drafts.draft(people.supervisor1, { key: `demo-draft-${month}`, kind: 'MONTH', first: month }));
      await making.lookForWork();
      return report.id;
    });
    await clock.at(jstInstant(second, '10:40'), async () => succeeded(await signing.sign(people.supervisor1, { key: `demo-sign1-${month}`, reportId })));
    await clock.at(jstInstant(second, '14:35'), async () => succeeded(await signing.sign(people.supervisor2, { key: `demo-sign2-${month}`, reportId })));
    const isLast = month === months.at(-1);
    if (isLast) await loadStory(world, month, second);
    await clock.at(jstInstant(addDays(second, 1), '09:30'), async () => succeeded(await publishing.schedule(people.supervisor1, { key: `demo-publish-${month}`, reportId })));
    if (isLast) await loadQuestion(world, reportId, addDays(second, 5));
    say(`${month} の定期報告を公開しました`);
  }
}
