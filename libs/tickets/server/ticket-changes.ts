import { Injectable } from '@nestjs/common';
import { newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { ROW_LOCK } from '@saimado/platform/row-lock';
import { parseTicketNumber } from '@saimado/tickets/domain/ticket-number';
import { searchGrams, searchText } from '@saimado/tickets/domain/ticket-search';
import { maySeeTicket } from '@saimado/tickets/domain/visibility';
import { TicketEntity } from './ticket.entity';
import { type TicketView, ticketView } from './ticket.view';
import type { TimelineKind } from './timeline-kind';

/** What a change writes into the ticket's timeline. `text` is found by the search. */
export interface TimelineFact {
  kind: TimelineKind;
  text?: string | null;
  from?: string | null;
  to?: string | null;
  rule?: string | null;
  reason?: string | null;
}

/** A person's transaction, or that of what happens by itself. */
type AnyTx = Tx<Actor | null>;

/** What gives a ticket its number, or the names by which it is looked for. */
const NAMING: ReadonlySet<TimelineKind> = new Set(['CALL_ACCEPTED', 'VERIFIED', 'TRANSFERRED']);

/** A ticket in the hands of a transaction, to be changed and saved. */
export type LockedTicket = TicketEntity;

/** Another capability's part in what becomes of a ticket: what hangs on its status follows it in the same transaction. */
export interface TicketFollower {
  /** A locked ticket was saved; its row is written already. */
  saved(tx: AnyTx, ticket: LockedTicket): Promise<void>;
}

/** The one way to change a ticket: lock it, decide, save it with what happened. */
@Injectable()
export class TicketChanges {
  private readonly followers: TicketFollower[] = [];

  /** A capability that depends on tickets joins in; called once, in its constructor. */
  follow(follower: TicketFollower): void {
    this.followers.push(follower);
  }

  /**
   * Locks a ticket for this transaction. A ticket the actor may not see is not found.
   * @param expectedVersion null where the change cannot conflict (a note is added whatever happened before)
   */
  async lock(
    tx: Tx, number: string, expectedVersion: number | null,
  ): Promise<{ kind: 'ticket'; ticket: TicketEntity } | RefusedFor<'NotFound'> | RefusedFor<'VersionConflict'>> {
    const parsed = parseTicketNumber(number);
    const ticket = parsed && (await tx.manager.findOne(TicketEntity, { where: { number: parsed }, lock: ROW_LOCK }));
    if (!ticket || !maySeeTicket(tx.actor, ticket)) return refused({ reason: 'NotFound' });
    if (expectedVersion !== null && ticket.version !== expectedVersion) {
      return refused({ reason: 'VersionConflict', currentVersion: ticket.version });
    }
    return { kind: 'ticket', ticket };
  }

  /** Locks the ticket of something the actor may change already, such as a call of their own. */
  lockById(tx: AnyTx, id: TicketEntity['id']): Promise<TicketEntity> {
    return tx.manager.findOneOrFail(TicketEntity, { where: { id }, lock: ROW_LOCK });
  }

  /** Stores a locked ticket as a new version, with its timeline entry and search words, and announces it. */
  async save(tx: AnyTx, ticket: TicketEntity, fact: TimelineFact): Promise<TicketView> {
    ticket.version += 1;
    ticket.updatedAt = tx.now;
    const { id, ...fields } = ticket;
    await tx.manager.update(TicketEntity, { id }, fields);
    const view = await this.record(tx, ticket, fact);
    for (const follower of this.followers) await follower.saved(tx, ticket);
    return view;
  }

  /** Writes what happened to a ticket that was just inserted or saved. */
  async record(tx: AnyTx, ticket: TicketEntity, fact: TimelineFact): Promise<TicketView> {
    await tx.sql(
      `insert into ticket_event (id, ticket_id, at, by_id, kind, text, from_code, to_code, rule, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), ticket.id, tx.now, tx.actor?.staffId ?? null, fact.kind, fact.text ?? null, fact.from ?? null, fact.to ?? null, fact.rule ?? null, fact.reason ?? null],
    );
    await this.index(tx, ticket, [...(NAMING.has(fact.kind) ? [ticket.number, ticket.memberName, ticket.facilityName] : []), fact.text, fact.reason]);
    tx.emit({ topic: 'ticket', id: ticket.id });
    const [operator] = await tx.sql<{ name: string }>('select display_name as name from staff where id = $1', [ticket.operatorId]);
    return ticketView(ticket, operator?.name ?? null);
  }

  /** Adds words by which the ticket is found; those it has already cost nothing. */
  private async index(tx: AnyTx, ticket: TicketEntity, parts: (string | null | undefined)[]): Promise<void> {
    const words = searchText(parts.filter((part): part is string => Boolean(part)));
    if (!words) return;
    await tx.sql(
      `update ticket set search_text = search_text || ' ' || $2,
         search_grams = (select array_agg(distinct gram) from unnest(search_grams || $3::text[]) gram)
       where id = $1 and position($2 in search_text) = 0`,
      [ticket.id, words, searchGrams(words)],
    );
  }
}
