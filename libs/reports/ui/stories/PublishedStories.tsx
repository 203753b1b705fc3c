import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { usePublishedStories } from './use-stories';
import classes from './stories.module.css';

/** The stories that were published with a period's report. */
export function PublishedStories({ periodCode }: { periodCode: string }) {
  const { t } = useTranslation(['reports', 'common']);
  return (
    <Panel title={t('stories.published')} icon="note">
      <QueryGate query={usePublishedStories(periodCode)}>
        {({ publishedStories }) => (publishedStories.length === 0 ? <EmptyState icon="note" title={t('stories.publishedNone')} /> : (
          <div className={classes.stack}>
            <p className={classes.quiet}>{t('stories.publishedHint')}</p>
            {publishedStories.map(({ id, title, text, hotline, about }) => (
              <article key={id} className={classes.card} aria-label={title}>
                <div className={classes.cardHead}>
                  <h3 className={classes.title}>{title}</h3>
                  {hotline && <span className={classes.quiet}>{t(`common:hotline.${hotline}`)}{about && `：${about}`}</span>}
                </div>
                <p className={classes.text}>{text}</p>
              </article>
            ))}
          </div>
        ))}
      </QueryGate>
    </Panel>
  );
}
