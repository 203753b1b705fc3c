import { useTranslation } from 'react-i18next';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import classes from './remote-support.module.css';

/** To be read out before a session begins (001 Q2-3); Japanese only, as callers speak it. */
export function WordsToSay() {
  const { t } = useTranslation('remote-support');
  return (
    <section aria-label={t('say.title')} className={classes.words}>
      <h3 className={classes.heading}>{t('say.title')}<NeedsConfirmation /></h3>
      <ol className={`saimado-script ${classes.script}`} lang="ja">
        {t('say.lines').split('|').map((line) => <li key={line}>{line}</li>)}
      </ol>
      <p className={classes.source}>{t('say.source')}</p>
    </section>
  );
}
