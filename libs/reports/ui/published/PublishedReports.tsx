import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { usePublishedReports } from './use-published';

/** What JMA reads. */
export default function PublishedReports() {
  const { t } = useTranslation(['reports', 'common']);
  const query = usePublishedReports();
  return (
    <Page title={t('common:nav.published')}>
      <QueryGate query={query}>{({ periodReports }) => (periodReports.length === 0
        ? <EmptyState icon="chart" title={t('published.none')}>{t('published.noneHint')}</EmptyState>
        : <ul>{periodReports.map(({ id, period }) => <li key={id}>{period.code}</li>)}</ul>)}</QueryGate>
    </Page>
  );
}
