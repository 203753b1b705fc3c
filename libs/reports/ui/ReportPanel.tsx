import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodReportFieldsFragment } from '@saimado/contract/generated/reports';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonth } from '@saimado/ui-kit/format-date';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { ReportStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { grouped, largestCount } from './cells';
import { CellTable } from './CellTable';
import { ReportStep } from './ReportStep';
import classes from './reports.module.css';

/** One month: who stands for it, its counts, and the one thing to do next. */
export function ReportPanel({ report }: { report: PeriodReportFieldsFragment }) {
  const { t } = useTranslation(['reports', 'common']);
  const month = formatMonth(report.month, useLanguage());
  const groups = grouped(report.cells);
  const largest = largestCount(report.cells);
  return (
    <Panel title={month} actions={<ReportStatusBadge code={report.status} />} footer={report.status === 'PUBLISHED' ? undefined : <ReportStep report={report} />} scroll>
      <Stack gap="md">
        <dl className={classes.facts}>
          <Fact term={t('desk.draftedBy')} by={report.draftedBy} at={report.draftedAt} />
          <Fact term={t('desk.signedBy')} by={report.signedBy} at={report.signedAt} />
          <Fact term={t('desk.publishedAt')} by={null} at={report.publishedAt} />
        </dl>
        <p className={classes.note}>{t('desk.noTotals')}</p>
        {groups.length === 0 ? <EmptyState title={t('table.empty')} /> : groups.map((group) => {
          const hotline = t(`common:hotline.${group.hotline}`);
          return (
            <div key={group.hotline}>
              <h3 className={classes.hotline}>{hotline}</h3>
              <CellTable group={group} largest={largest} caption={t('table.caption', { month, hotline })} />
            </div>
          );
        })}
      </Stack>
    </Panel>
  );
}

function Fact({ term, by, at }: { term: string; by: string | null; at: string | null }): ReactNode {
  const { t } = useTranslation('reports');
  return (
    <div>
      <dt>{term}</dt>
      <dd>{at ? <>{by ?? <DateTime value={at} shape="day" />}<small><DateTime value={at} shape={by ? 'full' : 'time'} /></small></> : t('desk.notYet')}</dd>
    </div>
  );
}
