import { Inject, Injectable } from '@nestjs/common';
import { briefingOf } from '@saimado/escalations/domain/briefing';
import type { HandOverSaid } from '@saimado/escalations/domain/hand-over';
import { ClocksService } from '@saimado/deadlines/server/clocks.service';
import type { TicketId } from '@saimado/kernel/id';
import type { Clock } from '@saimado/kernel/clock';
import { jstDateOf } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { ScriptMarksService } from '@saimado/scripts/server/script-marks.service';
import { TriageService } from '@saimado/triage/server/triage.service';
import { DataSource } from 'typeorm';
import type { BriefingTopicType, EscalationConsentType } from './briefing.types';

/** What is known of a ticket that tier 2 needs, gathered from whoever recorded it. Callers have checked who reads. */
@Injectable()
export class BriefingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly triage: TriageService,
    private readonly clocks: ClocksService,
    private readonly scripts: ScriptMarksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For the operator who is about to escalate. */
  ofTicket(ticketId: string): Promise<BriefingTopicType[]> {
    return this.gather(ticketId as TicketId, {});
  }

  /** For the specialist: with what the operator said. */
  async ofEscalation(id: string): Promise<BriefingTopicType[]> {
    const [row] = await rows<{ ticketId: TicketId; said: HandOverSaid }>(
      this.dataSource, 'select ticket_id as "ticketId", said from escalation where id = $1', [id],
    );
    return row ? this.gather(row.ticketId, row.said) : [];
  }

  async consent(id: string): Promise<EscalationConsentType | null> {
    const [row] = await rows<EscalationConsentType>(
      this.dataSource,
      `select e.wishes_referral as "wishesReferral", e.wish_words as "wishWords", e.told_costs_are_theirs as "toldCostsAreTheirs", e.cost_sentence as "costSentence",
         v.version as "costSentenceVersion", e.queued_at as at, p.display_name as by
       from escalation e join staff p on p.id = e.queued_by left join rule_book_version v on v.id = e.cost_sentence_version where e.id = $1`, [id],
    );
    return row ?? null;
  }

  private async gather(ticketId: TicketId, said: HandOverSaid): Promise<BriefingTopicType[]> {
    const [triages, judged, read, [call], remote] = await Promise.all([
      this.triage.latestOf([ticketId]), this.clocks.of([ticketId]), this.scripts.readOfMatter(ticketId, jstDateOf(this.clock())),
      rows<{ receivedAt: Date }>(this.dataSource, 'select received_at as "receivedAt" from ticket where id = $1', [ticketId]),
      rows<{ tool: string; done: string | null; startedAt: Date }>(
        this.dataSource, 'select tool, done, started_at as "startedAt" from remote_support_session where ticket_id = $1 order by seq', [ticketId],
      ),
    ]);
    const triage = triages.get(ticketId);
    const facts = judged.get(ticketId)?.recorded ?? null;
    return briefingOf({
      receivedAt: call?.receivedAt ?? new Date(0),
      triage: triage ? { at: triage.at, answered: triage.answered, preserveEvidence: triage.verdict.preserveEvidence, doNot: triage.verdict.doNot } : null,
      facts: facts && { ...facts, at: new Date(facts.at) },
      read,
      remote,
    }, said);
  }
}
