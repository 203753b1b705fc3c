import { useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { PrefecturesDocument, SaveFirmDocument } from '@saimado/contract/generated/referrals';
import type { Discipline, ReferralArea } from '@saimado/contract/generated/schema';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { ImeTextarea, ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { AREAS } from './codes';
import { hoursInWords, typedHours } from './typed-hours';
import type { Firm } from './use-firms';
import classes from './referrals.module.css';

interface Props { firm: Firm | null; onClose: () => void; onSaved: (id: string) => void; refetch: () => Promise<unknown> }
const DISCIPLINES: readonly Discipline[] = ['FORENSICS', 'LEGAL'];

const fieldsOf = (firm: Firm | null, days: string) => ({
  name: firm?.name ?? '', discipline: firm?.discipline ?? ('FORENSICS' as Discipline), areas: firm?.areas ?? ([] as ReferralArea[]), prefectures: firm?.prefectures ?? ([] as string[]), nationwide: firm?.nationwide ?? false,
  hours: firm?.hours ? hoursInWords(firm.hours, days) : '', closedOnHolidays: firm?.closedOnHolidays ?? true, contactPerson: firm?.contactPerson ?? '', phone: firm?.phone ?? '', email: firm?.email ?? '',
  active: firm?.active ?? true, remark: firm?.remark ?? '',
});
const toggled = <One,>(list: readonly One[], one: One): One[] => (list.includes(one) ? list.filter((each) => each !== one) : [...list, one]);

/** A firm as it stands in the directory; every saving is a version of its own. */
export function FirmDialog({ firm, onClose, onSaved, refetch }: Props) {
  const { t } = useTranslation(['referrals', 'common']);
  const days = t('days');
  const [initial] = useState(() => fieldsOf(firm, days));
  const { fields, set, forget } = useKeptForm(`firm:${firm?.id ?? 'new'}`, initial);
  const { record, pending, refused } = useRecording(SaveFirmDocument, 'FirmChanged', refetch);
  const { data } = useQuery(PrefecturesDocument);
  const [unread, setUnread] = useState(false);
  const hours = typedHours(fields.hours);
  const submit = async (): Promise<void> => {
    setUnread(!hours);
    if (!hours) return;
    const saved = await record({ id: firm?.id ?? null, expectedVersion: firm?.version ?? 0, ...fields, hours });
    if (!saved) return;
    forget();
    onSaved(saved.firm.id);
  };
  const at = (field: string): string | undefined => (refused?.field === field ? refused.text : undefined);
  const line = (name: 'name' | 'contactPerson' | 'phone' | 'email', first = false) => (
    <ImeTextInput label={t(`form.${name}`)} data-autofocus={first || undefined} autoComplete="off" value={fields[name]} error={at(name)} onChange={(event) => set({ [name]: event.currentTarget.value })} />
  );
  return (
    <RecordDialog title={t(firm ? 'form.change' : 'firms.new')} submitLabel={t('form.submit')} pending={pending} refused={refused} atField={['InvalidInput']} wide onSubmit={() => void submit()} onClose={onClose}>
      {line('name', true)}
      <NativeSelect label={t('form.discipline')} disabled={firm !== null} value={fields.discipline} data={DISCIPLINES.map((value) => ({ value, label: t(`common:discipline.${value}`) }))} error={at('discipline')} onChange={(event) => set({ discipline: event.currentTarget.value as Discipline, areas: [] })} />
      <Checkbox.Group label={t('form.areas')} value={[...fields.areas]} error={at('areas')}>
        <div className={classes.grid}>{AREAS[fields.discipline].map((area) => <Checkbox key={area} value={area} label={t(`area.${area}`)} onChange={() => set({ areas: toggled(fields.areas, area) })} />)}</div>
      </Checkbox.Group>
      <div>
        <Checkbox label={t('form.nationwide')} checked={fields.nationwide} onChange={(event) => set({ nationwide: event.currentTarget.checked })} />
        {!fields.nationwide && (
          <Checkbox.Group mt="sm" label={t('form.prefectures')} value={[...fields.prefectures]} error={at('prefectures')}>
            <div className={`${classes.grid} ${classes.prefectures}`} lang="ja">{(data?.prefectures ?? []).map((name) => <Checkbox key={name} value={name} label={name} onChange={() => set({ prefectures: toggled(fields.prefectures, name) })} />)}</div>
          </Checkbox.Group>
        )}
      </div>
      <ImeTextInput label={t('form.hours')} placeholder={t('form.hoursHint')} value={fields.hours} error={unread && !hours ? t('form.hoursUnread') : at('hours')} description={hours && hours.length > 0 ? hoursInWords(hours, days) : t('form.hoursHelp')} onChange={(event) => set({ hours: event.currentTarget.value })} />
      <Checkbox label={t('form.closedOnHolidays')} checked={fields.closedOnHolidays} onChange={(event) => set({ closedOnHolidays: event.currentTarget.checked })} />
      {line('contactPerson')}{line('phone')}{line('email')}
      <ImeTextarea label={t('form.remark')} autosize minRows={2} maxRows={6} value={fields.remark} error={at('remark')} onChange={(event) => set({ remark: event.currentTarget.value })} />
      <Checkbox label={t('form.active')} description={t('form.activeHelp')} checked={fields.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
    </RecordDialog>
  );
}
