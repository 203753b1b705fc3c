import { Injectable } from '@nestjs/common';
import { checkSubjects, checkTexts } from '@saimado/guideline/domain/check-texts';
import { findSubjects } from '@saimado/guideline/domain/find-subjects';
import { labelOf } from '@saimado/guideline/domain/subjects';
import { isId, newId } from '@saimado/kernel/id';
import { invalidInput } from '@saimado/kernel/invalid-input';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { TicketView } from '@saimado/tickets/server/ticket.view';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { DataSource } from 'typeorm';
import { type Edition, GuidelineCatalogue } from './guideline-catalogue.service';
import type { GuidelineAnswerType, GuidelineFoundType, TicketGuidelineType } from './guideline.types';

const LONGEST_SEARCH = 200;
const MOST_FOUND = 9;

/** What callers of the guideline line ask about, and what they are told. */
@Injectable()
export class GuidelineService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly tickets: TicketsService,
    private readonly catalogue: GuidelineCatalogue,
    private readonly books: RuleBooks,
  ) {}

  /** Items and documents that a text may mean, the likeliest first, as the edition of the ticket's day has them. */
  async find(actor: Actor, ticketNumber: string, search: string): Promise<GuidelineFoundType | null> {
    const ticket = await this.ticketOf(actor, ticketNumber);
    if (!ticket) return null;
    const edition = await this.editionOf(ticket);
    return { edition: edition.title, subjects: findSubjects(edition.catalogue, search.slice(0, LONGEST_SEARCH)).slice(0, MOST_FOUND) };
  }

  /** Null where the reader sees no such ticket of this line. */
  async ofTicket(actor: Actor, ticketNumber: string): Promise<TicketGuidelineType | null> {
    const ticket = await this.ticketOf(actor, ticketNumber);
    if (!ticket) return null;
    const edition = await this.editionOf(ticket);
    const [asked] = await rows<{ codes: string[]; version: number }>(this.dataSource, 'select codes, version from ticket_guideline where ticket_id = $1', [ticket.id]);
    return {
      ticketNumber: ticket.number, edition: edition.title, firstWords: [...edition.firstWords], version: asked?.version ?? 0,
      subjects: (asked?.codes ?? []).flatMap((code) => edition.subjects.find((subject) => subject.code === code) ?? []),
      answers: await this.answersOf(ticket.id),
    };
  }

  /** Replaces what the ticket asks about. */
  setSubjects(actor: Actor, input: Keyed & { ticketNumber: string; expectedVersion: number; codes: string[] }) {
    return this.commands.run(actor, 'setGuidelineSubjects', input, async (tx) => {
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      if (locked.ticket.hotline !== 'GUIDELINE') return notThisLine();
      const { id: ticketId } = locked.ticket;
      const edition = await this.catalogue.on(jstDateOf(locked.ticket.createdAt), tx.manager);
      const checked = checkSubjects(input.codes, edition.subjects);
      if (checked.kind === 'refused') return checked;
      const [before] = await tx.sql<{ codes: string[]; version: number }>('select codes, version from ticket_guideline where ticket_id = $1', [ticketId]);
      if ((before?.version ?? 0) !== input.expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: before?.version ?? 0 });
      await tx.sql(
        `insert into ticket_guideline (ticket_id, codes, book_version_id, version, at, by_id) values ($1, $2, $3, $4, $5, $6)
         on conflict (ticket_id) do update set codes = excluded.codes, book_version_id = excluded.book_version_id, version = excluded.version, at = excluded.at, by_id = excluded.by_id`,
        [ticketId, checked.codes, edition.versionId, input.expectedVersion + 1, tx.now, actor.staffId],
      );
      await this.books.remember(tx, ticketId, edition.versionId);
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'GUIDELINE_ITEM_SET', text: inWords(edition, checked.codes) || null });
      tx.audit({ action: 'setGuidelineSubjects', subjectKind: 'ticket', subjectId: ticketId, before: { codes: before?.codes ?? [] }, after: { codes: checked.codes, version: edition.versionId } });
      return { kind: 'GuidelineSubjectsSet' as const, ticket };
    });
  }

  /** Keeps a question and what was said to it. Answers never conflict: each is one more. */
  recordAnswer(actor: Actor, input: Keyed & { ticketNumber: string; question: string; answer: string; usedEntryId?: string | null }) {
    return this.commands.run(actor, 'recordGuidelineAnswer', input, async (tx) => {
      const checked = checkTexts({ question: input.question, answer: input.answer });
      if (checked.kind === 'refused') return checked;
      const { question, answer } = checked.texts;
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      if (locked.ticket.hotline !== 'GUIDELINE') return notThisLine();
      const { id: ticketId } = locked.ticket;
      const edition = await this.catalogue.on(jstDateOf(locked.ticket.createdAt), tx.manager);
      const [asked] = await tx.sql<{ codes: string[] }>('select codes from ticket_guideline where ticket_id = $1', [ticketId]);
      const codes = asked?.codes ?? [];
      const used = input.usedEntryId ?? null;
      const [entry] = used && isId(used) ? await tx.sql<{ id: string }>(`select id from knowledge_entry where id = $1 and released is not null and state <> 'RETIRED'`, [used]) : [];
      if (used && !entry) return invalidInput('usedEntryId', '使った回答は、いまは使われていません。内容を確認してから、もう一度記録してください。');
      const answerId = newId<'guideline-answer'>();
      await tx.sql(
        `insert into guideline_answer (id, ticket_id, at, by_id, codes, book_version_id, question, answer, entry_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [answerId, ticketId, tx.now, actor.staffId, codes, edition.versionId, question, answer, entry?.id ?? null],
      );
      await this.books.remember(tx, ticketId, edition.versionId);
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'ANSWER_GIVEN', text: `質問：${question}\n回答：${answer}` });
      tx.audit({ action: 'recordGuidelineAnswer', subjectKind: 'ticket', subjectId: ticketId, after: { answerId, codes, usedEntryId: entry?.id ?? null } });
      return { kind: 'GuidelineAnswerRecorded' as const, answerId, ticket };
    });
  }

  private async ticketOf(actor: Actor, ticketNumber: string): Promise<TicketView | null> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    return ticket?.hotline === 'GUIDELINE' ? ticket : null;
  }

  private editionOf({ createdAt }: Pick<TicketView, 'createdAt'>): Promise<Edition> {
    return this.catalogue.on(jstDateOf(createdAt));
  }

  private async answersOf(ticketId: string): Promise<GuidelineAnswerType[]> {
    const answers = await rows<Omit<GuidelineAnswerType, 'about'> & { codes: string[] }>(
      this.dataSource,
      `select a.id, a.at, p.display_name as by, a.question, a.answer, a.codes, a.entry_id is not null as reused,
         exists (select from knowledge_entry e where e.origin_answer_id = a.id) as proposed
       from guideline_answer a join staff p on p.id = a.by_id where a.ticket_id = $1 order by a.seq`, [ticketId],
    );
    return Promise.all(answers.map(async ({ codes, ...answer }) => ({ ...answer, about: await this.catalogue.labels(codes) })));
  }
}

const notThisLine = () => invalidInput('ticketNumber', '質問の対象と回答は、ガイドライン相談窓口の記録にだけ残せます。');

const inWords = ({ subjects }: Edition, codes: readonly string[]): string =>
  codes.flatMap((code) => subjects.find((subject) => subject.code === code) ?? []).map(labelOf).join('\n');
