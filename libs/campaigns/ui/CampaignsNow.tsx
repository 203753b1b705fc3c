import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { useCampaigns } from './use-campaigns';
import classes from './campaigns.module.css';

/** The supervisors' card: what several clinics meet now, and what still lacks their word. */
export function CampaignsNow() {
  const { t } = useTranslation(['campaigns', 'common']);
  const query = useCampaigns('ACTIVE');
  return (
    <Panel title={t('common:nav.campaigns')} icon="people" actions={<LiveMark />}>
      <QueryGate query={query}>
        {({ campaigns }) => campaigns.length === 0 ? <EmptyState icon="checkCircle" title={t('now.none')} /> : (
          <ul className={classes.list}>
            {campaigns.map((campaign) => (
              <li key={campaign.id} className={classes.item}>
                <Link to={`/campaigns#${campaign.id}`} className={classes.value}>{campaign.name ?? campaign.indicators.map(({ shown }) => shown).join('・')}</Link>
                <StatusBadge tone="warning" icon="people">{t('card.facilities', { count: campaign.facilities })}</StatusBadge>
                {!campaign.advice && <StatusBadge tone="neutral" icon="note">{t('now.noAdvice')}</StatusBadge>}
                <span className={classes.quiet}>{t('notice.last')} <DateTime value={campaign.lastSeenAt} shape="short" /></span>
              </li>
            ))}
          </ul>
        )}
      </QueryGate>
    </Panel>
  );
}
