import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { CampaignNotice } from './CampaignNotice';
import { useIndicators } from './use-indicators';

/** Above the work on a ticket, as soon as what is noted on it is what several clinics have met; else nothing. */
export function CampaignBanner({ ticket }: { ticket: TicketOfPanel }) {
  const { indicators } = useIndicators(ticket);
  if (!indicators || indicators.campaigns.length === 0) return null;
  return <>{indicators.campaigns.map((campaign) => <CampaignNotice key={campaign.id} campaign={campaign} />)}</>;
}
