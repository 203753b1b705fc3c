import { useQuery, useSubscription } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { ClocksChangedDocument, RunningClocksDocument, type RunningClocksQuery } from '@saimado/contract/generated/deadlines';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { TicketStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { VirtualTable, type Column } from '@saimado/ui-kit/VirtualTable';
import { TimeLeft } from './TimeLeft';
import classes from './deadlines.module.css';

type Row = RunningClocksQuery['runningClocks'][number];
const ROW = 56;
/** The day turns without an event. */
const LOOK_EVERY_MS = 600_000;

/** Every clock that runs, first due first. Closed tickets too: the duty is the clinic's. */
export default function RunningClocks() {
  const { t } = useTranslation(['deadlines', 'common']);
  const navigate = useNavigate();
  const supervisor = useMe().role === 'SUPERVISOR';
  const query = useQuery(RunningClocksDocument, { fetchPolicy: 'cache-and-network', pollInterval: LOOK_EVERY_MS });
  useSubscription(ClocksChangedDocument, { ignoreResults: true, onData: useRefetchSoon(query.refetch) });
  const columns: (Column<Row> | false)[] = [
    { id: 'next', header: t('list.next'), width: '9.5rem', cell: ({ clocks: [first] }) => first && first.daysLeft !== null && <TimeLeft daysLeft={first.daysLeft} short={first.short} provisional={first.state === 'PROVISIONAL'} /> },
    { id: 'due', header: t('list.due'), width: '10.5rem', cell: ({ clocks: [first] }) => first?.dueOn && <DateTime value={first.dueOn} shape="day" /> },
    { id: 'number', header: t('list.ticket'), width: '7rem', cell: (row) => <span className="saimado-number">{row.ticketNumber}</span> },
    supervisor && { id: 'hotline', header: t('list.hotline'), width: '5rem', cell: (row) => t(`common:hotlineShort.${row.hotline}`) },
    { id: 'who', header: t('list.who'), width: 'minmax(10rem, 1fr)', cell: (row) => <span className={classes.who}>{row.facilityName ?? row.memberName ?? t('list.unknown')}</span> },
    { id: 'later', header: t('list.later'), width: '11rem', cell: ({ clocks: [, second] }) => second?.dueOn && <span className={classes.meta}>{second.short} <DateTime value={second.dueOn} shape="day" /></span> },
    { id: 'status', header: t('list.status'), width: '9.5rem', cell: (row) => <TicketStatusBadge code={row.status} /> },
    { id: 'operator', header: t('list.operator'), width: '6.5rem', cell: (row) => row.operator },
  ];
  return (
    <Page title={t('common:nav.deadlines')} fill hideTitle>
      <div className={classes.list}><Panel title={t('list.title')} icon="clock" flush>
        <div className={classes.body}><QueryGate query={query}>
          {({ runningClocks: rows }) => rows.length === 0
            ? <EmptyState icon="checkCircle" title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
            : <VirtualTable label={t('list.title')} items={rows} columns={columns.filter((column) => column !== false)} rowHeight={ROW} keyOf={(row) => row.ticketNumber} onOpen={(row) => void navigate(`/tickets/${row.ticketNumber}`)} />}
        </QueryGate></div>
      </Panel></div>
    </Page>
  );
}
