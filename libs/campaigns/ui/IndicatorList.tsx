import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { RemoveIndicatorDocument } from '@saimado/contract/generated/campaigns';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { KIND_ICONS } from './kinds';
import type { Indicators } from './use-indicators';
import classes from './campaigns.module.css';

type Noted = Indicators['indicators'][number];

/** What is noted, as it is counted and as it was typed; the wrong one is taken back with a reason. */
export function IndicatorList({ indicators: { indicators, campaigns }, onChanged }: { indicators: Indicators; onChanged: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const [removing, setRemoving] = useState<Noted | null>(null);
  if (indicators.length === 0) return <p className={classes.quiet}>{t('list.none')}</p>;
  return (
    <>
      <ul className={classes.list} aria-label={t('list.label')}>
        {indicators.map((one) => {
          const campaign = campaigns.find(({ id }) => id === one.campaignId);
          return (
            <li key={one.id} className={classes.item}>
              <span className={classes.itemKind}><Icon name={KIND_ICONS[one.kind]} /> {t(`kind.${one.kind}`)}</span>
              <strong className={classes.value}>{one.shown}</strong>
              {campaign && <StatusBadge tone="warning" icon="people">{t('list.facilities', { count: campaign.facilitiesAtLeast })}</StatusBadge>}
              <span className={classes.quiet}>{one.by} <DateTime value={one.at} shape="time" /></span>
              <Button size="compact-sm" variant="subtle" className={classes.push} aria-label={t('list.removeThis', { value: one.shown })} onClick={() => setRemoving(one)}>{t('list.remove')}</Button>
            </li>
          );
        })}
      </ul>
      {removing && <Remove indicator={removing} onClose={() => setRemoving(null)} onRemoved={onChanged} />}
    </>
  );
}

const NO_REASON = { reason: '' };

function Remove({ indicator, onClose, onRemoved }: { indicator: Noted; onClose: () => void; onRemoved: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { fields, set, forget } = useKeptForm(`indicator:${indicator.id}:remove`, NO_REASON);
  const { record, pending, refused } = useRecording(RemoveIndicatorDocument, 'IndicatorRemoved');
  const submit = async (): Promise<void> => {
    if (!(await record({ id: indicator.id, reason: fields.reason }))) return;
    forget();
    onRemoved();
    onClose();
  };
  return (
    <RecordDialog title={t('remove.title')} submitLabel={t('remove.submit')} pending={pending} refused={refused} atField={['ReasonRequired', 'InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <p className={classes.value}>{indicator.shown}</p>
      <ImeTextarea label={t('remove.reason')} data-autofocus required value={fields.reason} error={refused?.text} onChange={(event) => set({ reason: event.currentTarget.value })} />
    </RecordDialog>
  );
}
