import type { HotlineCode, Tier } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import type { ReviewForm } from '@saimado/reviews/domain/review-form-book';
import { criteriaOf, type Level, type ReviewFacts } from '@saimado/reviews/domain/review-score';
import type { ReviewStatus } from '@saimado/reviews/domain/review-states';
import type { CallReviewType } from './review.types';

/** A review as read from the database, with what its ticket says happened. */
export interface ReviewRow extends ReviewFacts {
  id: string;
  sampleId: string;
  version: number;
  status: ReviewStatus;
  ticketId: TicketId;
  ticketNumber: string;
  hotline: HotlineCode;
  tier: Tier | null;
  category: string | null;
  receivedAt: Date;
  operatorId: StaffId;
  operator: string;
  reviewer: string | null;
  settledAt: Date | null;
  remark: string | null;
  skipReason: string | null;
  points: number | null;
  ofPoints: number | null;
  passed: boolean | null;
  failed: string[] | null;
  reply: string | null;
  answeredAt: Date | null;
  formVersion: string;
  form: ReviewForm;
  answers: { criterionId: string; level: Level; remark: string | null }[];
}

export const REVIEW_SQL = /* sql */ `
  select r.id, r.sample_id as "sampleId", r.version, r.status, r.ticket_id as "ticketId", t.number as "ticketNumber", t.hotline, t.tier, t.category, t.received_at as "receivedAt",
    r.operator_id as "operatorId", o.display_name as operator, s.display_name as reviewer, r.settled_at as "settledAt", r.remark, r.skip_reason as "skipReason",
    r.points, r.of_points as "ofPoints", r.passed, r.failed, r.reply, r.answered_at as "answeredAt", f.version as "formVersion", f.content as form,
    t.disciplines <> '{}' as escalated, coalesce(t.verification_outcome = 'NOT_ENTITLED', false) as "notEntitled",
    exists (select from ticket_event e where e.ticket_id = t.id and e.kind = 'VERIFIED' and e.to_code = 'PROVISIONAL') as provisional,
    exists (select from ticket_event e where e.ticket_id = t.id and e.kind = 'REMOTE_SUPPORT_STARTED') as "remoteSupport",
    coalesce((select json_agg(json_build_object('criterionId', a.criterion_id, 'level', a.level, 'remark', a.remark)) from call_review_answer a where a.review_id = r.id), '[]') as answers
  from call_review r join ticket t on t.id = r.ticket_id join staff o on o.id = r.operator_id join rule_book_version f on f.id = r.form_id left join staff s on s.id = r.reviewer_id`;

export function reviewView({ form, answers, points, ofPoints, failed, ticketId: _, operatorId: __, sampleId: ___, escalated, notEntitled, provisional, remoteSupport, ...row }: ReviewRow): CallReviewType {
  const facts = { hotline: row.hotline, escalated, notEntitled, provisional, remoteSupport };
  const answered = new Map(answers.map((answer) => [answer.criterionId, answer]));
  // What was shared is shown as it was asked then, whatever happened to its ticket since.
  const asked = answers.length > 0 ? form.criteria.filter(({ id }) => answered.has(id)) : criteriaOf(form, facts);
  return {
    ...row,
    percent: points === null || !ofPoints ? null : Math.floor((points * 100) / ofPoints),
    failed: failed ?? [],
    passPercent: form.passPercent,
    criteria: asked.map(({ id, title, ask, weight, critical, source, needsConfirmation }) => ({
      id, title, ask, weight, critical, source, needsConfirmation, level: answered.get(id)?.level ?? null, remark: answered.get(id)?.remark ?? null,
    })),
  };
}
