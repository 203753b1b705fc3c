import { maySeeEscalation } from '@saimado/escalations/domain/visibility';
import { type EscalationId, isId } from '@saimado/kernel/id';
import type { Tx } from '@saimado/platform/commands';
import { ROW_LOCK } from '@saimado/platform/row-lock';
import { EscalationEntity } from './escalation.entity';
import { ESCALATION_COLUMNS, type EscalationRow } from './escalation.view';

/** The ticket's part of an escalation that a command needs. */
export interface LockedEscalation {
  escalation: EscalationEntity;
  ticket: { number: string };
}

/**
 * Locks an escalation for this transaction, its ticket before it: whoever changes a ticket may then go on to its
 * escalations (a new urgency orders them anew), and no two ever wait for each other. Null where the actor may not see it.
 */
export async function lockEscalation(tx: Tx, id: string): Promise<LockedEscalation | null> {
  const row = await visibleRow(tx, id);
  if (!row) return null;
  await tx.sql('select 1 from ticket where id = $1 for no key update', [row.ticketId]);
  const escalation = await tx.manager.findOneOrFail(EscalationEntity, { where: { id: row.id as EscalationId }, lock: ROW_LOCK });
  return { escalation, ticket: { number: row.ticketNumber } };
}

/** An escalation as it was a moment ago; null where the actor may not see it. */
export async function visibleRow(tx: Tx, id: string): Promise<EscalationRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.sql<EscalationRow>(`select ${ESCALATION_COLUMNS} where e.id = $1`, [id]);
  return row && maySeeEscalation(tx.actor, row) ? row : null;
}

export async function rowOf(tx: Tx, id: EscalationId): Promise<EscalationRow> {
  const [row] = await tx.sql<EscalationRow>(`select ${ESCALATION_COLUMNS} where e.id = $1`, [id]);
  if (!row) throw new Error('an escalation that was just locked is gone');
  return row;
}
