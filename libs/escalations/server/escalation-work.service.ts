import { Injectable } from '@nestjs/common';
import { checkReferral } from '@saimado/escalations/domain/check-escalation';
import { CLAIMED_ESCALATION_STATUSES, mayMove } from '@saimado/escalations/domain/escalation-states';
import type { EscalationStatus } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkText } from '@saimado/tickets/domain/note';
import { statusAfterEscalations } from '@saimado/tickets/domain/ticket-status';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { TimelineKind } from '@saimado/tickets/server/timeline-kind';
import { EscalationEntity } from './escalation.entity';
import { escalationView } from './escalation.view';
import { lockEscalation, type LockedEscalation, rowOf } from './locked-escalation';

type Step = Extract<EscalationStatus, 'RETURNED' | 'REFERRED' | 'RESOLVED'>;
const TIMELINE: Record<Step, TimelineKind> = {
  RETURNED: 'ESCALATION_RETURNED', REFERRED: 'ESCALATION_REFERRED', RESOLVED: 'ESCALATION_RESOLVED',
};

/** The specialist's work on an escalation they hold: return it with a question, introduce a firm, resolve it. */
@Injectable()
export class EscalationWorkService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
  ) {}

  /** Back to tier 1, with a question. */
  return(actor: Actor, input: Keyed & { escalationId: string; question: string }) {
    return this.commands.run(actor, 'returnEscalation', input, async (tx) => {
      const held = await this.held(tx, input.escalationId, 'RETURNED');
      if (held.kind === 'refused') return held;
      const question = checkText('question', input.question);
      if (question.kind === 'refused') return question;
      return { kind: 'EscalationReturned' as const, escalation: await this.step(tx, held, 'RETURNED', question.text) };
    });
  }

  /** Introduces a firm, at the member's wish, the cost having been told (001 2-1, Q2-4). The work goes on. */
  refer(actor: Actor, input: Keyed & { escalationId: string; firm: string }) {
    return this.commands.run(actor, 'referEscalation', input, async (tx) => {
      const held = await this.held(tx, input.escalationId, 'REFERRED');
      if (held.kind === 'refused') return held;
      const checked = checkReferral(held.escalation, input.firm);
      if (checked.kind === 'refused') return checked;
      return { kind: 'EscalationReferred' as const, escalation: await this.step(tx, held, 'REFERRED', checked.firm) };
    });
  }

  resolve(actor: Actor, input: Keyed & { escalationId: string; outcome: string }) {
    return this.commands.run(actor, 'resolveEscalation', input, async (tx) => {
      const held = await this.held(tx, input.escalationId, 'RESOLVED');
      if (held.kind === 'refused') return held;
      const outcome = checkText('outcome', input.outcome);
      if (outcome.kind === 'refused') return outcome;
      return { kind: 'EscalationResolved' as const, escalation: await this.step(tx, held, 'RESOLVED', outcome.text) };
    });
  }

  /** Locks an escalation that the actor holds and that may take this step. */
  private async held(tx: Tx, id: string, to: Step) {
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

  private async step(tx: Tx, { escalation, ticket: { number } }: LockedEscalation, to: Step, text: string) {
    const from = escalation.status;
    const ends = to !== 'REFERRED';
    Object.assign(escalation, { status: to, version: escalation.version + 1, ...(ends && { outcome: text, closedAt: tx.now }) });
    await tx.manager.save(EscalationEntity, escalation);
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
