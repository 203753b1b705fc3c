import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { TicketId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { badInput } from '@saimado/platform/graphql/errors';
import { CLOCK } from '@saimado/platform/tokens';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { type Outcome, RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { firstWordsOf, scriptOf } from '@saimado/scripts/domain/script';
import { SCRIPTS_BOOK } from '@saimado/scripts/domain/scripts-book';
import { outcomesOf } from '@saimado/triage/domain/outcomes';
import { TRIAGE_BOOK, type TriageContent } from '@saimado/triage/domain/triage-book';
import { type TriageStep, triageStep } from '@saimado/triage/domain/triage-step';
import type { TriageAnswer, TriageRuling, TriageVerdict } from '@saimado/triage/domain/triage-types';
import type { EntityManager } from 'typeorm';
import type { TriageCategoryType, TriageRuleType } from './triage.types';

/** The triage table and the words that go with it, as they are in force. */
@Injectable()
export class TriageRules {
  constructor(
    private readonly books: RuleBooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    books.keep({ book: TRIAGE_BOOK, outcomes: judgedAgain });
  }

  /** Where a call stands after these answers, by today's table. Nothing is stored. */
  async step(hotline: HotlineCode, answers: readonly TriageAnswer[], db?: EntityManager): Promise<TriageStep<TriageVerdict>> {
    const now = this.clock();
    const { content } = await this.judging(now, db);
    const step = triageStep(content, hotline, answers);
    if (step.kind === 'refused') throw badInput(step.message);
    return { ...step, verdict: step.verdict && await this.withWords(step.verdict, now, db) };
  }

  /** The version by which a triage made at `instant` is judged. */
  judging(instant: Date, db?: EntityManager): Promise<BookVersion<TriageContent>> {
    return this.books.judging(TRIAGE_BOOK, jstDateOf(instant), db);
  }

  /** The words of the ruling's script, as they are read aloud at `instant`; a script that has left its book has none. */
  async withWords(ruling: TriageRuling, instant: Date, db?: EntityManager): Promise<TriageVerdict> {
    const { content } = await this.books.judging(SCRIPTS_BOOK, jstDateOf(instant), db);
    const script = scriptOf(content, ruling.scriptId);
    return { ...ruling, firstWords: script ? firstWordsOf(script) : [], doNot: script ? script.doNot.map(({ say }) => say) : [] };
  }

  /** What a triage can come to today; what only earlier editions knew comes last, so that old tickets keep their name. */
  async categories(): Promise<TriageCategoryType[]> {
    return this.named(({ categories }) => categories, ({ code }) => code);
  }

  /** The rows of the table by their code, for records that keep only this. */
  async rules(): Promise<TriageRuleType[]> {
    return this.named(({ situations }) => situations.map(({ rule, ruleText, ruleTextEn }) => ({ rule, ruleText, ruleTextEn })), ({ rule }) => rule);
  }

  private async named<Row>(rowsOf: (content: TriageContent) => readonly Row[], codeOf: (row: Row) => string): Promise<Row[]> {
    const today = await this.judging(this.clock());
    const others = (await this.books.versions(TRIAGE_BOOK)).filter(({ id }) => id !== today.id).reverse();
    const found = new Map<string, Row>();
    for (const { content } of [today, ...others]) for (const row of rowsOf(content)) if (!found.has(codeOf(row))) found.set(codeOf(row), row);
    return [...found.values()];
  }
}

/** What other versions make of the answers that are recorded; an operator's overrule is left aside. */
async function judgedAgain(db: EntityManager, of: { ticketId: TicketId } | 'OPEN', versions: readonly BookVersion<TriageContent>[]): Promise<Map<string, Outcome[]>> {
  const [where, values] = of === 'OPEN' ? [`k.status <> 'CLOSED'`, []] : ['k.id = $1', [of.ticketId]];
  const found = await rows<{ number: string; hotline: HotlineCode; at: Date; answered: TriageAnswer[] }>(
    db,
    `select distinct on (t.ticket_id) k.number, k.hotline, t.at, t.answered from triage t join ticket k on k.id = t.ticket_id
     where ${where} order by t.ticket_id, t.seq desc`,
    values,
  );
  return new Map(found.flatMap(({ number, hotline, at, answered }) => {
    const version = inForceOn(versions, jstDateOf(at)) ?? versions[0];
    return version ? [[number, outcomesOf(version.content, hotline, answered)]] : [];
  }));
}
