import { useQuery } from '@apollo/client/react';
import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ChangeReportSettingsDocument, ReportSettingsDocument, type ReportSettingsFieldsFragment } from '@saimado/contract/generated/reports';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import { KINDS, type PeriodKind } from './periods';
import classes from './desk.module.css';

interface Props { onSaved: () => Promise<unknown>; onClose: () => void }

/** How a year is divided, and of what length reports are made: no source says (001 Q2-5 「定期的に」). */
export function SettingsDialog(props: Props) {
  const { data, refetch } = useQuery(ReportSettingsDocument, { fetchPolicy: 'network-only' });
  return data ? <Form settings={data.reportSettings} refetch={refetch} {...props} /> : null;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function Form({ settings, refetch, onSaved, onClose }: Props & { settings: ReportSettingsFieldsFragment; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('reports');
  const { record, pending, refused } = useRecording(ChangeReportSettingsDocument, 'ReportSettingsChanged', refetch);
  const { fields, set, forget } = useKeptForm('report-settings', { yearBegins: settings.yearBegins, kinds: settings.kinds });
  const submit = async (): Promise<void> => {
    if (!(await record({ expectedVersion: settings.version, yearBegins: fields.yearBegins, kinds: KINDS.filter((kind) => fields.kinds.includes(kind)) }))) return;
    forget();
    onClose();
    await onSaved().catch(() => undefined);
  };
  const fault = (field: string): string | undefined => (refused?.field === field ? refused.text : undefined);
  return (
    <RecordDialog title={t('desk.settings.title')} submitLabel={t('desk.settings.submit')} pending={pending} refused={refused} atField={refused?.field ? ['InvalidInput'] : []} onSubmit={() => void submit()} onClose={() => { forget(); onClose(); }}>
      {settings.needsConfirmation && <p className={classes.plain}><NeedsConfirmation /> {t('desk.settings.help')}</p>}
      <Select
        label={t('desk.settings.yearBegins')} data-autofocus value={String(fields.yearBegins)} error={fault('yearBegins')} comboboxProps={{ transitionProps: { duration: 0 } }} onChange={(value) => value && set({ yearBegins: Number(value) })}
        data={MONTHS.map((month) => ({ value: String(month), label: t(`desk.settings.month.${month}`) }))}
      />
      <Checkbox.Group label={t('desk.settings.kinds')} value={fields.kinds} error={fields.kinds.length === 0 ? t('desk.settings.none') : fault('kinds')} onChange={(kinds) => set({ kinds: kinds as PeriodKind[] })}>
        <Group gap="lg" mih="2.75rem">{KINDS.map((kind) => <Checkbox key={kind} value={kind} label={t(`desk.kind.${kind}`)} />)}</Group>
      </Checkbox.Group>
    </RecordDialog>
  );
}
