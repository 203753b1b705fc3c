import { type KnowledgeState, stepsFor } from '@saimado/guideline/domain/knowledge-states';
import { type KnownCaller, tellsWho } from '@saimado/guideline/domain/tells-who';
import type { StaffId } from '@saimado/kernel/id';
import type { JstDate } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import type { KnowledgeEntryType, KnowledgeRevisionType, TellsWhoType } from './knowledge.types';

/** An entry with one of its revisions (`$revision`: the newest, or the one in use) and the ticket it came from. */
export const knowledgeSql = (revision: 'revision' | 'released'): string => /* sql */ `
  select e.id, e.version, e.state, e.revision, e.released, e.reason, e.updated_at as "updatedAt", e.review_on::text as "reviewOn",
    r.codes, r.question, r.answer, r.source, r.confirmed, r.by_id as "authorId", t.number as "originTicket",
    t.member_name as "memberName", t.facility_name as "facilityName", t.caller_number as "callerNumber",
    (select count(*)::int from guideline_answer u where u.entry_id = e.id) as uses,
    (select jsonb_agg(jsonb_build_object('number', v.number, 'at', v.at, 'by', w.display_name, 'releasedBy', x.display_name, 'releasedAt', v.released_at) order by v.number)
     from knowledge_revision v join staff w on w.id = v.by_id left join staff x on x.id = v.released_by where v.entry_id = e.id) as revisions
  from knowledge_entry e join knowledge_revision r on r.entry_id = e.id and r.number = e.${revision}
  join guideline_answer o on o.id = e.origin_answer_id join ticket t on t.id = o.ticket_id`;

export interface KnowledgeRow extends KnownCaller {
  id: string;
  version: number;
  state: KnowledgeState;
  revision: number;
  released: number | null;
  reason: string | null;
  updatedAt: Date;
  reviewOn: JstDate | null;
  codes: string[];
  question: string;
  answer: string;
  source: string;
  confirmed: string[];
  authorId: StaffId;
  originTicket: string;
  uses: number;
  revisions: (Omit<KnowledgeRevisionType, 'at' | 'releasedAt'> & { at: string; releasedAt: string | null })[];
}

export interface KnowledgeTexts {
  question: string;
  answer: string;
  source: string;
}

/** Places of the texts that may tell who asked and were not said to be harmless. */
export const marksOf = (texts: KnowledgeTexts, known: KnownCaller, confirmed: readonly string[]): TellsWhoType[] =>
  (['question', 'answer', 'source'] as const).flatMap((field) => tellsWho(texts[field], known).filter(({ text }) => !confirmed.includes(text)).map((mark) => ({ field, ...mark })));

export const reviewOverdue = (reviewOn: JstDate | null, today: JstDate): boolean => reviewOn !== null && reviewOn < today;

/** An entry as its reader sees it: the way back to a clinic and all that led to the words is the supervisors'. */
export function knowledgeView(row: KnowledgeRow, reader: { actor: Actor; today: JstDate; about: string[] }): KnowledgeEntryType {
  const supervises = reader.actor.role === 'SUPERVISOR';
  const { id, version, state, codes, question, answer, source, updatedAt, reviewOn, uses } = row;
  return {
    id, version, state, codes, about: reader.about, question, answer, source, updatedAt, reviewOn, uses,
    reviewOverdue: reviewOverdue(reviewOn, reader.today), inUse: row.released !== null && state !== 'RETIRED',
    steps: stepsFor(state, { role: reader.actor.role, isAuthor: row.authorId === reader.actor.staffId }),
    originTicket: supervises ? row.originTicket : null,
    reason: supervises ? row.reason : null,
    tellsWho: supervises && state !== 'RETIRED' ? marksOf(row, row, row.confirmed) : [],
    confirmed: supervises ? row.confirmed : [],
    revisions: supervises ? row.revisions.map(({ at, releasedAt, ...rest }) => ({ ...rest, at: new Date(at), releasedAt: releasedAt === null ? null : new Date(releasedAt) })) : [],
  };
}
