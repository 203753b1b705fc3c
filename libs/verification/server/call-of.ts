import { rows } from '@saimado/platform/commands';
import type { EntityManager } from 'typeorm';

/** The newest call of a ticket: entitlement is judged by its day. */
export async function callOf(db: Pick<EntityManager, 'query'>, ticketId: string): Promise<{ id: string; receivedAt: Date } | null> {
  const [call] = await rows<{ id: string; receivedAt: Date }>(
    db, `select id, received_at as "receivedAt" from call where ticket_id = $1 order by received_at desc, id limit 1`, [ticketId],
  );
  return call ?? null;
}
