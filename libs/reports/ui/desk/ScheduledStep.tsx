import { useTranslation } from 'react-i18next';
import { useRecording } from '@saimado/contract/client/use-recording';
import { UnschedulePeriodReportDocument } from '@saimado/contract/generated/reports';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDateTime } from '@saimado/ui-kit/format-date';
import type { StepProps } from './NextStep';
import { Signatures } from './Signatures';
import { StepBody } from './StepBody';

/** It goes out by itself; until then it can be taken back. */
export function ScheduledStep({ report, refetch }: StepProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const { record, pending, refused } = useRecording(UnschedulePeriodReportDocument, 'PeriodReportUnscheduled');
  const takeBack = async (): Promise<void> => {
    if (!(await record({ reportId: report.id }))) await refetch().catch(() => undefined);
  };
  return (
    <StepBody
      title={report.publishAt ? t('desk.scheduled.title', { at: formatDateTime(report.publishAt, language) }) : t('desk.scheduled.soon')} text={t('desk.scheduled.text')} refused={refused}
      others={[{ id: 'unschedule', label: t('desk.scheduled.takeBack'), icon: 'arrowLeft', pending, run: () => void takeBack() }]}
    >
      <Signatures report={report} />
    </StepBody>
  );
}
