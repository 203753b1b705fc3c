import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { CallChangedDocument, CallDeskDocument, type CallDeskQuery, type CallFieldsFragment, type DeskCallFragment } from '@saimado/contract/generated/calls';
import { TicketChangedDocument, TicketDocument } from '@saimado/contract/generated/tickets';
import type { HotlineCode } from '@saimado/contract/generated/schema';

export interface CallDesk {
  query: { data?: CallDeskQuery | undefined; loading: boolean; error?: Error | undefined; refetch: () => Promise<unknown> };
  /** one's own open calls, the newest first */
  mine: readonly DeskCallFragment[];
  ringing: readonly DeskCallFragment[];
  /** rings that ended without an answer while this screen was open, newest first */
  lost: readonly CallFieldsFragment[];
}

/** Events come in bursts; a list is fetched once for each. */
const PAUSE_MS = 200;
const LOST_SHOWN = 5;

/** One's own calls and those that ring, live; also keeps the tickets of one's open calls up to date. */
export function useCallDesk(hotline: HotlineCode | null): CallDesk {
  const client = useApolloClient();
  const query = useQuery(CallDeskDocument, { fetchPolicy: 'cache-and-network' });
  const mine = query.data?.myCalls ?? [];
  const ringing = (query.data?.ringingCalls ?? []).filter(({ state }) => state === 'RINGING');
  const [lost, setLost] = useState<readonly CallFieldsFragment[]>([]);

  const again = useAfterPause(() => void query.refetch().catch(() => undefined));
  useSubscription(CallChangedDocument, {
    variables: { hotline },
    onData: ({ data: { data } }) => {
      const call = data?.callChanged;
      if (call && (call.state === 'MISSED' || call.state === 'ABANDONED')) {
        setLost((before) => [call, ...before.filter(({ id }) => id !== call.id)].slice(0, LOST_SHOWN));
      }
      again();
    },
  });

  const changed = useRef(new Set<string>());
  const fetchChanged = useAfterPause(() => {
    for (const number of changed.current) void client.query({ query: TicketDocument, variables: { number }, fetchPolicy: 'network-only' }).catch(() => undefined);
    changed.current.clear();
  });
  useSubscription(TicketChangedDocument, {
    variables: { hotline },
    skip: mine.length === 0,
    onData: ({ data: { data } }) => {
      const number = data?.ticketChanged.number;
      if (!number || !mine.some(({ ticketNumber }) => ticketNumber === number)) return;
      changed.current.add(number);
      fetchChanged();
    },
  });

  return { query, mine, ringing, lost };
}

function useAfterPause(run: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), PAUSE_MS);
  };
}
