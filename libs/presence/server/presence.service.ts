import { Injectable } from '@nestjs/common';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { badInput } from '@saimado/platform/graphql/errors';
import { type OpenTab, presentFor, type PresenceField, ticketOfSubject } from '@saimado/presence/domain/presence';
import type { TicketView } from '@saimado/tickets/server/ticket.view';
import { maySeeTicket, type TicketScope } from '@saimado/tickets/domain/visibility';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { DataSource } from 'typeorm';
import { PresenceLeases } from './presence-leases';
import type { PresenceType } from './presence.types';

/** A ticket with everybody who has it open; who of them is told to whom is decided at delivery. */
export interface OpenTicket { ticket: TicketView & TicketScope; tabs: OpenTab[] }

const MOST_SUBJECTS = 200;

const TABS = /* sql */ `
  select p.ticket_id as "ticketId", p.staff_id as "staffId", s.display_name as name, s.role, s.discipline, p.writing, p.since
  from presence p join staff s on s.id = p.staff_id`;

/** Who has which ticket open: told to those, and of those tickets, that may be seen. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly leases: PresenceLeases,
    private readonly tickets: TicketsService,
  ) {}

  /** Is present at a ticket until `leave` is called. @throws BAD_USER_INPUT where this person sees no such ticket */
  async enter(actor: Actor, subject: string, tab: string, writing: PresenceField | null): Promise<{ ticketId: string; leave: () => void }> {
    const number = ticketOfSubject(subject);
    const ticket = number && (await this.tickets.byNumber(actor, number));
    if (!ticket || !isId(tab)) throw badInput('subject には表示できるチケットを、tab にはタブのIDを指定してください。');
    return { ticketId: ticket.id, leave: await this.leases.take({ ticketId: ticket.id, tab, staffId: actor.staffId, writing }) };
  }

  /** For deliveries: the receiver's rights are checked by {@link seenBy}. */
  async openTicket(ticketId: string): Promise<OpenTicket | null> {
    const [ticket, tabs] = await Promise.all([
      this.tickets.byId(ticketId), rows<OpenTab>(this.dataSource, `${TABS} where p.ticket_id = $1 and p.seen_at >= $2`, [ticketId, this.leases.presentSince()]),
    ]);
    return ticket && { ticket, tabs };
  }

  seenBy(actor: Actor, { ticket, tabs }: OpenTicket): PresenceType | null {
    return maySeeTicket(actor, ticket) ? { subject: `ticket:${ticket.number}`, people: presentFor(actor, tabs) } : null;
  }

  /** The same for many tickets at once: those that anybody else has open. */
  async among(actor: Actor, subjects: readonly string[]): Promise<PresenceType[]> {
    if (subjects.length > MOST_SUBJECTS) throw badInput(`subjects は${MOST_SUBJECTS}件以内で指定してください。`);
    const numbers = subjects.map(ticketOfSubject).filter((number) => number !== null);
    if (numbers.length === 0) return [];
    const found = await rows<OpenTab & TicketScope & { number: string }>(
      this.dataSource,
      `select t.number, t.hotline, t.disciplines, o.* from ticket t join (${TABS} where p.seen_at >= $2) o on o."ticketId" = t.id where t.number = any($1::text[])`,
      [numbers, this.leases.presentSince()],
    );
    const seen = new Map<string, OpenTab[]>();
    for (const tab of found) if (maySeeTicket(actor, tab)) seen.set(tab.number, [...(seen.get(tab.number) ?? []), tab]);
    return [...seen].map(([number, tabs]) => ({ subject: `ticket:${number}`, people: presentFor(actor, tabs) })).filter(({ people }) => people.length > 0);
  }
}
