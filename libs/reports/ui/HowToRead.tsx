import { useTranslation } from 'react-i18next';
import { Panel } from '@saimado/ui-kit/Panel';
import classes from './reports.module.css';

const TIERS = ['TIER_1', 'TIER_2', 'OUT_OF_SCOPE'] as const;

/** What is counted, what the sign stands for, and why some counts are not given. */
export function HowToRead() {
  const { t } = useTranslation(['reports', 'common']);
  return (
    <Panel title={t('published.howTo')} icon="info">
      <div className={classes.explain}>
        <p>{t('published.what')}</p>
        <h3>{t('published.legend')}</h3>
        <dl className={classes.legend}>
          <dt>{t('withheldMark')}</dt><dd>{t('published.legendMark')}</dd>
          <dt><div className={classes.bar} /></dt><dd>{t('published.legendBar')}</dd>
        </dl>
        <h3>{t('published.whyTitle')}</h3>
        <p>{t('published.why')}</p>
        <p>{t('published.zero')}</p>
        <h3>{t('published.tiersTitle')}</h3>
        <ul>
          {TIERS.map((tier) => <li key={tier}><strong>{t(`common:tier.${tier}`)}</strong>{' '}{t(`published.tiers.${tier}`)}</li>)}
          <li><strong>{t('undecided')}</strong>{' '}{t('published.tiers.undecided')}</li>
        </ul>
      </div>
    </Panel>
  );
}
