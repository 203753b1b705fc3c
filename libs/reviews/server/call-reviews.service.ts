import { Injectable } from '@nestjs/common';
import { isId } from '@saimado/kernel/id';
import { invalidInput } from '@saimado/kernel/invalid-input';
import { Notices } from '@saimado/notices/server/notices.service';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { HIGHEST_LEVEL, type Level, scoreOf } from '@saimado/reviews/domain/review-score';
import { mayMove, type ReviewStatus } from '@saimado/reviews/domain/review-states';
import { checkText } from '@saimado/tickets/domain/note';
import { DataSource } from 'typeorm';
import type { CallReviewType } from './review.types';
import { REVIEW_SQL, type ReviewRow, reviewView } from './review.view';

interface Answer {
  criterionId: string;
  level?: number | null;
  remark?: string | null;
}

const LONGEST_LIST = 50;
const MESSAGES = {
  level: '2・1・0、または「該当なし」を選んでください。', twice: '同じ項目に答えが二つあります。', unknown: 'この確認表にない項目です。画面を読み込み直してください。',
  missing: (titles: string) => `まだ答えていない項目があります：${titles}`,
};
/** What an operator may read: their own, once it was shared. */
const OWN = `r.operator_id = $1 and r.status in ('SHARED','ANSWERED')`;

/** What a supervisor says of a call, and the operator to that. */
@Injectable()
export class CallReviewsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly notices: Notices,
  ) {}

  async byId(id: string): Promise<CallReviewType | null> {
    if (!isId(id)) return null;
    const [row] = await rows<ReviewRow>(this.dataSource, `${REVIEW_SQL} where r.id = $1`, [id]);
    return row ? reviewView(row) : null;
  }

  /** What was said of this operator's calls, newest first. */
  async of(actor: Actor): Promise<CallReviewType[]> {
    return (await rows<ReviewRow>(this.dataSource, `${REVIEW_SQL} where ${OWN} order by r.settled_at desc, r.id limit ${LONGEST_LIST}`, [actor.staffId])).map(reviewView);
  }

  /** The same of one ticket. */
  async ofTicket(actor: Actor, ticketNumber: string): Promise<CallReviewType | null> {
    const [row] = await rows<ReviewRow>(this.dataSource, `${REVIEW_SQL} where ${OWN} and t.number = $2`, [actor.staffId, ticketNumber]);
    return row ? reviewView(row) : null;
  }

  /** Whether a review is one that this operator reads. */
  async isShownTo(actor: Actor, id: string): Promise<boolean> {
    return (await rows(this.dataSource, `${REVIEW_SQL} where ${OWN} and r.id = $2`, [actor.staffId, id])).length > 0;
  }

  /** Gives the scored form to the operator. It stands from then on. */
  share(actor: Actor, input: Keyed & { reviewId: string; expectedVersion: number; answers: Answer[]; remark?: string | null }) {
    return this.commands.run(actor, 'shareReview', input, async (tx) => {
      const locked = await this.lock(tx, input.reviewId, 'SHARED', input.expectedVersion);
      if (locked.kind === 'refused') return locked;
      const { row } = locked;
      const asked = reviewView(row).criteria;
      const answers = checkAnswers(input.answers, asked.map(({ id }) => id));
      if (answers.kind === 'refused') return answers;
      const remark = checkOptional('remark', input.remark);
      if (remark.kind === 'refused') return remark;
      const score = scoreOf(row.form, row, Object.fromEntries(answers.list.map(({ criterionId, level }) => [criterionId, level])));
      if (score.missing.length > 0) {
        const titles = asked.filter(({ id }) => score.missing.includes(id)).map(({ title }) => title).join('、');
        return invalidInput('answers', MESSAGES.missing(titles));
      }
      for (const answer of answers.list) {
        await tx.sql('insert into call_review_answer (review_id, criterion_id, level, remark) values ($1, $2, $3, $4)', [row.id, answer.criterionId, answer.level, answer.remark]);
      }
      await tx.sql(
        `update call_review set status = 'SHARED', version = version + 1, reviewer_id = $2, settled_at = $3, remark = $4, points = $5, of_points = $6, failed = $7, passed = $8 where id = $1`,
        [row.id, actor.staffId, tx.now, remark.text, score.points, score.of, score.failed, score.passed],
      );
      await this.notices.tell(tx, { kind: 'REMARKS_GIVEN', to: [{ staff: [row.operatorId] }], ticketId: row.ticketId, subjectId: row.id, once: `review:${row.id}` });
      tx.audit({ action: 'shareReview', subjectKind: 'call-review', subjectId: row.id, before: { status: row.status }, after: { status: 'SHARED', points: score.points, of: score.of, passed: score.passed } });
      return { kind: 'ReviewShared' as const, review: await this.done(tx, row.id) };
    });
  }

  /** Leaves a drawn call out. It stays in its sample with the reason. */
  skip(actor: Actor, input: Keyed & { reviewId: string; expectedVersion: number; reason: string }) {
    return this.commands.run(actor, 'skipReview', input, async (tx) => {
      if (input.reason.trim() === '') return refused({ reason: 'ReasonRequired' });
      const reason = checkText('reason', input.reason);
      if (reason.kind === 'refused') return reason;
      const locked = await this.lock(tx, input.reviewId, 'SKIPPED', input.expectedVersion);
      if (locked.kind === 'refused') return locked;
      await tx.sql(`update call_review set status = 'SKIPPED', version = version + 1, reviewer_id = $2, settled_at = $3, skip_reason = $4 where id = $1`, [locked.row.id, actor.staffId, tx.now, reason.text]);
      tx.audit({ action: 'skipReview', subjectKind: 'call-review', subjectId: locked.row.id, before: { status: 'DRAWN' }, after: { status: 'SKIPPED' } });
      return { kind: 'ReviewSkipped' as const, review: await this.done(tx, locked.row.id) };
    });
  }

  /** The operator has read it, with words of their own if they like. */
  answer(actor: Actor, input: Keyed & { reviewId: string; reply?: string | null }) {
    return this.commands.run(actor, 'answerReview', input, async (tx) => {
      const reply = checkOptional('reply', input.reply);
      if (reply.kind === 'refused') return reply;
      const locked = await this.lock(tx, input.reviewId, 'ANSWERED', null);
      if (locked.kind === 'refused') return locked;
      await tx.sql(`update call_review set status = 'ANSWERED', version = version + 1, reply = $2, answered_at = $3 where id = $1`, [locked.row.id, reply.text, tx.now]);
      await this.notices.withdraw(tx, `review:${locked.row.id}`);
      tx.audit({ action: 'answerReview', subjectKind: 'call-review', subjectId: locked.row.id, before: { status: 'SHARED' }, after: { status: 'ANSWERED' } });
      return { kind: 'ReviewAnswered' as const, review: await this.done(tx, locked.row.id) };
    });
  }

  /** Locks a review for a move. An operator finds only their own, and only once it was shared. */
  private async lock(tx: Tx<Actor>, id: string, to: ReviewStatus, expectedVersion: number | null) {
    if (isId(id)) await tx.sql('select from call_review where id = $1 for no key update', [id]);
    const [row] = isId(id) ? await tx.sql<ReviewRow>(`${REVIEW_SQL} where r.id = $1`, [id]) : [];
    const own = tx.actor.role === 'SUPERVISOR' || (row?.operatorId === tx.actor.staffId && (row.status === 'SHARED' || row.status === 'ANSWERED'));
    if (!row || !own) return refused({ reason: 'NotFound' });
    // Whoever took calls before they became a supervisor neither scores one of theirs nor leaves it out.
    if (to !== 'ANSWERED' && row.operatorId === tx.actor.staffId) return refused({ reason: 'ReviewByAnother' });
    if (!mayMove(row.status, to)) return refused({ reason: 'InvalidTransition', from: row.status, to });
    if (expectedVersion !== null && expectedVersion !== row.version) return refused({ reason: 'VersionConflict', currentVersion: row.version });
    return { kind: 'review' as const, row };
  }

  private async done(tx: Tx<Actor>, id: string): Promise<CallReviewType> {
    tx.emit({ topic: 'review', id });
    const [row] = await tx.sql<ReviewRow>(`${REVIEW_SQL} where r.id = $1`, [id]);
    if (!row) throw new Error('a review that was just locked is gone');
    return reviewView(row);
  }
}

const isLevel = (level: number | null): level is Level => level === null || (Number.isInteger(level) && level >= 0 && level <= HIGHEST_LEVEL);

function checkAnswers(given: readonly Answer[], asked: readonly string[]) {
  const list: { criterionId: string; level: Level; remark: string | null }[] = [];
  for (const { criterionId, level: said, remark: words } of given) {
    const level = said ?? null;
    const remark = checkOptional('answers', words);
    if (remark.kind === 'refused') return remark;
    if (!asked.includes(criterionId)) return invalidInput('answers', MESSAGES.unknown);
    if (!isLevel(level)) return invalidInput('answers', MESSAGES.level);
    if (list.some((other) => other.criterionId === criterionId)) return invalidInput('answers', MESSAGES.twice);
    list.push({ criterionId, level, remark: remark.text });
  }
  return { kind: 'answers' as const, list };
}

/** Words that may be missing. */
function checkOptional(field: string, text: string | null | undefined) {
  if (!text || text.trim() === '') return { kind: 'text' as const, text: null };
  return checkText(field, text);
}
