import { Injectable } from '@nestjs/common';
import { checkDueAt, checkPurpose, checkWords, isOfGroup, isRinging, mayCall } from '@saimado/callbacks/domain/callback-rules';
import { afterEvent, type AttemptOutcome, type CallbackEvent } from '@saimado/callbacks/domain/callback-states';
import { instantInWords } from '@saimado/callbacks/domain/moment';
import { isId, newId, type StaffId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { CallbackChanges } from './callback-changes';
import { CallbackReadings } from './callback-readings';
import { CallbackReminders } from './callback-reminders';
import type { CallbackRow } from './callback.view';

type OnCallback = Keyed & { callbackId: string };
const SAY = {
  notOfGroup: 'この折り返しは別の担当のものです。担当の窓口または2次対応が架電します。',
  onTheTelephone: (ticketNumber: string) => `相談票 ${ticketNumber} の折り返しを架電中です。先にその結果を記録するか、「かけずに戻す」を押してください。`,
  nobody: '担当に選べる方ではありません。一覧から選んでください。',
  nextDueAt: '次にかける時刻を選んでください。',
};

/** Calls that are owed: planned, made by one person at a time, called off. Locks: the ticket, then the call-back. */
@Injectable()
export class CallbacksService {
  constructor(
    private readonly commands: Commands,
    private readonly tickets: TicketChanges,
    private readonly changes: CallbackChanges,
    private readonly reminders: CallbackReminders,
    private readonly readings: CallbackReadings,
  ) {}

  /** Nothing in it can conflict with what others do, so no version of the ticket is expected. */
  plan(actor: Actor, input: Keyed & { ticketNumber: string; dueAt: Date; purpose: string; staffId?: string | null; outsideHoursAccepted: boolean }) {
    return this.commands.run(actor, 'planCallback', input, async (tx) => {
      const purpose = checkPurpose(input.purpose);
      if (purpose.kind === 'refused') return purpose;
      const wrongTime = checkDueAt('dueAt', input.dueAt, tx.now);
      if (wrongTime) return wrongTime;
      const locked = await this.tickets.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const { ticket } = locked;
      if (ticket.status === 'CLOSED') return refused({ reason: 'InvalidTransition', from: 'CLOSED', to: 'AWAITING_CALLBACK' });
      const forId = input.staffId ?? null;
      const owner = forId ? (await this.readings.owners(actor, ticket.number)).find(({ id }) => id === forId) : null;
      if (forId && !owner) return refused({ reason: 'InvalidInput', field: 'staffId', message: SAY.nobody });
      const hours = await this.changes.outsideHours(tx, ticket.id, input.dueAt, input.outsideHoursAccepted);
      if (hours.kind === 'refused') return hours;
      const id = newId();
      const tier = actor.role === 'SPECIALIST' ? 'TIER_2' : 'TIER_1';
      await tx.sql(
        `insert into callback (id, ticket_id, version, tier, discipline, for_id, due_at, outside_hours, purpose, status, planned_at, planned_by) values ($1, $2, 1, $3, $4, $5, $6, $7, $8, 'PLANNED', $9, $10)`,
        [id, ticket.id, tier, actor.discipline, forId, input.dueAt, hours.outside, purpose.text, tx.now, actor.staffId],
      );
      await this.reminders.plan(tx, id, input.dueAt);
      await this.changes.follow(tx, ticket, { kind: 'CALLBACK_PLANNED', text: `${instantInWords(input.dueAt)}（${owner ? `${owner.name}さん` : '誰でも'}）：${purpose.text}` });
      tx.audit({ action: 'planCallback', subjectKind: 'callback', subjectId: id, after: { ticket: ticket.id, tier, for: forId, outsideHours: hours.outside } });
      tx.emit({ topic: 'callback', id });
      return { kind: 'CallbackPlanned' as const, callback: await this.viewOf(tx, id) };
    });
  }

  /** 「架電中」: of any number who try at once one is told to call, and the others who does. Nobody makes two calls at once. */
  begin(actor: Actor, input: OnCallback) {
    return this.commands.run(actor, 'beginCallback', input, async (tx) => {
      const found = await this.locked(tx, input.callbackId, 'DONE');
      if (found.kind === 'refused') return found;
      const elsewhere = await this.readings.otherRinging(tx, found.row.id);
      if (elsewhere) return refused({ reason: 'InvalidInput', field: 'callbackId', message: SAY.onTheTelephone(elsewhere) });
      await this.ring(tx, found.row.id, actor.staffId);
      return { kind: 'CallbackBegun' as const, callback: await this.viewOf(tx, found.row.id) };
    });
  }

  /** It was not called after all; others may. */
  putDown(actor: Actor, input: OnCallback) {
    return this.commands.run(actor, 'putDownCallback', input, async (tx) => {
      const found = await this.locked(tx, input.callbackId, 'CANCEL');
      if (found.kind === 'refused') return found;
      if (found.row.ringingById !== actor.staffId) return refused({ reason: 'InvalidTransition', from: 'PLANNED', to: 'PLANNED' });
      await this.ring(tx, found.row.id, null);
      return { kind: 'CallbackPutDown' as const, callback: await this.viewOf(tx, found.row.id) };
    });
  }

  /** How a call went. Reached: it is over. Otherwise it is owed again at `nextDueAt`. */
  attempt(actor: Actor, input: OnCallback & { outcome: AttemptOutcome; note?: string | null; nextDueAt?: Date | null; outsideHoursAccepted: boolean }) {
    return this.commands.run(actor, 'recordAttempt', input, async (tx) => {
      const note = input.note?.trim() || null;
      const tooLong = checkWords('note', note ?? '');
      if (tooLong) return tooLong;
      const found = await this.locked(tx, input.callbackId, input.outcome);
      if (found.kind === 'refused') return found;
      const { row, ticket, to } = found;
      const nextDueAt = to === 'PLANNED' ? (input.nextDueAt ?? null) : null;
      if (to === 'PLANNED' && !nextDueAt) return refused({ reason: 'InvalidInput', field: 'nextDueAt', message: SAY.nextDueAt });
      const wrongTime = nextDueAt && checkDueAt('nextDueAt', nextDueAt, tx.now);
      if (wrongTime) return wrongTime;
      const hours = nextDueAt ? await this.changes.outsideHours(tx, ticket.id, nextDueAt, input.outsideHoursAccepted) : null;
      if (hours?.kind === 'refused') return hours;
      await tx.sql('insert into callback_attempt (id, callback_id, at, by_id, outcome, note, next_due_at) values ($1, $2, $3, $4, $5, $6, $7)', [newId(), row.id, tx.now, actor.staffId, input.outcome, note, nextDueAt]);
      const words = [note, nextDueAt && `次は${instantInWords(nextDueAt)}`].filter(Boolean).join('／') || null;
      await this.changes.save(
        tx, ticket, row.id, { dueAt: nextDueAt ?? row.dueAt, outsideHours: hours?.outside ?? row.outsideHours, status: to, ringingBy: null, cancelReason: null },
        { kind: 'CALLBACK_ATTEMPTED', to: input.outcome, text: words },
      );
      tx.audit({ action: 'recordAttempt', subjectKind: 'callback', subjectId: row.id, before: { status: row.status }, after: { status: to, outcome: input.outcome } });
      return { kind: 'AttemptRecorded' as const, callback: await this.viewOf(tx, row.id) };
    });
  }

  cancel(actor: Actor, input: OnCallback & { reason: string }) {
    return this.commands.run(actor, 'cancelCallback', input, async (tx) => {
      const reason = input.reason.trim();
      if (reason === '') return refused({ reason: 'ReasonRequired' });
      const tooLong = checkWords('reason', reason);
      if (tooLong) return tooLong;
      const found = await this.locked(tx, input.callbackId, 'CANCEL');
      if (found.kind === 'refused') return found;
      const { row, ticket, to } = found;
      await this.changes.save(tx, ticket, row.id, { dueAt: row.dueAt, outsideHours: row.outsideHours, status: to, ringingBy: null, cancelReason: reason }, { kind: 'CALLBACK_CANCELLED', text: row.purpose, reason });
      tx.audit({ action: 'cancelCallback', subjectKind: 'callback', subjectId: row.id, before: { status: row.status }, after: { status: to } });
      return { kind: 'CallbackCancelled' as const, callback: await this.viewOf(tx, row.id) };
    });
  }

  /** Locks a call-back that the actor may make and to which `event` can happen. */
  private async locked(tx: Tx, id: string, event: CallbackEvent) {
    const seen = await this.readings.rowById(id, tx.manager);
    if (!seen || !(await this.readings.view(tx.actor, seen, tx.manager))) return refused({ reason: 'NotFound' });
    const ticket: LockedTicket = await this.tickets.lockById(tx, seen.ticketId);
    const row = (await this.readings.rowById(id, tx.manager)) as CallbackRow;
    if (!isOfGroup(tx.actor, row)) return refused({ reason: 'InvalidInput', field: 'callbackId', message: SAY.notOfGroup });
    if (!mayCall(tx.actor, row)) return refused({ reason: 'AlreadyClaimed', by: row.forName ?? '' });
    const to = afterEvent(row.status, event);
    if (!to) return refused({ reason: 'InvalidTransition', from: row.status, to: event });
    if (row.ringingById !== tx.actor.staffId && isRinging(row.ringingSince, tx.now)) return refused({ reason: 'AlreadyClaimed', by: row.ringingBy ?? '' });
    return { kind: 'locked' as const, row, ticket, to };
  }

  private async ring(tx: Tx, id: string, by: StaffId | null): Promise<void> {
    await tx.sql('update callback set version = version + 1, ringing_by = $2, ringing_since = $3 where id = $1', [id, by, by ? tx.now : null]);
    tx.audit({ action: by ? 'beginCallback' : 'putDownCallback', subjectKind: 'callback', subjectId: id });
    tx.emit({ topic: 'callback', id });
  }

  private async viewOf(tx: Tx, id: string) {
    const row = isId(id) ? await this.readings.rowById(id, tx.manager) : null;
    const view = row && (await this.readings.view(tx.actor, row, tx.manager));
    if (!view) throw new Error('a call-back that was just written is gone');
    return view;
  }
}
