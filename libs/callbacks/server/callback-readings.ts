import { Inject, Injectable } from '@nestjs/common';
import { isRinging, maySeeCallback } from '@saimado/callbacks/domain/callback-rules';
import { typedTime } from '@saimado/callbacks/domain/propose-time';
import type { Clock } from '@saimado/kernel/clock';
import { isId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows, type Tx } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { maySeeTicket } from '@saimado/tickets/domain/visibility';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { DataSource, type EntityManager } from 'typeorm';
import type { CallbackList, CallbackOwnerType, CallbackType, TypedCallbackTimeType } from './callback.types';
import { CALLBACK_SQL, type CallbackRow, callbackView } from './callback.view';
import { ReachRows } from './reach-rows.service';

const LONGEST_LIST = 300;
const WHOSE: Record<CallbackList, string> = {
  MINE: 'c.for_id = $1',
  ANYONE: 'c.for_id is null',
  ALL: 'true',
};

/** Readings of call-backs, each narrowed to what the reader may see. */
@Injectable()
export class CallbackReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reaches: ReachRows,
    private readonly tickets: TicketsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is owed, the longest overdue first. An operator’s list is tier 1’s of the line, a specialist’s the discipline’s. */
  async list(actor: Actor, list: CallbackList): Promise<CallbackType[]> {
    const found = await rows<CallbackRow>(
      this.dataSource,
      `${CALLBACK_SQL} where c.status = 'PLANNED' and ${WHOSE[list]}
         and ($1::uuid is not null) and ($2 = 'SUPERVISOR' or ($2 = 'OPERATOR' and c.tier = 'TIER_1' and t.hotline = $3) or ($2 = 'SPECIALIST' and c.tier = 'TIER_2' and c.discipline = $4))
       order by c.due_at, c.seq limit ${LONGEST_LIST}`,
      [actor.staffId, actor.role, actor.hotline, actor.discipline],
    );
    return this.views(actor, found);
  }

  /** A ticket's, oldest first; whoever asks may see the ticket. */
  async ofTicket(actor: Actor, ticketId: TicketId): Promise<CallbackType[]> {
    const found = await rows<CallbackRow>(this.dataSource, `${CALLBACK_SQL} where c.ticket_id = $1 order by c.seq`, [ticketId]);
    return this.views(actor, found.filter((row) => maySeeCallback(actor, row)));
  }

  /** For deliveries: the receiver's rights are checked there. */
  async rowById(id: string, db: EntityManager = this.dataSource.manager): Promise<CallbackRow | null> {
    return isId(id) ? ((await rows<CallbackRow>(db, `${CALLBACK_SQL} where c.id = $1`, [id]))[0] ?? null) : null;
  }

  /** The number of the ticket for which the actor is on the telephone already, but for this call-back; of calls begun at once, the second waits here and sees the first. */
  async otherRinging(tx: Tx, id: string): Promise<string | null> {
    await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 26))', [tx.actor.staffId]);
    const found = await tx.sql<{ number: string; since: Date }>('select t.number, c.ringing_since as since from callback c join ticket t on t.id = c.ticket_id where c.ringing_by = $1 and c.id <> $2', [tx.actor.staffId, id]);
    return found.find(({ since }) => isRinging(since, tx.now))?.number ?? null;
  }

  /** As this person sees it; null where they may not. */
  async view(actor: Actor, row: CallbackRow, db?: EntityManager): Promise<CallbackType | null> {
    if (!maySeeTicket(actor, row) || !maySeeCallback(actor, row)) return null;
    return (await this.views(actor, [row], db))[0] ?? null;
  }

  /** Whom a call-back of one's own group can be given to, oneself first. */
  async owners(actor: Actor, ticketNumber: string): Promise<CallbackOwnerType[]> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    if (!ticket) return [];
    return rows<CallbackOwnerType>(
      this.dataSource,
      `select id, display_name as name, id = $1 as me from staff where active and (case when $2 = 'SPECIALIST' then role = 'SPECIALIST' and discipline = $3 else role = 'OPERATOR' and hotline = $4 end)
       order by id <> $1, display_name, id`, [actor.staffId, actor.role, actor.discipline, ticket.hotline],
    );
  }

  /** What is understood of a time that is being typed, against the clinic's hours. */
  async typedTime(actor: Actor, ticketNumber: string, typed: string): Promise<TypedCallbackTimeType | null> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    if (!ticket) return null;
    const [reach, isHoliday] = await Promise.all([this.reaches.of(ticket.id as TicketId), this.reaches.holidays()]);
    return typedTime(typed, reach, isHoliday, this.clock());
  }

  private async views(actor: Actor, found: readonly CallbackRow[], db?: EntityManager): Promise<CallbackType[]> {
    const [histories, isHoliday] = await Promise.all([this.reaches.historyOf([...new Set(found.map(({ ticketId }) => ticketId))], db), this.reaches.holidays(db)]);
    return found.map((row) => callbackView(row, actor, histories.get(row.ticketId) ?? [], isHoliday, this.clock()));
  }
}
