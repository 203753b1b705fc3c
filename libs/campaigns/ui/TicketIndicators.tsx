import { useTranslation } from 'react-i18next';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { CampaignNotice } from './CampaignNotice';
import { IndicatorList } from './IndicatorList';
import { useIndicators } from './use-indicators';
import classes from './campaigns.module.css';

/** On the ticket's page: what was noted, and what it is part of; absent where nothing was. */
export function TicketIndicators({ ticket }: { ticket: TicketOfPanel }) {
  const { t } = useTranslation('campaigns');
  const { query, indicators } = useIndicators(ticket);
  if (!indicators || indicators.indicators.length === 0) return null;
  return (
    <Panel title={t('title')} icon="search">
      <div className={classes.panel}>
        {indicators.campaigns.map((campaign) => <CampaignNotice key={campaign.id} campaign={campaign} />)}
        <IndicatorList indicators={indicators} onChanged={() => void query.refetch()} />
      </div>
    </Panel>
  );
}
