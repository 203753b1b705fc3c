import { Injectable } from '@nestjs/common';
import type { TicketId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { causeOfCategory, mailSubject } from '@saimado/relief-fund/domain/prefill';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReliefFundOfTicketType, ReliefFundPaperTickType } from './relief-fund.types';
import { type ExplanationRow, explanationView } from './relief-fund.view';

/** The triage's category of a question that is about no incident. */
const QUESTION_ONLY = 'SCHEME_QUESTION';

/** What tickets know of the relief fund, for those who may see them. */
@Injectable()
export class ReliefFundReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tickets: TicketsService,
  ) {}

  /** null where this reader sees no such ticket. */
  async ofTicket(actor: Actor, number: string): Promise<ReliefFundOfTicketType | null> {
    const ticket = await this.tickets.byNumber(actor, number);
    if (!ticket) return null;
    const id = ticket.id as TicketId;
    const [explanations, ticks] = await Promise.all([this.explanations(id), this.ticks(id)]);
    return {
      ticketNumber: ticket.number,
      causeByCategory: causeOfCategory(ticket.category),
      calledOn: jstDateOf(ticket.createdAt),
      isQuestionOnly: ticket.category === QUESTION_ONLY,
      mailSubject: mailSubject(ticket.memberName, ticket.facilityName),
      explanations: explanations.map(explanationView),
      ticks,
    };
  }

  /** Newest first. The caller has checked who reads. */
  explanations(ticketId: TicketId): Promise<ExplanationRow[]> {
    return rows<ExplanationRow>(
      this.dataSource,
      `select e.id, e.at, p.display_name as by, e.facts, e.advice, v.version
       from relief_fund_explanation e join staff p on p.id = e.by_id left join rule_book_version v on v.id = e.version_id
       where e.ticket_id = $1 order by e.seq desc`, [ticketId],
    );
  }

  ticks(ticketId: TicketId, db: EntityManager = this.dataSource.manager): Promise<ReliefFundPaperTickType[]> {
    return rows<ReliefFundPaperTickType>(
      db,
      `select t.paper, t.step, t.at, p.display_name as by from relief_fund_paper t join staff p on p.id = t.by_id
       where t.ticket_id = $1 order by t.paper, t.at`, [ticketId],
    );
  }
}
