import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EmptyState, Notice } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Downloads } from './Downloads';
import type { ReleaseHead } from './release';
import { ReleaseChooser } from './ReleaseChooser';
import { ReleaseReading } from './ReleaseReading';
import { useArrivals, usePublishedReports } from './use-published';
import { usePeriodName } from './use-words';

/** What JMA reads: every release there is, one at a time or side by side. */
export default function PublishedReports() {
  const { t } = useTranslation(['reports', 'common']);
  const query = usePublishedReports();
  const none = query.data?.periodReports.length === 0;
  if (query.data && !none) return <Reading releases={query.data.periodReports} />;
  return (
    <Page title={t('common:nav.published')} actions={none && <LiveMark />}>
      <QueryGate query={query}>{() => <EmptyState icon="chart" title={t('published.none')}>{t('published.noneHint')}</EmptyState>}</QueryGate>
    </Page>
  );
}

/** Stays with the release that is being read when another arrives. */
function Reading({ releases }: { releases: readonly ReleaseHead[] }) {
  const { t } = useTranslation(['reports', 'common']);
  const periodName = usePeriodName();
  const [chosen, setChosen] = useState(releases[0]?.id);
  const { arrived, see } = useArrivals(releases);
  const release = releases.find(({ id }) => id === chosen) ?? releases[0];
  if (!release) return null;
  const open = (id: string): void => {
    setChosen(id);
    see();
  };
  return (
    <Page title={t('common:nav.published')} actions={<><Downloads release={release} /><LiveMark /></>}>
      {arrived && (
        <Notice title={t('published.arrived')} action={<Group gap="xs"><Button size="sm" variant="default" onClick={() => open(arrived.id)}>{t('published.openArrived')}</Button><Button size="sm" variant="subtle" onClick={see}>{t('common:close')}</Button></Group>}>
          {periodName(arrived.period)} {t('published.version', { version: arrived.version })}
        </Notice>
      )}
      <ReleaseChooser releases={releases} release={release} onChoose={setChosen} />
      <ReleaseReading releases={releases} release={release} />
    </Page>
  );
}
