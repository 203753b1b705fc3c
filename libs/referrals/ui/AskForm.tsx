import { Button, NativeSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ProposeReferralDocument } from '@saimado/contract/generated/referrals';
import type { ReferralArea } from '@saimado/contract/generated/schema';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import type { ReferralDesk } from './use-referral-desk';
import classes from './referrals.module.css';

interface Asked { area: ReferralArea | 'ANY' | ''; asked: '' | 'NONE' | 'SOME'; parties: string }
const EMPTY: Asked = { area: '', asked: '', parties: '' };

interface Props { desk: ReferralDesk; escalationId: string; onDone: () => void; refetch: () => Promise<unknown> }

/** What decides which firms fit: what they are to do, and who else is concerned. */
export function AskForm({ desk, escalationId, onDone, refetch }: Props) {
  const { t } = useTranslation(['referrals', 'common']);
  const { fields, setFields, flush } = useDraftFields(`escalation:${escalationId}:referral`, EMPTY);
  const proposing = useRecording(ProposeReferralDocument, 'ReferralChanged', refetch);
  const area = fields.area || desk.suggestedArea || 'ANY';
  const propose = async (): Promise<void> => {
    if (proposing.pending) return;
    const parties = fields.asked === 'SOME' ? fields.parties.split(/[、,，\n]/) : fields.asked === 'NONE' ? [] : null;
    if (!(await proposing.record({ escalationId, area: area === 'ANY' ? null : area, parties }))) return;
    await refetch();
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void propose(); }}>
      <NativeSelect
        size="sm" label={t('ask.area')} autoFocus value={area} onChange={(event) => setFields({ area: event.currentTarget.value as Asked['area'] })}
        data={[...desk.areas.map((value) => ({ value, label: t(`area.${value}`) })), { value: 'ANY', label: t('ask.anyArea') }]}
      />
      <Radio.Group label={t('ask.parties')} description={t('ask.partiesHelp')} value={fields.asked} onChange={(value) => setFields({ asked: value as Asked['asked'] })}>
        <div className={classes.choices}>
          {(['', 'NONE', 'SOME'] as const).map((value) => <Radio key={value} value={value} label={t(`ask.asked.${value || 'NOT'}`)} />)}
        </div>
      </Radio.Group>
      {fields.asked === 'SOME' && (
        <ImeTextInput
          label={t('ask.names')} placeholder={t('ask.namesHint')} value={fields.parties} onBlur={flush} onSubmitKey={() => void propose()}
          error={proposing.refused?.field === 'parties' ? proposing.refused.text : undefined} onChange={(event) => setFields({ parties: event.currentTarget.value })}
        />
      )}
      <RefusedNotice refused={proposing.refused?.field === 'parties' ? null : proposing.refused} onRetry={() => void propose()} />
      <div className={classes.buttons}>
        <Button size="sm" type="submit" loading={proposing.pending} rightSection={<KeyHint keys="Enter" />}>{t('ask.submit')}</Button>
        <Button size="sm" variant="default" onClick={onDone}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
