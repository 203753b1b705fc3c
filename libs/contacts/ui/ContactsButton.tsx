import { ActionIcon, Tooltip } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { toggleContacts, useContactsOpen } from './contacts-state';

const Contacts = lazy(() => import('./Contacts'));
const KEY = 'j';

/** 「連絡先」: over any screen, a call among them, which goes on beneath. */
export function ContactsButton() {
  const { t } = useTranslation('common');
  const open = useContactsOpen();
  useCommands([{ id: 'contacts', label: t('shell.contacts'), icon: 'phone', keywords: 'contacts renrakusaki denwa keisatsu police kourousho jimukyoku ipa', group: t('palette.group.go'), rank: 1, shortcut: KEY, run: toggleContacts }]);
  useHotkey(`alt+${KEY}`, toggleContacts, { allowInInputs: true });
  return (
    <>
      <Tooltip label={`${t('shell.contacts')}（J）`}>
        <ActionIcon variant={open ? 'light' : 'default'} size={44} aria-label={t('shell.contacts')} aria-expanded={open} aria-keyshortcuts={`${KEY} Alt+${KEY}`} onClick={toggleContacts}><Icon name="book" size={20} /></ActionIcon>
      </Tooltip>
      {open && <Suspense><Contacts /></Suspense>}
    </>
  );
}
