import { Injectable } from '@nestjs/common';
import type { Locale } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import type { SystemTx, Tx } from '@saimado/platform/commands';
import { type JobIds, Jobs } from '@saimado/platform/jobs';
import { Mailer, MailFailed } from '@saimado/platform/mail';
import { nextTry, readerMail } from '@saimado/reports/domain/reader-mail';

/** Sends one mail. */
const SEND = 'mail-report-reader';
/** Looks for mails that are due: their job is lost with the server that had it. */
const SWEEP = 'sweep-report-mails';
const SWEEP_EVERY_MINUTES = 5;
const SWEPT_AT_ONCE = 100;

/**
 * Tells JMA's reviewers who have an address that a report was published. As notices are mailed: `report_mail` says what is
 * to go out and whether it did, its row is held while the mail server is spoken to. Reviewers have no notices in the
 * console; there a report that somebody has not opened says so.
 */
@Injectable()
export class ReaderMails {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {
    jobs.handle(SEND, (tx, ids) => this.send(tx, ids));
    jobs.handle(SWEEP, (tx) => this.sweep(tx), { everyMinutes: SWEEP_EVERY_MINUTES });
  }

  /** In the transaction that publishes. */
  async add(tx: Tx<Actor | null>, reportId: string): Promise<void> {
    if (this.mailer.publicUrl === null) return;
    const added = await tx.sql<{ staffId: string }>(
      `insert into report_mail (report_id, staff_id, next_at) select $1, id, $2 from staff where role = 'REVIEWER' and active and email is not null returning staff_id as "staffId"`, [reportId, tx.now]);
    for (const { staffId } of added) await this.sendAt(tx, { reportId, staffId });
  }

  private sendAt(tx: Tx<Actor | null>, ids: { reportId: string; staffId: string }, runAt?: Date): Promise<void> {
    return this.jobs.add(tx, { name: SEND, ids, runAt, key: `report-mail:${ids.reportId}:${ids.staffId}` });
  }

  private async sweep(tx: SystemTx): Promise<void> {
    if (this.mailer.publicUrl === null) return;
    const due = await tx.sql<{ reportId: string; staffId: string }>(
      'select report_id as "reportId", staff_id as "staffId" from report_mail where outcome is null and next_at <= $1 order by next_at limit $2', [tx.now, SWEPT_AT_ONCE]);
    for (const ids of due) await this.sendAt(tx, ids);
  }

  private async send(tx: SystemTx, { reportId, staffId }: JobIds): Promise<void> {
    const { publicUrl } = this.mailer;
    if (publicUrl === null || !reportId || !staffId) return;
    const [mail] = await tx.sql<{ tries: number; email: string | null; locale: Locale; stale: boolean }>(
      `select m.tries, s.email, s.locale, not s.active or s.role <> 'REVIEWER' as stale from report_mail m join staff s on s.id = m.staff_id
       where m.report_id = $1 and m.staff_id = $2 and m.outcome is null and m.next_at <= $3 for update of m skip locked`, [reportId, staffId, tx.now]);
    if (!mail) return;
    if (mail.stale || mail.email === null) return settle(tx, { reportId, staffId }, 'STALE', null);
    try {
      await this.mailer.send({ id: `report.${reportId}.${staffId}`, to: mail.email, at: tx.now, ...readerMail(mail.locale, publicUrl) });
    } catch (error) {
      if (!(error instanceof MailFailed)) throw error;
      const at = nextTry(mail.tries + 1, error.permanent, tx.now);
      await tx.sql('update report_mail set tries = tries + 1, failure = $3, next_at = coalesce($4, next_at) where report_id = $1 and staff_id = $2', [reportId, staffId, error.code, at]);
      return at ? this.sendAt(tx, { reportId, staffId }, at) : settle(tx, { reportId, staffId }, 'FAILED', error.code);
    }
    return settle(tx, { reportId, staffId }, 'SENT', null);
  }
}

async function settle(tx: SystemTx, { reportId, staffId }: { reportId: string; staffId: string }, outcome: 'SENT' | 'STALE' | 'FAILED', failure: string | null): Promise<void> {
  await tx.sql('update report_mail set outcome = $3, settled_at = $4, failure = $5 where report_id = $1 and staff_id = $2', [reportId, staffId, outcome, tx.now, failure]);
  tx.audit({ action: 'mailReportReader', subjectKind: 'period-report', subjectId: reportId, after: { outcome, ...(failure !== null && { failure }) } });
}
