import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { CallerClaimInput } from '@saimado/contract/generated/schema';
import { RegisterCandidatesDocument, type CandidateFieldsFragment } from '@saimado/contract/generated/verification';
import { saysSomething } from './claim';

const PAUSE_MS = 150;

export interface Candidates {
  list: readonly CandidateFieldsFragment[];
  /** What is shown belongs to an earlier text; the answer to the latest is on its way. */
  pending: boolean;
  asked: boolean;
  error: Error | undefined;
}

/**
 * Whom the caller may mean, while they speak. Asked after a pause in typing and never while a word is still being
 * composed; only the answer to the newest claim is shown, and the last one stays until it is there.
 */
export function useCandidates(ticketNumber: string, claim: CallerClaimInput, composing: boolean): Candidates {
  const typed = JSON.stringify(claim);
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    if (composing || typed === asked) return;
    const timer = setTimeout(() => setAsked(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, asked, composing]);

  const current = JSON.parse(asked) as CallerClaimInput;
  const worthAsking = saysSomething(current);
  const { data, previousData, loading, error } = useQuery(RegisterCandidatesDocument, {
    variables: { claim: current, ticketNumber }, skip: !worthAsking, fetchPolicy: 'cache-first',
  });
  const list = worthAsking ? ((data ?? previousData)?.registerCandidates ?? []) : [];
  return { list, pending: loading || typed !== asked, asked: worthAsking, error };
}
