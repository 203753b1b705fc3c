import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { succeed } from '../mutate';

const NOTICE = 'id name advice indicators { kind shown } facilitiesAtLeast ticketsAtLeast settledPercent tier1Percent since lastSeenAt';

export const noteIndicator = async (client: Client, { number }: Pick<S.Ticket, 'number'>, text: string, kind?: S.IndicatorKind): Promise<S.Ticket> =>
  (await succeed(client, 'noteIndicator', 'IndicatorNoted', { ticketNumber: number, text, kind })).ticket;

/** What is noted on a ticket, or null where this person sees none of that number. */
export const indicatorsOf = async (client: Client, { number }: Pick<S.Ticket, 'number'>): Promise<S.TicketIndicators | null> =>
  (await client.request<{ ticketIndicators: S.TicketIndicators | null }>(
    `query ($number: String!) { ticketIndicators(ticketNumber: $number) { indicators { id kind typed shown at by campaignId } campaigns { ${NOTICE} } } }`, { number })).ticketIndicators;

export const previewOf = async (client: Client, { number }: Pick<S.Ticket, 'number'>, text: string, kind?: S.IndicatorKind): Promise<S.IndicatorPreview | null> =>
  (await client.request<{ indicatorPreview: S.IndicatorPreview | null }>(
    `query ($number: String!, $text: String!, $kind: IndicatorKind) { indicatorPreview(ticketNumber: $number, text: $text, kind: $kind) { kind shown problem campaign { ${NOTICE} } } }`,
    { number, text, kind })).indicatorPreview;

export const campaignsOf = async (client: Client, state?: S.CampaignState): Promise<S.Campaign[]> =>
  (await client.request<{ campaigns: S.Campaign[] }>(
    `query ($state: CampaignState) { campaigns(state: $state) { id version state name advice adviceBy pinned since raisedAt lastSeenAt dismissedBy dismissedReason
       indicators { kind shown } facilities settled tier1 tickets { number hotline facilityName } } }`, { state })).campaigns;
