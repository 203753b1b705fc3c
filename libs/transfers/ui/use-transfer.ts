import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback } from 'react';
import { useRecording, type Refused } from '@saimado/contract/client/use-recording';
import {
  CancelTransferDocument, TellOtherHotlineDocument, TransferCallDocument, TransferChangedDocument, TransferDeskDocument, type TransferDeskQuery,
} from '@saimado/contract/generated/transfers';
import { TicketDocument } from '@saimado/contract/generated/tickets';
import { flushDrafts } from '@saimado/drafts/ui/use-draft';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

export type Desk = NonNullable<TransferDeskQuery['transferDesk']>;
export interface TransferWork {
  desk: Desk | null;
  /** Rings the other line. @param reason what it is told; without one the server says what calls usually go there for */
  offer: (reason?: string) => Promise<void>;
  cancel: () => Promise<void>;
  tell: () => Promise<void>;
  pending: boolean;
  refused: Refused | null;
}

/** The other line may open, close, fill or empty at any minute; while a caller waits for it, sooner. */
const POLL_MS = 60_000;
const WAITING_POLL_MS = 5_000;

/** The hand-over of one call to the other line: where it stands, and what can be done about it. Shared by all who show it. */
export function useTransfer({ number, version }: TicketOfPanel, { follow = false } = {}): TransferWork {
  const client = useApolloClient();
  const query = useQuery(TransferDeskDocument, { variables: { ticketNumber: number }, fetchPolicy: 'cache-and-network', pollInterval: follow ? POLL_MS : 0 });
  const desk = query.data?.transferDesk ?? null;
  const transfer = desk?.transfer ?? null;
  const waiting = transfer?.status === 'WAITING';
  // Whoever signs in or out meanwhile is no event of its own.
  useQuery(TransferDeskDocument, { variables: { ticketNumber: number }, skip: !(follow && waiting), pollInterval: WAITING_POLL_MS });
  const { refetch } = query;
  const again = useCallback(async () => {
    await Promise.all([refetch(), client.query({ query: TicketDocument, variables: { number }, fetchPolicy: 'network-only' })]).catch(() => undefined);
  }, [refetch, client, number]);
  useSubscription(TransferChangedDocument, { skip: !follow, onData: ({ data: { data } }) => { if (data?.transferChanged.fromTicketNumber === number) void again(); } });

  const ring = useRecording(TransferCallDocument, 'CallTransferring');
  const stop = useRecording(CancelTransferDocument, 'TransferCancelled');
  const told = useRecording(TellOtherHotlineDocument, 'OtherHotlineTold', again);
  return {
    desk,
    offer: async (reason) => {
      // What is typed goes along from the server, where it is kept while it is typed.
      flushDrafts();
      await ring.record({ ticketNumber: number, reason: reason ?? null });
      await again();
    },
    cancel: async () => {
      if (transfer) await stop.record({ transferId: transfer.id });
      await again();
    },
    tell: async () => {
      await told.record({ ticketNumber: number, expectedVersion: version });
      await again();
    },
    pending: ring.pending || stop.pending || told.pending,
    refused: ring.refused ?? stop.refused ?? told.refused,
  };
}
