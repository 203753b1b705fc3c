import { Injectable } from '@nestjs/common';
import { CallsService } from '@saimado/calls/server/calls.service';
import { RingsService } from '@saimado/calls/server/rings.service';
import type { HotlineType } from '@saimado/hotlines/server/hotlines.types';
import type { HotlineCode } from '@saimado/kernel/codes';
import { isId, newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { forbidden } from '@saimado/platform/graphql/errors';
import { refused } from '@saimado/platform/refusal';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { checkReason, mayHandOver, otherHotline, statusOf, toldText, usualReason } from '@saimado/transfers/domain/transfer-rules';
import { HandOver } from './hand-over.service';
import { TransferReadings } from './transfer-readings';
import { TRANSFER_SQL, type TransferRow, transferView } from './transfer.view';

/** The first line's side of a hand-over: ring the other line, give up waiting, or read its number out. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly commands: Commands,
    private readonly calls: CallsService,
    private readonly rings: RingsService,
    private readonly changes: TicketChanges,
    private readonly handOver: HandOver,
    private readonly readings: TransferReadings,
  ) {}

  /** Makes the other line ring. The caller stays with the first operator until somebody answers there. */
  async offer(actor: Actor, input: Keyed & { ticketNumber: string; reason?: string | null }) {
    const line = await this.otherLine(actor);
    return this.commands.run(actor, 'transferCall', input, async (tx) => {
      const checked = checkReason(line.code, input.reason ?? null);
      if (checked.kind === 'refused') return checked;
      const found = await this.ownCall(tx, input.ticketNumber, null);
      if (found.kind === 'refused') return found;
      if (!line.isOpen) return refused({ reason: 'OtherHotlineClosed', phoneNumber: line.phoneNumber, opensAt: line.opensAt });
      const { call, ticket } = found;
      if (!(await this.endLast(tx, ticket))) return refused({ reason: 'TransferWaiting' });
      const ringId = await this.rings.start(tx, { hotline: line.code, callerNumber: call.callerNumber });
      const id = await keep(tx, { ticket, callId: call.id, to: line.code, reason: checked.reason, ringId, opensAt: null });
      tx.audit({ action: 'transferCall', subjectKind: 'transfer', subjectId: id, after: { ticket: ticket.id, ring: ringId, to: line.code } });
      return { kind: 'CallTransferring' as const, transfer: await viewOf(tx, id) };
    });
  }

  /** The first operator waits no longer. Whoever answered before is named. */
  cancel(actor: Actor, input: Keyed & { transferId: string }) {
    return this.commands.run(actor, 'cancelTransfer', input, async (tx) => {
      const [row] = isId(input.transferId) ? await tx.sql<TransferRow>(`${TRANSFER_SQL} where x.id = $1`, [input.transferId]) : [];
      if (!row?.ringId || row.offeredById !== actor.staffId) return refused({ reason: 'NotFound' });
      const before = await this.handOver.stop(tx, row.ringId, 'CANCELLED');
      if (before.kept === 'ACCEPTED') return refused({ reason: 'AlreadyAnswered', by: before.acceptedBy ?? '' });
      if (before.kept !== 'WAITING') return refused({ reason: 'InvalidTransition', from: before.kept, to: 'CANCELLED' });
      tx.audit({ action: 'cancelTransfer', subjectKind: 'transfer', subjectId: row.id });
      return { kind: 'TransferCancelled' as const, transfer: await viewOf(tx, row.id) };
    });
  }

  /** The other line's number, and while it is closed its next opening, were read to the caller (domain.md §4). */
  async tell(actor: Actor, input: Keyed & { ticketNumber: string; expectedVersion: number }) {
    const line = await this.otherLine(actor);
    return this.commands.run(actor, 'tellOtherHotline', input, async (tx) => {
      const found = await this.ownCall(tx, input.ticketNumber, input.expectedVersion);
      if (found.kind === 'refused') return found;
      const { call, ticket } = found;
      await this.endLast(tx, ticket, true);
      const before = { tier: ticket.tier, category: ticket.category };
      const id = await keep(tx, { ticket, callId: call.id, to: line.code, reason: usualReason(line.code), ringId: null, opensAt: line.opensAt });
      Object.assign(ticket, { tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE' });
      const text = toldText(line.name, line.phoneNumber, line.isOpen, line.opensAt);
      const view = await this.changes.save(tx, ticket, { kind: 'TRANSFERRED', from: ticket.hotline, to: line.code, text });
      tx.audit({ action: 'tellOtherHotline', subjectKind: 'ticket', subjectId: ticket.id, before, after: { transfer: id, open: line.isOpen } });
      return { kind: 'OtherHotlineTold' as const, transfer: await viewOf(tx, id), ticket: view };
    });
  }

  private otherLine(actor: Actor): Promise<HotlineType> {
    if (!actor.hotline) throw forbidden();
    return this.readings.line(otherHotline(actor.hotline));
  }

  /** The ticket of the actor's own call that is going on; the call first, as its end locks it first too. */
  private async ownCall(tx: Tx, ticketNumber: string, expectedVersion: number | null) {
    const call = await this.calls.inProgress(tx, ticketNumber);
    if (call) await this.lastOf(tx, call.ticketId);
    const locked = await this.changes.lock(tx, ticketNumber, expectedVersion);
    if (locked.kind === 'refused') return locked;
    const { ticket } = locked;
    if (!call || !mayHandOver(ticket.status)) return refused({ reason: 'InvalidTransition', from: call ? ticket.status : 'ENDED', to: 'CLOSED' });
    return { kind: 'own' as const, call, ticket };
  }

  /** The ticket's newest transfer, with what it rings locked before it. */
  private async lastOf(tx: Tx, ticketId: string): Promise<TransferRow | null> {
    const [row] = await tx.sql<TransferRow>(`${TRANSFER_SQL} where x.from_ticket_id = $1 and x.status = 'WAITING'`, [ticketId]);
    if (row?.ringId) await tx.sql('select 1 from call where id = $1 for no key update', [row.ringId]);
    return row ?? null;
  }

  /** Settles a ring that nobody answered, or (`also`) one that still rings. @returns false while one is ringing */
  private async endLast(tx: Tx, ticket: LockedTicket, also = false): Promise<boolean> {
    const last = await this.lastOf(tx, ticket.id);
    if (!last?.ringId) return true;
    if (statusOf(last.kept, last.ring) === 'WAITING' && !also) return false;
    await this.handOver.stop(tx, last.ringId, 'CANCELLED');
    return true;
  }
}

interface Kept { ticket: LockedTicket; callId: string; to: HotlineCode; reason: string; ringId: string | null; opensAt: Date | null }

async function keep(tx: Tx, { ticket, callId, to, reason, ringId, opensAt }: Kept): Promise<string> {
  const id = newId<'transfer'>();
  await tx.sql(
    `insert into transfer (id, from_ticket_id, from_call_id, from_hotline, to_hotline, status, reason, offered_at, offered_by, ring_id, settled_at, told_opens_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, ticket.id, callId, ticket.hotline, to, ringId ? 'WAITING' : 'TOLD', reason, tx.now, tx.actor.staffId, ringId, ringId ? null : tx.now, opensAt],
  );
  return id;
}

async function viewOf(tx: Tx, id: string) {
  const [row] = await tx.sql<TransferRow>(`${TRANSFER_SQL} where x.id = $1`, [id]);
  if (!row) throw new Error('a transfer that was just written is gone');
  return transferView(row);
}
