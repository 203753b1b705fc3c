import { Injectable } from '@nestjs/common';
import type { HotlineCode, Urgency } from '@saimado/kernel/codes';
import { isId, newId } from '@saimado/kernel/id';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { type Period, periodCode } from '@saimado/reports/domain/release/period';
import { type Hit, type HitKind, isClean, judge, mayGoOut } from '@saimado/reports/domain/stories/check';
import { mayStep, stateWhenWritten, type StoryStep } from '@saimado/reports/domain/stories/story-states';
import { checkText, type StoryKind } from '@saimado/reports/domain/stories/story-text';
import { StoryChecks } from './story-checks.service';
import { periodOf, StoryFigures } from './story-figures.service';
import { StoryReading } from './story-reading.service';
import { type GivenReason, isAuthor, type StoryRow } from './story.view';

interface OfStory extends Keyed {
  id: string;
  expectedVersion: number;
}
interface Writing extends Keyed {
  id?: string | null;
  periodCode: string;
  questionId?: string | null;
  expectedVersion: number;
  title: string;
  text: string;
  hotline?: HotlineCode | null;
  category?: string | null;
  urgency?: Urgency | null;
  reasons: readonly { field: string; kind: HitKind; start: number; words: string; reason: string }[];
}
type Words = Pick<StoryRow, 'title' | 'text' | 'hotline' | 'category' | 'urgency'>;

const MOST_REASONS = 60;
const MESSAGES = {
  period: '対象の期間がありません。画面を読み込み直してください。',
  category: '選んだ分類・緊急度がありません。選び直してください。',
  reasons: `理由は${MOST_REASONS}件までにしてください。言い換えて減らしてください。`,
  stillTells: '点検で指摘が残っています。言い換えるか、理由を書いてから、もう一度お試しください。',
};

/** What supervisors write for JMA: checked by the machine at each saving, and signed by somebody who wrote nothing in it. */
@Injectable()
export class StoriesService {
  constructor(
    private readonly commands: Commands,
    private readonly reading: StoryReading,
    private readonly checks: StoryChecks,
    private readonly figures: StoryFigures,
  ) {}

  /** Saves words. They go on to the second person where the check has nothing to say, and stay a draft where it has. */
  write(actor: Actor, input: Writing) {
    return this.commands.run(actor, 'writeReportStory', input, async (tx) => {
      const kind: StoryKind = input.questionId ? 'ANSWER' : 'STORY';
      const words = this.wordsOf(kind, input);
      if ('kind' in words) return words;
      const found = input.id ? await this.step(tx, { ...input, id: input.id }, 'WRITE') : await this.begin(tx, kind, input);
      if (found.kind === 'refused') return found;
      const { row, period } = found;
      const content = kind === 'STORY' ? await this.figures.of(period, tx.manager) : null;
      const { hits, naming } = await this.checks.one({ ...words, reasons: [] }, content);
      const kept = reasonsFor(hits, input.reasons, tx);
      if ('kind' in kept) return kept;
      const checked = judge(hits, [...(row?.reasons ?? []), ...kept], naming);
      const state = stateWhenWritten(isClean(checked));
      const id = row?.id ?? newId<'report-story'>();
      const changed = !row || (['title', 'text', 'hotline', 'category', 'urgency'] as const).some((name) => row[name] !== words[name]);
      const revision = (row?.revision ?? 0) + (changed ? 1 : 0);
      const values = [id, state, revision, words.title, words.text, words.hotline, words.category, words.urgency, tx.now];
      if (row) {
        await tx.sql(`update report_story set state = $2, revision = $3, title = $4, text = $5, hotline = $6, category = $7, urgency = $8, written_at = $9, version = version + 1,
          return_reason = null, signed_by = null, signed_at = null where id = $1`, values);
      } else {
        await tx.sql(`insert into report_story (id, state, revision, title, text, hotline, category, urgency, written_at, kind, period, question_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
          [...values, kind, period, input.questionId ?? null]);
      }
      if (changed) {
        await tx.sql('insert into report_story_revision (story_id, number, title, text, hotline, category, urgency, by_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
          [id, revision, words.title, words.text, words.hotline, words.category, words.urgency, actor.staffId, tx.now]);
      }
      for (const one of kept) {
        await tx.sql('insert into report_story_reason (id, story_id, kind, words, sentence, reason, by_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
          [newId<'report-story-reason'>(), id, one.kind, one.words, one.sentence, one.reason, actor.staffId, tx.now]);
      }
      tx.audit({ action: 'writeReportStory', subjectKind: 'report-story', subjectId: id, ...(row && { before: { state: row.state } }), after: { kind, state, revision, hits: checked.hits.length, open: checked.open, reasons: kept.length } });
      return { kind: 'ReportStoryWritten' as const, story: await this.told(tx, id) };
    });
  }

  /** Signs another's words, checked once more. An answer goes out with it. */
  sign(actor: Actor, input: OfStory) {
    return this.commands.run(actor, 'signReportStory', input, async (tx) => {
      const found = await this.step(tx, input, 'SIGN');
      if (found.kind === 'refused') return found;
      const { row } = found;
      if (isAuthor(row, actor.staffId)) return refused({ reason: 'SameSupervisor' });
      const checked = await this.checks.one(row, row.kind === 'STORY' ? await this.figures.of(row.periodCode, tx.manager) : null);
      if (!(row.kind === 'ANSWER' ? mayGoOut(checked) : isClean(checked))) return invalidInput('text', MESSAGES.stillTells);
      await tx.sql(`update report_story set state = 'SIGNED', signed_by = $2, signed_at = $3, version = version + 1 where id = $1`, [row.id, actor.staffId, tx.now]);
      if (row.kind === 'ANSWER') {
        await tx.sql(`update report_story set state = 'PUBLISHED', published_at = $2 where id = $1`, [row.id, tx.now]);
        await tx.sql('insert into published_answer (id) values ($1)', [row.id]);
        const [question] = await tx.sql<{ reportId: string }>('select report_id as "reportId" from published_question where id = $1', [row.questionId]);
        if (question) tx.emit({ topic: 'report-question', id: question.reportId });
      }
      tx.audit({ action: 'signReportStory', subjectKind: 'report-story', subjectId: row.id, before: { state: row.state }, after: { kind: row.kind, revision: row.revision, hits: checked.hits.length } });
      return { kind: 'ReportStorySigned' as const, story: await this.told(tx, row.id) };
    });
  }

  giveBack(actor: Actor, input: OfStory & { reason: string }) {
    return this.commands.run(actor, 'returnReportStory', input, async (tx) => {
      if (input.reason.trim() === '') return refused({ reason: 'ReasonRequired' });
      const reason = checkText('reason', input.reason, 'reason');
      if (reason.kind === 'refused') return reason;
      const found = await this.step(tx, input, 'RETURN');
      if (found.kind === 'refused') return found;
      await tx.sql(`update report_story set state = 'DRAFT', return_reason = $2, signed_by = null, signed_at = null, version = version + 1 where id = $1`, [found.row.id, reason.text]);
      tx.audit({ action: 'returnReportStory', subjectKind: 'report-story', subjectId: found.row.id, before: { state: found.row.state } });
      return { kind: 'ReportStoryReturned' as const, story: await this.told(tx, found.row.id) };
    });
  }

  withdraw(actor: Actor, input: OfStory) {
    return this.commands.run(actor, 'withdrawReportStory', input, async (tx) => {
      const found = await this.step(tx, input, 'WITHDRAW');
      if (found.kind === 'refused') return found;
      await tx.sql(`update report_story set state = 'WITHDRAWN', signed_by = null, signed_at = null, version = version + 1 where id = $1`, [found.row.id]);
      tx.audit({ action: 'withdrawReportStory', subjectKind: 'report-story', subjectId: found.row.id, before: { state: found.row.state } });
      return { kind: 'ReportStoryWithdrawn' as const, story: await this.told(tx, found.row.id) };
    });
  }

  private wordsOf(kind: StoryKind, input: Writing): Words | InvalidInput {
    const title = kind === 'STORY' ? checkText('title', input.title, 'title') : { kind: 'text' as const, text: '' };
    if (title.kind === 'refused') return title;
    const text = checkText(kind === 'STORY' ? 'story' : 'answer', input.text, 'text');
    if (text.kind === 'refused') return text;
    const naming = { hotline: input.hotline ?? null, category: input.category ?? null, urgency: input.urgency ?? null };
    if (!this.figures.knows(naming) || (kind === 'ANSWER' && naming.hotline !== null)) return invalidInput('category', MESSAGES.category);
    return { title: title.text, text: text.text, ...naming };
  }

  /** New words: of a period, or on a question that nobody is answering yet, and then of the period that it is about. */
  private async begin(tx: Tx, kind: StoryKind, { periodCode: given, questionId }: Writing): Promise<{ kind: 'step'; row: null; period: string } | RefusedFor<'NotFound' | 'InvalidTransition'> | InvalidInput> {
    if (kind === 'STORY') return periodOf(given) ? { kind: 'step', row: null, period: given } : invalidInput('periodCode', MESSAGES.period);
    if (!questionId || !isId(questionId)) return refused({ reason: 'NotFound' });
    const [question] = await tx.sql<Period & { busy: boolean }>(
      `select r.kind, r.first_month as first, exists (select from report_story s where s.question_id = q.id and s.state in ('DRAFT','PROPOSED','SIGNED')) as busy
       from published_question q join period_report r on r.id = q.report_id where q.id = $1`, [questionId]);
    if (!question) return refused({ reason: 'NotFound' });
    return question.busy ? refused({ reason: 'InvalidTransition', from: 'DRAFT', to: 'DRAFT' }) : { kind: 'step', row: null, period: periodCode(question) };
  }

  private async step(tx: Tx, { id, expectedVersion }: OfStory, step: StoryStep): Promise<{ kind: 'step'; row: StoryRow; period: string } | RefusedFor<'NotFound' | 'VersionConflict' | 'InvalidTransition'>> {
    if (isId(id)) await tx.sql('select id from report_story where id = $1 for update', [id]);
    const row = await this.reading.row(id, tx.manager);
    if (!row) return refused({ reason: 'NotFound' });
    if (row.version !== expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: row.version });
    return mayStep(row.state, step) ? { kind: 'step', row, period: row.periodCode } : refused({ reason: 'InvalidTransition', from: row.state, to: step });
  }

  /** Announces a change and answers the story after it. */
  private async told(tx: Tx, id: string) {
    const story = await this.reading.view(tx.actor, id, tx.manager);
    tx.emit({ topic: 'report-story', id });
    return story;
  }
}

/** The reasons that came with the words, each bound to the hit it is for. One for words that no hit marks is none, so that nobody lays it down in advance. */
function reasonsFor(hits: readonly Hit[], reasons: Writing['reasons'], { actor, now }: Tx): GivenReason[] | InvalidInput {
  if (reasons.length > MOST_REASONS) return invalidInput('reasons', MESSAGES.reasons);
  const given: GivenReason[] = [];
  for (const one of reasons) {
    const checked = checkText('reason', one.reason, 'reasons');
    if (checked.kind === 'refused') return checked;
    const hit = hits.find(({ field, kind, start, words }) => field === one.field && kind === one.kind && start === one.start && words === one.words);
    if (hit) given.push({ kind: hit.kind, words: hit.words, sentence: hit.sentence, reason: checked.text, by: actor.displayName, at: now });
  }
  return given;
}
