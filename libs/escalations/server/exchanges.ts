import { type EscalationId, newId } from '@saimado/kernel/id';
import type { Tx } from '@saimado/platform/commands';

/** Keeps a specialist's question to tier 1. */
export async function askQuestion(tx: Tx, escalationId: EscalationId, question: string): Promise<void> {
  await tx.sql(
    'insert into escalation_exchange (id, escalation_id, asked_at, asked_by, question) values ($1, $2, $3, $4, $5)',
    [newId(), escalationId, tx.now, tx.actor.staffId, question],
  );
}

/** Keeps tier 1's answer beside the question that is open. */
export async function answerQuestion(tx: Tx, escalationId: EscalationId, answer: string): Promise<void> {
  await tx.sql(
    'update escalation_exchange set answered_at = $2, answered_by = $3, answer = $4 where escalation_id = $1 and answer is null',
    [escalationId, tx.now, tx.actor.staffId, answer],
  );
}
