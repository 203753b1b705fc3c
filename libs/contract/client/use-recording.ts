import type { TypedDocumentNode } from '@apollo/client';
import { useCallback, useState } from 'react';
import { useErrorText, useRefusalText } from './refusal';
import { type Intent, type ResultOf, useIdempotentMutation } from './use-idempotent-mutation';

type Member = { __typename: string; field?: string };
type Keyed = { input: { key: string } };

/** Why a record was not made: the server's answer, or that there was none. `text` says what to do; `field` of InvalidInput where. */
export interface Refused { reason: string; text: string; field?: string | undefined }

export interface Recording<Data, Variables extends Keyed, Done extends string> {
  /** Answers the success, or `undefined` when it was refused or nobody answered (`refused` says which). */
  record: (intent: Intent<Variables>) => Promise<Extract<ResultOf<Data>, { __typename: Done }> | undefined>;
  pending: boolean;
  refused: Refused | null;
  dismiss: () => void;
}

/**
 * A write that either succeeds as `done` or tells the person why not, in place. On a VersionConflict the screen is
 * brought up to date (`onConflict`) before it is told; what is typed is nobody's to touch.
 */
export function useRecording<Data, Variables extends Keyed, Done extends string>(
  document: TypedDocumentNode<Data, Variables>, done: Done, onConflict?: () => Promise<unknown>,
): Recording<Data, Variables, Done> {
  const [send, { pending, error }] = useIdempotentMutation(document);
  const [refused, setRefused] = useState<Refused | null>(null);
  const refusalText = useRefusalText();
  const errorText = useErrorText();

  const record = useCallback(async (intent: Intent<Variables>) => {
    setRefused(null);
    const result = (await send(intent)) as Member | undefined;
    if (!result) return undefined;
    if (result.__typename === done) return result as Extract<ResultOf<Data>, { __typename: Done }>;
    if (result.__typename === 'VersionConflict') await onConflict?.();
    setRefused({ reason: result.__typename, text: refusalText(result), field: result.field });
    return undefined;
  }, [send, done, onConflict, refusalText]);

  const dismiss = useCallback(() => setRefused(null), []);
  return { record, pending, refused: error ? { reason: 'UNREACHABLE', text: errorText(error) } : refused, dismiss };
}
