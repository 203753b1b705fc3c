import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { ContactHoursDocument, ContactsDocument } from '@saimado/contract/generated/contacts';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { isComposing } from '@saimado/ui-kit/ime';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { ContactCard } from './ContactCard';
import { closeContacts } from './contacts-state';
import classes from './contacts.module.css';

const POLL_MS = 60_000;

/** The bar takes one line or two, by what its owner may do. */
const belowBar = (): number => (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) + GAP_PX;
const GAP_PX = 8;

/** Beside the screen, not over it: the call and its keys go on. Escape closes it from within, and the cursor is where it was. */
export default function Contacts() {
  const { t } = useTranslation(['contacts', 'common']);
  const [search, setSearch] = useState('');
  const typed = useDeferredValue(search.trim());
  const query = useQuery(ContactsDocument, { variables: { search: typed } });
  const hours = useQuery(ContactHoursDocument, { pollInterval: POLL_MS });
  const input = useRef<HTMLInputElement>(null);
  const [top] = useState(belowBar);
  useEffect(() => {
    const before = document.activeElement;
    input.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.stopPropagation();
    closeContacts();
  };
  // What was found last stays while the next is on its way.
  const shown = query.data ?? query.previousData;
  return createPortal(
    <aside className={classes.contacts} style={{ top }} aria-label={t('title')} onKeyDown={keyDown}>
      <div className={classes.head}>
        <Icon name="book" /><h2 className={classes.title}>{t('title')}</h2>
        <Button size="compact-sm" h={36} variant="subtle" onClick={closeContacts} rightSection={<KeyHint keys="Escape" />}>{t('common:close')}</Button>
      </div>
      <ImeTextInput ref={input} aria-label={t('search')} placeholder={t('searchHint')} leftSection={<Icon name="search" />} maxLength={100} autoComplete="off" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      <div className={classes.list} tabIndex={0} role="group" aria-label={t('list')}>
        <QueryGate query={{ ...query, data: shown }}>{({ contacts }) => contacts.length === 0 ? <EmptyState icon="search" title={t('none')} /> : (
          <ul className={classes.cards}>
            {contacts.map((contact) => <li key={contact.id}><ContactCard contact={contact} hours={hours.data?.openingHours.find(({ service }) => service === contact.id)} /></li>)}
          </ul>
        )}</QueryGate>
      </div>
    </aside>,
    document.body,
  );
}
