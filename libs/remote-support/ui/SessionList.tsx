import { useTranslation } from 'react-i18next';
import type { RemoteSupportFieldsFragment } from '@saimado/contract/generated/remote-support';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './remote-support.module.css';

/** The sessions of a ticket as they stand on record. */
export function SessionList({ sessions }: { sessions: readonly RemoteSupportFieldsFragment[] }) {
  const { t } = useTranslation('remote-support');
  if (sessions.length === 0) return null;
  return (
    <ol className={classes.sessions} aria-label={t('sessions')}>
      {sessions.map((one) => (
        <li key={one.id}>
          <p className={classes.sessionHead}>
            {one.result ? <StatusBadge tone={one.result === 'RESOLVED' ? 'success' : 'neutral'} icon={one.result === 'RESOLVED' ? 'checkCircle' : 'info'}>{t(`results.${one.result}`)}</StatusBadge> : <StatusBadge tone="warning" icon="desk">{t('running')}</StatusBadge>}
            <span><DateTime value={one.startedAt} shape="short" />{one.endedAt && <>〜<DateTime value={one.endedAt} shape="time" /></>}</span>
            <span className={classes.quiet}>{t('startedBy', { by: one.startedBy, tool: one.tool })}</span>
          </p>
          {one.done && <p>{one.done}</p>}
          <p className={classes.quiet}>{t('consentGiven', { words: one.consentWords })}</p>
          {one.overruleReason && <p className={classes.overruled}>{t(`overruled.${one.gate}`, { reason: one.overruleReason })}</p>}
        </li>
      ))}
    </ol>
  );
}
