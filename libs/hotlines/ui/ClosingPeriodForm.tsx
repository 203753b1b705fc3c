import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { SaveClosingPeriodDocument } from '@saimado/contract/generated/hours';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { Notice } from '@saimado/ui-kit/Notices';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { dayOf, monthDayOf } from './typed';
import type { ClosingPeriod } from './use-settings';
import { useSetting } from './use-setting';
import { ValidityFields } from './Validity';
import classes from './hours.module.css';

const NEW = { label: '', fromDay: '', toDay: '', validFrom: '', validUntil: '', source: '', needsConfirmation: false };

const draftOf = (row: ClosingPeriod): typeof NEW => ({
  label: row.label, fromDay: row.fromDay, toDay: row.toDay, validFrom: row.validFrom, validUntil: row.validUntil ?? '', source: row.source, needsConfirmation: row.needsConfirmation,
});

/** Days of every year on which lines may be closed. */
export function ClosingPeriodForm({ row, onDone, onClose }: { row: ClosingPeriod | null; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation(['hotlines', 'common']);
  const initial = useMemo(() => (row ? draftOf(row) : NEW), [row]);
  const form = useKeptForm(`closing-period:${row?.id ?? 'new'}`, initial);
  const { fields, set } = form;
  const { save, pending, refused, errorOf } = useSetting(SaveClosingPeriodDocument, 'ClosingPeriodSaved');

  const submit = async (): Promise<void> => {
    const saved = await save({
      ...fields, id: row?.id ?? null, expectedVersion: row?.version ?? null, validFrom: dayOf(fields.validFrom), validUntil: dayOf(fields.validUntil) || null, fromDay: monthDayOf(fields.fromDay), toDay: monthDayOf(fields.toDay),
    }, { validFrom: dayOf(fields.validFrom), ...(fields.validUntil && { validUntil: dayOf(fields.validUntil) }) });
    if (!saved) return;
    form.forget();
    onDone();
  };

  return (
    <RecordDialog title={t(row ? 'form.editPeriod' : 'form.newPeriod')} submitLabel={t('common:save')} pending={pending} refused={refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose} wide>
      {form.kept && <Notice tone="neutral" action={<Button size="sm" variant="default" onClick={form.forget}>{t('form.discard')}</Button>}>{t('form.kept')}</Notice>}
      <ImeTextInput label={t('form.label')} required withAsterisk={false} data-autofocus value={fields.label} error={errorOf('label')} onChange={(event) => set({ label: event.currentTarget.value })} />
      <div className={classes.pair}>
        <ImeTextInput label={t('form.fromDay')} description={t('form.dayHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} value={fields.fromDay} error={errorOf('fromDay')} onChange={(event) => set({ fromDay: event.currentTarget.value })} />
        <ImeTextInput label={t('form.toDay')} required withAsterisk={false} value={fields.toDay} error={errorOf('toDay')} onChange={(event) => set({ toDay: event.currentTarget.value })} />
      </div>
      <ValidityFields fields={fields} set={set} errorOf={errorOf} />
    </RecordDialog>
  );
}
