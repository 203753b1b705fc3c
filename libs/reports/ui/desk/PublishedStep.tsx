import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecording } from '@saimado/contract/client/use-recording';
import { RebuildPeriodReportDocument } from '@saimado/contract/generated/reports';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Notice } from '@saimado/ui-kit/Notices';
import { Hash } from './Hash';
import type { StepProps } from './NextStep';
import { StepBody } from './StepBody';
import classes from './desk.module.css';

/** What the ledger holds of it, whether it is still what it was, and how it is corrected. */
export function PublishedStep({ entry, report, onCorrect }: StepProps) {
  const { t } = useTranslation('reports');
  const { record, pending, refused } = useRecording(RebuildPeriodReportDocument, 'PeriodReportRebuilt');
  const [rebuilt, setRebuilt] = useState<{ same: boolean; contentHash: string } | null>(null);
  const rebuild = async (): Promise<void> => {
    setRebuilt(null);
    const done = await record({ reportId: report.id });
    if (done) setRebuilt(done);
  };
  const newest = entry.reports.find(({ status }) => status === 'PUBLISHED');
  const superseded = newest !== undefined && newest.id !== report.id;
  return (
    <StepBody
      title={t(superseded ? 'desk.published.superseded' : 'desk.published.title')} wide refused={refused} onRetry={() => void rebuild()}
      others={[
        { id: 'rebuild', label: t('desk.published.rebuild'), icon: 'refresh', pending, run: () => void rebuild() },
        ...(entry.draftable && !superseded ? [{ id: 'correct', label: t('desk.published.correct'), icon: 'note' as const, run: onCorrect }] : []),
      ]}
    >
      <dl className={classes.facts}>
        <div><dt>{t('desk.published.at')}</dt><dd>{report.publishedAt && <DateTime value={report.publishedAt} shape="short" />}</dd></div>
        <div><dt>{t('desk.published.by')}</dt><dd>{report.signatures.map(({ by }) => by).join(t('desk.and'))}</dd></div>
        <div><dt>{t('desk.published.seq')}</dt><dd>{report.seq === null ? '' : t('desk.published.nth', { seq: report.seq })}</dd></div>
        <div><dt>{t('desk.hash.content')}</dt><dd><Hash value={report.contentHash} /></dd></div>
        <div><dt>{t('desk.hash.chain')}</dt><dd><Hash value={report.chainHash} /></dd></div>
      </dl>
      {rebuilt && (
        <Notice tone={rebuilt.same ? 'success' : 'danger'} title={t(rebuilt.same ? 'desk.published.same' : 'desk.published.different')}>
          {t(rebuilt.same ? 'desk.published.sameText' : 'desk.published.differentText')} <Hash value={rebuilt.contentHash} />
        </Notice>
      )}
    </StepBody>
  );
}
