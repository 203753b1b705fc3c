import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hotlineOf, type ReleaseHotline } from '../published/release';
import { before as releaseBefore } from '../published/releases';
import { ReleaseView } from '../published/ReleaseView';
import { useReleaseBefore } from '../published/use-published';
import type { Report, Status } from './periods';
import type { FullReport } from './use-reports';
import classes from './desk.module.css';

/** Of a report that goes no further nobody will ever read a word. */
const HINTS: Partial<Record<Status, string>> = { PUBLISHED: 'reads', OUTDATED: 'never', DISCARDED: 'never' };

/** What JMA will read, or reads, made by the reader's own components. */
export function Preview({ report, reports }: { report: FullReport; reports: readonly Report[] }) {
  const { t } = useTranslation(['reports', 'common']);
  const hotlines = report.content?.hotlines.map(({ hotline }) => hotline) ?? [];
  const [chosen, setHotline] = useState<ReleaseHotline['hotline'] | null>(null);
  const hotline = chosen ?? hotlines[0];
  const before = useReleaseBefore(releaseBefore(reports.filter(({ status }) => status === 'PUBLISHED'), report)?.id);
  return (
    <div className={classes.preview}>
      <div className={classes.previewHead}>
        {hotlines.length > 1 && hotline && (
          <SegmentedControl
            aria-label={t('desk.preview.hotline')} transitionDuration={0} value={hotline} onChange={(value) => setHotline(value as ReleaseHotline['hotline'])} data={hotlines.map((one) => ({ value: one, label: t(`common:hotlineShort.${one}`) }))}
          />
        )}
        <p className={classes.quiet}>{t(`desk.preview.${HINTS[report.status] ?? 'willRead'}`)}</p>
      </div>
      <ReleaseView release={report} hotline={hotline && hotlineOf(report, hotline)} before={before && hotline && { release: before, hotline: hotlineOf(before, hotline) }} />
    </div>
  );
}
