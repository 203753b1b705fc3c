import { Injectable } from '@nestjs/common';
import { DeskRules } from '@saimado/escalations/server/desk-rules.service';
import type { Discipline } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import { Notices } from '@saimado/notices/server/notices.service';
import type { SystemTx, Tx } from '@saimado/platform/commands';
import { Jobs } from '@saimado/platform/jobs';
import { acknowledgeBy } from '@saimado/referrals/domain/acknowledgement';
import type { WorkDays } from '@saimado/hotlines/domain/work-time';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';

/** Tells that a firm has not answered in time. */
const OVERDUE = 'referral-overdue';
/** Looks for firms that have not answered, of which the job was lost with its server. */
const SWEEP = 'sweep-referrals';
const SWEEP_EVERY_MINUTES = 5;
const SWEPT_AT_ONCE = 500;
const MINUTE_MS = 60_000;

/** Nobody waits for a firm any more once its case is done with. */
const AWAITED = `r.status = 'SENT' and r.acknowledge_by <= $1 and e.closed_at is null`;

/**
 * The time a firm has to answer. The referral's row decides: it is overdue once, whosever job comes first and however
 * often; a job only says that it may be time.
 */
@Injectable()
export class AcknowledgementClock {
  constructor(
    private readonly jobs: Jobs,
    private readonly changes: TicketChanges,
    private readonly notices: Notices,
    private readonly rules: DeskRules,
    private readonly books: RuleBooks,
  ) {
    jobs.handle(OVERDUE, (tx, { referralId = '' }) => this.missed(tx, referralId));
    jobs.handle(SWEEP, (tx) => this.sweep(tx), { everyMinutes: SWEEP_EVERY_MINUTES });
  }

  /** By when a firm asked now is to have answered; the ticket remembers which version of the desk's rules said so. */
  async dueOf(tx: Tx, { ticketId, discipline }: { ticketId: TicketId; discipline: Discipline }, workDays: WorkDays | null): Promise<Date> {
    const { minutes, dueAt, versionId } = await this.rules.acknowledgeWithin(discipline, tx.now, tx.manager);
    await this.books.remember(tx, ticketId, versionId);
    return acknowledgeBy(tx.now, workDays, minutes * MINUTE_MS, dueAt);
  }

  start(tx: Tx, referralId: string, due: Date): Promise<void> {
    return this.jobs.add(tx, { name: OVERDUE, ids: { referralId }, runAt: due, key: `${OVERDUE}:${referralId}` });
  }

  /** The firm answered, or nobody waits any more. */
  end(tx: Tx, referralId: string): Promise<void> {
    return this.notices.withdraw(tx, onceOf(referralId));
  }

  private async sweep(tx: SystemTx): Promise<void> {
    const due = await tx.sql<{ id: string }>(`select r.id from referral r join escalation e on e.id = r.escalation_id where ${AWAITED} order by r.acknowledge_by limit ${SWEPT_AT_ONCE}`, [tx.now]);
    for (const { id } of due) await this.jobs.add(tx, { name: OVERDUE, ids: { referralId: id }, key: `${OVERDUE}:${id}` });
  }

  private async missed(tx: SystemTx, referralId: string): Promise<void> {
    // As everywhere: the ticket first, then the escalation, then the referral.
    await tx.sql('select from ticket where id = (select ticket_id from referral where id = $1) for no key update', [referralId]);
    await tx.sql('select from escalation where id = (select escalation_id from referral where id = $1) for no key update', [referralId]);
    const [row] = await tx.sql<{ ticketId: TicketId; escalationId: string; firmId: string; firm: string; holderId: StaffId | null; due: Date; ordinal: number; discipline: Discipline }>(
      `update referral r set status = 'OVERDUE', version = r.version + 1, overdue_at = $1 from escalation e, firm f
       where r.id = $2 and e.id = r.escalation_id and f.id = r.firm_id and ${AWAITED}
       returning r.ticket_id as "ticketId", r.escalation_id as "escalationId", r.firm_id as "firmId", f.name as firm, e.claimed_by as "holderId", r.acknowledge_by as due, r.ordinal, e.discipline`,
      [tx.now, referralId],
    );
    if (!row) return;
    const told = await this.notices.tell(tx, {
      kind: 'REFERRAL_OVERDUE', to: [...(row.holderId ? [{ staff: [row.holderId] }] : []), { role: 'SUPERVISOR' }], ticketId: row.ticketId, subjectId: row.escalationId, dueAt: row.due, once: onceOf(referralId),
    });
    const ticket = await this.changes.lockById(tx, row.ticketId);
    await this.changes.save(tx, ticket, { kind: 'REFERRAL_OVERDUE', from: row.discipline, text: `R${row.ordinal} ${row.firm}` });
    tx.audit({ action: 'referralOverdue', subjectKind: 'referral', subjectId: referralId, after: { firm: row.firmId, told: told.length } });
    tx.emit({ topic: 'referral', id: referralId });
    tx.emit({ topic: 'firm', id: row.firmId });
  }
}

const onceOf = (referralId: string): string => `referral:${referralId}`;
