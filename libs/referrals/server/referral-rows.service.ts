import { Injectable } from '@nestjs/common';
import { EscalationMoves } from '@saimado/escalations/server/escalation-moves.service';
import { maySeeEscalation } from '@saimado/escalations/domain/visibility';
import { isId } from '@saimado/kernel/id';
import type { Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { mayBecome, type ReferralStatus } from '@saimado/referrals/domain/referral-states';
import { TicketChanges, type TimelineFact } from '@saimado/tickets/server/ticket-changes';
import { CASE_SQL, type CaseRow } from './referral-facts';
import { REFERRAL_SQL, type ReferralRow, referralView } from './referral.view';

export interface ChangeReferral {
  key: string;
  referralId: string;
  expectedVersion: number;
}

/** Referrals in the hands of a transaction. Locks are taken in one order: the ticket, the escalation, the referral, the firm. */
@Injectable()
export class ReferralRows {
  constructor(
    private readonly moves: EscalationMoves,
    private readonly changes: TicketChanges,
  ) {}

  /** A referral that may become `to`, locked with its escalation, which the actor must have in hand where the member chooses. */
  async locked(tx: Tx, { referralId, expectedVersion }: ChangeReferral, to: ReferralStatus | null) {
    const [found] = isId(referralId) ? await tx.sql<ReferralRow>(`${REFERRAL_SQL} where r.id = $1`, [referralId]) : [];
    if (!found || !maySeeEscalation(tx.actor, found)) return refused({ reason: 'NotFound' });
    await tx.sql('select from ticket where id = $1 for no key update', [found.ticketId]);
    await tx.sql('select from escalation where id = $1 for no key update', [found.escalationId]);
    await tx.sql('select from referral where id = $1 for no key update', [referralId]);
    const row = await this.row(tx, referralId);
    if (row.version !== expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: row.version });
    if (to && !mayBecome(row.status, to)) return refused({ reason: 'InvalidTransition', from: row.status, to });
    return { kind: 'referral' as const, row };
  }

  /** The same, in the hands of whoever holds the escalation. */
  async held(tx: Tx, input: ChangeReferral, to: ReferralStatus) {
    const locked = await this.locked(tx, input, to);
    if (locked.kind === 'refused') return locked;
    const escalation = await this.moves.atWork(tx, locked.row.escalationId);
    return escalation.kind === 'refused' ? escalation : { ...locked, held: escalation };
  }

  async caseOf(tx: Tx, escalationId: string): Promise<CaseRow> {
    const [row] = await tx.sql<CaseRow>(CASE_SQL, [escalationId]);
    if (!row) throw new Error('an escalation that was just locked is gone');
    return row;
  }

  async row(tx: Pick<Tx, 'sql'>, id: string): Promise<ReferralRow> {
    const [row] = await tx.sql<ReferralRow>(`${REFERRAL_SQL} where r.id = $1`, [id]);
    if (!row) throw new Error('a referral that was just locked is gone');
    return row;
  }

  /** Writes what happened into the ticket's timeline and the audit, and answers the referral as it is now. */
  async changed(tx: Tx, id: string, fact: TimelineFact, audit: { action: string; after?: Record<string, unknown> }) {
    const row = await this.row(tx, id);
    const ticket = await this.changes.lockById(tx, row.ticketId);
    await this.changes.save(tx, ticket, { ...fact, from: row.discipline, text: [`R${row.ordinal}`, fact.text].filter(Boolean).join(' ') });
    tx.audit({ action: audit.action, subjectKind: 'referral', subjectId: id, after: { status: row.status, ...audit.after } });
    tx.emit({ topic: 'referral', id });
    if (row.firmId) tx.emit({ topic: 'firm', id: row.firmId });
    return { kind: 'ReferralChanged' as const, referral: referralView(row, tx.actor.staffId) };
  }
}
