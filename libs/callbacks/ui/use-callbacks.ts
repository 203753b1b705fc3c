import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { CallbackChangedDocument, CallbacksDocument, CallbacksOfTicketDocument, type CallbackFieldsFragment } from '@saimado/contract/generated/callbacks';
import type { CallbackList } from '@saimado/contract/generated/schema';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

export type Callback = CallbackFieldsFragment;
/** Time passes without an event: what was open has closed, what was to come is due. */
const LOOK_EVERY_MS = 60_000;

/** One ticket's call-backs, live. */
export function useTicketCallbacks({ number, version }: TicketOfPanel) {
  const query = useQuery(CallbacksOfTicketDocument, { variables: { number }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  const again = useRefetchSoon(refetch);
  useSubscription(CallbackChangedDocument, { variables: { ticketNumber: number }, ignoreResults: true, onData: again });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) again();
    seen.current = version;
  }, [version, again]);
  return query;
}

/** What is owed, over all tickets one may see, live. */
export function useCallbackList(list: CallbackList) {
  const query = useQuery(CallbacksDocument, { variables: { list }, fetchPolicy: 'cache-and-network', pollInterval: LOOK_EVERY_MS });
  useSubscription(CallbackChangedDocument, { variables: { ticketNumber: null }, ignoreResults: true, onData: useRefetchSoon(query.refetch) });
  return query;
}
