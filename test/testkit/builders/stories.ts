import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { type Keyless, succeed } from '../mutate';

const CHECK = 'check { open naming hits { field kind start end words reason reasonBy } }';
export const STORY_FIELDS = `id kind periodCode questionId state version title text hotline category urgency writtenBy mine signedBy publishedAt returnReason steps ${CHECK}`;

type Words = Partial<Keyless<S.WriteReportStoryInput>> & Pick<S.WriteReportStoryInput, 'text'>;

/** Words of a story (or with a question of an answer) as they stand after saving. */
export async function writeStory(supervisor: Client, { periodCode = '2026-05', title = '偽の警告画面', ...words }: Words): Promise<S.ReportStory> {
  const { story } = await succeed(supervisor, 'writeReportStory', 'ReportStoryWritten', { periodCode, title, expectedVersion: 0, reasons: [], ...words });
  return storyOf(supervisor, story);
}

export const signStory = async (supervisor: Client, { id, version }: Pick<S.ReportStory, 'id' | 'version'>): Promise<S.ReportStory> =>
  (await succeed(supervisor, 'signReportStory', 'ReportStorySigned', { id, expectedVersion: version })).story;

export const storiesOf = async (supervisor: Client, periodCode = '2026-05'): Promise<S.ReportStory[]> =>
  (await supervisor.request<{ reportStories: S.ReportStory[] }>(`query ($periodCode: String!) { reportStories(periodCode: $periodCode) { ${STORY_FIELDS} } }`, { periodCode })).reportStories;

export const questionsOf = async (client: Client, reportId: string): Promise<S.ReportQuestion[]> =>
  (await client.request<{ reportQuestions: S.ReportQuestion[] }>(
    `query ($reportId: ID!) { reportQuestions(reportId: $reportId) { id text askedAt answers { text publishedAt } underWay { ${STORY_FIELDS} } } }`, { reportId })).reportQuestions;

/** With what the check says of it, which a mutation's reply is asked for only one level deep. */
async function storyOf(supervisor: Client, story: S.ReportStory): Promise<S.ReportStory> {
  if (story.kind === 'ANSWER') return story;
  const found = (await storiesOf(supervisor, story.periodCode)).find(({ id }) => id === story.id);
  if (!found) throw new Error('the story is not on the list');
  return found;
}
