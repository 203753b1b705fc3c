import { Injectable } from '@nestjs/common';
import { type CheckedEscalation, checkEscalation, type Consent, type EscalationRequest } from '@saimado/escalations/domain/check-escalation';
import { OPEN_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import type { Discipline } from '@saimado/kernel/codes';
import { newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { mayEscalate } from '@saimado/tickets/domain/ticket-status';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { ScriptsService } from '@saimado/scripts/server/scripts.service';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { EscalationEntity } from './escalation.entity';
import { EscalationNotices } from './escalation-notices';
import { escalationView } from './escalation.view';
import { rowOf } from './locked-escalation';
import { TargetsService } from './targets.service';

/** Where the scripts say what the work of a firm costs (001 Q2-4). */
const COSTS = { script: 'COSTS', step: 'COSTS' } as const;
interface CostSentence { sentence: string; versionId: string }

/** Handing a ticket to tier 2. */
@Injectable()
export class EscalationsService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly targets: TargetsService,
    private readonly notices: EscalationNotices,
    private readonly scripts: ScriptsService,
    private readonly books: RuleBooks,
  ) {}

  /**
   * Needs neither verification nor triage: in an emergency the specialist comes first. Sets the ticket to tier 2; to both
   * disciplines it is two escalations of one ticket, or none.
   */
  async escalate(actor: Actor, input: Keyed & EscalationRequest & { ticketNumber: string; expectedVersion: number }) {
    // Before the transaction: what it reads may need a connection of its own.
    const cost = input.toldCostsAreTheirs ? await this.costSentence() : null;
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
      if (cost) await this.books.remember(tx, ticket.id, cost.versionId);

      const escalations = [];
      let view;
      for (const discipline of checked.disciplines) {
        const queued = await this.queue(tx, ticket, discipline, { ...checked, wishesReferral: input.wishesReferral, toldCostsAreTheirs: input.toldCostsAreTheirs, cost });
        view = queued.ticket;
        escalations.push(queued.escalation);
      }
      return { kind: 'TicketEscalated' as const, ticket: view!, escalation: escalations[0]!, escalations };
    });
  }

  private async queue(tx: Tx, ticket: LockedTicket, discipline: Discipline, handed: CheckedEscalation & Consent & { cost: CostSentence | null }) {
    const { handOver, said, wishWords, wishesReferral, toldCostsAreTheirs, cost } = handed;
    const before = { status: ticket.status, tier: ticket.tier };
    ticket.status = 'ESCALATED';
    ticket.tier = 'TIER_2';
    if (!ticket.disciplines.includes(discipline)) ticket.disciplines = [...ticket.disciplines, discipline];
    const escalation = tx.manager.create(EscalationEntity, {
      id: newId<'escalation'>(), ticketId: ticket.id, discipline, status: 'QUEUED', version: 1, handOver, said, wishesReferral, toldCostsAreTheirs,
      costSentence: cost?.sentence ?? null, costSentenceVersion: cost?.versionId ?? null, wishWords,
      queuedAt: tx.now, queuedBy: tx.actor.staffId,
    });
    await tx.manager.insert(EscalationEntity, escalation);
    await this.targets.moved(tx, escalation, null);
    await this.notices.queued(tx, escalation);
    const view = await this.changes.save(tx, ticket, { kind: 'ESCALATED', to: discipline, text: handOver, rule: '001 Q2-4' });
    tx.audit({
      action: 'escalateTicket', subjectKind: 'escalation', subjectId: escalation.id, before,
      after: { ticket: ticket.id, discipline, wishesReferral, toldCostsAreTheirs, costSentenceVersion: cost?.versionId ?? null, wishInWords: wishWords !== null },
    });
    tx.emit({ topic: 'escalation', id: escalation.id });
    return { ticket: view, escalation: escalationView(await rowOf(tx, escalation.id), tx.actor.staffId) };
  }

  /** What is to be read to callers of the cost, as the scripts in force have it; null where they have it no more. */
  private async costSentence(): Promise<CostSentence | null> {
    const found = await this.scripts.scriptOfVersion(COSTS.script, null, null);
    const sentence = found?.script.steps.find(({ id }) => id === COSTS.step)?.say;
    return found && sentence ? { sentence, versionId: found.versionId } : null;
  }
}
