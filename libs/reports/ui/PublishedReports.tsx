import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import type { PublishedReportFieldsFragment } from '@saimado/contract/generated/reports';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonth } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { grouped, largestCount } from './cells';
import { CellTable } from './CellTable';
import { HowToRead } from './HowToRead';
import { usePublishedReports } from './use-reports';
import classes from './reports.module.css';

/** What JMA reads: the published counts and how to read them. */
export default function PublishedReports() {
  const { t } = useTranslation(['reports', 'common']);
  const query = usePublishedReports();
  return (
    <Page title={t('common:nav.published')}>
      <QueryGate query={query}>{({ periodReports: reports }) => {
        const [newest] = reports;
        return newest ? <Reading reports={reports} newest={newest} /> : <EmptyState icon="chart" title={t('published.none')}>{t('published.noneHint')}</EmptyState>;
      }}</QueryGate>
    </Page>
  );
}

type Report = PublishedReportFieldsFragment;

/** Stays with the month that is being read when another is published meanwhile. */
function Reading({ reports, newest }: { reports: readonly Report[]; newest: Report }) {
  const [chosen, setChosen] = useState(newest.month);
  const report = reports.find(({ month }) => month === chosen) ?? newest;
  return (
    <div className={classes.published}>
      <div className={classes.stack}>
        <MonthChooser reports={reports} report={report} onChoose={setChosen} />
        <Month report={report} />
      </div>
      <HowToRead />
    </div>
  );
}

interface ChooserProps {
  reports: readonly Report[];
  report: Report;
  onChoose: (month: string) => void;
}

function MonthChooser({ reports, report, onChoose }: ChooserProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  // Newest first.
  const at = reports.indexOf(report);
  const [before, after] = [reports[at + 1], reports[at - 1]];
  return (
    <div className={classes.chooser}>
      <Select
        label={t('published.choose')} size="md" value={report.month} onChange={(month) => month && onChoose(month)} comboboxProps={{ transitionProps: { duration: 0 } }}
        data={reports.map(({ month }) => ({ value: month, label: formatMonth(month, language) }))}
      />
      <Button variant="default" leftSection={<Icon name="arrowLeft" />} disabled={!before} onClick={() => before && onChoose(before.month)}>{t('published.previous')}</Button>
      <Button variant="default" rightSection={<Icon name="arrowRight" />} disabled={!after} onClick={() => after && onChoose(after.month)}>{t('published.next')}</Button>
      {report.publishedAt && <p className={classes.note}>{t('published.publishedAt')} <DateTime value={report.publishedAt} shape="day" /></p>}
    </div>
  );
}

function Month({ report }: { report: Report }) {
  const { t } = useTranslation(['reports', 'common']);
  const month = formatMonth(report.month, useLanguage());
  const groups = grouped(report.cells);
  const largest = largestCount(report.cells);
  if (groups.length === 0) return <EmptyState title={t('table.empty')} />;
  return groups.map((group) => {
    const hotline = t(`common:hotline.${group.hotline}`);
    return (
      <Panel key={group.hotline} title={hotline}>
        <CellTable group={group} largest={largest} caption={t('table.caption', { month, hotline })} marked />
      </Panel>
    );
  });
}
