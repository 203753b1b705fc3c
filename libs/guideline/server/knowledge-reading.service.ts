import { Inject, Injectable } from '@nestjs/common';
import { LONGEST } from '@saimado/guideline/domain/check-texts';
import type { KnowledgeState } from '@saimado/guideline/domain/knowledge-states';
import { suggestAnswers } from '@saimado/guideline/domain/suggest';
import type { Clock } from '@saimado/kernel/clock';
import { isId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { DataSource, type EntityManager } from 'typeorm';
import { GuidelineCatalogue } from './guideline-catalogue.service';
import type { GuidelineSuggestionType, KnowledgeEntryType, TellsWhoType } from './knowledge.types';
import { type KnowledgeRow, knowledgeSql, type KnowledgeTexts, knowledgeView, marksOf, reviewOverdue } from './knowledge.view';

/** Released answers for everybody on the guideline line; the others for supervisors. */
@Injectable()
export class KnowledgeReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tickets: TicketsService,
    private readonly catalogue: GuidelineCatalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest change first. Operators of the other line read none. */
  async list(actor: Actor, states: readonly KnowledgeState[]): Promise<KnowledgeEntryType[]> {
    if (actor.role === 'SUPERVISOR') return this.views(actor, await rows<KnowledgeRow>(this.dataSource, `${knowledgeSql('revision')} where e.state = any($1) order by e.updated_at desc, e.id`, [states]));
    if (actor.hotline !== 'GUIDELINE' || !states.includes('APPROVED')) return [];
    return this.views(actor, await this.released());
  }

  /** Released answers that may help with a question on a ticket, and why. */
  async suggestions(actor: Actor, ticketNumber: string, asked: { codes: readonly string[]; question: string }): Promise<GuidelineSuggestionType[]> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    if (ticket?.hotline !== 'GUIDELINE') return [];
    const today = jstDateOf(this.clock());
    const suggested = suggestAnswers(await this.released(), { codes: asked.codes, question: asked.question.slice(0, LONGEST.question) });
    return Promise.all(suggested.map(async ({ entry, sharedCodes, sharedWords }) => ({
      entryId: entry.id, question: entry.question, answer: entry.answer, source: entry.source, uses: entry.uses,
      reviewOverdue: reviewOverdue(entry.reviewOn, today), sharedSubjects: await this.catalogue.labels(sharedCodes), sharedWords,
    })));
  }

  /** What in a text under way may tell who asked. */
  async marks(id: string, texts: KnowledgeTexts): Promise<TellsWhoType[]> {
    const row = await this.row(id);
    const looked = { question: texts.question.slice(0, LONGEST.question), answer: texts.answer.slice(0, LONGEST.answer), source: texts.source.slice(0, LONGEST.source) };
    return row ? marksOf(looked, row, []) : [];
  }

  async view(actor: Actor, id: string, db: EntityManager): Promise<KnowledgeEntryType> {
    const row = await this.row(id, db);
    const [view] = row ? await this.views(actor, [row], db) : [];
    if (!view) throw new Error('an entry is never deleted');
    return view;
  }

  async row(id: string, db: EntityManager = this.dataSource.manager): Promise<KnowledgeRow | null> {
    if (!isId(id)) return null;
    const [row] = await rows<KnowledgeRow>(db, `${knowledgeSql('revision')} where e.id = $1`, [id]);
    return row ?? null;
  }

  private released(): Promise<KnowledgeRow[]> {
    return rows<KnowledgeRow>(this.dataSource, `${knowledgeSql('released')} where e.state <> 'RETIRED' order by e.updated_at desc, e.id`);
  }

  private async views(actor: Actor, found: readonly KnowledgeRow[], db?: EntityManager): Promise<KnowledgeEntryType[]> {
    const today = jstDateOf(this.clock());
    return Promise.all(found.map(async (row) => knowledgeView(row, { actor, today, about: await this.catalogue.labels(row.codes, db) })));
  }
}
