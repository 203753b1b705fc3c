import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { CampaignRulesDocument, SetCampaignRulesDocument, type CampaignRulesQuery } from '@saimado/contract/generated/campaigns';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';

type Rules = CampaignRulesQuery['campaignRules'];
const NAMES = ['facilities', 'windowHours', 'quietHours'] as const;

/** From how many facilities within how long, and how long it lasts: figures of our own, to be set. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const { data, refetch } = useQuery(CampaignRulesDocument, { fetchPolicy: 'network-only' });
  return data ? <Form rules={data.campaignRules} refetch={refetch} onClose={onClose} /> : null;
}

const wholeNumber = (text: string): number => Number.parseInt(text.normalize('NFKC').trim(), 10);

function Form({ rules, refetch, onClose }: { rules: Rules; refetch: () => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation('campaigns');
  const [typed, setTyped] = useState<Record<(typeof NAMES)[number], string>>({ facilities: String(rules.facilities), windowHours: String(rules.windowHours), quietHours: String(rules.quietHours) });
  const { record, pending, refused } = useRecording(SetCampaignRulesDocument, 'CampaignRulesSet', refetch);
  const submit = async (): Promise<void> => {
    const [facilities = 0, windowHours = 0, quietHours = 0] = NAMES.map((name) => wholeNumber(typed[name]) || 0);
    if (await record({ expectedVersion: rules.version, facilities, windowHours, quietHours })) onClose();
  };
  return (
    <RecordDialog title={t('rules.title')} submitLabel={t('rules.submit')} pending={pending} refused={refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <p><NeedsConfirmation /> {t('rules.help')}</p>
      {NAMES.map((name, index) => (
        <ImeTextInput key={name} label={t(`rules.${name}`)} inputMode="numeric" data-autofocus={index === 0 || undefined} value={typed[name]} error={refused?.field === name ? refused.text : undefined}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })} />
      ))}
    </RecordDialog>
  );
}
