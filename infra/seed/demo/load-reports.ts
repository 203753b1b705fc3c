import { addDays, jstInstant, type JstMonth, nextMonth } from '@saimado/kernel/jst';
import { ReportsService } from '@saimado/reports/server/reports.service';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

/** Drafted, signed and published by two supervisors, early in the month after. The latest month is left for the visitor. */
export async function loadReports({ services, people, clock, say }: DemoWorld, months: readonly JstMonth[]): Promise<void> {
  const reports = services.get(ReportsService);
  for (const month of months) {
    const second = addDays(`${nextMonth(month)}-01`, 1);
    const { report: { id: reportId } } = await clock.at(jstInstant(second, '10:12'), async () => succeeded(await reports.draft(people.supervisor1, { key: `demo-draft-${month}`, month })));
    await clock.at(jstInstant(second, '14:35'), async () => succeeded(await reports.sign(people.supervisor2, { key: `demo-sign-${month}`, reportId })));
    await clock.at(jstInstant(addDays(second, 1), '09:30'), async () => succeeded(await reports.publish(people.supervisor1, { key: `demo-publish-${month}`, reportId })));
    say(`${month} の定期報告を公開しました`);
  }
}
