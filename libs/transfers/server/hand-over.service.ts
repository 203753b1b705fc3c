import { Injectable } from '@nestjs/common';
import { CallsService, type CallFollower } from '@saimado/calls/server/calls.service';
import { RingsService } from '@saimado/calls/server/rings.service';
import { DraftsService } from '@saimado/drafts/server/drafts.service';
import type { CallId, StaffId } from '@saimado/kernel/id';
import { type Tx } from '@saimado/platform/commands';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { TicketView } from '@saimado/tickets/server/ticket.view';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { handOverText } from '@saimado/transfers/domain/hand-over-text';
import { acceptedText, mayHandOver } from '@saimado/transfers/domain/transfer-rules';
import { TriageService } from '@saimado/triage/server/triage.service';
import { VerificationService } from '@saimado/verification/server/verification.service';
import { TRANSFER_SQL, type TransferRow } from './transfer.view';

interface Answer { questionId: string; answerId: string }

/**
 * What happens to the two tickets when the other line answers, and to the ring when the caller hangs up before. Locks are
 * taken in one order: the first call, the ring, the transfer, the first ticket.
 */
@Injectable()
export class HandOver implements CallFollower {
  constructor(
    calls: CallsService,
    private readonly rings: RingsService,
    private readonly changes: TicketChanges,
    private readonly tickets: TicketsService,
    private readonly verifications: VerificationService,
    private readonly triages: TriageService,
    private readonly drafts: DraftsService,
  ) {
    calls.follow(this);
  }

  /** A ring was answered. Where it is a hand-over, the new ticket begins with everything that the first line knows. */
  async accepted(tx: Tx, call: { id: CallId }, ticket: LockedTicket): Promise<TicketView | null> {
    const transfer = await lockTransfer(tx, 'x.ring_id = $1', call.id);
    if (!transfer) return null;
    const first = await this.changes.lockById(tx, transfer.fromTicketId);
    const text = await this.told(tx, transfer, first);
    await this.verifications.carryOver(tx, first, ticket);
    await this.carryDrafts(tx, transfer, first, { callId: call.id, hotline: ticket.hotline });
    await tx.sql(
      `update transfer set status = 'ACCEPTED', settled_at = $2, accepted_by = $3, to_ticket_id = $4 where id = $1`,
      [transfer.id, tx.now, tx.actor.staffId, ticket.id],
    );
    const fact = { kind: 'TRANSFERRED', from: first.hotline, to: ticket.hotline, reason: transfer.reason } as const;
    Object.assign(first, { tier: 'OUT_OF_SCOPE', category: 'WRONG_LINE', ...(mayHandOver(first.status) && { status: 'CLOSED' }) });
    await this.changes.save(tx, first, { ...fact, text: acceptedText(ticket.number) });
    tx.audit({ action: 'acceptTransfer', subjectKind: 'transfer', subjectId: transfer.id, after: { from: first.id, to: ticket.id } });
    return this.changes.save(tx, ticket, { ...fact, text });
  }

  /** The caller hung up on the first line: whoever is being called there is called no more. */
  async ending(tx: Tx, call: { id: CallId }): Promise<void> {
    const [waiting] = await tx.sql<{ ringId: string }>(`select ring_id as "ringId" from transfer where from_call_id = $1 and status = 'WAITING'`, [call.id]);
    if (waiting) await this.stop(tx, waiting.ringId, 'CALLER_GONE');
  }

  /** Ends what is waiting, unless somebody answered meanwhile. @returns the transfer as it was found, locked */
  async stop(tx: Tx, ringId: string, as: 'CALLER_GONE' | 'CANCELLED'): Promise<TransferRow> {
    const ring = await this.rings.stop(tx, ringId);
    const transfer = await lockTransfer(tx, 'x.ring_id = $1', ringId);
    if (!transfer) throw new Error('a transfer is never deleted');
    if (transfer.kept !== 'WAITING') return transfer;
    await tx.sql('update transfer set status = $2, settled_at = $3 where id = $1', [transfer.id, ring === 'MISSED' ? 'UNANSWERED' : as, tx.now]);
    return transfer;
  }

  private async told(tx: Tx, transfer: TransferRow, first: LockedTicket): Promise<string> {
    const entries = await this.tickets.timeline(first.id, tx.manager);
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind && entry.text !== null);
    const [warning] = await tx.sql('select 1 from caller_warning where ticket_id = $1 limit 1', [first.id]);
    return handOverText({
      ticketNumber: first.number, verified: first.verificationOutcome !== null, warned: warning !== undefined,
      answers: (await this.triages.latestOf([first.id], tx.manager)).get(first.id)?.answered ?? [],
      notes: of('NOTE').map(({ at, by, text }) => ({ at, by, text: text ?? '' })),
      told: of('SCRIPT_STEP_DONE').map(({ text }) => text ?? ''),
      unsaved: await this.drafts.typed(tx, transfer.offeredById, `ticket:${first.number}:note`),
    });
  }

  /** What was typed and not yet recorded lies before the second operator as it lay before the first. */
  private async carryDrafts(tx: Tx, { offeredById, fromCallId }: TransferRow, first: LockedTicket, to: { callId: CallId; hotline: LockedTicket['hotline'] }): Promise<void> {
    const claim = await this.drafts.typed(tx, offeredById, `call:${fromCallId}:claim`);
    if (claim) await this.drafts.place(tx, tx.actor.staffId, `call:${to.callId}:claim`, claim);
    const recorded = (await this.triages.latestOf([first.id], tx.manager)).get(first.id)?.answered ?? [];
    const given = await this.typedAnswers(tx, offeredById, fromCallId) ?? recorded;
    const answers = await this.stillAsked(tx, to.hotline, given);
    if (answers.length > 0) await this.drafts.place(tx, tx.actor.staffId, `call:${to.callId}:triage`, JSON.stringify({ answers }));
  }

  /** The answers of the draft that the triage screen keeps (`useTriage`); null where nothing was changed since the record. */
  private async typedAnswers(tx: Tx, staffId: StaffId, callId: string): Promise<Answer[] | null> {
    const content = await this.drafts.typed(tx, staffId, `call:${callId}:triage`);
    if (!content) return null;
    try {
      const { answers } = JSON.parse(content) as { answers?: unknown };
      return Array.isArray(answers) ? (answers as Answer[]).filter((one) => typeof one?.questionId === 'string' && typeof one.answerId === 'string') : null;
    } catch {
      return null;
    }
  }

  /** Of the answers those which the other line's questions ask for as well. */
  private async stillAsked(tx: Tx, hotline: LockedTicket['hotline'], answers: readonly Answer[]): Promise<Answer[]> {
    const plain = answers.map(({ questionId, answerId }) => ({ questionId, answerId }));
    try {
      const { answered } = await this.triages.step(hotline, plain, tx.manager);
      return answered.map(({ questionId, answerId }) => ({ questionId, answerId }));
    } catch {
      // A draft of older questions: asking anew is better than refusing the call.
      return [];
    }
  }
}

export async function lockTransfer(tx: Tx, where: string, value: string): Promise<TransferRow | null> {
  const [row] = await tx.sql<TransferRow>(`${TRANSFER_SQL} where ${where} for no key update of x`, [value]);
  return row ?? null;
}
