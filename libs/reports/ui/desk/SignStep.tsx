import { useTranslation } from 'react-i18next';
import { useMe } from '@saimado/contract/client/session';
import { useRecording } from '@saimado/contract/client/use-recording';
import { SignPeriodReportDocument } from '@saimado/contract/generated/reports';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { usePeriodName } from '../published/use-words';
import { useDiscard } from './Discard';
import { Hash } from './Hash';
import type { StepProps } from './NextStep';
import { Signatures } from './Signatures';
import { StepBody } from './StepBody';
import { useDeed } from './use-deed';
import classes from './desk.module.css';

/** Looked at, then signed by two different supervisors. */
export function SignStep({ report, full, refetch, onTab }: StepProps) {
  const { t } = useTranslation('reports');
  const me = useMe();
  const periodName = usePeriodName();
  const recording = useRecording(SignPeriodReportDocument, 'PeriodReportSigned');
  const sign = useDeed(recording, refetch);
  const discard = useDiscard(report, refetch);
  const proved = full?.check?.verified ?? false;
  const [first] = report.signatures;
  const turn = full && !proved ? 'unproved' : !report.mayISign ? 'wait' : first ? 'second' : 'first';
  return (
    <StepBody
      title={t(`desk.sign.${turn}.title`)} text={t(`desk.sign.${turn}.text`, { by: first?.by })}
      others={[discard.deed, { id: 'look', label: t('desk.sign.look'), icon: 'shield', run: () => onTab('check') }]}
      primary={report.mayISign && proved ? { id: 'sign', label: t('desk.sign.label'), run: sign.ask } : null} refused={recording.refused ?? discard.refused} onRetry={sign.ask}
    >
      <Signatures report={report} />
      <ConfirmDialog
        opened={sign.asking} title={t('desk.sign.ask', { period: periodName(report.period), version: report.version })} confirmLabel={t('desk.sign.label')} pending={recording.pending}
        onConfirm={() => void sign.confirm({ reportId: report.id })} onClose={sign.close}
      >
        <p className={classes.plain}>{t('desk.sign.askText', { name: me.displayName })}</p>
        {report.contentHash && <p className={classes.plain}>{t('desk.hash.content')}：<Hash value={report.contentHash} /></p>}
      </ConfirmDialog>
      {discard.dialog}
    </StepBody>
  );
}
