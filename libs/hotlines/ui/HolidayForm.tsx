import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { SetHolidayDocument } from '@saimado/contract/generated/hours';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { DayInput } from './DayInput';
import { dayOf } from './typed';
import { useSetting } from './use-setting';

/** A day that counts as a holiday though the national calendar does not have it. */
export function HolidayForm({ onDone, onClose }: { onDone: (date: string) => void; onClose: () => void }) {
  const { t } = useTranslation('hotlines');
  const form = useKeptForm('holiday', useMemo(() => ({ date: '', name: '' }), []));
  const { fields, set } = form;
  const { save, pending, refused, errorOf } = useSetting(SetHolidayDocument, 'HolidaySet');
  const submit = async (): Promise<void> => {
    const date = dayOf(fields.date);
    if (!(await save({ date, name: fields.name, observed: true }, { date }))) return;
    form.forget();
    onDone(date);
  };
  return (
    <RecordDialog title={t('form.newHoliday')} submitLabel={t('holidays.add')} pending={pending} refused={refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <DayInput label={t('form.date')} required autoFocus value={fields.date} error={errorOf('date')} onChange={(date) => set({ date })} />
      <ImeTextInput label={t('form.name')} required withAsterisk={false} value={fields.name} error={errorOf('name')} onChange={(event) => set({ name: event.currentTarget.value })} />
    </RecordDialog>
  );
}
