import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ScriptDocument } from '@saimado/contract/generated/scripts';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import classes from './remote-support.module.css';

/** The book's own script for this moment (001 Q2-3). */
const CONSENT = 'REMOTE_CONSENT';

/** To be read out before a session begins; Japanese only, as callers speak it. */
export function WordsToSay({ ticketNumber }: { ticketNumber: string }) {
  const { t } = useTranslation('remote-support');
  const script = useQuery(ScriptDocument, { variables: { id: CONSENT, ticketNumber } }).data?.script;
  if (!script) return null;
  return (
    <section aria-label={t('say.title')} className={classes.words}>
      <h3 className={classes.heading}>{t('say.title')}{script.needsConfirmation && <NeedsConfirmation />}</h3>
      <ol className={`saimado-script ${classes.script}`} lang="ja">{script.steps.map(({ id, say }) => <li key={id}>{say}</li>)}</ol>
      <p className={classes.source}>{t('say.source', { source: script.source })}</p>
    </section>
  );
}
