import { Injectable } from '@nestjs/common';
import type { HotlineCode, Tier, TicketStatus, VerificationOutcome } from '@saimado/kernel/codes';
import { isId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { badInput } from '@saimado/platform/graphql/errors';
import { decodeCursor, encodeCursor } from '@saimado/platform/graphql/cursor';
import { parseTicketNumber } from '@saimado/tickets/domain/ticket-number';
import { queryGrams, searchText } from '@saimado/tickets/domain/ticket-search';
import { maySeeTicket, type TicketScope } from '@saimado/tickets/domain/visibility';
import { DataSource, type EntityManager } from 'typeorm';
import type { TicketConnection, TimelineEntry } from './ticket.types';
import { type AuthoredEntry, historyOfSpecialist } from './ticket-history-of-specialist';
import type { TicketView } from './ticket.view';

export interface TicketFilter {
  search?: string | null;
  hotline?: HotlineCode | null;
  status?: TicketStatus[] | null;
  tier?: Tier[] | null;
  verification?: VerificationOutcome[] | null;
  clockRunning?: boolean | null;
  first: number;
  after?: string | null;
}

type TicketRow = TicketView & TicketScope;

/** An earlier ticket of a caller's number: enough to recognise it, and no more. */
export type TicketOfCaller = Pick<TicketView, 'number' | 'hotline' | 'status' | 'verificationOutcome' | 'memberName' | 'facilityName'> & { receivedAt: Date };

export const LONGEST_PAGE = 200;
const LONGEST_SEARCH = 200;

const COLUMNS = /* sql */ `
  t.id, t.number, t.version, t.hotline, t.status, t.tier, t.category, t.urgency, t.outside_hours as "outsideHours",
  t.created_at as "createdAt", t.updated_at as "updatedAt", o.display_name as operator, t.caller_number as "callerNumber",
  t.member_name as "memberName", t.facility_name as "facilityName", t.verification_outcome as "verificationOutcome",
  t.verification_debt_since as "verificationDebtSince",
  t.disciplines
  from ticket t join staff o on o.id = t.operator_id`;

/** Readings of tickets. Every one is narrowed to what the reader may see. */
@Injectable()
export class TicketsService {
  constructor(private readonly dataSource: DataSource) {}

  /** One ticket by the number read out on the phone; null where there is none for this reader. */
  async byNumber(actor: Actor, number: string): Promise<TicketView | null> {
    const parsed = parseTicketNumber(number);
    if (!parsed) return null;
    const [ticket] = await rows<TicketRow>(this.dataSource, `select ${COLUMNS} where t.number = $1`, [parsed]);
    return ticket && maySeeTicket(actor, ticket) ? ticket : null;
  }

  /** One ticket by id, with what decides who may see it; for deliveries and for other capabilities. */
  async byId(id: string): Promise<TicketRow | null> {
    if (!isId(id)) return null;
    const [ticket] = await rows<TicketRow>(this.dataSource, `select ${COLUMNS} where t.id = $1`, [id]);
    return ticket ?? null;
  }

  /** A page of tickets, newest first. */
  async page(actor: Actor, filter: TicketFilter): Promise<TicketConnection> {
    if (filter.first < 1 || filter.first > LONGEST_PAGE) throw badInput(`first は1〜${LONGEST_PAGE}で指定してください。`);
    if (filter.search && filter.search.length > LONGEST_SEARCH) throw badInput(`search は${LONGEST_SEARCH}文字以内で指定してください。`);
    const found: TicketRow[] = [];
    let after = filter.after ?? null;
    for (let batch: TicketRow[]; found.length <= filter.first; after = cursorOf(batch.at(-1)!)) {
      batch = await this.batch(actor, { ...filter, after });
      found.push(...await this.foundByWhatIsShown(actor, batch, filter.search ?? ''));
      if (batch.length <= filter.first) break;
    }
    const edges = found.slice(0, filter.first).map((node) => ({ cursor: cursorOf(node), node }));
    return { edges, pageInfo: { hasNextPage: found.length > filter.first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  /** The next tickets that match, one more than were asked for where there are more. */
  private batch(actor: Actor, filter: TicketFilter): Promise<TicketRow[]> {
    const where = new Conditions();
    scope(actor, where);
    if (filter.hotline) where.add('t.hotline = ?', filter.hotline);
    if (filter.status) where.add('t.status = any(?::text[])', filter.status);
    if (filter.tier) where.add('t.tier = any(?::text[])', filter.tier);
    if (filter.verification) where.add('t.verification_outcome = any(?::text[])', filter.verification);
    if (filter.clockRunning) where.add('exists (select from running_clock c where c.ticket_id = t.id)');
    search(filter.search ?? '', where);
    if (filter.after) where.add('(t.created_at, t.id) < (?::timestamptz, ?::uuid)', ...decodeCursor(filter.after));
    return rows<TicketRow>(
      this.dataSource,
      `select ${COLUMNS} where ${where.sql} order by t.created_at desc, t.id desc limit ${filter.first + 1}`, where.values,
    );
  }

  /**
   * A ticket keeps the words of all that was written into it. To a specialist it is found by those alone that they may read:
   * otherwise searching would tell, word by word, what the other discipline wrote.
   */
  private async foundByWhatIsShown(actor: Actor, tickets: TicketRow[], query: string): Promise<TicketRow[]> {
    const words = parseTicketNumber(query) ? [] : queryGrams(query).words;
    if (actor.role !== 'SPECIALIST' || words.length === 0 || tickets.length === 0) return tickets;
    const entries = await this.entries(this.dataSource.manager, tickets.map(({ id }) => id));
    return tickets.filter(({ id, number, memberName, facilityName }) => {
      const shown = historyOfSpecialist(entries.filter(({ ticketId }) => ticketId === id), actor.discipline);
      const text = searchText([number, memberName, facilityName, ...shown.flatMap((entry) => [entry.text, entry.reason])]);
      return words.every((word) => text.includes(word));
    });
  }

  /**
   * Tickets whose call came from a number, at `until` or before, newest first and narrowed as every other reading is.
   * @param callerNumber folded as it is kept: digits, a leading 0
   */
  async ofCaller(actor: Actor, { callerNumber, until, except, first }: { callerNumber: string; until: Date; except: string | null; first: number }): Promise<TicketOfCaller[]> {
    const where = new Conditions();
    scope(actor, where);
    where.add('t.caller_number = ? and t.received_at <= ?::timestamptz', callerNumber, until);
    if (except) where.add('t.number <> ?', except);
    return rows<TicketOfCaller>(
      this.dataSource,
      `select t.number, t.received_at as "receivedAt", t.hotline, t.status, t.verification_outcome as "verificationOutcome",
         t.member_name as "memberName", t.facility_name as "facilityName"
       from ticket t where ${where.sql} order by t.received_at desc, t.id desc limit ${first}`, where.values,
    );
  }

  /** What happened to a ticket, oldest first, as far as this reader may know. The caller has checked that they see the ticket. */
  async timelineFor(reader: Actor, ticketId: TicketId): Promise<TimelineEntry[]> {
    const entries = await this.timeline(ticketId);
    return reader.role === 'SPECIALIST' ? historyOfSpecialist(entries, reader.discipline) : entries;
  }

  /** Everything that happened to a ticket, oldest first; for whoever may know all of it. */
  async timeline(ticketId: TicketId, db: EntityManager = this.dataSource.manager): Promise<AuthoredEntry[]> {
    return this.entries(db, [ticketId]);
  }

  private entries(db: EntityManager, ticketIds: readonly string[]): Promise<(AuthoredEntry & { ticketId: string })[]> {
    return rows(
      db,
      `select e.id, e.ticket_id as "ticketId", e.at, coalesce(p.display_name, 'システム') as by, e.kind, e.text, e.from_code as "from", e.to_code as "to", e.rule, e.reason,
         p.discipline as "authorDiscipline"
       from ticket_event e left join staff p on p.id = e.by_id where e.ticket_id = any($1::uuid[]) order by e.seq`, [ticketIds],
    );
  }
}

const cursorOf = ({ createdAt, id }: TicketRow): string => encodeCursor(createdAt, id);

/** SQL conditions with their values; `?` stands for the next value. */
class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = ['true'];

  add(part: string, ...values: unknown[]): void {
    let next = this.values.length;
    this.parts.push(part.replaceAll('?', () => `$${++next}`));
    this.values.push(...values);
  }

  get sql(): string {
    return this.parts.join(' and ');
  }
}

/** {@link maySeeTicket}, as SQL. */
function scope(actor: Actor, where: Conditions): void {
  if (actor.role === 'SUPERVISOR') return;
  if (actor.role === 'OPERATOR') where.add('t.hotline = ?', actor.hotline);
  else if (actor.role === 'SPECIALIST') where.add('t.disciplines @> array[?::text]', actor.discipline);
  else where.add('false');
}

/** All words must occur: the index finds tickets that have the words' pieces, the text confirms. */
function search(query: string, where: Conditions): void {
  const number = parseTicketNumber(query);
  if (number) return where.add('t.number = ?', number);
  const { words, grams } = queryGrams(query);
  if (words.length === 0) return;
  if (grams.length > 0) where.add('t.search_grams @> ?::text[]', grams);
  for (const word of words) where.add('position(? in t.search_text) > 0', word);
}
