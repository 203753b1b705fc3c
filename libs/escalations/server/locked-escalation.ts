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

/** Locks an escalation for this transaction (always before its ticket); null where the actor may not see it. */
export async function lockEscalation(tx: Tx, id: string): Promise<LockedEscalation | null> {
  if (!isId(id)) return null;
  const escalation = await tx.manager.findOne(EscalationEntity, { where: { id: id as EscalationId }, lock: ROW_LOCK });
  if (!escalation) return null;
  const row = await rowOf(tx, escalation.id);
  return maySeeEscalation(tx.actor, row) ? { escalation, ticket: { number: row.ticketNumber } } : null;
}

export async function rowOf(tx: Tx, id: EscalationId): Promise<EscalationRow> {
  const [row] = await tx.sql<EscalationRow>(`select ${ESCALATION_COLUMNS} where e.id = $1`, [id]);
  if (!row) throw new Error('an escalation that was just locked is gone');
  return row;
}
