import { Inject, Injectable } from '@nestjs/common';
import { type Contact, CONTACTS_BOOK } from '@saimado/contacts/domain/contacts-book';
import type { Clock } from '@saimado/kernel/clock';
import { newId, type TicketId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { badInput } from '@saimado/platform/graphql/errors';
import { refused } from '@saimado/platform/refusal';
import { CLOCK } from '@saimado/platform/tokens';
import { adviseUnder } from '@saimado/relief-fund/domain/advise';
import { RELIEF_FUND_BOOK } from '@saimado/relief-fund/domain/relief-fund-book';
import { explanationText } from '@saimado/relief-fund/domain/words';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { ReliefFundAdviceType, ReliefFundPaperStep, ReliefFundQuestion } from './relief-fund.types';
import { adviceView, factsOf } from './relief-fund.view';
import { reliefFundOutcomes } from './relief-fund-outcomes';
import { ReliefFundReadings } from './relief-fund-readings.service';

const PAPER = /^[A-Z][A-Z0-9_]{0,59}$/;
/** The office's code in the book of contacts. */
const OFFICE = 'RELIEF_FUND_OFFICE';

/** Explains the relief fund by the edition of the incident's day, and keeps what a caller was told. The office decides. */
@Injectable()
export class ReliefFundService {
  constructor(
    private readonly books: RuleBooks,
    private readonly readings: ReliefFundReadings,
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    books.keep({ book: RELIEF_FUND_BOOK, outcomes: reliefFundOutcomes });
  }

  /** What the hotline may say of these facts. Nothing is stored and nobody is looked up. */
  async advise(question: ReliefFundQuestion): Promise<ReliefFundAdviceType> {
    const judged = adviseUnder(await this.books.versions(RELIEF_FUND_BOOK), factsOf(question));
    if (judged.kind === 'refused') throw badInput(judged.message);
    return adviceView(judged.advice, judged.version, await this.office());
  }

  /** Keeps that a caller was told, with the facts they gave and the version that judged. As a note, it conflicts with nothing. */
  explain(actor: Actor, input: Keyed & { ticketNumber: string; facts: ReliefFundQuestion }) {
    return this.commands.run(actor, 'explainReliefFund', input, async (tx) => {
      const facts = factsOf(input.facts);
      const judged = adviseUnder(await this.books.versions(RELIEF_FUND_BOOK, tx.manager), facts);
      if (judged.kind === 'refused') return judged;
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const { advice, version } = judged;
      const id = newId();
      await tx.sql(
        'insert into relief_fund_explanation (id, ticket_id, at, by_id, facts, advice, version_id) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, locked.ticket.id, tx.now, actor.staffId, facts, advice, version?.id ?? null],
      );
      if (version) await this.books.remember(tx, locked.ticket.id, version.id);
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'RELIEF_FUND_EXPLAINED', text: explanationText(facts, advice) });
      tx.audit({
        action: 'explainReliefFund', subjectKind: 'ticket', subjectId: ticket.id,
        after: { explanationId: id, outcome: advice.outcome, payableYen: advice.payableYen, versionId: version?.id ?? null },
      });
      return { kind: 'ReliefFundExplained' as const, ticket };
    });
  }

  /** One tick of one paper, set or taken back. What stands already stays as it was. */
  tick(actor: Actor, input: Keyed & { ticketNumber: string; paper: string; step: ReliefFundPaperStep; done: boolean }) {
    return this.commands.run(actor, 'tickReliefFundPaper', input, async (tx) => {
      if (!PAPER.test(input.paper)) return refused({ reason: 'InvalidInput', field: 'paper', message: 'この書類はありません。' });
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const { id, number } = locked.ticket;
      const { paper, step, done } = input;
      await (done
        ? tx.sql('insert into relief_fund_paper (ticket_id, paper, step, at, by_id) values ($1, $2, $3, $4, $5) on conflict do nothing', [id, paper, step, tx.now, actor.staffId])
        : tx.sql('delete from relief_fund_paper where ticket_id = $1 and paper = $2 and step = $3', [id, paper, step]));
      tx.audit({ action: 'tickReliefFundPaper', subjectKind: 'ticket', subjectId: id, after: { paper, step, done } });
      tx.emit({ topic: 'ticket', id });
      return { kind: 'ReliefFundPaperTicked' as const, ticketNumber: number, ticks: await this.readings.ticks(id as TicketId, tx.manager) };
    });
  }

  /** The office as the book of contacts has it today. */
  private async office(): Promise<Contact | null> {
    const { content } = await this.books.judging(CONTACTS_BOOK, jstDateOf(this.clock()));
    return content.contacts.find(({ id }) => id === OFFICE) ?? null;
  }
}
