import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { newId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';

/** Searches of one person for one reason within this time are one look: a list of every key pressed is read by nobody. */
const SITTING_MS = 10 * 60_000;

interface Look {
  /** the ticket that was searched for; it is the reason where none is given */
  ticketId: TicketId | null;
  reason: string | null;
}
interface Sitting extends Look { since: number }

/**
 * Lists looks into the register outside a live call for review. Opening an entry there needs a reason; a search answers
 * without one, as outside clients were promised, but it is listed all the same, and that it had no reason is seen.
 */
@Injectable()
export class RegisterLooks {
  private readonly sittings = new Map<Actor['staffId'], Sitting>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A search outside a live call on its ticket. Costs a query once per sitting; another server process lists its own. */
  async note(actor: Actor, { ticketId, reason }: Look): Promise<void> {
    const now = this.clock();
    const last = this.sittings.get(actor.staffId);
    const age = last ? now.getTime() - last.since : Infinity;
    if (last && age >= 0 && age < SITTING_MS && last.ticketId === ticketId && last.reason === reason) return;
    if (!ticketId && !reason && (await this.isOnTheTelephone(actor))) return;
    this.sittings.set(actor.staffId, { ticketId, reason, since: now.getTime() });
    await this.dataSource.query(
      'insert into register_access (id, at, staff_id, entry_id, ticket_id, reason, outside_call) values ($1, $2, $3, null, $4, $5, true)',
      [newId(), now, actor.staffId, ticketId, reason],
    );
  }

  /** A client that searches before it knows the ticket, while its person is in a call, is not outside one. */
  private async isOnTheTelephone(actor: Actor): Promise<boolean> {
    const [call] = await rows<{ id: string }>(
      this.dataSource, `select id from call where operator_id = $1 and state in ('IN_PROGRESS','AFTER_CALL_WORK') limit 1`, [actor.staffId],
    );
    return call !== undefined;
  }
}
