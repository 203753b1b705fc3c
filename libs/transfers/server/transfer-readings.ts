import { Inject, Injectable } from '@nestjs/common';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { HotlineType } from '@saimado/hotlines/server/hotlines.types';
import type { Clock } from '@saimado/kernel/clock';
import type { HotlineCode } from '@saimado/kernel/codes';
import { isId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { forbidden } from '@saimado/platform/graphql/errors';
import { CLOCK } from '@saimado/platform/tokens';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { otherHotline } from '@saimado/transfers/domain/transfer-rules';
import { DataSource } from 'typeorm';
import type { TransferDeskType, TransferTargetType, TransferType } from './transfer.types';
import { TRANSFER_SQL, type TransferRow, transferView } from './transfer.view';

/** Whoever has shown no sign of life for so long is not there to answer: a screen asks the server about every minute. */
const PRESENT_MS = 5 * 60_000;

/** Readings of transfers, each by whoever may see the ticket or hears the ring. */
@Injectable()
export class TransferReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tickets: TicketsService,
    private readonly hotlines: HotlinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where there is no such ticket for this person. */
  async desk(actor: Actor, ticketNumber: string): Promise<TransferDeskType | null> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    if (!ticket) return null;
    const [row] = await rows<TransferRow>(
      this.dataSource, `${TRANSFER_SQL} where x.from_ticket_id = $1 or x.to_ticket_id = $1 order by x.seq desc limit 1`, [ticket.id as TicketId],
    );
    return { target: await this.target(otherHotline(ticket.hotline)), transfer: row ? transferView(row) : null };
  }

  async line(hotline: HotlineCode): Promise<HotlineType> {
    const line = (await this.hotlines.at(this.clock())).find(({ code }) => code === hotline);
    if (!line) throw forbidden();
    return line;
  }

  /** The transfer that a ring is, for whoever hears it. */
  async ofRing(ringId: string): Promise<TransferType | null> {
    const row = await this.rowOfRing(ringId);
    return row && transferView(row);
  }

  async rowOfRing(ringId: string): Promise<TransferRow | null> {
    if (!isId(ringId)) return null;
    const [row] = await rows<TransferRow>(this.dataSource, `${TRANSFER_SQL} where x.ring_id = $1`, [ringId]);
    return row ?? null;
  }

  private async target(hotline: HotlineCode): Promise<TransferTargetType> {
    const [there] = await rows<{ signedIn: number; free: number }>(
      this.dataSource,
      `with present as (
         select p.id, exists (select from call c where c.operator_id = p.id and c.state = 'IN_PROGRESS') as busy
         from staff p where p.hotline = $1 and p.active
           and exists (select from session s where s.staff_id = p.id and s.ended_at is null and s.last_seen_at > $2))
       select count(*)::int as "signedIn", count(*) filter (where not busy)::int as free from present`,
      [hotline, new Date(this.clock().getTime() - PRESENT_MS)],
    );
    return { hotline: await this.line(hotline), signedIn: there?.signedIn ?? 0, free: there?.free ?? 0 };
  }
}
