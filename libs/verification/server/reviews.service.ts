import { Injectable } from '@nestjs/common';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, rows } from '@saimado/platform/commands';
import { decodeCursor, encodeCursor } from '@saimado/platform/graphql/cursor';
import { badInput } from '@saimado/platform/graphql/errors';
import { refused } from '@saimado/platform/refusal';
import { type CallerWarningKind, IMPOSTOR_RULES } from '@saimado/verification/domain/impostor';
import { DataSource } from 'typeorm';
import { cleanText } from './clean-text';
import { mayReview, REVIEW_LISTS, REVIEW_VIEWS, type ReviewList, type RowOf, type ViewOf } from './review-lists';
import type { CallerWarningType } from './reviews.types';

export interface ReviewPage {
  /** null: whether or not somebody has seen it */
  reviewed: boolean | null;
  first: number;
  after: string | null;
}

const LONGEST_PAGE = 200;
const LONGEST_NOTE = 2_000;
const OPERATIONS = { override: 'reviewVerification', warning: 'reviewCallerWarning', access: 'reviewRegisterAccess' } as const satisfies Record<ReviewList, string>;

/** What supervisors look at again: decisions against the evidence, warnings, and looks into the register outside a call. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  /** One page of a list, newest first. */
  async page<L extends ReviewList>(actor: Actor, list: L, { reviewed, first, after }: ReviewPage) {
    if (first < 1 || first > LONGEST_PAGE) throw badInput(`first は1〜${LONGEST_PAGE}で指定してください。`);
    const { sql, listed } = REVIEW_LISTS[list];
    const [at, id] = after ? decodeCursor(after) : [null, null];
    const seen = reviewed === null ? '' : `and r.reviewed_at is ${reviewed ? 'not null' : 'null'}`;
    const found = await rows<RowOf<L>>(
      this.dataSource, `${sql} where ${listed} ${seen} ${after ? 'and (r.at, r.id) < ($1::timestamptz, $2::uuid)' : ''} order by r.at desc, r.id desc limit ${first + 1}`,
      after ? [at, id] : [],
    );
    const view = REVIEW_VIEWS[list] as (row: RowOf<L>, staffId: string) => ViewOf<L>;
    const edges = found.slice(0, first).map((row) => ({ cursor: encodeCursor(row.at, row.id), node: view(row, actor.staffId) }));
    return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  /** Marks one thing of a list as seen. Of two supervisors at once, one has; the other is told who. */
  review<L extends ReviewList>(actor: Actor, list: L, input: { key: string; id: string; note?: string | null }) {
    return this.commands.run(actor, OPERATIONS[list], input, async (tx) => {
      const note = cleanText(input.note);
      if (note && note.length > LONGEST_NOTE) return refused({ reason: 'InvalidInput', field: 'note', message: '2,000文字以内で入力してください。' });
      const { table, sql, listed } = REVIEW_LISTS[list];
      const read = async (): Promise<RowOf<L> | null> => (await tx.sql<RowOf<L>>(`${sql} where r.id = $1 and ${listed}`, [input.id]))[0] ?? null;
      if (!isId(input.id)) return refused({ reason: 'NotFound' });
      await tx.sql(`select 1 from ${table} where id = $1 for no key update`, [input.id]);
      const row = await read();
      if (!row) return refused({ reason: 'NotFound' });
      if (row.reviewedBy) return refused({ reason: 'AlreadyReviewed', by: row.reviewedBy });
      if (!mayReview(row, actor.staffId)) return refused({ reason: 'ReviewByAnother' });
      await tx.sql(`update ${table} set reviewed_at = $2, reviewed_by = $3, review_note = $4 where id = $1`, [row.id, tx.now, actor.staffId, note]);
      tx.audit({ action: OPERATIONS[list], subjectKind: table, subjectId: row.id, after: { ticketId: row.ticketId, noted: note !== null } });
      if (row.ticketId) tx.emit({ topic: 'ticket', id: row.ticketId });
      const view = REVIEW_VIEWS[list] as (row: RowOf<L>, staffId: string) => ViewOf<L>;
      return { kind: 'reviewed' as const, item: view((await read())!, actor.staffId) };
    });
  }

  /** The warnings of a ticket, oldest first. Whoever calls has checked who reads. */
  async warningsOf(ticketId: string): Promise<CallerWarningType[]> {
    const found = await rows<{ id: string; kind: CallerWarningKind; at: Date }>(this.dataSource, 'select id, kind, at from caller_warning where ticket_id = $1 order by at, kind', [ticketId]);
    return found.map((warning) => ({ ...warning, text: IMPOSTOR_RULES[warning.kind].text }));
  }
}
