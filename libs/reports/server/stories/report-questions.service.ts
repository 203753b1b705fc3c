import { Injectable } from '@nestjs/common';
import { isId, newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { RolePools } from '@saimado/platform/database/pools';
import { refused } from '@saimado/platform/refusal';
import { checkText } from '@saimado/reports/domain/stories/story-text';
import { StoryReading } from './story-reading.service';
import type { ReportQuestionType } from './story.types';

const QUESTIONS = /* sql */ `
  select q.id, q.report_id as "reportId", q.text, q.asked_at as "askedAt",
    coalesce((select json_agg(json_build_object('id', a.id, 'text', a.text, 'publishedAt', a.published_at) order by a.published_at, a.id)
      from published_answer a where a.question_id = q.id), '[]') as answers
  from published_question q where q.report_id = $1 order by q.asked_at, q.id`;

interface Row extends Omit<ReportQuestionType, 'answers' | 'underWay'> {
  answers: { id: string; text: string; publishedAt: string }[];
}

/** What JMA wants to know of a published report, and what it is told. */
@Injectable()
export class ReportQuestions {
  constructor(
    private readonly pools: RolePools,
    private readonly commands: Commands,
    private readonly audit: AuditLog,
    private readonly reading: StoryReading,
  ) {}

  /** Oldest first. Answers that are being written are shown to supervisors only. */
  async list(actor: Actor, reportId: string): Promise<ReportQuestionType[]> {
    if (!isId(reportId)) return [];
    const { rows } = await this.pools.of('reviewer').query<Row>(QUESTIONS, [reportId]);
    const questions = rows.map((row) => ({ ...row, answers: row.answers.map((answer) => ({ ...answer, publishedAt: new Date(answer.publishedAt) })) }));
    if (actor.role !== 'SUPERVISOR') {
      await this.audit.write(actor, { action: 'readReportQuestions', subjectKind: 'published-report', subjectId: reportId, after: { questions: rows.length } });
      return questions.map((question) => ({ ...question, underWay: [] }));
    }
    const underWay = await this.reading.answersUnderWay(actor, questions.map(({ id }) => id));
    return questions.map((question) => ({ ...question, underWay: underWay.filter(({ questionId }) => questionId === question.id) }));
  }

  /** A question on a published report, put down under the role of the own account: a reviewer's request never runs as the application. */
  async ask(actor: Actor, input: Keyed & { reportId: string; text: string }) {
    const isPublished = await this.isPublished(input.reportId);
    return this.commands.runOnOwnAccount(actor, 'askReportQuestion', input, async (tx) => {
      const checked = checkText('question', input.text, 'text');
      if (checked.kind === 'refused') return checked;
      if (!isPublished) return refused({ reason: 'NotFound' });
      const id = newId<'report-question'>();
      await tx.sql('insert into published_question (id, report_id, text, asked_at) values ($1, $2, $3, $4)', [id, input.reportId, checked.text, tx.now]);
      tx.audit({ action: 'askReportQuestion', subjectKind: 'report-question', subjectId: id, after: { reportId: input.reportId, letters: checked.text.length } });
      tx.emit({ topic: 'report-question', id: input.reportId });
      return { kind: 'ReportQuestionAsked' as const, question: { id, reportId: input.reportId, text: checked.text, askedAt: tx.now, answers: [], underWay: [] } };
    });
  }

  private async isPublished(reportId: string): Promise<boolean> {
    if (!isId(reportId)) return false;
    const { rows } = await this.pools.of('reviewer').query('select from published_release where id = $1', [reportId]);
    return rows.length > 0;
  }
}
