import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Notice as Box } from '@saimado/ui-kit/Notices';
import type { Notice } from './use-indicators';
import classes from './campaigns.module.css';

/** Several clinics have met this: how many at least, since when, and what worked. Never which ones. */
export function CampaignNotice({ campaign }: { campaign: Notice }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { name, advice, facilitiesAtLeast, ticketsAtLeast, settledPercent, tier1Percent, indicators } = campaign;
  return (
    <Box tone="warning" title={t('notice.title', { name: name ?? t('notice.unnamed'), count: facilitiesAtLeast })}>
      <div className={classes.notice}>
        {advice ? <p className={classes.advice} lang="ja"><strong>{t('notice.worked')}</strong> {advice}</p> : <p className={classes.quiet}>{t('notice.noAdvice')}</p>}
        <p className={classes.facts}>
          <span>{indicators.map(({ shown }) => shown).join('・')}</span>
          <span>{t('notice.tickets', { count: ticketsAtLeast })}</span>
          {settledPercent !== null && <span>{t('notice.settled', { percent: settledPercent })}</span>}
          {tier1Percent !== null && <span>{t('notice.tier1', { percent: tier1Percent })}</span>}
          <span>{t('notice.last')} <DateTime value={campaign.lastSeenAt} shape="short" /></span>
        </p>
      </div>
    </Box>
  );
}
