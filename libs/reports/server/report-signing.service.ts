import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkSign, mayMove, SIGNATURES_NEEDED } from '@saimado/reports/domain/report-states';
import { changed, lockReport } from './report-rows';

/** Two supervisors, one after the other, sign the hash of what is to be published. */
@Injectable()
export class ReportSigningService {
  constructor(private readonly commands: Commands) {}

  /** The second signature makes it SIGNED. The drafter may give one of them. */
  sign(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'signPeriodReport', input, async (tx) => {
      const report = await lockReport(tx, input.reportId);
      if (!report) return refused({ reason: 'NotFound' });
      if (!mayMove(report.status, 'SIGNED') || report.status === 'SCHEDULED') return refused({ reason: 'InvalidTransition', from: report.status, to: 'SIGNED' });
      const signers = (await tx.sql<{ id: string }>('select staff_id as id from period_report_signature where report_id = $1', [report.id])).map(({ id }) => id);
      const problem = checkSign(signers, actor.staffId);
      if (problem) return problem;
      await tx.sql('insert into period_report_signature (report_id, staff_id, content_hash, at) values ($1, $2, $3, $4)', [report.id, actor.staffId, report.contentHash, tx.now]);
      if (signers.length + 1 === SIGNATURES_NEEDED) await tx.sql(`update period_report set status = 'SIGNED' where id = $1`, [report.id]);
      return { kind: 'PeriodReportSigned' as const, report: await changed(tx, 'signPeriodReport', report.id, report.status) };
    });
  }
}
