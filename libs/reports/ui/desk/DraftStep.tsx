import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { usePeriodName } from '../published/use-words';
import type { StepProps } from './NextStep';
import { overtakenBy } from './periods';
import { StepBody } from './StepBody';
import { useDraftReport } from './use-draft-report';
import classes from './desk.module.css';

/** Nobody has begun. */
export function DraftFirst({ entry, refetch, onReport }: Pick<StepProps, 'entry' | 'refetch' | 'onReport'>) {
  const { t } = useTranslation('reports');
  const { draft, pending, refused } = useDraftReport(refetch, onReport);
  const begin = (): void => void draft(entry.period, null);
  return <StepBody title={t('desk.first.title')} text={t('desk.first.text')} primary={{ id: 'begin', label: t('desk.draft.submit'), icon: 'plus', pending, run: begin }} refused={refused} onRetry={begin} />;
}

/** Reasons that have words of their own; whatever else happened is told as one. */
const REASONS: readonly string[] = ['OutOfTime', 'SolverFailed', 'InDoubt', 'Impossible', 'Interrupted'];

/** It did not come about, or may not be published any more: why, and from the beginning, the reason of a correction with it. */
export function DraftAgain({ entry, report, reports, refetch, onReport }: StepProps) {
  const { t } = useTranslation('reports');
  const { draft, pending, refused } = useDraftReport(refetch, onReport);
  const begin = (): void => void draft(entry.period, report.correctionReason);
  const reason = report.failure && REASONS.includes(report.failure.reason) ? report.failure.reason : 'other';
  const text: Record<string, ReactNode> = {
    FAILED: t(`desk.failed.${reason}`), OUTDATED: <Overtaken {...{ report, reports }} />, CANCELLED: t('desk.cancelled.text'), DISCARDED: t('desk.discarded.text'),
  };
  return (
    <StepBody
      title={t(`desk.${report.status.toLowerCase()}.title`)} text={text[report.status]} refused={refused} onRetry={begin}
      primary={entry.draftable ? { id: 'begin', label: t('desk.draft.again'), icon: 'refresh', pending, run: begin } : null}
    >
      {report.failure && <details className={classes.technical}><summary>{t('desk.failed.detail')}</summary><code>{report.failure.reason}: {report.failure.detail}</code></details>}
    </StepBody>
  );
}

function Overtaken({ report, reports }: Pick<StepProps, 'report' | 'reports'>) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const other = overtakenBy(report, reports);
  return (
    <>
      {other?.publishedAt && <><strong>{t('desk.outdated.by', { period: periodName(other.period), version: other.version })}</strong>{' '}<DateTime value={other.publishedAt} shape="short" /><br /></>}
      {t('desk.outdated.text')}
    </>
  );
}
