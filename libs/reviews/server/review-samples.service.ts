import { Injectable } from '@nestjs/common';
import type { HotlineCode } from '@saimado/kernel/codes';
import { isId, newId, type StaffId, type TicketId } from '@saimado/kernel/id';
import { invalidInput } from '@saimado/kernel/invalid-input';
import { jstDateOf, jstInstant } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { REVIEW_FORM_BOOK } from '@saimado/reviews/domain/review-form-book';
import { checkSample, LONG_CALL_MINUTES, type SampleRequest, type SampleRule } from '@saimado/reviews/domain/sampling';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReviewSampleType } from './review.types';
import { REVIEW_SQL, type ReviewRow, reviewView } from './review.view';

export interface SampleFilter extends Pick<SampleRequest, 'fromDay' | 'toDay'> {
  hotline?: HotlineCode | null;
  operatorId?: string | null;
  rule: SampleRule;
}

const happened = (kind: string): string => `exists (select from ticket_event e where e.ticket_id = t.id and e.kind = '${kind}')`;
/** What each rule looks for in a ticket. */
const RULES: Record<SampleRule, string> = {
  ANY: 'true',
  ESCALATED: `t.disciplines <> '{}'`,
  RETURNED: happened('ESCALATION_RETURNED'),
  OVERRULED: `exists (select from ticket_event e where e.ticket_id = t.id and e.kind in ('TRIAGED','VERIFIED') and e.reason is not null)`,
  PROVISIONAL: `exists (select from ticket_event e where e.ticket_id = t.id and e.kind = 'VERIFIED' and e.to_code = 'PROVISIONAL')`,
  NOT_ENTITLED: `t.verification_outcome in ('NOT_ENTITLED','NOT_FOUND','DECLINED')`,
  REMOTE_SUPPORT: happened('REMOTE_SUPPORT_STARTED'),
  OUTSIDE_HOURS: 't.outside_hours',
  LONG_CALL: `exists (select from call c where c.ticket_id = t.id and c.ended_at - c.accepted_at >= interval '${LONG_CALL_MINUTES} minutes')`,
  UNTRIAGED: 't.category is null',
};

/** Calls that are over, after-call work and all, and that nobody reviews or reviewed. */
const candidates = (rule: SampleRule): string => /* sql */ `
  from ticket t where t.received_at >= $1 and t.received_at < $2 and ($3::text is null or t.hotline = $3) and ($4::uuid is null or t.operator_id = $4) and ${RULES[rule]}
    and not exists (select from call c where c.ticket_id = t.id and c.state in ('IN_PROGRESS','AFTER_CALL_WORK'))
    and not exists (select from call_review r where r.ticket_id = t.id and r.status <> 'SKIPPED')`;

const LONGEST_LIST = 30;
/** Any number that nobody else locks by. */
const DRAWING_LOCK = 5_300_030;
const MESSAGES = {
  nobody: '条件に合う、まだ確認していない対応がありません。期間や条件を変えてください。', operator: 'オペレーターを選び直してください。',
  future: '初日は今日以前にしてください。',
};

/** Drawing calls to review: at random by a seed, or of those of which something is known. */
@Injectable()
export class ReviewSamplesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly books: RuleBooks,
  ) {
    books.keep({ book: REVIEW_FORM_BOOK });
  }

  /** Of how many one would draw; null where the period is none. */
  async count(filter: SampleFilter): Promise<number | null> {
    if (checkSample({ ...filter, size: 1, seed: '-' }).kind === 'refused' || !isOperator(filter)) return null;
    const [row] = await rows<{ n: number }>(this.dataSource, `select count(*)::int as n ${candidates(filter.rule)}`, bounds(filter));
    return row?.n ?? 0;
  }

  draw(actor: Actor, input: Keyed & SampleFilter & SampleRequest & { perOperator: boolean }) {
    return this.commands.run(actor, 'drawSample', input, async (tx) => {
      const checked = checkSample(input);
      if (checked.kind === 'refused') return checked;
      if (!isOperator(input)) return invalidInput('operatorId', MESSAGES.operator);
      const today = jstDateOf(tx.now);
      if (input.fromDay > today) return invalidInput('fromDay', MESSAGES.future);
      // One after the other: otherwise a sample could lack calls that its seed gives, as another took them meanwhile.
      await tx.sql('select pg_advisory_xact_lock($1)', [DRAWING_LOCK]);
      // The order is the seed's: whoever knows it can draw again and compare.
      const drawn = await tx.sql<{ ticketId: TicketId; operatorId: StaffId; candidates: number }>(
        `with ranked as (
           select t.id, t.operator_id, encode(sha256(convert_to($5 || ':' || t.number, 'UTF8')), 'hex') as rank, count(*) over ()::int as candidates ${candidates(input.rule)}),
         placed as (select *, row_number() over (partition by case when $6 then operator_id end order by rank) as place from ranked)
         select id as "ticketId", operator_id as "operatorId", candidates from placed where place <= $7 order by rank`,
        [...bounds(input), checked.seed, input.perOperator, input.size],
      );
      const [first] = drawn;
      if (!first) return invalidInput('rule', MESSAGES.nobody);
      const form = await this.books.judging(REVIEW_FORM_BOOK, today, tx.manager);
      const id = newId();
      await tx.sql(
        `insert into review_sample (id, drawn_at, drawn_by, from_day, to_day, hotline, operator_id, rule, seed, size, per_operator, candidates)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [id, tx.now, actor.staffId, input.fromDay, input.toDay, input.hotline ?? null, input.operatorId ?? null, input.rule, checked.seed, input.size, input.perOperator, first.candidates],
      );
      await tx.sql(
        `insert into call_review (id, sample_id, position, ticket_id, operator_id, form_id)
         select gen_random_uuid(), $1, place, ticket_id, operator_id, $2 from unnest($3::uuid[], $4::uuid[]) with ordinality as d (ticket_id, operator_id, place)`,
        [id, form.id, drawn.map(({ ticketId }) => ticketId), drawn.map(({ operatorId }) => operatorId)],
      );
      tx.audit({ action: 'drawSample', subjectKind: 'review-sample', subjectId: id, after: { rule: input.rule, size: input.size, drawn: drawn.length, candidates: first.candidates } });
      tx.emit({ topic: 'review', id });
      const [sample] = await this.list(tx.manager, id);
      return { kind: 'SampleDrawn' as const, sample };
    });
  }

  /** The newest samples, with their reviews in the order drawn. */
  async list(db: EntityManager = this.dataSource.manager, id: string | null = null): Promise<ReviewSampleType[]> {
    const samples = await rows<Omit<ReviewSampleType, 'reviews'>>(db, `
      select m.id, m.drawn_at as "drawnAt", d.display_name as "drawnBy", m.from_day::text as "fromDay", m.to_day::text as "toDay", m.hotline, o.display_name as operator,
        m.rule, m.seed, m.size, m.per_operator as "perOperator", m.candidates
      from review_sample m join staff d on d.id = m.drawn_by left join staff o on o.id = m.operator_id
      where $1::uuid is null or m.id = $1 order by m.drawn_at desc, m.id limit ${LONGEST_LIST}`, [id]);
    const reviews = await rows<ReviewRow>(db, `${REVIEW_SQL} where r.sample_id = any($1) order by r.position`, [samples.map((sample) => sample.id)]);
    return samples.map((sample) => ({ ...sample, reviews: reviews.filter(({ sampleId }) => sampleId === sample.id).map(reviewView) }));
  }

  /** Who takes calls: for narrowing a sample. */
  async operators(): Promise<{ id: string; displayName: string }[]> {
    return rows(this.dataSource, `select id, display_name as "displayName" from staff where role = 'OPERATOR' order by display_name, id`);
  }
}

const isOperator = ({ operatorId }: SampleFilter): boolean => !operatorId || isId(operatorId);
const bounds = ({ fromDay, toDay, hotline, operatorId }: SampleFilter): unknown[] => [jstInstant(fromDay), jstInstant(toDay, '24:00'), hotline ?? null, operatorId ?? null];
