import { useQuery, useSubscription } from '@apollo/client/react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import {
  AskedQuestionsDocument, PublishedStoriesDocument, ReportQuestionsChangedDocument, ReportQuestionsDocument, type ReportStoryFieldsFragment, ReportStoriesDocument,
  ReportStoryChangedDocument, StoryCheckDocument, type StoryCheckFieldsFragment, StoryMattersDocument, type StoryMattersQuery, type StoryWordsInput,
} from '@saimado/contract/generated/report-stories';
import { useLater } from '@saimado/ui-kit/use-later';

export type Story = ReportStoryFieldsFragment;
export type Check = StoryCheckFieldsFragment;
export type Hit = Check['hits'][number];
export type Matter = StoryMattersQuery['storyMatters'][number];

/** A period's stories, as supervisors see them, live. */
export function useStories(periodCode: string) {
  const query = useQuery(ReportStoriesDocument, { variables: { periodCode }, fetchPolicy: 'cache-and-network' });
  useSubscription(ReportStoryChangedDocument, { ignoreResults: true, onData: useRefetchSoon(query.refetch) });
  return query;
}

export const useMatters = (periodCode: string): readonly Matter[] =>
  useQuery(StoryMattersDocument, { variables: { periodCode }, fetchPolicy: 'cache-and-network' }).data?.storyMatters ?? [];

/** Questions with the answers under way: for supervisors. */
export function useQuestions(reportId: string) {
  const query = useQuery(ReportQuestionsDocument, { variables: { reportId }, fetchPolicy: 'cache-and-network' });
  const refetch = useRefetchSoon(query.refetch);
  useSubscription(ReportQuestionsChangedDocument, { ignoreResults: true, onData: refetch });
  useSubscription(ReportStoryChangedDocument, { ignoreResults: true, onData: refetch });
  return query;
}

/** The same as readers are given it. */
export function useAskedQuestions(reportId: string) {
  const query = useQuery(AskedQuestionsDocument, { variables: { reportId }, fetchPolicy: 'cache-and-network' });
  useSubscription(ReportQuestionsChangedDocument, { ignoreResults: true, onData: useRefetchSoon(query.refetch) });
  return query;
}

export const usePublishedStories = (periodCode: string) => useQuery(PublishedStoriesDocument, { variables: { periodCode }, fetchPolicy: 'cache-and-network' });

const WAIT_MS = 400;

/** What the check says of words under way. `settled`: it says so of these very words. */
export function useCheck(words: StoryWordsInput): { check: Check | undefined; settled: boolean } {
  const now = JSON.stringify(words);
  const later = useLater(now, WAIT_MS);
  const asked = JSON.parse(later) as StoryWordsInput;
  const { data, previousData } = useQuery(StoryCheckDocument, { variables: { words: asked }, fetchPolicy: 'network-only', skip: asked.text === '' && asked.title === '' });
  return { check: (data ?? previousData)?.storyCheck, settled: data !== undefined && later === now };
}
