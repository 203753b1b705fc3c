import { useCallback } from 'react';
import type { TicketFieldsFragment, TicketQuery } from '@saimado/contract/generated/tickets';
import { useLiveTicket } from '@saimado/tickets/ui/use-live-ticket';

export interface TicketOfCall {
  query: { data?: TicketQuery | undefined; loading: boolean; error?: Error | undefined; refetch: () => Promise<unknown> };
  ticket: TicketFieldsFragment | null;
  /** Brings the ticket up to date, as after a VersionConflict. */
  refetch: () => Promise<unknown>;
}

/** Live, as a warning about the caller may come while one types. */
export function useTicket(number: string): TicketOfCall {
  const query = useLiveTicket(number);
  const { refetch: fetchAgain } = query;
  const refetch = useCallback(() => fetchAgain().catch(() => undefined), [fetchAgain]);
  return { query, ticket: query.data?.ticket ?? null, refetch };
}
