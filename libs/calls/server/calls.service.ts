import { Injectable } from '@nestjs/common';
import { checkEnd, checkTimes } from '@saimado/calls/domain/call-times';
import { mayMove } from '@saimado/calls/domain/call-states';
import { foldCallerNumber } from '@saimado/calls/domain/caller-number';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { CallState, HotlineCode } from '@saimado/kernel/codes';
import { type CallId, isId, newId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { forbidden } from '@saimado/platform/graphql/errors';
import { refused } from '@saimado/platform/refusal';
import { ROW_LOCK } from '@saimado/platform/row-lock';
import { mayMove as mayMoveTicket } from '@saimado/tickets/domain/ticket-status';
import { NewTickets } from '@saimado/tickets/server/new-tickets';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { TicketView } from '@saimado/tickets/server/ticket.view';
import { CallEntity } from './call.entity';
import { CALL_COLUMNS, type CallRow, callView } from './call.view';

export interface AcceptCall extends Keyed {
  hotline: HotlineCode;
  callerNumber?: string | null;
  receivedAt?: Date | null;
  callId?: string | null;
}

/** Another capability that has something to do whenever a call is answered or ends, in the same transaction. */
export interface CallFollower {
  /** Answers the ticket where it changed it. */
  accepted(tx: Tx, call: { id: CallId }, ticket: LockedTicket): Promise<TicketView | null>;
  ending(tx: Tx, call: { id: CallId }): Promise<void>;
}

/** The operator's side of a call: answer it, end it, finish what is left to write. */
@Injectable()
export class CallsService {
  private readonly followers: CallFollower[] = [];

  constructor(
    private readonly commands: Commands,
    private readonly hotlines: HotlinesService,
    private readonly tickets: NewTickets,
    private readonly changes: TicketChanges,
  ) {}

  /** Announces a follower, in its constructor. */
  follow(follower: CallFollower): void {
    this.followers.push(follower);
  }

  /** The actor's own call about a ticket while it is going on, locked. */
  async inProgress(tx: Tx, ticketNumber: string): Promise<{ id: CallId; callerNumber: string | null; ticketId: TicketId } | null> {
    const [found] = await tx.sql<{ id: CallId; callerNumber: string | null; ticketId: TicketId }>(
      `select c.id, c.caller_number as "callerNumber", c.ticket_id as "ticketId" from call c join ticket t on t.id = c.ticket_id
       where t.number = $1 and c.operator_id = $2 and c.state = 'IN_PROGRESS' for no key update of c`, [ticketNumber, tx.actor.staffId],
    );
    return found ?? null;
  }

  /** Takes a call and opens its ticket, in one step. Of several who answer one ring exactly one gets it. */
  async accept(actor: Actor, input: AcceptCall) {
    if (actor.hotline !== input.hotline) throw forbidden();
    return this.commands.run(actor, 'acceptCall', input, async (tx) => {
      const number = foldCallerNumber(input.callerNumber);
      if (number.kind === 'refused') return number;
      const ring = input.callId ? await lockCall(tx, input.callId) : null;
      if (input.callId && ring?.hotline !== input.hotline) return refused({ reason: 'NotFound' });
      if (ring && !mayMove(ring.state, 'IN_PROGRESS')) {
        const by = ring.operatorId && (await rowOf(tx, ring.id)).operator;
        return by ? refused({ reason: 'AlreadyAnswered', by }) : refused({ reason: 'InvalidTransition', from: ring.state, to: 'IN_PROGRESS' });
      }
      const told = ring?.receivedAt ?? input.receivedAt ?? tx.now;
      const wrongTime = checkTimes(told, tx.now);
      if (wrongTime) return wrongTime;
      const receivedAt = notAfter(told, tx.now);

      const callerNumber = number.value ?? ring?.callerNumber ?? null;
      const outsideHours = ring?.outsideHours ?? (await this.hotlines.outsideHours(input.hotline, receivedAt, tx.manager));
      const ticket = await this.tickets.open(tx, { hotline: input.hotline, receivedAt, outsideHours, callerNumber });
      await this.hotlines.rememberHours(tx, ticket.id, receivedAt);
      const call = tx.manager.create(CallEntity, {
        id: ring?.id ?? newId<'call'>(), hotline: input.hotline, state: 'IN_PROGRESS', callerNumber, outsideHours,
        receivedAt, acceptedAt: tx.now, endedAt: null, wrappedUpAt: null, operatorId: actor.staffId, ticketId: ticket.id,
      });
      await tx.manager.save(CallEntity, call);
      let view = await this.changes.record(tx, ticket, { kind: 'CALL_ACCEPTED', to: input.hotline });
      for (const follower of this.followers) view = (await follower.accepted(tx, call, ticket)) ?? view;
      tx.audit({ action: 'acceptCall', subjectKind: 'call', subjectId: call.id, after: { hotline: call.hotline, ticket: ticket.id, outsideHours } });
      tx.emit({ topic: 'call', id: call.id });
      return { kind: 'CallAccepted' as const, call: callView(await rowOf(tx, call.id), actor.staffId), ticket: view };
    });
  }

  /** The caller hung up; after-call work (後処理) begins. */
  end(actor: Actor, input: Keyed & { callId: string; endedAt?: Date | null }) {
    return this.commands.run(actor, 'endCall', input, async (tx) => {
      const call = await this.own(tx, input.callId);
      if (!call) return refused({ reason: 'NotFound' });
      const told = input.endedAt ?? tx.now;
      const wrongTime = checkEnd(told, call.receivedAt, tx.now);
      if (wrongTime) return wrongTime;
      if (call.state === 'IN_PROGRESS') for (const follower of this.followers) await follower.ending(tx, call);
      const moved = await this.move(tx, call, 'AFTER_CALL_WORK', { endedAt: notAfter(told, tx.now) });
      return moved.kind === 'refused' ? moved : { ...moved, kind: 'CallEnded' as const };
    });
  }

  /** After-call work is done; the operator is free for the next call. With `closeTicket` nothing is left to do: one step, not two. */
  finishAfterCallWork(actor: Actor, input: Keyed & { callId: string; closeTicket: boolean }) {
    return this.commands.run(actor, 'finishAfterCallWork', input, async (tx) => {
      const call = await this.own(tx, input.callId);
      if (!call) return refused({ reason: 'NotFound' });
      const { id, status } = await this.changes.lockById(tx, call.ticketId!);
      if (input.closeTicket && !mayMoveTicket(status, 'CLOSED', 'CHOICE')) return refused({ reason: 'InvalidTransition', from: status, to: 'CLOSED' });
      const moved = await this.move(tx, call, 'ENDED', { wrappedUpAt: tx.now });
      if (moved.kind === 'refused') return moved;
      return { ...moved, ticket: input.closeTicket ? await this.close(tx, id) : moved.ticket, kind: 'AfterCallWorkFinished' as const };
    });
  }

  private async close(tx: Tx, id: TicketId): Promise<TicketView> {
    const ticket = await this.changes.lockById(tx, id);
    const from = ticket.status;
    ticket.status = 'CLOSED';
    tx.audit({ action: 'setTicketStatus', subjectKind: 'ticket', subjectId: ticket.id, before: { status: from }, after: { status: 'CLOSED' } });
    return this.changes.save(tx, ticket, { kind: 'STATUS_CHANGED', from, to: 'CLOSED' });
  }

  private async own(tx: Tx, callId: string): Promise<CallEntity | null> {
    const call = await lockCall(tx, callId);
    return call?.operatorId === tx.actor.staffId ? call : null;
  }

  private async move(tx: Tx, call: CallEntity, to: Extract<CallState, 'AFTER_CALL_WORK' | 'ENDED'>, changes: Partial<CallEntity>) {
    const from = call.state;
    if (!mayMove(from, to)) return refused({ reason: 'InvalidTransition', from, to });
    await tx.manager.save(CallEntity, Object.assign(call, changes, { state: to }));
    const ticket = await this.changes.lockById(tx, call.ticketId!);
    const view = await this.changes.save(tx, ticket, { kind: to === 'ENDED' ? 'AFTER_CALL_WORK_FINISHED' : 'CALL_ENDED' });
    tx.audit({ action: to === 'ENDED' ? 'finishAfterCallWork' : 'endCall', subjectKind: 'call', subjectId: call.id, before: { state: from }, after: { state: to } });
    tx.emit({ topic: 'call', id: call.id });
    return { kind: 'moved' as const, call: callView(await rowOf(tx, call.id), tx.actor.staffId), ticket: view };
  }
}

/** A console's clock may run a little ahead; what is told here has happened, so it is no later than now. */
const notAfter = (instant: Date, now: Date): Date => (instant > now ? now : instant);

export const lockCall = async (tx: Tx, id: string): Promise<CallEntity | null> =>
  isId(id) ? tx.manager.findOne(CallEntity, { where: { id: id as CallId }, lock: ROW_LOCK }) : null;

export async function rowOf(tx: Tx, id: CallId): Promise<CallRow> {
  const [row] = await tx.sql<CallRow>(`select ${CALL_COLUMNS} where c.id = $1`, [id]);
  if (!row) throw new Error('a call that was just written is gone');
  return row;
}
