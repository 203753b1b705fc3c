import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { type EnrolmentFieldsFragment, SetEnrolmentConfirmationDueDocument } from '@saimado/contract/generated/verification-work';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { DayInput } from '@saimado/ui-kit/DayInput';
import { dayOf } from '@saimado/ui-kit/typed-day';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';

interface Props { task: EnrolmentFieldsFragment; refetch: () => Promise<unknown>; onClose: () => void }

/** By when, and whom, to ask about an enrolment. */
export function EnrolmentDueForm({ task, refetch, onClose }: Props) {
  const { t } = useTranslation('verification');
  const form = useKeptForm(`enrolment:${task.id}:due`, useMemo(() => ({ dueOn: task.dueOn, association: task.association ?? '' }), [task.dueOn, task.association]));
  const { fields, set } = form;
  const { record, pending, refused } = useRecording(SetEnrolmentConfirmationDueDocument, 'EnrolmentConfirmationDueSet', refetch);
  const errorOf = (field: string): string | undefined => (refused?.reason === 'InvalidInput' && refused.field === field ? refused.text : undefined);
  const submit = async (): Promise<void> => {
    const done = await record({ id: task.id, expectedVersion: task.version, dueOn: dayOf(fields.dueOn), association: fields.association.trim() || null });
    if (!done) return;
    form.forget();
    onClose();
  };
  return (
    <RecordDialog title={t('work.enrolments.setDue')} submitLabel={t('work.enrolments.saveDue')} pending={pending} refused={refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <DayInput label={t('work.enrolments.due')} required autoFocus value={fields.dueOn} error={errorOf('dueOn')} onChange={(dueOn) => set({ dueOn })} />
      <ImeTextInput
        label={t('work.enrolments.association')} description={t('work.enrolments.associationHelp')} maxLength={200} autoComplete="off" value={fields.association}
        error={errorOf('association')} onChange={(event) => set({ association: event.currentTarget.value })}
      />
    </RecordDialog>
  );
}
