import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { type Recording, useRecording } from '@saimado/contract/client/use-recording';
import {
  type RecordGuidelineAnswerMutation, type RecordGuidelineAnswerMutationVariables, RecordGuidelineAnswerDocument, SetGuidelineSubjectsDocument,
  type SetGuidelineSubjectsMutation, type SetGuidelineSubjectsMutationVariables, type SubjectFieldsFragment, TicketGuidelineDocument, type TicketGuidelineQuery,
} from '@saimado/contract/generated/guideline';
import { type DraftFields, useDraftFields } from '@saimado/drafts/ui/use-draft';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

export type Subject = SubjectFieldsFragment;
type Guideline = NonNullable<TicketGuidelineQuery['ticketGuideline']>;
export type Answer = Guideline['answers'][number];

interface Words { question: string; answer: string; usedEntryId: string | null }
const EMPTY: Words = { question: '', answer: '', usedEntryId: null };

export interface GuidelineWork {
  query: { data?: TicketGuidelineQuery | undefined; loading: boolean; error?: Error | undefined; refetch: () => Promise<unknown> };
  /** null until it is fetched */
  guideline: Guideline | null;
  words: DraftFields<Words>;
  setting: Recording<SetGuidelineSubjectsMutation, SetGuidelineSubjectsMutationVariables, 'GuidelineSubjectsSet'>;
  answering: Recording<RecordGuidelineAnswerMutation, RecordGuidelineAnswerMutationVariables, 'GuidelineAnswerRecorded'>;
  choose: (subject: Subject) => Promise<boolean>;
  remove: (code: string) => Promise<boolean>;
  /** Whether there is a question and an answer to record. */
  ready: boolean;
  record: () => Promise<boolean>;
  reuse: (suggestion: { entryId: string; answer: string }) => void;
}

/** What one ticket of the guideline line asks about and is told; what is typed is a draft until it is recorded. */
export function useGuideline({ number, version }: TicketOfPanel): GuidelineWork {
  const query = useQuery(TicketGuidelineDocument, { variables: { ticketNumber: number } });
  const { refetch } = query;
  const words = useDraftFields(`ticket:${number}:guideline`, EMPTY);
  const setting = useRecording(SetGuidelineSubjectsDocument, 'GuidelineSubjectsSet', refetch);
  const answering = useRecording(RecordGuidelineAnswerDocument, 'GuidelineAnswerRecorded');
  useEffect(() => {
    // Somebody has changed the ticket, perhaps what it asks about.
    void refetch().catch(() => undefined);
  }, [refetch, version]);

  const guideline = query.data?.ticketGuideline ?? null;
  const codes = guideline?.subjects.map(({ code }) => code) ?? [];
  const set = async (next: string[]): Promise<boolean> => {
    if (!guideline) return false;
    const done = await setting.record({ ticketNumber: number, expectedVersion: guideline.version, codes: next });
    if (done) await refetch();
    return done !== undefined;
  };
  const { question, answer, usedEntryId } = words.fields;
  const ready = question.trim() !== '' && answer.trim() !== '';

  return {
    query, guideline, words, setting, answering, ready,
    choose: ({ code }) => (codes.includes(code) ? Promise.resolve(true) : set([...codes, code])),
    remove: (code) => set(codes.filter((other) => other !== code)),
    record: async () => {
      if (!ready || answering.pending) return false;
      const done = await answering.record({ ticketNumber: number, question: question.trim(), answer: answer.trim(), usedEntryId });
      if (!done) return false;
      await words.clear();
      await refetch();
      return true;
    },
    reuse: ({ entryId, answer: text }) => words.setFields({ answer: answer.trim() === '' ? text : `${answer.trimEnd()}\n${text}`, usedEntryId: entryId }),
  };
}
