import { Button, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApolloClient } from '@apollo/client/react';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useMe } from '@saimado/contract/client/session';
import { type Refused, useRecording } from '@saimado/contract/client/use-recording';
import { PeriodReportsDocument, type PeriodReportFieldsFragment, PublishPeriodReportDocument, SignPeriodReportDocument } from '@saimado/contract/generated/reports';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonth } from '@saimado/ui-kit/format-date';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import classes from './reports.module.css';

type Report = PeriodReportFieldsFragment;

/** Sign, then publish: neither is taken back, so each is asked once more. */
export function ReportStep({ report }: { report: Report }) {
  return report.status === 'DRAFT' ? <Sign report={report} /> : <Publish report={report} />;
}

function Sign({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const me = useMe();
  const sign = useRecording(SignPeriodReportDocument, 'PeriodReportSigned');
  return (
    <Step
      report={report} verb={t('desk.sign')} pending={sign.pending} refused={sign.refused} reason={report.mayISign ? null : t('desk.otherMustSign')}
      title={t('desk.signTitle', { month: formatMonth(report.month, useLanguage()) })} text={t('desk.signText', { name: me.displayName })}
      onConfirm={() => sign.record({ reportId: report.id })}
    />
  );
}

function Publish({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const publish = useRecording(PublishPeriodReportDocument, 'PeriodReportPublished');
  return (
    <Step
      report={report} verb={t('desk.publish')} pending={publish.pending} refused={publish.refused} reason={null}
      title={t('desk.publishTitle', { month: formatMonth(report.month, useLanguage()) })} text={t('desk.publishText')}
      onConfirm={() => publish.record({ reportId: report.id })}
    />
  );
}

interface StepProps {
  report: Report;
  verb: string;
  title: string;
  text: string;
  pending: boolean;
  refused: Refused | null;
  /** Why not, for this person. */
  reason: string | null;
  onConfirm: () => Promise<unknown>;
}

function Step({ verb, title, text, pending, refused, reason, onConfirm }: StepProps) {
  const { t } = useTranslation('reports');
  const client = useApolloClient();
  const [asking, setAsking] = useState(false);
  const reasonId = useId();
  const confirm = async (): Promise<void> => {
    const done = await onConfirm();
    setAsking(false);
    // Refused because it is not what it was: show what it is.
    if (!done) await client.refetchQueries({ include: [PeriodReportsDocument] });
  };
  return (
    <Stack gap="sm">
      {refused?.reason === 'PublishingRefused'
        ? <ErrorNotice title={t('desk.publishingRefused.title')}>{t('desk.publishingRefused.text')}</ErrorNotice>
        : <RefusedNotice refused={refused} onRetry={() => setAsking(true)} />}
      <div className={classes.footer}>
        {reason && <p id={reasonId} className={classes.reason}>{reason}</p>}
        <Button aria-disabled={reason !== null} data-disabled={reason !== null || undefined} aria-describedby={reason ? reasonId : undefined} onClick={() => reason === null && setAsking(true)}>{verb}</Button>
      </div>
      <ConfirmDialog opened={asking} title={title} confirmLabel={verb} pending={pending} onConfirm={() => void confirm()} onClose={() => setAsking(false)}>{text}</ConfirmDialog>
    </Stack>
  );
}
