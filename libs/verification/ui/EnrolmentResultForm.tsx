import { Radio, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import type { EnrolmentResult } from '@saimado/contract/generated/schema';
import { type EnrolmentFieldsFragment, SettleEnrolmentConfirmationDocument } from '@saimado/contract/generated/verification-work';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';

interface Props { task: EnrolmentFieldsFragment; refetch: () => Promise<unknown>; onClose: () => void }

/** What the association said. */
export function EnrolmentResultForm({ task, refetch, onClose }: Props) {
  const { t } = useTranslation(['verification', 'common']);
  const form = useKeptForm<{ result: EnrolmentResult; note: string }>(`enrolment:${task.id}:result`, useMemo(() => ({ result: 'CONFIRMED', note: '' }), []));
  const { fields, set } = form;
  const { record, pending, refused, dismiss } = useRecording(SettleEnrolmentConfirmationDocument, 'EnrolmentConfirmationSettled', refetch);
  const atNote = refused?.reason === 'ReasonRequired' || refused?.reason === 'InvalidInput';
  const submit = async (): Promise<void> => {
    if (!(await record({ id: task.id, expectedVersion: task.version, result: fields.result, note: fields.note.trim() || null }))) return;
    form.forget();
    onClose();
    void refetch().catch(() => undefined);
  };
  return (
    <RecordDialog title={t('work.enrolments.settle')} submitLabel={t('work.enrolments.saveResult')} pending={pending} refused={refused} atField={['InvalidInput', 'ReasonRequired']} onSubmit={() => void submit()} onClose={onClose}>
      <Radio.Group label={t('work.enrolments.result')} value={fields.result} onChange={(result) => { dismiss(); set({ result: result as EnrolmentResult }); }}>
        <Stack gap="xs" mt="xs">
          {task.nextResults.map((result) => <Radio key={result} value={result} label={t(`common:enrolmentStatus.${result}`)} description={t(`work.enrolments.means.${result}`)} />)}
        </Stack>
      </Radio.Group>
      <ImeTextarea
        label={t('work.enrolments.note')} description={t(fields.result === 'CONFIRMED' ? 'work.enrolments.noteHelp' : 'work.enrolments.noteNeeded')} autosize minRows={2} maxRows={6} maxLength={2000}
        value={fields.note} error={atNote ? refused.text : undefined} onChange={(event) => { dismiss(); set({ note: event.currentTarget.value }); }} onSubmitKey={() => void submit()}
      />
    </RecordDialog>
  );
}
