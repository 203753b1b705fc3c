import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { EscalationChangedDocument, EscalationsDocument, type EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import type { Discipline, EscalationStatus } from '@saimado/contract/generated/schema';
import { byUrgency } from './desk-order';

export const VIEWS = ['open', 'mine', 'closed'] as const;
export type View = (typeof VIEWS)[number];

const OPEN: EscalationStatus[] = ['QUEUED', 'CLAIMED', 'REFERRED'];
const CLOSED: EscalationStatus[] = ['RETURNED', 'RESOLVED'];
/** The server's longest page: what is open fits into one but for days that nobody has seen yet. */
const LONGEST = 200;
const PAGE = 50;

/** Whether a row that changed under the eyes of its reader still belongs to the view. */
const BELONGS: Record<View, (row: EscalationFieldsFragment) => boolean> = {
  open: ({ status }) => OPEN.includes(status),
  mine: ({ status, claimedByMe }) => OPEN.includes(status) && claimedByMe,
  closed: ({ status }) => CLOSED.includes(status),
};

/** The escalations of a view, live. Open ones stand in the order in which to take them, closed ones newest first. */
export function useQueue(view: View, discipline: Discipline | null) {
  const open = view !== 'closed';
  const variables = useMemo(() => ({ discipline, status: open ? OPEN : CLOSED, first: open ? LONGEST : PAGE }), [discipline, open]);
  const query = useQuery(EscalationsDocument, { variables });
  const { fetchMore } = query;
  const shown = query.data ?? query.previousData;
  const pageInfo = query.data?.escalations.pageInfo;

  const more = useRef(false);
  const onEnd = (): void => {
    if (!pageInfo?.hasNextPage || more.current) return;
    more.current = true;
    void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined).finally(() => { more.current = false; });
  };
  // The order is over all that is open, so all of it is read.
  useEffect(() => {
    if (open) onEnd();
  });

  const again = useRefetchSoon(query.refetch);
  useSubscription(EscalationChangedDocument, { variables: { discipline }, ignoreResults: true, onData: again });

  const rows = useMemo(() => {
    const found = shown?.escalations.edges.map(({ node }) => node).filter(BELONGS[view]) ?? [];
    return open ? found.sort(byUrgency) : found;
  }, [shown, view, open]);
  // What the server said of this very view; null before it has, and where nothing can arrive.
  const waiting = useMemo(() => (open ? (query.data?.escalations.edges.map(({ node }) => node) ?? null) : null), [query.data, open]);
  return { query: { ...query, data: shown }, rows, waiting, onEnd };
}
