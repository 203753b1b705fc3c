import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@saimado/kernel/codes';
import { isTooOld, mailOf, nextTry, rolesMailedUnlessChosen, SERVER_DOWN_MINUTES } from '@saimado/notices/domain/notice-mail';
import type { NoticeKind } from '@saimado/notices/domain/notice-kinds';
import type { Actor } from '@saimado/platform/actor';
import type { SystemTx, Tx } from '@saimado/platform/commands';
import { type JobIds, Jobs } from '@saimado/platform/jobs';
import { Mailer, MailFailed } from '@saimado/platform/mail';
import { READER_SEES_TICKET } from './inbox.service';

/** Sends one mail. */
const SEND = 'send-notice-mail';
/** Looks for mails that are due: their job is lost with the server that had it. */
const SWEEP = 'sweep-notice-mails';
const SWEEP_EVERY_MINUTES = 1;
const SWEPT_AT_ONCE = 200;
const MINUTE_MS = 60_000;

interface MailRow {
  toldAt: Date;
  tries: number;
  kind: NoticeKind;
  subjectId: string | null;
  dueAt: Date | null;
  ticketNumber: string;
  role: Role;
  locale: Locale;
  email: string | null;
  /** The reader has put it away, it is over, or it is no longer theirs to read. */
  stale: boolean;
}

type Settled = 'SENT' | 'STALE' | 'FAILED';

/**
 * Notices by e-mail. `notice_mail` says what is to go out and whether it did; a job only says that it may be time. The row
 * is held while the mail server is spoken to, so that no two servers send one mail; a crash between its yes and our mark
 * sends it again under the same Message-ID.
 */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {
    jobs.handle(SEND, (tx, ids) => this.send(tx, ids));
    jobs.handle(SWEEP, (tx) => this.sweep(tx), { everyMinutes: SWEEP_EVERY_MINUTES });
  }

  /** Mails to those of the told who have an address and want this kind, in the transaction that tells them. */
  async add(tx: Tx<Actor | null>, kind: NoticeKind, noticeIds: readonly string[]): Promise<void> {
    if (this.mailer.publicUrl === null || noticeIds.length === 0) return;
    const added = await tx.sql<{ id: string }>(
      `insert into notice_mail (notice_id, next_at)
       select n.id, $2 from notice n join staff s on s.id = n.staff_id left join mail_choice c on c.staff_id = s.id
       where n.id = any($1) and s.email is not null and case when c.kinds is null then s.role = any($4) else $3 = any(c.kinds) end
       returning notice_id as id`, [noticeIds, tx.now, kind, rolesMailedUnlessChosen(kind)]);
    for (const { id } of added) await this.sendAt(tx, id);
  }

  private sendAt(tx: Tx<Actor | null>, noticeId: string, at?: Date): Promise<void> {
    return this.jobs.add(tx, { name: SEND, ids: { noticeId }, runAt: at, key: `mail:${noticeId}` });
  }

  private async sweep(tx: SystemTx): Promise<void> {
    if (this.mailer.publicUrl === null) return;
    const due = await tx.sql<{ id: string }>('select notice_id as id from notice_mail where outcome is null and next_at <= $1 order by next_at limit $2', [tx.now, SWEPT_AT_ONCE]);
    for (const { id } of due) await this.sendAt(tx, id);
  }

  private async send(tx: SystemTx, { noticeId }: JobIds): Promise<void> {
    const { publicUrl } = this.mailer;
    if (publicUrl === null || !noticeId) return;
    const [mail] = await tx.sql<MailRow>(
      `select n.at as "toldAt", m.tries, n.kind, n.subject_id as "subjectId", n.due_at as "dueAt", t.number as "ticketNumber", r.role, r.locale, r.email,
         n.dismissed_at is not null or n.withdrawn_at is not null or not r.active or not ${READER_SEES_TICKET} as stale
       from notice_mail m join notice n on n.id = m.notice_id join ticket t on t.id = n.ticket_id join staff r on r.id = n.staff_id
       where m.notice_id = $1 and m.outcome is null and m.next_at <= $2 for update of m skip locked`, [noticeId, tx.now]);
    if (!mail) return;
    if (mail.stale || mail.email === null) return this.settle(tx, noticeId, 'STALE', null);
    if (isTooOld(mail.toldAt, tx.now)) return this.settle(tx, noticeId, 'FAILED', 'TOO_OLD');
    try {
      await this.mailer.send({ id: `notice.${noticeId}`, to: mail.email, at: tx.now, ...mailOf(mail, mail, publicUrl) });
    } catch (error) {
      if (!(error instanceof MailFailed)) throw error;
      return this.notTaken(tx, noticeId, mail.tries + 1, error);
    }
    return this.settle(tx, noticeId, 'SENT', null);
  }

  private async notTaken(tx: SystemTx, noticeId: string, tries: number, { code, permanent, serverDown }: MailFailed): Promise<void> {
    if (serverDown) return this.waitForServer(tx, noticeId, code);
    const at = nextTry(tries, permanent, tx.now);
    await tx.sql('update notice_mail set tries = $2, failure = $3, next_at = coalesce($4, next_at) where notice_id = $1', [noticeId, tries, code, at]);
    if (at) await this.sendAt(tx, noticeId, at);
    else await this.settle(tx, noticeId, 'FAILED', code);
  }

  /** It is nobody's mail in particular: all wait, so that each does not find out for itself and keep other work waiting. */
  private async waitForServer(tx: SystemTx, noticeId: string, code: string): Promise<void> {
    const at = new Date(tx.now.getTime() + SERVER_DOWN_MINUTES * MINUTE_MS);
    await tx.sql(
      `update notice_mail set next_at = $2, failure = case when notice_id = $1 then $3 else failure end
       where notice_id in (select notice_id from notice_mail where outcome is null and next_at < $2 for update skip locked)`, [noticeId, at, code]);
    await this.sendAt(tx, noticeId, at);
  }

  private async settle(tx: SystemTx, noticeId: string, outcome: Settled, failure: string | null): Promise<void> {
    await tx.sql('update notice_mail set outcome = $2, settled_at = $3, failure = $4 where notice_id = $1', [noticeId, outcome, tx.now, failure]);
    tx.audit({ action: 'mailNotice', subjectKind: 'notice', subjectId: noticeId, after: { outcome, ...(failure !== null && { failure }) } });
  }
}
