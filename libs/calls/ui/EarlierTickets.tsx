import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EarlierTicketFieldsFragment } from '@saimado/contract/generated/calls';
import { useCommands } from '@saimado/ui-kit/commands';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import classes from './earlier.module.css';

interface Props { tickets: readonly EarlierTicketFieldsFragment[] }

/** With a ring: what this number rang about before. Nothing here says who rings now, and it says so. */
export function EarlierOfRing({ tickets }: Props) {
  const { t } = useTranslation('calls');
  if (tickets.length === 0) return null;
  return (
    <section aria-label={t('earlier.title')} className={classes.ring}>
      <p className={classes.head}><strong>{t('earlier.title')}</strong> <Caution /></p>
      <Rows tickets={tickets} />
    </section>
  );
}

/** During the call the same, folded away until somebody wants it: the caller speaks, and that is what counts. */
export function EarlierOfCall({ tickets }: Props) {
  const { t } = useTranslation('calls');
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const toggle = (): void => {
    if (!details.current) return;
    details.current.open = !details.current.open;
    summary.current?.focus();
  };
  useCommands([{ id: 'call:earlier', label: t('earlier.command'), keywords: 'earlier izen', group: t('group'), icon: 'ticket', shortcut: 'i', disabled: tickets.length === 0, run: toggle }]);
  useHotkey('alt+i', toggle, { allowInInputs: true, enabled: tickets.length > 0 });
  if (tickets.length === 0) return null;
  return (
    <details ref={details} className={classes.call}>
      <summary ref={summary} className={classes.summary} aria-keyshortcuts="i Alt+i">
        {t('earlier.title')} <span className={classes.count}>{t('earlier.count', { count: tickets.length })}</span> <span className={classes.key}><KeyHint keys="i" /></span>
      </summary>
      <p className={classes.head}><Caution /></p>
      <Rows tickets={tickets} />
    </details>
  );
}

function Caution() {
  const { t } = useTranslation('calls');
  return <span className={classes.caution}><Icon name="alert" /> {t('earlier.noProof')}</span>;
}

/** The outcome is that of its day: in words alone, for a badge would look like one of this call. */
function Rows({ tickets }: Props) {
  const { t } = useTranslation(['calls', 'common']);
  return (
    <ul className={classes.rows}>
      {tickets.map(({ number, receivedAt, facilityName, memberName, verificationOutcome }) => (
        <li key={number}>
          <Link to={`/tickets/${number}`} className="saimado-number">{number}</Link>
          <DateTime value={receivedAt} shape="day" />
          <span className={classes.who}>{[facilityName, memberName].filter(Boolean).join(t('earlier.join')) || t('earlier.nobody')}</span>
          <span className={classes.then}>{verificationOutcome ? t('earlier.then', { outcome: t(`common:outcome.${verificationOutcome}`) }) : t('earlier.unverified')}</span>
        </li>
      ))}
    </ul>
  );
}
