import { Injectable } from '@nestjs/common';
import { checkEscalation, type EscalationRequest } from '@saimado/escalations/domain/check-escalation';
import { OPEN_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import type { Discipline } from '@saimado/kernel/codes';
import { newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { mayEscalate } from '@saimado/tickets/domain/ticket-status';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { EscalationEntity } from './escalation.entity';
import { EscalationNotices } from './escalation-notices';
import { escalationView } from './escalation.view';
import { rowOf } from './locked-escalation';
import { TargetsService } from './targets.service';

/** Handing a ticket to tier 2. */
@Injectable()
export class EscalationsService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly targets: TargetsService,
    private readonly notices: EscalationNotices,
  ) {}

  /** Needs neither verification nor triage: in an emergency the specialist comes first. Sets the ticket to tier 2. */
  escalate(actor: Actor, input: Keyed & EscalationRequest & { ticketNumber: string; expectedVersion: number }) {
    return this.commands.run(actor, 'escalateTicket', input, async (tx) => {
      const locked = await this.changes.lock(tx, input.ticketNumber, input.expectedVersion);
      if (locked.kind === 'refused') return locked;
      const { ticket } = locked;
      const open = await tx.sql<{ discipline: Discipline }>(
        'select discipline from escalation where ticket_id = $1 and status = any($2::text[])', [ticket.id, OPEN_ESCALATION_STATUSES],
      );
      const checked = checkEscalation(input, open.map(({ discipline }) => discipline));
      if (checked.kind === 'refused') return checked;
      if (!mayEscalate(ticket.status)) return refused({ reason: 'InvalidTransition', from: ticket.status, to: 'ESCALATED' });

      const before = { status: ticket.status, tier: ticket.tier };
      ticket.status = 'ESCALATED';
      ticket.tier = 'TIER_2';
      if (!ticket.disciplines.includes(input.discipline)) ticket.disciplines = [...ticket.disciplines, input.discipline];
      const escalation = tx.manager.create(EscalationEntity, {
        id: newId<'escalation'>(), ticketId: ticket.id, discipline: input.discipline, status: 'QUEUED', version: 1,
        handOver: checked.handOver, wishesReferral: input.wishesReferral, toldCostsAreTheirs: input.toldCostsAreTheirs,
        queuedAt: tx.now, queuedBy: actor.staffId,
      });
      await tx.manager.insert(EscalationEntity, escalation);
      await this.targets.moved(tx, escalation, null);
      await this.notices.queued(tx, escalation);
      const view = await this.changes.save(tx, ticket, { kind: 'ESCALATED', to: input.discipline, text: checked.handOver, rule: '001 Q2-4' });
      tx.audit({
        action: 'escalateTicket', subjectKind: 'escalation', subjectId: escalation.id, before,
        after: { ticket: ticket.id, discipline: input.discipline, wishesReferral: input.wishesReferral, toldCostsAreTheirs: input.toldCostsAreTheirs },
      });
      tx.emit({ topic: 'escalation', id: escalation.id });
      return { kind: 'TicketEscalated' as const, ticket: view, escalation: escalationView(await rowOf(tx, escalation.id), actor.staffId) };
    });
  }
}
