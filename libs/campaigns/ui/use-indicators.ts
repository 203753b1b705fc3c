import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { CampaignChangedDocument, IndicatorPreviewDocument, TicketIndicatorsDocument, type IndicatorPreviewQuery, type TicketIndicatorsQuery } from '@saimado/contract/generated/campaigns';
import type { IndicatorKind } from '@saimado/contract/generated/schema';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';

export type Indicators = NonNullable<TicketIndicatorsQuery['ticketIndicators']>;
export type Notice = Indicators['campaigns'][number];
export type Preview = NonNullable<IndicatorPreviewQuery['indicatorPreview']>;

/** What is noted on a ticket and what it is part of, live: anew with every change of the ticket or of a campaign. */
export function useIndicators({ number, version }: TicketOfPanel) {
  const query = useQuery(TicketIndicatorsDocument, { variables: { ticketNumber: number }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    void refetch().catch(() => undefined);
  }, [version, refetch]);
  useSubscription(CampaignChangedDocument, { onData: () => void refetch().catch(() => undefined) });
  return { query, indicators: query.data?.ticketIndicators ?? null };
}

/** A pause in typing after which the server is asked what the text is. */
const PAUSE_MS = 200;

/** What the text is and whether it is known, while it is typed; null until the server has said so of this very text. */
export function usePreview(ticketNumber: string, text: string, kind: IndicatorKind | null): Preview | null {
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const blank = asked.trim() === '';
  const { data } = useQuery(IndicatorPreviewDocument, { variables: { ticketNumber, text: asked, kind }, skip: blank, fetchPolicy: 'no-cache' });
  return blank || asked !== text ? null : (data?.indicatorPreview ?? null);
}
