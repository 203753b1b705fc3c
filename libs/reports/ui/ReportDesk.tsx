import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import type { PeriodReportFieldsFragment } from '@saimado/contract/generated/reports';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonth } from '@saimado/ui-kit/format-date';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { ReportStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { DraftMonth } from './DraftMonth';
import { ReportPanel } from './ReportPanel';
import { useReports } from './use-reports';
import classes from './reports.module.css';

type Report = PeriodReportFieldsFragment;

/** From a finished month to what JMA reads: one supervisor drafts, another signs, then it is published. */
export default function ReportDesk() {
  const { t } = useTranslation('common');
  const query = useReports();
  return (
    <Page title={t('nav.reports')} fill>
      <QueryGate query={query}>{({ periodReports }) => <Desk reports={periodReports} />}</QueryGate>
    </Page>
  );
}

/** Stays with the report that is being worked on, whatever others do meanwhile. */
function Desk({ reports }: { reports: readonly Report[] }) {
  const { t } = useTranslation('reports');
  const [chosen, setChosen] = useState(() => mostPressing(reports)?.id);
  const report = reports.find(({ id }) => id === chosen) ?? mostPressing(reports);
  return (
    <div className={classes.desk}>
      <div className={classes.side}>
        <DraftMonth reports={reports} onDrafted={setChosen} />
        <Panel title={t('desk.months')} icon="chart" actions={<LiveMark />} flush>
          {reports.length === 0 ? <EmptyState title={t('desk.monthsEmpty')} /> : <Months reports={reports} chosen={report} onChoose={setChosen} />}
        </Panel>
      </div>
      {report ? <ReportPanel key={report.id} report={report} /> : <EmptyState icon="chart" title={t('desk.choose')} />}
    </div>
  );
}

/** What waits for somebody comes first; else the newest. */
const mostPressing = (reports: readonly Report[]): Report | undefined => reports.find(({ status }) => status !== 'PUBLISHED') ?? reports[0];

function Months({ reports, chosen, onChoose }: { reports: readonly Report[]; chosen: Report | undefined; onChoose: (id: string) => void }) {
  const language = useLanguage();
  return (
    <ul className={classes.months}>
      {reports.map((report) => (
        <li key={report.id}>
          <button type="button" className={classes.month} aria-current={report.id === chosen?.id ? 'true' : undefined} onClick={() => onChoose(report.id)}>
            <span>{formatMonth(report.month, language)}</span>
            <ReportStatusBadge code={report.status} />
          </button>
        </li>
      ))}
    </ul>
  );
}
