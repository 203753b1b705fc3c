import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
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
export const EarlierOfRing = ({ tickets }: Props) => (tickets.length > 0 ? <Earlier tickets={tickets} /> : null);

/** During the call the same, brought in while somebody wants it: the caller speaks, and that is what counts. */
export function EarlierOfCall({ tickets }: Props) {
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={section} className={classes.call}><Earlier tickets={tickets} /></div>;
}

interface ToggleProps { count: number; open: boolean; onToggle: () => void }

/** Shows and hides them without taking the cursor out of the field one types in. */
export function EarlierToggle({ count, open, onToggle }: ToggleProps) {
  const { t } = useTranslation('calls');
  useCommands([{ id: 'call:earlier', label: t('earlier.command'), keywords: 'earlier izen', group: t('group'), icon: 'ticket', shortcut: 'i', disabled: count === 0, run: onToggle }]);
  useHotkey('alt+i', onToggle, { allowInInputs: true, enabled: count > 0 });
  if (count === 0) return null;
  return (
    <Button size="compact-sm" variant="subtle" aria-expanded={open} aria-keyshortcuts="i Alt+i" onClick={onToggle} rightSection={<KeyHint keys="i" />}>
      {t('earlier.toggle', { count })}
    </Button>
  );
}

/** The outcome is that of its day: in words alone, for a badge would look like one of this call. */
function Earlier({ tickets }: Props) {
  const { t } = useTranslation(['calls', 'tickets']);
  return (
    <section aria-label={t('earlier.title')} className={classes.earlier}>
      <p className={classes.head}><strong>{t('earlier.title')}</strong> <span className={classes.caution}><Icon name="alert" /> {t('earlier.noProof')}</span></p>
      <ul className={classes.rows}>
        {tickets.map(({ number, receivedAt, facilityName, memberName, verificationOutcome }) => (
          <li key={number}>
            <Link to={`/tickets/${number}`} className="saimado-number">{number}</Link>
            <DateTime value={receivedAt} shape="day" />
            <span className={classes.who}>{[facilityName, memberName].filter(Boolean).join(t('earlier.join')) || t('earlier.nobody')}</span>
            <span className={classes.then}>{verificationOutcome ? t('earlier.then', { outcome: t(`tickets:outcomeShort.${verificationOutcome}`) }) : t('earlier.unverified')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
