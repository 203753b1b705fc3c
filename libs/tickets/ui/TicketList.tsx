import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { VirtualTable } from '@saimado/ui-kit/VirtualTable';
import { FILTER_NAMES, filterOf, type FilterName } from './ticket-filter';
import { TicketFilters } from './TicketFilters';
import { useColumns } from './use-columns';
import { useTicketRows } from './use-ticket-rows';
import classes from './ticket-list.module.css';

/**
 * What was searched for and opened last, while the page lives: words may name a person, so they stand neither in the
 * address nor in the browser's history.
 */
const memory: { search: string; opened: string | null } = { search: '', opened: null };

export default function TicketList() {
  const { t } = useTranslation(['tickets', 'common']);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const [search, setSearch] = useState(memory.search);
  const { query, rows, hasMore, changing, onEnd } = useTicketRows(filter, search);
  const columns = useColumns();
  const searchBox = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);

  const changeSearch = (text: string): void => {
    memory.search = text;
    setSearch(text);
  };
  const changeFilter = (name: FilterName, value: string | null): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  const clear = (): void => {
    changeSearch('');
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const name of FILTER_NAMES) next.delete(name);
      return next;
    }, { replace: true });
  };
  const open = (number: string): void => {
    memory.opened = number;
    void navigate(`/tickets/${number}`);
  };
  const enterTable = (): void => body.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus();

  useCommands([
    { id: 'tickets:search', label: t('list.searchCommand'), shortcut: '/', icon: 'search', group: t('common:nav.tickets'), run: () => searchBox.current?.select() },
    { id: 'tickets:owed', label: t('list.owedCommand'), icon: 'alert', group: t('common:nav.tickets'), run: () => changeFilter('verification', 'OWED') },
    { id: 'tickets:unfinished', label: t('list.unfinishedCommand'), icon: 'note', group: t('common:nav.tickets'), run: () => changeFilter('status', 'UNFINISHED') },
    { id: 'tickets:clear', label: t('list.clear'), icon: 'cross', group: t('common:nav.tickets'), run: clear },
  ]);

  return (
    <Page title={t('common:nav.tickets')} fill hideTitle>
      <TicketFilters filter={filter} search={search} searchRef={searchBox} onFilter={changeFilter} onSearch={changeSearch} onClear={clear} onEnter={enterTable} />
      <div className={classes.table}><Panel
        title={t('common:nav.tickets')} icon="ticket" flush
        actions={<><span role="status" className={classes.count}>{query.data && t(hasMore ? 'list.more' : 'list.count', { count: rows.length })}</span><LiveMark /></>}
      >
        <div ref={body} className={classes.body} data-changing={changing || undefined} aria-busy={changing}>
          <QueryGate query={query}>
            {() => rows.length === 0 ? (
              <EmptyState icon="search" title={t('list.empty')}>{t('list.emptyHint')}</EmptyState>
            ) : (
              <VirtualTable label={t('common:nav.tickets')} items={rows} columns={columns} keyOf={(row) => row.number} startAt={memory.opened} onOpen={(row) => open(row.number)} onEnd={onEnd} />
            )}
          </QueryGate>
        </div>
      </Panel></div>
    </Page>
  );
}
