import { Injectable } from '@nestjs/common';
import { CLAIMED_ESCALATION_STATUSES, mayMove } from '@saimado/escalations/domain/escalation-states';
import type { EscalationStatus } from '@saimado/kernel/codes';
import type { Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { statusAfterEscalations } from '@saimado/tickets/domain/ticket-status';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { TimelineKind } from '@saimado/tickets/server/timeline-kind';
import { EscalationEntity } from './escalation.entity';
import { escalationView } from './escalation.view';
import { lockEscalation, type LockedEscalation, rowOf } from './locked-escalation';
import { TargetsService } from './targets.service';

/** What a holder makes of an escalation. */
export type Step = Extract<EscalationStatus, 'RETURNED' | 'REFERRED' | 'RESOLVED'>;
const TIMELINE: Record<Step, TimelineKind> = {
  RETURNED: 'ESCALATION_RETURNED', REFERRED: 'ESCALATION_REFERRED', RESOLVED: 'ESCALATION_RESOLVED',
};

/** The one way to move an escalation that somebody holds: lock it, decide, move it with its ticket and its clocks. */
@Injectable()
export class EscalationMoves {
  constructor(
    private readonly changes: TicketChanges,
    private readonly targets: TargetsService,
  ) {}

  /** Locks an escalation that the actor holds and that may take this step. */
  async held(tx: Tx, id: string, to: Step) {
    const locked = await lockEscalation(tx, id);
    if (!locked) return refused({ reason: 'NotFound' });
    const { escalation } = locked;
    if (CLAIMED_ESCALATION_STATUSES.includes(escalation.status) && escalation.claimedBy !== tx.actor.staffId) {
      return refused({ reason: 'NotClaimedByYou', by: (await rowOf(tx, escalation.id)).claimedBy });
    }
    if (escalation.status === 'QUEUED') return refused({ reason: 'NotClaimedByYou', by: null });
    if (!mayMove(escalation.status, to)) return refused({ reason: 'InvalidTransition', from: escalation.status, to });
    return { kind: 'held' as const, ...locked };
  }

  /** Moves a held escalation, and its ticket with it; writes the timeline, the audit and the event. */
  async move(tx: Tx, { escalation, ticket: { number } }: LockedEscalation, to: Step, text: string) {
    const from = escalation.status;
    const ends = to !== 'REFERRED';
    Object.assign(escalation, { status: to, version: escalation.version + 1, ...(ends && { outcome: text, closedAt: tx.now }) });
    await tx.manager.save(EscalationEntity, escalation);
    await this.targets.moved(tx, escalation, from);
    const locked = await this.changes.lock(tx, number, null);
    if (locked.kind === 'ticket') {
      const { ticket } = locked;
      const latest = await tx.sql<{ status: EscalationStatus }>(
        'select distinct on (discipline) status from escalation where ticket_id = $1 order by discipline, queued_at desc', [ticket.id],
      );
      if (ends && ticket.status === 'ESCALATED') ticket.status = statusAfterEscalations(latest.map(({ status }) => status));
      await this.changes.save(tx, ticket, { kind: TIMELINE[to], from: escalation.discipline, to: ticket.status, text });
    }
    tx.audit({ action: TIMELINE[to], subjectKind: 'escalation', subjectId: escalation.id, before: { status: from }, after: { status: to } });
    tx.emit({ topic: 'escalation', id: escalation.id });
    return escalationView(await rowOf(tx, escalation.id), tx.actor.staffId);
  }
}
