import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { jstDateOf } from '@saimado/kernel/jst';
import { serverNow } from '@saimado/ui-kit/clock';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { DayInput } from './DayInput';
import classes from './hours.module.css';

interface Period { validFrom: string; validUntil: string | null }
export type Standing = 'current' | 'future' | 'past';

/** Where today lies to a row of effective-dated settings. */
export function standingOf({ validFrom, validUntil }: Period): Standing {
  const today = jstDateOf(serverNow());
  return today < validFrom ? 'future' : validUntil !== null && validUntil < today ? 'past' : 'current';
}

/** From when until when a row holds, and whether that is today. */
export function Validity(period: Period) {
  const { t } = useTranslation('hotlines');
  const standing = standingOf(period);
  return (
    <>
      <StatusBadge tone={standing === 'current' ? 'success' : standing === 'future' ? 'info' : 'neutral'} icon={standing === 'current' ? 'check' : standing === 'future' ? 'clock' : 'minus'}>{t(`rows.${standing}`)}</StatusBadge>
      <span className={classes.dates}>
        <DateTime value={period.validFrom} shape="day" />{' – '}{period.validUntil && <DateTime value={period.validUntil} shape="day" />}
      </span>
    </>
  );
}

export interface ValidityDraft { validFrom: string; validUntil: string; source: string; needsConfirmation: boolean }
interface Props {
  fields: ValidityDraft;
  set: (change: Partial<ValidityDraft>) => void;
  errorOf: (field: string) => string | undefined;
}

/** When a row holds and on what ground: the same for hours and closing periods. */
export function ValidityFields({ fields, set, errorOf }: Props) {
  const { t } = useTranslation('hotlines');
  return (
    <>
      <div className={classes.pair}>
        <DayInput label={t('form.validFrom')} required value={fields.validFrom} error={errorOf('validFrom')} onChange={(validFrom) => set({ validFrom })} />
        <DayInput label={t('form.validUntil')} hint={t('form.validUntilHint')} value={fields.validUntil} error={errorOf('validUntil')} onChange={(validUntil) => set({ validUntil })} />
      </div>
      <ImeTextInput label={t('form.source')} description={t('form.sourceHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} value={fields.source} error={errorOf('source')} onChange={(event) => set({ source: event.currentTarget.value })} />
      <Checkbox label={t('form.needsConfirmation')} description={t('form.needsConfirmationHint')} checked={fields.needsConfirmation} onChange={(event) => set({ needsConfirmation: event.currentTarget.checked })} />
    </>
  );
}
