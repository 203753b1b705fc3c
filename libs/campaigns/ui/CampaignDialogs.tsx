import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DescribeCampaignDocument, DismissCampaignDocument, MergeCampaignsDocument } from '@saimado/contract/generated/campaigns';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { ImeTextarea, ImeTextInput } from '@saimado/ui-kit/ImeInput';
import type { Campaign } from './use-campaigns';

interface Props { campaign: Campaign; onClose: () => void; onDone: () => void }
const refetch = (done: () => void) => async (): Promise<void> => done();

/** What it is called, and what worked: operators read this to the caller. */
export function DescribeDialog({ campaign, onClose, onDone }: Props) {
  const { t } = useTranslation('campaigns');
  const [initial] = useState({ name: campaign.name ?? '', advice: campaign.advice ?? '' });
  const { fields, set, forget } = useKeptForm(`campaign:${campaign.id}:words`, initial);
  const { record, pending, refused } = useRecording(DescribeCampaignDocument, 'CampaignChanged', refetch(onDone));
  const submit = async (): Promise<void> => {
    if (!(await record({ id: campaign.id, expectedVersion: campaign.version, name: fields.name, advice: fields.advice }))) return;
    forget();
    onDone();
  };
  return (
    <RecordDialog title={t('describe.title')} submitLabel={t('describe.submit')} pending={pending} refused={refused} atField={['InvalidInput']} wide onSubmit={() => void submit()} onClose={onClose}>
      <ImeTextInput label={t('describe.name')} data-autofocus value={fields.name} maxLength={100} error={refused?.field === 'name' ? refused.text : undefined} onChange={(event) => set({ name: event.currentTarget.value })} />
      <ImeTextarea label={t('describe.advice')} description={t('describe.help')} autosize minRows={4} value={fields.advice} maxLength={2_000} error={refused?.field === 'advice' ? refused.text : undefined} onChange={(event) => set({ advice: event.currentTarget.value })} />
    </RecordDialog>
  );
}

const NO_REASON = { reason: '' };

export function DismissDialog({ campaign, onClose, onDone }: Props) {
  const { t } = useTranslation('campaigns');
  const { fields, set, forget } = useKeptForm(`campaign:${campaign.id}:dismiss`, NO_REASON);
  const { record, pending, refused } = useRecording(DismissCampaignDocument, 'CampaignChanged', refetch(onDone));
  const submit = async (): Promise<void> => {
    if (!(await record({ id: campaign.id, expectedVersion: campaign.version, dismissed: true, reason: fields.reason }))) return;
    forget();
    onDone();
  };
  return (
    <RecordDialog title={t('dismiss.title')} submitLabel={t('dismiss.submit')} pending={pending} refused={refused} atField={['ReasonRequired', 'InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <p>{t('dismiss.help')}</p>
      <ImeTextarea label={t('dismiss.reason')} data-autofocus required value={fields.reason} error={refused && ['ReasonRequired', 'InvalidInput'].includes(refused.reason) ? refused.text : undefined} onChange={(event) => set({ reason: event.currentTarget.value })} />
    </RecordDialog>
  );
}

export function MergeDialog({ campaign, others, onClose, onDone }: Props & { others: readonly Campaign[] }) {
  const { t } = useTranslation('campaigns');
  const [otherId, setOtherId] = useState(others[0]?.id ?? '');
  const { record, pending, refused } = useRecording(MergeCampaignsDocument, 'CampaignChanged', refetch(onDone));
  const submit = async (): Promise<void> => {
    if (await record({ id: campaign.id, expectedVersion: campaign.version, otherId })) onDone();
  };
  return (
    <RecordDialog title={t('merge.title')} submitLabel={t('merge.submit')} pending={pending} refused={refused} atField={[]} onSubmit={() => void submit()} onClose={onClose}>
      <NativeSelect
        label={t('merge.other')} description={t('merge.help')} data-autofocus value={otherId} onChange={(event) => setOtherId(event.currentTarget.value)}
        data={others.map(({ id, name, indicators }) => ({ value: id, label: [name, indicators.map(({ shown }) => shown).join('・')].filter(Boolean).join('：') }))}
      />
    </RecordDialog>
  );
}
