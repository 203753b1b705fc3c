import { Injectable } from '@nestjs/common';
import { checkSubjects, checkTexts } from '@saimado/guideline/domain/check-texts';
import { afterStep, type KnowledgeState, type KnowledgeStep, REVIEW_AFTER_DAYS, stateWhenProposed, stepsFor } from '@saimado/guideline/domain/knowledge-states';
import type { KnownCaller } from '@saimado/guideline/domain/tells-who';
import { isId, newId, type StaffId } from '@saimado/kernel/id';
import { invalidInput } from '@saimado/kernel/invalid-input';
import { addDays, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { GuidelineCatalogue } from './guideline-catalogue.service';
import { KnowledgeReading } from './knowledge-reading.service';
import { type KnowledgeRow, marksOf } from './knowledge.view';

interface OfEntry extends Keyed {
  id: string;
  expectedVersion: number;
}
export interface Revision extends OfEntry {
  codes: string[];
  question: string;
  answer: string;
  source: string;
  confirmed: string[];
}
type Answer = KnownCaller & { id: string; ticketNumber: string; codes: string[]; question: string; answer: string; byId: StaffId };
type Step = { kind: 'step'; row: KnowledgeRow; to: KnowledgeState } | RefusedFor<'NotFound' | 'VersionConflict' | 'InvalidTransition'>;

const MOST_CONFIRMED = 100;
const STILL_TELLS = '個人や施設が分かりそうな語が残っています。言い換えるか、個人情報ではないことを確認してください。';

/** How an answer given once becomes one that helps again: without whoever asked, and with a second pair of eyes. */
@Injectable()
export class KnowledgeService {
  constructor(
    private readonly commands: Commands,
    private readonly tickets: TicketChanges,
    private readonly reading: KnowledgeReading,
    private readonly catalogue: GuidelineCatalogue,
  ) {}

  /** Lays an answer before the supervisors, as it was given; what may tell who asked keeps it a draft. */
  propose(actor: Actor, input: Keyed & { answerId: string }) {
    return this.commands.run(actor, 'proposeKnowledge', input, async (tx) => {
      const answer = await answerOf(tx, input.answerId);
      if (!answer) return refused({ reason: 'NotFound' });
      const locked = await this.tickets.lock(tx, answer.ticketNumber, null);
      if (locked.kind === 'refused') return refused({ reason: 'NotFound' });
      const [known] = await tx.sql<{ state: KnowledgeState }>('select state from knowledge_entry where origin_answer_id = $1', [answer.id]);
      if (known) return refused({ reason: 'InvalidTransition', from: known.state, to: 'PROPOSED' });
      const about = await this.catalogue.labels(answer.codes, tx.manager);
      const { title } = await this.catalogue.on(jstDateOf(tx.now), tx.manager);
      const source = (about.length > 0 ? `${title} ${about.join('、')}` : title).slice(0, 300);
      const state = stateWhenProposed(marksOf({ ...answer, source }, answer, []).length > 0);
      const entryId = newId<'knowledge'>();
      await tx.sql(
        `insert into knowledge_entry (id, origin_answer_id, state, revision, proposed_by, proposed_at, updated_at) values ($1, $2, $3, 1, $4, $5, $5)`,
        [entryId, answer.id, state, actor.staffId, tx.now],
      );
      // The words are whose answer it was, whoever thought of keeping them.
      await insertRevision(tx, { entryId, number: 1, codes: answer.codes, question: answer.question, answer: answer.answer, source, confirmed: [], byId: answer.byId });
      tx.audit({ action: 'proposeKnowledge', subjectKind: 'knowledge', subjectId: entryId, after: { state, answerId: answer.id } });
      return { kind: 'KnowledgeProposed' as const, entryId, state };
    });
  }

  /** New words. Refused while anything in them may tell who asked and nobody says that it does not. */
  revise(actor: Actor, input: Revision) {
    return this.commands.run(actor, 'reviseKnowledge', input, async (tx) => {
      const checked = checkTexts({ question: input.question, answer: input.answer, source: input.source });
      if (checked.kind === 'refused') return checked;
      const edition = await this.catalogue.on(jstDateOf(tx.now), tx.manager);
      const step = await this.stepOf(tx, input, 'REVISE');
      if (step.kind === 'refused') return step;
      const { row } = step;
      // Items of earlier editions that it had already may stay.
      const codes = checkSubjects(input.codes, [...edition.subjects, ...row.codes.map((code) => ({ code }))]);
      if (codes.kind === 'refused') return codes;
      if (input.confirmed.length > MOST_CONFIRMED) return invalidInput('confirmed', `確認は${MOST_CONFIRMED}件までにしてください。`);
      const [mark] = marksOf(checked.texts, row, input.confirmed);
      if (mark) return invalidInput(mark.field, STILL_TELLS);
      const number = row.revision + 1;
      const kept = input.confirmed.filter((text) => Object.values(checked.texts).some((whole) => whole.includes(text)));
      await insertRevision(tx, { entryId: row.id, number, codes: codes.codes, ...checked.texts, confirmed: kept, byId: actor.staffId });
      await tx.sql('update knowledge_entry set state = $2, revision = $3, reason = null, version = version + 1, updated_at = $4 where id = $1', [row.id, step.to, number, tx.now]);
      tx.audit({ action: 'reviseKnowledge', subjectKind: 'knowledge', subjectId: row.id, before: { state: row.state }, after: { state: step.to, revision: number, codes: codes.codes, confirmed: kept.length } });
      return { kind: 'KnowledgeRevised' as const, entry: await this.reading.view(actor, row.id, tx.manager) };
    });
  }

  /** Releases the newest words; not one's own. */
  approve(actor: Actor, input: OfEntry) {
    return this.commands.run(actor, 'approveKnowledge', input, async (tx) => {
      const step = await this.stepOf(tx, input, 'APPROVE');
      if (step.kind === 'refused') return step;
      const { row } = step;
      if (!stepsFor(row.state, { role: actor.role, isAuthor: row.authorId === actor.staffId }).includes('APPROVE')) return refused({ reason: 'ApproveByAnother' });
      // The caller may have been verified since, and more is known of them now.
      const [mark] = marksOf(row, row, row.confirmed);
      if (mark) return invalidInput(mark.field, STILL_TELLS);
      const reviewOn = addDays(jstDateOf(tx.now), REVIEW_AFTER_DAYS);
      await tx.sql('update knowledge_revision set released_by = $3, released_at = $4 where entry_id = $1 and number = $2', [row.id, row.revision, actor.staffId, tx.now]);
      await tx.sql(
        'update knowledge_entry set state = $2, released = revision, review_on = $3, reason = null, version = version + 1, updated_at = $4 where id = $1', [row.id, step.to, reviewOn, tx.now],
      );
      tx.audit({ action: 'approveKnowledge', subjectKind: 'knowledge', subjectId: row.id, before: { state: row.state }, after: { state: step.to, revision: row.revision, reviewOn } });
      return { kind: 'KnowledgeApproved' as const, entry: await this.reading.view(actor, row.id, tx.manager) };
    });
  }

  giveBack(actor: Actor, input: OfEntry & { reason: string }) {
    return this.commands.run(actor, 'returnKnowledge', input, async (tx) => {
      const moved = await this.moveWithReason(tx, input, 'RETURN');
      return moved.kind === 'refused' ? moved : { kind: 'KnowledgeReturned' as const, entry: moved.entry };
    });
  }

  retire(actor: Actor, input: OfEntry & { reason: string }) {
    return this.commands.run(actor, 'retireKnowledge', input, async (tx) => {
      const moved = await this.moveWithReason(tx, input, 'RETIRE');
      return moved.kind === 'refused' ? moved : { kind: 'KnowledgeRetired' as const, entry: moved.entry };
    });
  }

  private async moveWithReason(tx: Tx, input: OfEntry & { reason: string }, verb: 'RETURN' | 'RETIRE') {
    if (input.reason.trim() === '') return refused({ reason: 'ReasonRequired' });
    const checked = checkTexts({ reason: input.reason });
    if (checked.kind === 'refused') return checked;
    const step = await this.stepOf(tx, input, verb);
    if (step.kind === 'refused') return step;
    const { row, to } = step;
    await tx.sql('update knowledge_entry set state = $2, reason = $3, version = version + 1, updated_at = $4 where id = $1', [row.id, to, checked.texts.reason, tx.now]);
    tx.audit({ action: verb === 'RETURN' ? 'returnKnowledge' : 'retireKnowledge', subjectKind: 'knowledge', subjectId: row.id, before: { state: row.state }, after: { state: to } });
    return { kind: 'moved' as const, entry: await this.reading.view(tx.actor, row.id, tx.manager) };
  }

  /** The entry, locked, and where a step leads from where it stands. */
  private async stepOf(tx: Tx, { id, expectedVersion }: OfEntry, step: KnowledgeStep): Promise<Step> {
    if (isId(id)) await tx.sql('select id from knowledge_entry where id = $1 for update', [id]);
    const row = await this.reading.row(id, tx.manager);
    if (!row) return refused({ reason: 'NotFound' });
    if (row.version !== expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: row.version });
    const to = afterStep(row.state, step);
    return to === null ? refused({ reason: 'InvalidTransition', from: row.state, to: step }) : { kind: 'step', row, to };
  }
}

async function answerOf(tx: Tx, id: string): Promise<Answer | null> {
  if (!isId(id)) return null;
  const [answer] = await tx.sql<Answer>(
    `select a.id, t.number as "ticketNumber", a.codes, a.question, a.answer, a.by_id as "byId",
       t.member_name as "memberName", t.facility_name as "facilityName", t.caller_number as "callerNumber"
     from guideline_answer a join ticket t on t.id = a.ticket_id where a.id = $1`, [id],
  );
  return answer ?? null;
}

interface NewRevision {
  entryId: string;
  number: number;
  codes: string[];
  question: string;
  answer: string;
  source: string;
  confirmed: string[];
  byId: StaffId;
}
const insertRevision = (tx: Tx, { entryId, number, codes, question, answer, source, confirmed, byId }: NewRevision) =>
  tx.sql(
    'insert into knowledge_revision (entry_id, number, codes, question, answer, source, confirmed, by_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [entryId, number, codes, question, answer, source, confirmed, byId, tx.now],
  );
