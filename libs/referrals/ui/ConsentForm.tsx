import { Button, Checkbox } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { SendReferralDocument } from '@saimado/contract/generated/referrals';
import type { PacketField } from '@saimado/contract/generated/schema';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { ImeTextarea, ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { formatPhoneNumber } from '@saimado/ui-kit/phone-number';
import { TYPED } from './codes';
import type { Referral, ReferralDesk } from './use-referral-desk';
import classes from './referrals.module.css';

interface Props { referral: Referral; desk: ReferralDesk; firm: Referral['offered'][number]; refetch: () => Promise<unknown> }

/** Field by field what the member lets be passed on, the cost told, and the words in which they agreed (001 2-1, Q2-4). */
export function ConsentForm({ referral, desk, firm, refetch }: Props) {
  const { t } = useTranslation(['referrals', 'common']);
  const values = useMemo(() => new Map(desk.values.map(({ field, value }) => [field, value])), [desk.values]);
  const initial = useMemo(() => ({
    fields: desk.minimal.filter((field) => field in TYPED || values.get(field)), contactPerson: '', phone: formatPhoneNumber(values.get('PHONE') ?? ''), summary: '', consentWords: '', costsTold: false,
  }), [desk.minimal, values]);
  const { fields: form, set, forget } = useKeptForm(`referral:${referral.id}:consent`, initial);
  const sending = useRecording(SendReferralDocument, 'ReferralChanged', refetch);
  const { refused } = sending;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const send = async (): Promise<void> => {
    if (sending.pending || !(await sending.record({ referralId: referral.id, expectedVersion: referral.version, firmId: firm.firmId, ...form }))) return;
    forget();
    await refetch();
  };
  const at = (field: string): string | undefined => (refused?.field === field ? refused.text : undefined);
  const toggle = (field: PacketField): void => set({ fields: form.fields.includes(field) ? form.fields.filter((one) => one !== field) : [...form.fields, field] });
  const typed = (name: 'contactPerson' | 'phone' | 'summary', label: string) => {
    const common = { label: t('consent.typed', { label }), value: form[name], error: at(name), onSubmitKey: () => void send(), onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }) };
    return name === 'summary' ? <ImeTextarea {...common} description={t('consent.summaryHelp')} autosize minRows={2} maxRows={6} maxLength={2_000} /> : <ImeTextInput {...common} />;
  };
  return (
    <fieldset ref={box} className={classes.consent}>
      <legend className={classes.legend}>{t('consent.title', { firm: firm.name })}</legend>
      <p className={classes.say}>{t('consent.say')}</p>
      <ul className={classes.fields}>
        {desk.values.map(({ field, value }) => {
          const name = TYPED[field];
          const on = form.fields.includes(field);
          return (
            <li key={field}>
              <Checkbox label={t(`field.${field}`)} checked={on} disabled={!name && !value} onChange={() => toggle(field)} description={name ? undefined : (value ?? t('consent.unknown'))} />
              {name && on && typed(name, t(`field.${field}`))}
            </li>
          );
        })}
      </ul>
      {at('fields') && <p className={classes.error}>{at('fields')}</p>}
      <p className={classes.say}>{t('consent.costsSay')}</p>
      <Checkbox label={t('consent.costsTold')} checked={form.costsTold} onChange={(event) => set({ costsTold: event.currentTarget.checked })} />
      <ImeTextarea label={t('consent.words')} placeholder={t('consent.wordsHint')} autosize minRows={1} maxRows={4} value={form.consentWords} error={at('consentWords')} onSubmitKey={() => void send()} onChange={(event) => set({ consentWords: event.currentTarget.value })} />
      <RefusedNotice refused={refused?.field && refused.field !== 'firmId' ? null : refused} onRetry={() => void send()} />
      <div className={classes.buttons}>
        <Button size="sm" loading={sending.pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void send()}>{t('consent.submit')}</Button>
      </div>
    </fieldset>
  );
}
