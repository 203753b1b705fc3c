import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { CaseSheetDocument } from '@saimado/contract/generated/case-sheet';
import type { CaseSheetFieldCode } from '@saimado/contract/generated/schema';

/** What the caller is left with: the advice, and what comes next. */
const TOLD: readonly CaseSheetFieldCode[] = ['ADVICE_GIVEN', 'NEXT_STEP'];

/** For an outcome that begins with what the sheet says already; empty where nothing stands there. */
export function useSheetOutcome(escalationId: string): () => Promise<string> {
  const client = useApolloClient();
  return useCallback(async () => {
    const { data } = await client.query({ query: CaseSheetDocument, variables: { escalationId }, fetchPolicy: 'network-only' });
    return TOLD.map((told) => data?.caseSheet?.fields.find(({ code }) => code === told)?.text ?? '').filter(Boolean).join('\n');
  }, [client, escalationId]);
}
