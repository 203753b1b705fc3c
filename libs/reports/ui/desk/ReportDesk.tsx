import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { DraftDialog } from './DraftDialog';
import { PeriodList } from './PeriodList';
import { PeriodPane } from './PeriodPane';
import { type Draftable, type PeriodEntry, periodEntries, type Report } from './periods';
import { SettingsDialog } from './SettingsDialog';
import { useReports } from './use-reports';
import classes from './desk.module.css';

/** From a period that is over to what JMA reads: periods at the left, at the right the one at hand with the one thing to do next. */
export default function ReportDesk() {
  const { t } = useTranslation('common');
  const { query, draftable, refetch } = useReports();
  return (
    <Page title={t('nav.reports')} fill hideTitle>
      <QueryGate query={query}>{({ periodReports }) => (
        <QueryGate query={draftable}>{({ draftablePeriods }) => <Desk reports={periodReports} draftable={draftablePeriods} refetch={refetch} />}</QueryGate>
      )}</QueryGate>
    </Page>
  );
}

interface Props {
  reports: readonly Report[];
  draftable: readonly Draftable[];
  refetch: () => Promise<unknown>;
}

/** Stays with the report that is being worked on, whatever others do meanwhile. */
function Desk({ reports, draftable, refetch }: Props) {
  const { t } = useTranslation(['reports', 'common']);
  const entries = useMemo(() => periodEntries(reports, draftable), [reports, draftable]);
  const { entry, report, choosePeriod, chooseReport } = useChosen(entries);
  const [dialog, setDialog] = useState<'settings' | 'draft' | { correct: PeriodEntry } | null>(null);
  const close = (): void => setDialog(null);
  const mayDraft = entries.some((one) => one.draftable);
  const group = t('common:nav.reports');
  useCommands([
    { id: 'reports:draft', label: t('desk.draft.open'), keywords: 'shitagaki sakusei draft', group, icon: 'plus', shortcut: 'n', disabled: !mayDraft, run: () => setDialog('draft') },
    { id: 'reports:settings', label: t('desk.settings.open'), keywords: 'settei settings', group, icon: 'calendar', run: () => setDialog('settings') },
  ]);
  return (
    <div className={classes.desk}>
      <Panel
        title={t('desk.list.title')} icon="chart" actions={<LiveMark />} flush
        footer={
          <div className={classes.listFoot}>
            <Button size="sm" variant="default" leftSection={<Icon name="plus" />} rightSection={<KeyHint keys="n" />} disabled={!mayDraft} onClick={() => setDialog('draft')}>{t('desk.draft.open')}</Button>
            <Button size="sm" variant="default" onClick={() => setDialog('settings')}>{t('desk.settings.short')}</Button>
          </div>
        }
      >
        {entries.length === 0 ? <EmptyState icon="calendar" title={t('desk.list.none')}>{t('desk.list.noneText')}</EmptyState> : <PeriodList entries={entries} chosen={entry?.period.code} onChoose={choosePeriod} />}
      </Panel>
      {entry
        ? <PeriodPane key={entry.period.code} entry={entry} report={report} reports={reports} refetch={refetch} onReport={chooseReport} onCorrect={() => setDialog({ correct: entry })} />
        : <EmptyState icon="chart" title={t('desk.list.choose')} />}
      {dialog === 'settings' && <SettingsDialog onSaved={refetch} onClose={close} />}
      {dialog !== null && dialog !== 'settings' && <DraftDialog entries={entries} start={dialog === 'draft' ? entry : dialog.correct} refetch={refetch} onDrafted={chooseReport} onClose={close} />}
    </div>
  );
}

/** The period and the report in the address; without one, what waited longest when the screen was opened. */
function useChosen(entries: readonly PeriodEntry[]) {
  const [params, setParams] = useSearchParams();
  const [start] = useState(() => entries[0]?.period.code);
  const [period, id] = [params.get('p'), params.get('r')];
  const having = entries.find(({ reports }) => reports.some((one) => one.id === id));
  const entry = having ?? entries.find(({ period: { code } }) => code === (period ?? start)) ?? entries[0];
  const report = having?.reports.find((one) => one.id === id) ?? entry?.report;
  const choosePeriod = useCallback((code: string) => setParams({ p: code }, { replace: true }), [setParams]);
  const chooseReport = useCallback((reportId: string) => setParams({ r: reportId }, { replace: true }), [setParams]);
  return { entry, report, choosePeriod, chooseReport };
}
