import { SegmentedControl, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { PublishedStories } from '../stories/PublishedStories';
import { QuestionsPanel } from '../stories/QuestionsPanel';
import { Comparison } from './Comparison';
import { hotlineOf, type ReleaseHead, type ReleaseHotline } from './release';
import { before as releaseBefore } from './releases';
import { ReleaseView } from './ReleaseView';
import { useRelease, useReleaseBefore } from './use-published';
import { useWords } from './use-words';
import classes from './published.module.css';

const HOTLINES: readonly ReleaseHotline['hotline'][] = ['EMERGENCY', 'GUIDELINE'];
const VIEWS = ['report', 'comparison', 'stories', 'questions'] as const;

/** The release itself, its kind over time, what was told beside it, and what was asked about it. */
export function ReleaseReading({ releases, release }: { releases: readonly ReleaseHead[]; release: ReleaseHead }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const [view, setView] = useState<string>('report');
  const [hotline, setHotline] = useState<ReleaseHotline['hotline']>('EMERGENCY');
  const perHotline = view === 'report' || view === 'comparison';
  return (
    <Tabs value={view} onChange={(chosen) => setView(chosen ?? 'report')} keepMounted={false}>
      <div className={classes.views}>
        <Tabs.List aria-label={t('published.views')}>{VIEWS.map((one) => <Tabs.Tab key={one} value={one}>{t(`published.view.${one}`)}</Tabs.Tab>)}</Tabs.List>
        {perHotline && (
          <SegmentedControl
            aria-label={t('published.hotline')} value={hotline} transitionDuration={0} onChange={(chosen) => setHotline(chosen as ReleaseHotline['hotline'])}
            data={HOTLINES.map((one) => ({ value: one, label: words.hotline(one) }))}
          />
        )}
      </div>
      <Tabs.Panel value="report"><Report key={release.id} releases={releases} release={release} hotline={hotline} /></Tabs.Panel>
      <Tabs.Panel value="comparison"><Comparison kind={release.period.kind} hotline={hotline} /></Tabs.Panel>
      <Tabs.Panel value="stories"><PublishedStories periodCode={release.period.code} /></Tabs.Panel>
      <Tabs.Panel value="questions"><QuestionsPanel reportId={release.id} /></Tabs.Panel>
    </Tabs>
  );
}

function Report({ releases, release: { id }, hotline }: { releases: readonly ReleaseHead[]; release: ReleaseHead; hotline: ReleaseHotline['hotline'] }) {
  const query = useRelease(id);
  const release = query.data?.periodReport;
  const before = useReleaseBefore(release ? releaseBefore(releases, release)?.id : undefined);
  return (
    <QueryGate query={query}>{({ periodReport }) => periodReport && (
      <ReleaseView release={periodReport} hotline={hotlineOf(periodReport, hotline)} before={before && { release: before, hotline: hotlineOf(before, hotline) }} />
    )}</QueryGate>
  );
}
