import type { HotlineCode, Urgency } from '@saimado/kernel/codes';
import type { StaffId } from '@saimado/kernel/id';
import type { Checked, HitKind } from '@saimado/reports/domain/stories/check';
import { type StoryState, stepsFor } from '@saimado/reports/domain/stories/story-states';
import type { StoryKind } from '@saimado/reports/domain/stories/story-text';
import type { ReportStoryType, StoryCheckType } from './story.types';

export interface GivenReason {
  kind: HitKind;
  words: string;
  sentence: string;
  reason: string;
  by: string;
  at: Date | string;
}

export interface StoryRow {
  id: string;
  kind: StoryKind;
  periodCode: string;
  questionId: string | null;
  state: StoryState;
  version: number;
  revision: number;
  title: string;
  text: string;
  hotline: HotlineCode | null;
  category: string | null;
  urgency: Urgency | null;
  writtenAt: Date;
  returnReason: string | null;
  signedBy: string | null;
  signedAt: Date | null;
  publishedAt: Date | null;
  authors: { id: StaffId; name: string }[];
  reasons: GivenReason[];
}

/** A story or answer with the reasons that were given, and who wrote in it: words, or a reason why words may stay. */
export const STORY_SQL = /* sql */ `
  select s.id, s.kind, s.period as "periodCode", s.question_id as "questionId", s.state, s.version, s.revision, s.title, s.text, s.hotline, s.category, s.urgency,
    s.written_at as "writtenAt", s.return_reason as "returnReason", g.display_name as "signedBy", s.signed_at as "signedAt", s.published_at as "publishedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.display_name) order by w.first), '[]')
     from (select p.id, p.display_name, min(wrote.at) as first
       from (select by_id, at from report_story_revision where story_id = s.id union all select by_id, at from report_story_reason where story_id = s.id) wrote
       join staff p on p.id = wrote.by_id group by p.id, p.display_name) w) as authors,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'words', r.words, 'sentence', r.sentence, 'reason', r.reason, 'by', p.display_name, 'at', r.at) order by r.at, r.id), '[]')
     from report_story_reason r join staff p on p.id = r.by_id where r.story_id = s.id) as reasons
  from report_story s left join staff g on g.id = s.signed_by`;

export const isAuthor = (row: Pick<StoryRow, 'authors'>, staffId: StaffId): boolean => row.authors.some(({ id }) => id === staffId);

export const checkView = ({ hits, open, naming }: Checked<GivenReason>): StoryCheckType => ({
  open, naming,
  hits: hits.map(({ field, kind, start, end, words, reason }) => ({
    field, kind, start, end, words, reason: reason?.reason ?? null, reasonBy: reason?.by ?? null, reasonAt: reason ? new Date(reason.at) : null,
  })),
});

/** As a supervisor sees it: what the check says now, and what they may do. */
export const storyView = (row: StoryRow, checked: Checked<GivenReason>, reader: StaffId): ReportStoryType => ({
  id: row.id, kind: row.kind, periodCode: row.periodCode, questionId: row.questionId, state: row.state, version: row.version, title: row.title, text: row.text,
  hotline: row.hotline, category: row.category, urgency: row.urgency, writtenAt: row.writtenAt, writtenBy: row.authors.map(({ name }) => name),
  signedBy: row.signedBy, signedAt: row.signedAt, publishedAt: row.publishedAt, returnReason: row.returnReason,
  steps: stepsFor(row.state, isAuthor(row, reader)), mine: isAuthor(row, reader), check: checkView(checked),
});
