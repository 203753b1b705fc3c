import { Select, Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonthDay } from '@saimado/ui-kit/format-date';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { ReportStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { usePeriodName } from '../published/use-words';
import { QuestionsPanel } from '../stories/QuestionsPanel';
import { StoriesPanel } from '../stories/StoriesPanel';
import { CheckView } from './CheckView';
import { NextStep } from './NextStep';
import type { PeriodEntry, Report, Status } from './periods';
import { Preview } from './Preview';
import { StepRail } from './StepRail';
import { useFullReport } from './use-reports';
import classes from './desk.module.css';

const TABS = ['content', 'check', 'stories', 'questions'] as const;
export type Tab = (typeof TABS)[number];
const ICONS: Record<Tab, IconName> = { content: 'chart', check: 'shield', stories: 'note', questions: 'question' };

interface Props {
  entry: PeriodEntry;
  report: Report | undefined;
  reports: readonly Report[];
  refetch: () => Promise<unknown>;
  onReport: (id: string) => void;
  onCorrect: () => void;
}

/** One period: how far its report is, the one thing to do next, and below what it says, why, and what goes with it. */
export function PeriodPane({ entry, report, reports, refetch, onReport, onCorrect }: Props) {
  const { t } = useTranslation(['reports', 'common']);
  const periodName = usePeriodName();
  const place = useFocusKept(report?.status);
  const { query, full, none } = useFullReport(report);
  const [tab, setTab] = useState<Tab>('content');
  const published = report?.status === 'PUBLISHED';
  const tabs = TABS.filter((one) => one !== 'questions' || published);
  const shown = tabs.includes(tab) ? tab : 'content';
  useCommands(tabs.map((one, index) => ({ id: `reports:tab:${one}`, label: t('desk.tab.show', { tab: t(`desk.tab.${one}`) }), shortcut: String(index + 1), icon: ICONS[one], rank: -1 as const, run: () => setTab(one) })));
  return (
    <div className={classes.pane} ref={place} tabIndex={-1}>
      <p role="status" className="visually-hidden">{report && t(`common:reportStatus.${report.status}`)}</p>
      <Panel title={periodName(entry.period)} actions={<><Versions entry={entry} report={report} onReport={onReport} />{report && <ReportStatusBadge code={report.status} />}</>} flush>
        <StepRail report={report} check={full?.check ?? null} />
        {report?.correctionReason && <p className={classes.correction}>{t('desk.correction', { reason: report.correctionReason })}</p>}
        <NextStep key={report?.id ?? 'none'} entry={entry} report={report} full={full} reports={reports} refetch={refetch} onReport={onReport} onCorrect={onCorrect} onTab={setTab} />
      </Panel>
      <Tabs className={classes.tabs} classNames={{ panel: classes.tabPanel }} value={shown} onChange={(value) => setTab((value ?? 'content') as Tab)} keepMounted={false}>
        <Tabs.List aria-label={t('desk.tab.label')}>
          {tabs.map((one) => <Tabs.Tab key={one} value={one} leftSection={<Icon name={ICONS[one]} />}>{one === 'questions' && report?.openQuestions ? t('desk.tab.asked', { count: report.openQuestions }) : t(`desk.tab.${one}`)}</Tabs.Tab>)}
        </Tabs.List>
        {(['content', 'check'] as const).map((one) => (
          <Tabs.Panel key={one} value={one} tabIndex={0}>
            {none || !report
              ? <EmptyState icon={ICONS[one]} title={t(report?.status === 'DRAFTING' ? `desk.tab.soon.${one}` : `desk.tab.none.${one}`)} />
              : <QueryGate query={query}>{() => full && (one === 'content' ? <Preview report={full} reports={reports} /> : <CheckView report={full} />)}</QueryGate>}
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="stories" tabIndex={0}><StoriesPanel periodCode={entry.period.code} releasedId={published ? report.id : undefined} /></Tabs.Panel>
        {published && <Tabs.Panel value="questions" tabIndex={0}><QuestionsPanel reportId={report.id} /></Tabs.Panel>}
      </Tabs>
    </div>
  );
}

/** A step that is done takes its button away, and the focus with it: Tab goes on from the period then, not from the top of the page. */
function useFocusKept(status: Status | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(status);
  useEffect(() => {
    if (seen.current !== status && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    seen.current = status;
  }, [status]);
  return place;
}

/** What was made of the period before, published or not. */
function Versions({ entry: { reports }, report, onReport }: { entry: PeriodEntry; report: Report | undefined; onReport: (id: string) => void }) {
  const { t } = useTranslation(['reports', 'common']);
  const language = useLanguage();
  if (!report) return null;
  if (reports.length < 2) return <span className={classes.quiet}>{t('desk.version', { version: report.version })}</span>;
  return (
    <Select
      aria-label={t('desk.versions')} w="17rem" size="sm" value={report.id} onChange={(id) => id && onReport(id)} comboboxProps={{ transitionProps: { duration: 0 } }}
      data={reports.map(({ id, version, status, draftedAt }) => ({
        value: id, label: t('desk.versionOf', { version, status: t(`common:reportStatus.${status}`), on: draftedAt ? formatMonthDay(draftedAt, language) : '' }),
      }))}
    />
  );
}
