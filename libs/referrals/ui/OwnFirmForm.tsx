import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { SettleReferralDocument } from '@saimado/contract/generated/referrals';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import type { Referral } from './use-referral-desk';
import classes from './referrals.module.css';

const EMPTY = { ownFirm: '', costsTold: false };

/** The member goes to a firm of their own: its name, and that the cost was told. Nothing is passed on. */
export function OwnFirmForm({ referral, refetch, onCancel }: { referral: Referral; refetch: () => Promise<unknown>; onCancel: () => void }) {
  const { t } = useTranslation(['referrals', 'common']);
  const { fields, setFields, flush, clear } = useDraftFields(`referral:${referral.id}:own`, EMPTY);
  const settling = useRecording(SettleReferralDocument, 'ReferralChanged', refetch);
  const settle = async (): Promise<void> => {
    if (settling.pending || !(await settling.record({ referralId: referral.id, expectedVersion: referral.version, ...fields }))) return;
    await clear();
    await refetch();
  };
  return (
    <div className={classes.form}>
      <ImeTextInput label={t('own.name')} autoFocus value={fields.ownFirm} onBlur={flush} onSubmitKey={() => void settle()} error={settling.refused?.field === 'ownFirm' ? settling.refused.text : undefined} onChange={(event) => setFields({ ownFirm: event.currentTarget.value })} />
      <p className={classes.say}>{t('consent.costsSay')}</p>
      <Checkbox label={t('consent.costsTold')} checked={fields.costsTold} onChange={(event) => setFields({ costsTold: event.currentTarget.checked })} />
      <RefusedNotice refused={settling.refused?.field ? null : settling.refused} onRetry={() => void settle()} />
      <div className={classes.buttons}>
        <Button size="sm" loading={settling.pending} onClick={() => void settle()}>{t('own.submit')}</Button>
        <Button size="sm" variant="default" onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}
