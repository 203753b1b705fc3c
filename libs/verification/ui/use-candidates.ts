import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { CallerClaimInput, CallerRelation } from '@saimado/contract/generated/schema';
import { RegisterCandidatesDocument, type CandidateFieldsFragment } from '@saimado/contract/generated/verification';
import { saysSomething } from './claim';

/** Every key asks at once; a key that is held down, or a word that is pasted in pieces, at most this often. */
const SPACING_MS = 50;
/** An answer that takes longer is worth a word; before that a sign of waiting would only flicker. */
const LATE_MS = 400;

export interface Candidates {
  list: readonly CandidateFieldsFragment[];
  /** The answer takes so long that one should say so. What is shown belongs to an earlier text. */
  pending: boolean;
  /** What is shown is the answer to what is typed. */
  settled: boolean;
  asked: boolean;
  error: Error | undefined;
}

interface Answer { typed: string; list: Candidates['list']; error: Error | undefined }

/**
 * Whom the caller may mean, while they speak: asked with every key. The next key takes the question before it back, on
 * the wire too, so that no older answer can follow a newer one; the list stays until there is another. Outside Apollo's
 * cache: an answer is of no use once the claim goes on, and people's names should not pile up in the browser.
 */
export function useCandidates(ticketNumber: string, heard: CallerClaimInput, relation: CallerRelation): Candidates {
  const client = useApolloClient();
  const typed = JSON.stringify({ claim: heard, relation });
  const worthAsking = saysSomething(heard);
  const [answer, setAnswer] = useState<Answer | null>(null);
  if (!worthAsking && answer) setAnswer(null);
  const lastAsked = useRef(-SPACING_MS);

  useEffect(() => {
    if (!worthAsking) return;
    let asking: { unsubscribe: () => void } | undefined;
    const ask = (): void => {
      lastAsked.current = performance.now();
      const variables = { ...(JSON.parse(typed) as { claim: CallerClaimInput; relation: CallerRelation }), ticketNumber };
      asking = client.watchQuery({ query: RegisterCandidatesDocument, variables, fetchPolicy: 'no-cache' }).subscribe(({ data, error, loading }) => {
        if (loading) return;
        setAnswer((before) => ({ typed, list: (data?.registerCandidates as Candidates['list'] | undefined) ?? before?.list ?? [], error }));
      });
    };
    const wait = lastAsked.current + SPACING_MS - performance.now();
    const timer = wait > 0 ? setTimeout(ask, wait) : void ask();
    return () => {
      clearTimeout(timer);
      asking?.unsubscribe();
    };
  }, [client, typed, ticketNumber, worthAsking]);

  const settled = !worthAsking || answer?.typed === typed;
  const pending = useLasting(!settled);
  return { list: answer?.list ?? [], pending, settled, asked: worthAsking && (answer !== null || pending), error: answer?.error };
}

/** Whether something has been so for a while. */
function useLasting(on: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLasting(true), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [on]);
  return on && lasting;
}
