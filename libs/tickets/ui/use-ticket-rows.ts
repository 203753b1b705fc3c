import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { TicketChangedDocument, TicketsDocument } from '@saimado/contract/generated/tickets';
import { useDebounced } from './use-debounced';
import { mergeHead } from './merge-head';
import { belongs, variablesOf, type TicketFilter } from './ticket-filter';

const PAGE = 50;
/** The server's longest page. */
const LONGEST = 200;

/**
 * The tickets of a filter, newest first, by pages, live: an event updates a row that is known (the cache does that) and
 * fetches the newest page again, which is merged into what is shown.
 */
export function useTicketRows(filter: TicketFilter, search: string) {
  const client = useApolloClient();
  const variables = useMemo(() => ({ ...variablesOf(filter), search: search || null }), [filter, search]);
  // As many as are shown: when the shell fetches the list again after a gap, it must not become shorter under its reader.
  const [reach, setReach] = useState({ variables, first: PAGE });
  const first = reach.variables === variables ? reach.first : PAGE;
  const query = useQuery(TicketsDocument, { variables: { ...variables, first }, fetchPolicy: 'cache-first' });
  const { updateQuery, fetchMore } = query;
  const wanted = Math.min(LONGEST, PAGE * Math.ceil((query.data?.tickets.edges.length ?? 0) / PAGE));
  if (wanted > first) setReach({ variables, first: wanted });
  const latest = useRef(variables);
  useEffect(() => {
    latest.current = variables;
  });

  const refresh = useCallback(async (count: number) => {
    const asked = latest.current;
    const { data } = await client.query({ query: TicketsDocument, variables: { ...asked, first: count }, fetchPolicy: 'no-cache' });
    if (!data || latest.current !== asked) return;
    updateQuery((_shown, { previousData, complete }) => (complete && previousData ? { tickets: mergeHead(previousData.tickets, data.tickets) } : data));
  }, [client, updateQuery]);

  // Shown at once from memory when one comes back to the list; then brought up to date.
  const remembered = useRef(query.data?.tickets.edges.length ?? 0);
  useEffect(() => {
    if (remembered.current > 0) void refresh(Math.min(LONGEST, Math.max(PAGE, remembered.current))).catch(() => undefined);
  }, [refresh]);

  const onChange = useDebounced(() => void refresh(PAGE).catch(() => undefined));
  useSubscription(TicketChangedDocument, { variables: { hotline: null }, ignoreResults: true, onData: onChange });

  const shown = query.data ?? query.previousData;
  const pageInfo = query.data?.tickets.pageInfo;
  const loadingMore = useRef(false);
  // A page that has come makes a new `onEnd`: whoever reached the end while it was under way is asked again. One that failed does not.
  const [pages, setPages] = useState(0);
  const onEnd = useCallback((): void => {
    if (!pageInfo?.hasNextPage || loadingMore.current) return;
    loadingMore.current = true;
    void fetchMore({ variables: { after: pageInfo.endCursor, first: PAGE } })
      .then(() => { loadingMore.current = false; setPages((come) => come + 1); }, () => { loadingMore.current = false; });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [pageInfo, fetchMore, pages]);
  const rows = useMemo(() => shown?.tickets.edges.map(({ node }) => node).filter((row) => belongs(row, filter)) ?? [], [shown, filter]);
  return { query: { ...query, data: shown }, rows, hasMore: pageInfo?.hasNextPage ?? false, changing: query.loading && shown !== undefined, onEnd };
}
