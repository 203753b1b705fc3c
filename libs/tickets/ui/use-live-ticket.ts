import { useQuery, useSubscription } from '@apollo/client/react';
import { DeskTicketDocument, TicketChangedDocument, TicketDocument } from '@saimado/contract/generated/tickets';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';

/** One ticket with everything on it, read again when anybody changes it. */
export function useLiveTicket(number: string) {
  const query = useQuery(TicketDocument, { variables: { number } });
  useAgainWhenChanged(number, query.refetch);
  return query;
}

/** The same as tier 2 may read it. */
export function useDeskTicket(number: string) {
  const query = useQuery(DeskTicketDocument, { variables: { number } });
  useAgainWhenChanged(number, query.refetch);
  return query;
}

function useAgainWhenChanged(number: string, refetch: () => Promise<unknown>): void {
  const again = useRefetchSoon(refetch);
  useSubscription(TicketChangedDocument, {
    variables: { hotline: null }, ignoreResults: true,
    onData: ({ data }) => { if (data.data?.ticketChanged.number === number) again(); },
  });
}
