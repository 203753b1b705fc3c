import { Injectable } from '@nestjs/common';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import type { SystemTx } from '@saimado/platform/commands';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { CallbackRow } from './callback.view';

/** Says of a person whether they have gone off; the floor knows. */
export type IsAway = (tx: SystemTx, staffId: StaffId) => Promise<boolean>;

/** Whose call-backs are, and what becomes of them when that person is not there: anyone's, and everybody sees from whom. */
@Injectable()
export class CallbackOwners {
  private readonly asked: IsAway[] = [];

  constructor(private readonly changes: TicketChanges) {}

  /** A capability that knows who is there joins in; called once, in its constructor. */
  ask(isAway: IsAway): void {
    this.asked.push(isAway);
  }

  async isAway(tx: SystemTx, staffId: StaffId): Promise<boolean> {
    for (const isAway of this.asked) if (await isAway(tx, staffId)) return true;
    return false;
  }

  /** One person's becomes anyone's. @returns whose it is now */
  async release(tx: SystemTx, ticket: LockedTicket, { id, forId, forName }: Pick<CallbackRow, 'id' | 'forId' | 'forName'>): Promise<null> {
    await tx.sql('update callback set version = version + 1, for_id = null, fell_back_from = $2, fell_back_at = $3 where id = $1', [id, forId, tx.now]);
    await this.changes.save(tx, ticket, { kind: 'CALLBACK_REMINDED', text: `担当の${forName}さんが不在のため、誰でも折り返せるようにしました` });
    tx.audit({ action: 'releaseCallback', subjectKind: 'callback', subjectId: id, before: { for: forId }, after: { for: null } });
    tx.emit({ topic: 'callback', id });
    return null;
  }

  /** Call-backs of people who were deactivated, or work elsewhere now, are anyone's at once. */
  async releaseOfThoseGone(tx: SystemTx): Promise<void> {
    const orphaned = await tx.sql<{ id: string; ticketId: TicketId }>(
      `select c.id, c.ticket_id as "ticketId" from callback c join staff s on s.id = c.for_id join ticket t on t.id = c.ticket_id
       where c.status = 'PLANNED' and not (s.active and (s.role = 'SUPERVISOR' or case c.tier when 'TIER_1' then s.role = 'OPERATOR' and s.hotline = t.hotline else s.role = 'SPECIALIST' and s.discipline = c.discipline end))
       order by c.ticket_id, c.seq`);
    for (const { id, ticketId } of orphaned) {
      const ticket = await this.changes.lockById(tx, ticketId);
      const [row] = await tx.sql<Pick<CallbackRow, 'id' | 'forId' | 'forName'>>(
        `select c.id, c.for_id as "forId", s.display_name as "forName" from callback c join staff s on s.id = c.for_id where c.id = $1 and c.status = 'PLANNED'`, [id]);
      if (row) await this.release(tx, ticket, row);
    }
  }
}
