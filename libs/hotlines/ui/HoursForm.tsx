import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { SaveHotlineHoursDocument } from '@saimado/contract/generated/hours';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { Notice } from '@saimado/ui-kit/Notices';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { dayOf, timeOf } from './typed';
import type { Hours } from './use-settings';
import { useSetting } from './use-setting';
import { ValidityFields } from './Validity';
import classes from './hours.module.css';

const HOTLINES = ['EMERGENCY', 'GUIDELINE'] as const;
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const NEW = {
  hotline: 'EMERGENCY' as Hours['hotline'], validFrom: '', validUntil: '', weekdays: [...WEEKDAYS] as string[], opensAt: '', closesAt: '',
  closedOnHolidays: false, closedAtYearEnd: false, source: '', needsConfirmation: false,
};

const draftOf = (row: Hours): typeof NEW => ({
  hotline: row.hotline, validFrom: row.validFrom, validUntil: row.validUntil ?? '', weekdays: row.weekdays.map(String), opensAt: row.opensAt, closesAt: row.closesAt,
  closedOnHolidays: row.closedOnHolidays, closedAtYearEnd: row.closedAtYearEnd, source: row.source, needsConfirmation: row.needsConfirmation,
});

/** Hours of one hotline while they are valid. Rows are ended or corrected, never deleted: old calls refer to them. */
export function HoursForm({ row, onDone, onClose }: { row: Hours | null; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation(['hotlines', 'common']);
  const initial = useMemo(() => (row ? draftOf(row) : NEW), [row]);
  const form = useKeptForm(`hours:${row?.id ?? 'new'}`, initial);
  const { fields, set } = form;
  const { save, pending, refused, errorOf } = useSetting(SaveHotlineHoursDocument, 'HotlineHoursSaved');

  const submit = async (): Promise<void> => {
    const saved = await save({
      ...fields, id: row?.id ?? null, expectedVersion: row?.version ?? null, validFrom: dayOf(fields.validFrom), validUntil: dayOf(fields.validUntil) || null,
      weekdays: fields.weekdays.map(Number), opensAt: timeOf(fields.opensAt), closesAt: timeOf(fields.closesAt),
    }, { validFrom: dayOf(fields.validFrom), ...(fields.validUntil && { validUntil: dayOf(fields.validUntil) }) });
    if (!saved) return;
    form.forget();
    onDone();
  };

  return (
    <RecordDialog title={t(row ? 'form.editHours' : 'form.newHours')} submitLabel={t('common:save')} pending={pending} refused={refused} atField={['InvalidInput', 'Overlap']} onSubmit={() => void submit()} onClose={onClose} wide>
      {form.kept && <Notice tone="neutral" action={<Button size="sm" variant="default" onClick={form.forget}>{t('form.discard')}</Button>}>{t('form.kept')}</Notice>}
      <Select
        label={t('form.hotline')} value={fields.hotline} comboboxProps={{ transitionProps: { duration: 0 } }} data={HOTLINES.map((value) => ({ value, label: t(`common:hotline.${value}`) }))}
        onChange={(value) => set({ hotline: HOTLINES.find((code) => code === value) ?? fields.hotline })} data-autofocus
      />
      <Checkbox.Group label={t('form.weekdays')} value={fields.weekdays} error={errorOf('weekdays')} onChange={(weekdays) => set({ weekdays })}>
        <Group gap="md" mt={4}>{WEEKDAYS.map((day) => <Checkbox key={day} value={day} label={t(`weekday.${day}`)} />)}</Group>
      </Checkbox.Group>
      <div className={classes.pair}>
        <ImeTextInput label={t('form.opensAt')} description={t('form.timeHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} inputMode="numeric" required withAsterisk={false} value={fields.opensAt} error={errorOf('opensAt')} onChange={(event) => set({ opensAt: event.currentTarget.value })} />
        <ImeTextInput label={t('form.closesAt')} inputMode="numeric" required withAsterisk={false} value={fields.closesAt} error={errorOf('closesAt')} onChange={(event) => set({ closesAt: event.currentTarget.value })} />
      </div>
      <Group gap="lg">
        <Checkbox label={t('form.closedOnHolidays')} checked={fields.closedOnHolidays} onChange={(event) => set({ closedOnHolidays: event.currentTarget.checked })} />
        <Checkbox label={t('form.closedAtYearEnd')} checked={fields.closedAtYearEnd} onChange={(event) => set({ closedAtYearEnd: event.currentTarget.checked })} />
      </Group>
      <ValidityFields fields={fields} set={set} errorOf={errorOf} />
      {refused?.reason === 'Overlap' && <Notice tone="warning">{t('form.overlap')}</Notice>}
    </RecordDialog>
  );
}
