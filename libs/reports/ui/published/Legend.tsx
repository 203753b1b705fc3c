import { useTranslation } from 'react-i18next';
import { Panel } from '@saimado/ui-kit/Panel';
import classes from './published.module.css';

/** What the mark stands for and why, and what a share is a share of. */
export function Legend({ threshold }: { threshold: number }) {
  const { t } = useTranslation('reports');
  return (
    <Panel title={t('published.howTo')} icon="info">
      <div className={classes.legend}>
        <p><strong className={classes.legendMark}>{t('published.mark')}</strong>{t('published.legendMark')}</p>
        <p>{t('published.why', { threshold })}</p>
        <p>{t('published.shares')}</p>
      </div>
    </Panel>
  );
}
