import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hotlineOf, type ReleaseHotline } from '../published/release';
import { before as releaseBefore } from '../published/releases';
import { ReleaseView } from '../published/ReleaseView';
import { useReleaseBefore } from '../published/use-published';
import { useWords } from '../published/use-words';
import type { Report } from './periods';
import type { FullReport } from './use-reports';
import classes from './desk.module.css';

/** What JMA will read, or reads, made by the reader's own components. */
export function Preview({ report, reports }: { report: FullReport; reports: readonly Report[] }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const hotlines = report.content?.hotlines.map(({ hotline }) => hotline) ?? [];
  const [chosen, setHotline] = useState<ReleaseHotline['hotline'] | null>(null);
  const hotline = chosen ?? hotlines[0];
  const before = useReleaseBefore(releaseBefore(reports.filter(({ status }) => status === 'PUBLISHED'), report)?.id);
  return (
    <div className={classes.preview}>
      <div className={classes.previewHead}>
        {hotlines.length > 1 && hotline && (
          <SegmentedControl
            aria-label={t('desk.preview.hotline')} transitionDuration={0} value={hotline} onChange={(value) => setHotline(value as ReleaseHotline['hotline'])} data={hotlines.map((one) => ({ value: one, label: words.hotline(one) }))}
          />
        )}
        <p className={classes.quiet}>{t(report.status === 'PUBLISHED' ? 'desk.preview.reads' : 'desk.preview.willRead')}</p>
      </div>
      <ReleaseView release={report} hotline={hotline && hotlineOf(report, hotline)} before={before && hotline && { release: before, hotline: hotlineOf(before, hotline) }} />
    </div>
  );
}
