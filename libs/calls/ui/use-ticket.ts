import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { TicketDocument, type TicketFieldsFragment, type TicketQuery } from '@saimado/contract/generated/tickets';

export interface TicketOfCall {
  query: { data?: TicketQuery | undefined; loading: boolean; error?: Error | undefined; refetch: () => Promise<unknown> };
  ticket: TicketFieldsFragment | null;
  /** Brings the ticket up to date, as after a VersionConflict. */
  refetch: () => Promise<unknown>;
}

export function useTicket(number: string): TicketOfCall {
  const query = useQuery(TicketDocument, { variables: { number } });
  const { refetch: fetchAgain } = query;
  const refetch = useCallback(() => fetchAgain().catch(() => undefined), [fetchAgain]);
  return { query, ticket: query.data?.ticket ?? null, refetch };
}
