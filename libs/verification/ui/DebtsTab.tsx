import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import { VerificationDebtsDocument, type DebtFieldsFragment } from '@saimado/contract/generated/verification-work';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { CallStateBadge } from '@saimado/ui-kit/StatusBadge';
import { VirtualTable, type Column } from '@saimado/ui-kit/VirtualTable';
import { DebtAge } from './DebtAge';
import { useWorkChanges } from './use-work-changes';
import { Who } from './Who';
import classes from './work.module.css';

const ROW = 56;

/** Advice came first: whom somebody must still verify, the oldest first. */
export function DebtsTab() {
  const { t } = useTranslation(['verification', 'common']);
  const navigate = useNavigate();
  const supervisor = useMe().role === 'SUPERVISOR';
  const [mine, setMine] = useState(false);
  const query = useQuery(VerificationDebtsDocument, { variables: { mine }, fetchPolicy: 'cache-and-network' });
  useWorkChanges(query.refetch);
  const columns: (Column<DebtFieldsFragment> | false)[] = [
    { id: 'age', header: t('work.debts.age'), width: '8rem', cell: (debt) => <DebtAge since={debt.since} /> },
    { id: 'number', header: t('work.ticket'), width: '7rem', cell: (debt) => <span className="saimado-number">{debt.ticketNumber}</span> },
    supervisor && { id: 'hotline', header: t('work.hotline'), width: '6rem', cell: (debt) => t(`common:hotlineShort.${debt.hotline}`) },
    { id: 'who', header: t('work.caller'), width: 'minmax(16rem, 1fr)', cell: (debt) => <Who of={debt} /> },
    { id: 'operator', header: t('work.operator'), width: '9rem', cell: (debt) => debt.operator },
    { id: 'call', header: t('work.call'), width: '9rem', cell: (debt) => debt.callState && <CallStateBadge code={debt.callState} /> },
  ];
  return (
    <div className={classes.tab}>
      <p className={classes.help}>{t('work.debts.help')}</p>
      {!supervisor && (
        <SegmentedControl
          size="sm" className={classes.choice} aria-label={t('work.debts.whose')} value={mine ? 'mine' : 'all'} onChange={(value) => setMine(value === 'mine')}
          data={[{ value: 'all', label: t('work.debts.all') }, { value: 'mine', label: t('work.debts.mine') }]}
        />
      )}
      <div className={classes.table}>
        <QueryGate query={query}>
          {({ verificationDebts: debts }) => debts.length === 0
            ? <EmptyState icon="checkCircle" title={t('work.debts.none')} />
            : (
              <VirtualTable
                label={t('work.tab.debts')} items={debts} columns={columns.filter((column) => column !== false)} rowHeight={ROW} keyOf={(debt) => debt.ticketNumber}
                onOpen={(debt) => void navigate(`/tickets/${debt.ticketNumber}?verify=1`)}
              />
            )}
        </QueryGate>
      </div>
    </div>
  );
}
