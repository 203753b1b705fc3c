import { useQuery, useSubscription } from '@apollo/client/react';
import { TicketChangedDocument, TicketDocument } from '@saimado/contract/generated/tickets';
import { useDebounced } from './use-debounced';

/** One ticket with everything on it, read again when anybody changes it. */
export function useLiveTicket(number: string) {
  const query = useQuery(TicketDocument, { variables: { number } });
  const again = useDebounced(() => void query.refetch().catch(() => undefined), 150);
  useSubscription(TicketChangedDocument, {
    variables: { hotline: null }, ignoreResults: true,
    onData: ({ data }) => { if (data.data?.ticketChanged.number === number) again(); },
  });
  return query;
}
