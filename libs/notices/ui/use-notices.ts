import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { NoticesChangedDocument, NoticesDocument } from '@saimado/contract/generated/notices';
import type { Notice } from './notice-groups';

const NONE: readonly Notice[] = [];

/** One's own notices, live; `arrived` are those that were not there before, as long as nothing else arrives. */
export function useNotices(): { notices: readonly Notice[]; arrived: readonly Notice[]; refetch: () => Promise<unknown> } {
  const query = useQuery(NoticesDocument, { fetchPolicy: 'cache-and-network' });
  useSubscription(NoticesChangedDocument, {
    ignoreResults: true,
    onData: ({ client, data: { data } }) => { if (data) client.writeQuery({ query: NoticesDocument, data: { notices: data.noticesChanged } }); },
  });
  const notices = query.data?.notices ?? NONE;
  return { notices, arrived: useArrived(query.data?.notices), refetch: query.refetch };
}

/** What stood there when the screen opened is no arrival, and what comes back after a gap has been told already. */
function useArrived(notices: readonly Notice[] | undefined): readonly Notice[] {
  const known = useRef<Set<string> | null>(null);
  const [arrived, setArrived] = useState(NONE);
  useEffect(() => {
    if (!notices) return;
    const before = known.current;
    const fresh = before === null ? NONE : notices.filter(({ id }) => !before.has(id));
    known.current = new Set([...(before ?? []), ...notices.map(({ id }) => id)]);
    if (fresh.length > 0) setArrived(fresh);
  }, [notices]);
  return arrived;
}
