import { Injectable } from '@nestjs/common';
import { statusOnceOver, statusWhilePlanned } from '@saimado/callbacks/domain/callback-rules';
import type { CallbackStatus } from '@saimado/callbacks/domain/callback-states';
import { clinicAt, nextReachable } from '@saimado/callbacks/domain/clinic-days';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { type LockedTicket, TicketChanges, type TimelineFact } from '@saimado/tickets/server/ticket-changes';
import { CallbackReminders } from './callback-reminders';
import { ReachRows } from './reach-rows.service';

/** What of a call-back changes after it was planned. */
export interface CallbackChange {
  dueAt: Date;
  outsideHours: boolean;
  status: CallbackStatus;
  ringingBy: StaffId | null;
  cancelReason: string | null;
}
const CANCELLED_WITH_TICKET = '受付を完了したため';

/** Writes what becomes of a call-back, with its reminders, its ticket's status and history. Whoever calls holds the ticket's lock. */
@Injectable()
export class CallbackChanges {
  constructor(
    private readonly changes: TicketChanges,
    private readonly reminders: CallbackReminders,
    private readonly reaches: ReachRows,
  ) {
    changes.follow({ saved: (tx, ticket) => this.endWith(tx, ticket) });
  }

  /** Whether the clinic is closed at a time that was chosen, and that was not said to be known. */
  async outsideHours(tx: Tx, ticketId: TicketId, at: Date, accepted: boolean): Promise<{ kind: 'ok'; outside: boolean } | RefusedFor<'OutsideClinicHours'>> {
    const [reach, isHoliday] = [await this.reaches.of(ticketId, tx.manager), await this.reaches.holidays(tx.manager)];
    const outside = clinicAt(reach, isHoliday, at).isOpen === false;
    return outside && !accepted ? refused({ reason: 'OutsideClinicHours', opensAt: nextReachable(reach, isHoliday, at) }) : { kind: 'ok', outside };
  }

  /** Stores the change of a row that was just locked; `fact` is told in the ticket's history. */
  async save(tx: Tx<Actor | null>, ticket: LockedTicket, id: string, change: CallbackChange, fact: TimelineFact): Promise<void> {
    const over = change.status !== 'PLANNED';
    await tx.sql(
      `update callback set version = version + 1, due_at = $2, outside_hours = $3, status = $4, ringing_by = $5, ringing_since = case when $5::uuid is null then null else $6::timestamptz end,
         closed_at = $7, closed_by = case when $7::timestamptz is null then null else coalesce($8::uuid, planned_by) end, cancel_reason = $9 where id = $1`,
      [id, change.dueAt, change.outsideHours, change.status, change.ringingBy, tx.now, over ? tx.now : null, tx.actor?.staffId ?? null, change.cancelReason],
    );
    await this.reminders.plan(tx, id, over ? null : change.dueAt);
    await this.follow(tx, ticket, fact);
    tx.emit({ topic: 'callback', id });
  }

  /** Tells the ticket's history, and has its status follow what tier 1 still owes. */
  async follow(tx: Tx<Actor | null>, ticket: LockedTicket, fact: TimelineFact): Promise<void> {
    const [left] = await tx.sql<{ count: string }>(`select count(*) from callback where ticket_id = $1 and status = 'PLANNED' and tier = 'TIER_1'`, [ticket.id]);
    const planned = Number(left?.count ?? 0);
    ticket.status = fact.kind === 'CALLBACK_PLANNED' && planned > 0 ? statusWhilePlanned(ticket.status) : statusOnceOver(ticket.status, planned);
    await this.changes.save(tx, ticket, fact);
  }

  /** A closed ticket owes nobody a call. */
  private async endWith(tx: Tx<Actor | null>, ticket: LockedTicket): Promise<void> {
    if (ticket.status !== 'CLOSED') return;
    const ended = await tx.sql<{ id: string; purpose: string }>(
      `update callback set version = version + 1, status = 'CANCELLED', ringing_by = null, ringing_since = null, closed_at = $2, closed_by = coalesce($3::uuid, planned_by), cancel_reason = $4
       where ticket_id = $1 and status = 'PLANNED' returning id, purpose`, [ticket.id, tx.now, tx.actor?.staffId ?? null, CANCELLED_WITH_TICKET]);
    for (const { id, purpose } of ended) {
      await this.reminders.plan(tx, id, null);
      await this.changes.record(tx, ticket, { kind: 'CALLBACK_CANCELLED', text: purpose, reason: CANCELLED_WITH_TICKET });
      tx.audit({ action: 'cancelCallback', subjectKind: 'callback', subjectId: id, after: { ticketClosed: true } });
      tx.emit({ topic: 'callback', id });
    }
  }
}
