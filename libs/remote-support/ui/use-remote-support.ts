import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { RemoteSupportDocument } from '@saimado/contract/generated/remote-support';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

/** A ticket's sessions, newest first, and whether one may begin. Follows the ticket: a later triage may close the gate. */
export function useRemoteSupport(ticket: Pick<TicketOfPanel, 'number' | 'version'>) {
  const query = useQuery(RemoteSupportDocument, { variables: { ticketNumber: ticket.number } });
  const { refetch } = query;
  const seen = useRef(ticket.version);
  useEffect(() => {
    if (seen.current === ticket.version) return;
    seen.current = ticket.version;
    // Its error is the query's own to show.
    void refetch().catch(() => undefined);
  }, [ticket.version, refetch]);
  return query;
}
