import { useQuery } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import type { HotlineCode, Tier, Urgency } from '@saimado/contract/generated/schema';
import { TriageStepDocument, type TicketFieldsFragment, type TriageStepQuery } from '@saimado/contract/generated/triage';
import { useDraftFields, type DraftFields } from '@saimado/drafts/ui/use-draft';
import { useTriageTicket, type TriageTicket } from './use-triage-ticket';

type Step = TriageStepQuery['triageStep'];
export type Answered = Step['answered'][number];
export type Question = NonNullable<Step['next']>;
export type Verdict = NonNullable<Step['verdict']>;
export interface Answer { questionId: string; answerId: string }

/** The operator's own decision while it is being typed. */
export interface OverruleDraft { tier: Tier; category: string; urgency: Urgency; reason: string }
interface TriageDraft { answers: Answer[] | null; overrule: OverruleDraft | null }
/** `answers` null: nothing changed since what is recorded. */
const EMPTY: TriageDraft = { answers: null, overrule: null };

export interface TriageWork {
  draft: DraftFields<TriageDraft>;
  /** the answers that count, in the order of asking */
  path: readonly Answered[];
  question: Question | null;
  /** what is already answered to the question shown, where it is asked again */
  given: string | null;
  verdict: Verdict | null;
  /** The next question is on its way: a key pressed now would answer the wrong one. */
  waiting: boolean;
  error: Error | undefined;
  answer: (answerId: string) => void;
  back: () => void;
  ask: (questionId: string) => void;
  restart: () => void;
  /** What a document chosen elsewhere answers, where nothing was answered yet: asking it again would be twice. */
  proposeDocument: (document: string) => void;
  /** Goes through the questions again, the recorded answers marked; each may stay or change. */
  reassess: () => void;
  /** While going through them again: the answers from here on stay as they are. */
  keepRest: (() => void) | null;
  /** Whether what is shown is what is recorded. */
  recorded: boolean;
  record: () => Promise<boolean>;
  recording: Pick<TriageTicket, 'pending' | 'refused' | 'dismiss'>;
}

const plain = (answers: readonly Answer[]): Answer[] => answers.map(({ questionId, answerId }) => ({ questionId, answerId }));
const same = (a: readonly Answer[], b: readonly Answer[]): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

interface Subject { callId: string; hotline: HotlineCode; ticket: TicketFieldsFragment; refetch: () => Promise<unknown> }

/**
 * The guided questions of one call. The server keeps no session: it is told all answers and says what comes next, so
 * going back loses none of the later ones, and changing one only removes what is no longer asked.
 */
export function useTriage({ callId, hotline, ticket, refetch }: Subject): TriageWork {
  const draft = useDraftFields(`call:${callId}:triage`, EMPTY);
  const { fields, setFields } = draft;
  const [asking, setAsking] = useState<string | null>(null);
  const [reviewed, setReviewed] = useState<readonly string[] | null>(null);
  const answers = fields.answers ?? plain(ticket.triage?.answered ?? []);

  const whole = useStep(hotline, answers);
  const path = whole.step?.answered ?? [];
  const askedAt = path.findIndex(({ questionId }) => (asking === null ? reviewed?.includes(questionId) === false : questionId === asking));
  const again = useStep(hotline, askedAt < 0 ? answers : plain(path.slice(0, askedAt)));
  const shown = askedAt < 0 ? whole : again;
  const question = shown.step?.next ?? null;
  const waiting = whole.waiting || shown.waiting;
  const given = answers.find(({ questionId }) => questionId === question?.id)?.answerId ?? null;

  const answer = (answerId: string): void => {
    if (!question || waiting) return;
    const others = answers.filter(({ questionId }) => questionId !== question.id);
    setFields({ answers: [...others, { questionId: question.id, answerId }], overrule: null });
    setAsking(null);
    if (reviewed) setReviewed([...reviewed, question.id]);
  };
  const back = (): void => {
    const at = askedAt < 0 ? path.length : askedAt;
    const previous = path[at - 1];
    if (!previous) return;
    if (reviewed) setReviewed(reviewed.filter((id) => id !== previous.questionId));
    setAsking(reviewed ? null : previous.questionId);
  };
  const restart = useCallback(() => {
    setAsking(null);
    setReviewed(null);
    setFields({ answers: [], overrule: null });
  }, [setFields]);
  const reassess = (): void => {
    setAsking(null);
    setReviewed([]);
    setFields({ answers: plain(path), overrule: null });
  };
  const keepRest = reviewed && askedAt >= 0 ? (): void => setReviewed(null) : null;

  const proposeDocument = (document: string): void => {
    if (answers.length === 0) setFields({ answers: [{ questionId: 'happening', answerId: 'GUIDELINE' }, { questionId: 'document', answerId: document }], overrule: null });
  };

  const verdict = askedAt < 0 ? (whole.step?.verdict ?? null) : null;
  const recorded = ticket.triage !== null && fields.overrule === null && same(path, ticket.triage.answered);
  const recording = useTriageTicket(refetch);
  const record = async (): Promise<boolean> => {
    const overrule = fields.overrule && { ...fields.overrule, reason: fields.overrule.reason.trim() };
    const done = await recording.record({ ticketNumber: ticket.number, expectedVersion: ticket.version, answers: plain(path), overrule });
    if (done) {
      setReviewed(null);
      await draft.clear();
    }
    return done !== undefined;
  };

  return {
    draft, path, question, given, verdict, waiting, error: shown.error,
    answer, back, ask: setAsking, restart, reassess, keepRest, proposeDocument, recorded, record, recording,
  };
}

/** One step of the table; the last one stays on screen until the next is there. */
function useStep(hotline: HotlineCode, answers: Answer[]): { step: Step | undefined; waiting: boolean; error: Error | undefined } {
  const { data, previousData, loading, error } = useQuery(TriageStepDocument, { variables: { hotline, answers }, fetchPolicy: 'cache-first' });
  return { step: (data ?? previousData)?.triageStep, waiting: loading, error };
}
