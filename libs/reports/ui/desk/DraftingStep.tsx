import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecording } from '@saimado/contract/client/use-recording';
import { CancelPeriodReportDocument } from '@saimado/contract/generated/reports';
import type { StepProps } from './NextStep';
import { StepBody } from './StepBody';
import classes from './desk.module.css';

const STEPS: readonly string[] = ['READING', 'COUNTING', 'PROTECTING', 'ATTACKING', 'WRITING'];

/** How far the machine is, and a way out. */
export function DraftingStep({ report, refetch }: StepProps) {
  const { t } = useTranslation('reports');
  const { record, pending, refused } = useRecording(CancelPeriodReportDocument, 'PeriodReportCancelled');
  const percent = Math.floor((report.progress?.share ?? 0) * 100);
  const step = report.progress && STEPS.includes(report.progress.step) ? report.progress.step : 'waiting';
  const cancel = async (): Promise<void> => {
    // Refused because it is not what it was: show what it is.
    if (!(await record({ reportId: report.id }))) await refetch().catch(() => undefined);
  };
  return (
    <StepBody title={t('desk.drafting.title')} text={t('desk.drafting.text')} refused={refused} others={[{ id: 'cancel', label: t('desk.drafting.cancel'), icon: 'cross', pending, run: () => void cancel() }]}>
      <div className={classes.progress}>
        <Progress className={classes.bar} size="lg" value={percent} aria-label={t('desk.drafting.title')} animated />
        <span className="saimado-number">{t('desk.percent', { percent })}</span>
        <span role="status">{t(`desk.drafting.step.${step}`)}</span>
      </div>
    </StepBody>
  );
}
