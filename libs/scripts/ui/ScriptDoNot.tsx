import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ScriptDocument } from '@saimado/contract/generated/scripts';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './script.module.css';

/** What must not happen on the other end of the line; for a panel's foot, where it stays in view. */
export function ScriptDoNot({ scriptId, ticketNumber }: { scriptId: string; ticketNumber: string }) {
  const { t } = useTranslation('scripts');
  const { data } = useQuery(ScriptDocument, { variables: { id: scriptId, ticketNumber } });
  const doNot = data?.script?.doNot ?? [];
  if (doNot.length === 0) return null;
  return (
    <section aria-label={t('doNot')} className={classes.doNot}>
      <h3 className={classes.doNotTitle}><Icon name="alert" /> {t('doNot')}</h3>
      <ul className={classes.doNotList} lang="ja">{doNot.map(({ id, say }) => <li key={id}>{say}</li>)}</ul>
    </section>
  );
}
