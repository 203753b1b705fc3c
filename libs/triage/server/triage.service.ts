import { Injectable } from '@nestjs/common';
import type { HotlineCode } from '@saimado/kernel/codes';
import { newId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { Jobs } from '@saimado/platform/jobs';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { concludeTriage, type TriageOverrule } from '@saimado/triage/domain/conclude';
import { keptWithTierTwo, reassessed, tierAfter } from '@saimado/triage/domain/outcomes';
import type { TriageStep } from '@saimado/triage/domain/triage-step';
import type { TriageAnswer, TriageVerdict } from '@saimado/triage/domain/triage-types';
import { DataSource, type EntityManager } from 'typeorm';
import { TriageRules } from './triage-rules.service';
import { TriageEntity } from './triage.entity';
import type { TriageType } from './triage.types';
import { type StoredTriage, triageView } from './triage.view';

/** The job by which whoever counts by urgency hears that a ticket of tier 2 has another one. Its id is the ticket's. */
export const URGENCY_CHANGED = 'urgency-changed';

/** Triage of tickets: the table decides, the operator may overrule it, and both are kept. */
@Injectable()
export class TriageService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly rules: TriageRules,
    private readonly books: RuleBooks,
    private readonly jobs: Jobs,
  ) {}

  /** Where a call stands after these answers. Nothing is stored. */
  step(hotline: HotlineCode, answers: readonly TriageAnswer[], db?: EntityManager): Promise<TriageStep<TriageVerdict>> {
    return this.rules.step(hotline, answers, db);
  }

  /** Triages a ticket. A later triage is a new entry beside the earlier ones, and the ticket follows the latest. */
  triageTicket(actor: Actor, input: Keyed & { ticketNumber: string; expectedVersion: number; answers: TriageAnswer[]; overrule?: TriageOverrule | null }) {
    return this.commands.run(actor, 'triageTicket', input, async (tx) => {
      const locked = await this.changes.lock(tx, input.ticketNumber, input.expectedVersion);
      if (locked.kind === 'refused') return locked;
      const { ticket: entity } = locked;
      const version = await this.rules.judging(tx.now, tx.manager);
      const concluded = concludeTriage(version.content, entity.hotline, input.answers, input.overrule ?? null);
      if (concluded.kind === 'refused') return concluded;
      const { kind: _, ...conclusion } = concluded;
      const { tier: decided, category, urgency, overruled, overruleReason } = conclusion;
      const tier = tierAfter(decided, entity.status === 'ESCALATED');
      const verdict = await this.rules.withWords(conclusion.verdict, tx.now, tx.manager);
      const id = newId<'triage'>();
      await tx.manager.insert(TriageEntity, { id, ticketId: entity.id, at: tx.now, byId: actor.staffId, ...conclusion, verdict, rulesVersion: version.version, rulesVersionId: version.id });
      await this.books.remember(tx, entity.id, version.id);
      const before = { tier: entity.tier, category: entity.category, urgency: entity.urgency };
      Object.assign(entity, { tier, category, urgency });
      const ticket = await this.changes.save(tx, entity, {
        kind: 'TRIAGED', from: before.tier, to: tier, rule: verdict.rule, reason: overruleReason,
        text: [reassessed(version.content, before, conclusion), tier === decided ? null : keptWithTierTwo(decided)].filter(Boolean).join('／') || null,
      });
      if (entity.status === 'ESCALATED' && urgency !== before.urgency) await this.jobs.add(tx, { name: URGENCY_CHANGED, ids: { ticketId: entity.id }, key: `${URGENCY_CHANGED}:${entity.id}` });
      tx.audit({
        action: 'triageTicket', subjectKind: 'ticket', subjectId: ticket.id, before,
        after: { tier, decided, category, urgency, rule: verdict.rule, overruled, triageId: id, rulesVersion: version.version },
      });
      return { kind: 'TicketTriaged' as const, ticket };
    });
  }

  /** The latest triage of each of these tickets; none where a ticket was never triaged. The caller has checked who reads. */
  async latestOf(ticketIds: readonly TicketId[], db: EntityManager = this.dataSource.manager): Promise<Map<TicketId, TriageType>> {
    const found = await rows<StoredTriage & { ticketId: TicketId; by: string }>(
      db,
      `select distinct on (t.ticket_id) t.id, t.ticket_id as "ticketId", t.at, p.display_name as by, t.answered, t.verdict,
         t.tier, t.category, t.urgency, t.overruled, t.overrule_reason as "overruleReason", t.rules_version as "rulesVersion"
       from triage t join staff p on p.id = t.by_id where t.ticket_id = any($1) order by t.ticket_id, t.seq desc`,
      [ticketIds],
    );
    return new Map(found.map(({ ticketId, by, ...triage }) => [ticketId, triageView(triage, by)]));
  }
}
