import { Button, SegmentedControl } from '@mantine/core';
import { useQuery, useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { PeopleDocument, StaffChangedDocument } from '@saimado/contract/generated/people';
import { MailTroubles } from '@saimado/notices/ui/MailTroubles';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { EmptyState, Notice } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { type Column, VirtualTable } from '@saimado/ui-kit/VirtualTable';
import type { Person } from './people-draft';
import { PeopleDialogs, type PeopleDialog } from './PeopleDialogs';
import classes from './people.module.css';

type Shown = 'active' | 'inactive' | 'all';
const SHOWN: readonly Shown[] = ['active', 'inactive', 'all'];

/** Who may use the console, and as what. */
export default function People() {
  const { t } = useTranslation(['staff', 'common']);
  const query = useQuery(PeopleDocument);
  useSubscription(StaffChangedDocument, { onData: useRefetchSoon(query.refetch) });
  const [shown, setShown] = useState<Shown>('active');
  const [search, setSearch] = useState('');
  const [dialog, setDialog] = useState<PeopleDialog | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const add = (): void => setDialog({ kind: 'create' });
  useCommands([{ id: 'people:add', label: t('people.add'), icon: 'plus', shortcut: 'n', run: add }]);
  const columns = useColumns();

  return (
    <Page title={t('common:nav.people')} fill actions={<Button leftSection={<Icon name="plus" />} onClick={add}>{t('people.add')}</Button>}>
      {done && <Notice tone="success">{done}</Notice>}
      <MailTroubles />
      <div className={classes.filters}>
        <ImeTextInput type="search" aria-label={t('people.search')} placeholder={t('people.search')} className={classes.search} leftSection={<Icon name="search" />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <SegmentedControl aria-label={t('people.filter')} transitionDuration={0} value={shown} data={SHOWN.map((value) => ({ value, label: t(`people.${value}`) }))} onChange={(value) => setShown(SHOWN.find((one) => one === value) ?? 'active')} />
      </div>
      <div className={classes.list}>
        <Panel title={t('people.title')} icon="people" actions={<LiveMark />} flush>
          <QueryGate query={query}>{({ staff }) => {
            const people = staff.filter((person) => fits(person, shown, search));
            return people.length === 0 ? <EmptyState icon="search" title={t('people.none')}>{t('people.noneHint')}</EmptyState> : (
              <VirtualTable label={t('people.title')} items={people} keyOf={({ id }) => id} columns={columns} rowHeight={48} onOpen={({ id }) => setDialog({ kind: 'edit', id })} />
            );
          }}</QueryGate>
        </Panel>
      </div>
      <PeopleDialogs people={query.data?.staff ?? []} dialog={dialog} onMove={setDialog} onDone={(text) => { setDone(text); setDialog(null); void query.refetch(); }} />
    </Page>
  );
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

const fits = (person: Person, shown: Shown, search: string): boolean =>
  (shown === 'all' || person.active === (shown === 'active')) && folded(person.displayName + person.username).includes(folded(search));

function useColumns(): readonly Column<Person>[] {
  const { t } = useTranslation(['staff', 'common']);
  return [
    { id: 'displayName', header: t('people.column.displayName'), width: 'minmax(10rem, 1.5fr)', cell: ({ displayName }) => <strong>{displayName}</strong> },
    { id: 'username', header: t('people.column.username'), width: 'minmax(9rem, 1fr)', cell: ({ username }) => <span className="saimado-number">{username}</span> },
    { id: 'role', header: t('people.column.role'), width: 'minmax(8rem, 1fr)', cell: ({ role }) => t(`common:role.${role}`) },
    {
      id: 'duty', header: t('people.column.duty'), width: 'minmax(12rem, 1.5fr)',
      cell: ({ hotline, discipline }) => (hotline ? t(`common:hotline.${hotline}`) : discipline ? t(`common:discipline.${discipline}`) : ''),
    },
    {
      id: 'status', header: t('people.column.status'), width: '8rem',
      cell: ({ active }) => (active ? <StatusBadge tone="success" icon="check">{t('people.active')}</StatusBadge> : <StatusBadge tone="neutral" icon="lock">{t('people.inactive')}</StatusBadge>),
    },
  ];
}
