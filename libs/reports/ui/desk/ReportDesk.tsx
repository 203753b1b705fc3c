import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { ReportStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { useReports } from './use-reports';

/** From a period that is over to what JMA reads. */
export default function ReportDesk() {
  const { t } = useTranslation(['reports', 'common']);
  const query = useReports();
  return (
    <Page title={t('common:nav.reports')}>
      <QueryGate query={query}>{({ periodReports }) => (periodReports.length === 0 ? <EmptyState title={t('desk.monthsEmpty')} /> : (
        <ul>{periodReports.map(({ id, period, status }) => <li key={id}>{period.code} <ReportStatusBadge code={status} /></li>)}</ul>
      ))}</QueryGate>
    </Page>
  );
}
