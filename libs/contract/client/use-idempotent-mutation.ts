import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';

type Keyed = { input: { key: string } };
/** What the caller says; the key is the hook's business. */
export type Intent<Variables extends Keyed> = Omit<Variables['input'], 'key'>;
/** The one field of a mutation: its union of success and refusals. */
export type ResultOf<Data> = Data[Exclude<keyof Data, '__typename'>];

interface Status { pending: boolean; error: Error | null }

/**
 * A write with its idempotency key. One intent has one key: the links resend the same variables on a dead network,
 * and a person who presses the button again after a failure resends them too, so a slow line makes no second record
 * (flex-plugins#332). Anything else typed is a new intent with a new key. While one is under way, pressing again
 * joins it.
 *
 * Answers the union of success and refusals, or `undefined` when the server could not be reached (`error` says why).
 */
export function useIdempotentMutation<Data, Variables extends Keyed>(
  document: TypedDocumentNode<Data, Variables>,
): [(intent: Intent<Variables>) => Promise<ResultOf<Data> | undefined>, Status] {
  const [mutate] = useMutation(document as TypedDocumentNode<Data, Keyed>);
  const [status, setStatus] = useState<Status>({ pending: false, error: null });
  const open = useRef<{ intent: string; key: string; running: Promise<ResultOf<Data> | undefined> | null } | null>(null);

  const send = useCallback(
    (intent: Intent<Variables>): Promise<ResultOf<Data> | undefined> => {
      const text = JSON.stringify(intent);
      if (open.current?.intent !== text) open.current = { intent: text, key: crypto.randomUUID(), running: null };
      const mine = open.current;
      if (mine.running) return mine.running;
      setStatus({ pending: true, error: null });
      const settle = (error: Error | null): void => {
        mine.running = null;
        if (open.current !== mine) return;
        setStatus({ pending: false, error });
        if (!error) open.current = null;
      };
      mine.running = mutate({ variables: { input: { ...intent, key: mine.key } } })
        .then(({ data }) => {
          const result = data ? (Object.entries(data).find(([name]) => name !== '__typename')?.[1] as ResultOf<Data>) : undefined;
          settle(null);
          return result;
        })
        .catch((error: unknown) => {
          settle(error instanceof Error ? error : new Error(String(error)));
          return undefined;
        });
      return mine.running;
    },
    [mutate],
  );
  return [send, status];
}
