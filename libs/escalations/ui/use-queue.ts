import { NetworkStatus } from '@apollo/client';
import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { EscalationChangedDocument, EscalationsDocument, type EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import type { Discipline, EscalationStatus } from '@saimado/contract/generated/schema';

export const VIEWS = ['open', 'mine', 'closed'] as const;
export type View = (typeof VIEWS)[number];

const OPEN: EscalationStatus[] = ['QUEUED', 'CLAIMED', 'REFERRED'];
const CLOSED: EscalationStatus[] = ['RETURNED', 'RESOLVED'];
const PAGE = 50;
/** The server's longest page. */
const LONGEST = 200;

/** Whether a row that changed under the eyes of its reader still belongs to the view. */
const BELONGS: Record<View, (row: EscalationFieldsFragment) => boolean> = {
  open: ({ status }) => OPEN.includes(status),
  mine: ({ status, claimedByMe }) => OPEN.includes(status) && claimedByMe,
  closed: ({ status }) => CLOSED.includes(status),
};

/**
 * What decides whether and where a row stands. As long as that stays, the event has brought all there is to show, as with
 * most claims; reading a page anew at each would have every desk ask at once.
 */
const standingOf = (view: View, row: EscalationFieldsFragment): string => JSON.stringify([view, BELONGS[view](row), row.urgency, row.dueAt, row.queuedAt, row.closedAt]);

/**
 * The escalations of a view in the server's order, live, as far as its reader has scrolled. After an event all of what is
 * shown is read anew, page by page, and shown once it is whole: the list neither shrinks nor mixes two moments meanwhile.
 */
export function useQueue(view: View, discipline: Discipline | null) {
  const scope = `${view} ${discipline ?? ''}`;
  const variables = useMemo(() => ({ discipline, status: view === 'closed' ? CLOSED : OPEN, mine: view === 'mine', first: PAGE }), [discipline, view]);
  const query = useQuery(EscalationsDocument, { variables });
  const { fetchMore, networkStatus } = query;
  const read = query.data?.escalations;

  const [scrolled, setScrolled] = useState({ scope, rows: PAGE });
  const wanted = scrolled.scope === scope ? scrolled.rows : PAGE;
  const whole = read !== undefined && (read.edges.length >= wanted || !read.pageInfo.hasNextPage);
  const more = useRef(false);
  useEffect(() => {
    if (!read || whole || more.current || networkStatus !== NetworkStatus.ready) return;
    more.current = true;
    const first = Math.min(LONGEST, wanted - read.edges.length);
    // Where the line is down, what has come is shown; scrolling asks again.
    void fetchMore({ variables: { first, after: read.pageInfo.endCursor } })
      .catch(() => setScrolled({ scope, rows: read.edges.length }))
      .finally(() => { more.current = false; });
  });

  const [shown, setShown] = useState<{ scope: string; list: typeof read }>({ scope, list: undefined });
  if (whole && (shown.list !== read || shown.scope !== scope)) setShown({ scope, list: read });
  const list = whole ? read : shown.list;

  const again = useRefetchSoon(query.refetch);
  const standing = useRef(new Map<string, string>());
  const reading = useRef(false);
  useEffect(() => {
    reading.current = networkStatus !== NetworkStatus.ready;
    for (const row of list?.edges ?? []) if (!standing.current.has(row.node.id)) standing.current.set(row.node.id, standingOf(view, row.node));
  });
  useSubscription(EscalationChangedDocument, {
    variables: { discipline }, ignoreResults: true,
    onData: ({ data: { data } }) => {
      const row = data?.escalationChanged;
      const before = row && standing.current.get(row.id);
      if (row) standing.current.set(row.id, standingOf(view, row));
      if (!row || before !== standingOf(view, row) || reading.current) again();
    },
  });

  const rows = useMemo(() => list?.edges.map(({ node }) => node).filter(BELONGS[view]) ?? [], [list, view]);
  // What the server said of this very view; null before it has, and where nothing can arrive.
  const waiting = view !== 'closed' && whole && list ? rows : null;
  const isMore = list?.pageInfo.hasNextPage ?? false;
  const onEnd = (): void => {
    if (whole && isMore) setScrolled({ scope, rows: read.edges.length + PAGE });
  };
  return { query: { ...query, data: list && query.data ? query.data : query.previousData }, rows, waiting, isMore, onEnd };
}
