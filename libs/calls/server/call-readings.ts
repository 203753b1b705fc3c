import { Injectable } from '@nestjs/common';
import type { HotlineCode } from '@saimado/kernel/codes';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { DataSource } from 'typeorm';
import type { CallType, EarlierTicket } from './call.types';
import { CALL_COLUMNS, type CallRow, callView } from './call.view';

/** An operator hears their own line ring, a supervisor both. */
export const hears = (actor: Actor, hotline: HotlineCode): boolean => actor.role === 'SUPERVISOR' || actor.hotline === hotline;

/** Older ones tell little of who calls now. */
const EARLIER_SHOWN = 5;

/** Readings of calls. */
@Injectable()
export class CallReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tickets: TicketsService,
  ) {}

  async byId(id: string): Promise<CallRow | null> {
    return isId(id) ? ((await this.select('where c.id = $1', [id]))[0] ?? null) : null;
  }

  async openOf(actor: Actor): Promise<CallType[]> {
    const found = await this.select(`where c.operator_id = $1 and c.state in ('IN_PROGRESS','AFTER_CALL_WORK') order by c.accepted_at desc`, [actor.staffId]);
    return found.map((call) => callView(call, actor.staffId));
  }

  async ringing(actor: Actor): Promise<CallType[]> {
    const found = await this.select(`where c.state = 'RINGING' order by c.received_at`, []);
    return found.filter((call) => hears(actor, call.hotline)).map((call) => callView(call, actor.staffId));
  }

  /** The caller has checked that the ticket may be seen. */
  async ofTicket(actor: Actor, ticketId: string): Promise<CallType[]> {
    return (await this.select('where c.ticket_id = $1 order by c.received_at', [ticketId])).map((call) => callView(call, actor.staffId));
  }

  /**
   * What the same number rang about before, as far as this person may see it: an operator that of the own hotline, as in
   * the list. Read without a row in the audit, as tickets are everywhere; what is audited is opening the register.
   */
  async earlierTickets(actor: Actor, call: Pick<CallType, 'callerNumber' | 'receivedAt' | 'ticketNumber'>): Promise<EarlierTicket[]> {
    const { callerNumber, receivedAt, ticketNumber } = call;
    return callerNumber ? this.tickets.ofCaller(actor, { callerNumber, until: receivedAt, except: ticketNumber, first: EARLIER_SHOWN }) : [];
  }

  private select(where: string, values: readonly unknown[]): Promise<CallRow[]> {
    return rows<CallRow>(this.dataSource, `select ${CALL_COLUMNS} ${where}`, values);
  }
}
