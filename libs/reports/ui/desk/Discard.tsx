import { useTranslation } from 'react-i18next';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DiscardPeriodReportDocument } from '@saimado/contract/generated/reports';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { usePeriodName } from '../published/use-words';
import type { Report } from './periods';
import { useDeed } from './use-deed';

/** Giving up a report that nobody has read yet: the deed for a step, and its question. */
export function useDiscard(report: Report, refetch: () => Promise<unknown>) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const recording = useRecording(DiscardPeriodReportDocument, 'PeriodReportDiscarded');
  const { asking, ask, close, confirm } = useDeed(recording, refetch);
  return {
    refused: recording.refused,
    deed: { id: 'discard', label: t('desk.discard.label'), icon: 'cross' as const, danger: true, run: ask },
    dialog: (
      <ConfirmDialog
        opened={asking} title={t('desk.discard.title', { period: periodName(report.period) })} confirmLabel={t('desk.discard.label')} danger pending={recording.pending}
        onConfirm={() => void confirm({ reportId: report.id })} onClose={close}
      >{t(report.signatures.length > 0 ? 'desk.discard.textSigned' : 'desk.discard.text')}</ConfirmDialog>
    ),
  };
}
