import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import type { CampaignState } from '@saimado/contract/generated/schema';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { CampaignCard } from './CampaignCard';
import { RulesDialog } from './RulesDialog';
import { useCampaigns } from './use-campaigns';
import classes from './campaigns.module.css';

const STATES: readonly CampaignState[] = ['ACTIVE', 'ENDED', 'DISMISSED'];

/** 「同じ手口の相談」 for supervisors: name it, say what worked, put together what belongs together, dismiss what is none. */
export default function Campaigns() {
  const { t } = useTranslation(['campaigns', 'common']);
  const [state, setState] = useState<CampaignState>('ACTIVE');
  const [settings, setSettings] = useState(false);
  const query = useCampaigns(state);
  useCommands([{ id: 'campaigns:rules', label: t('rules.open'), keywords: 'rules threshold shikii', shortcut: 's', icon: 'clock', group: t('common:nav.campaigns'), run: () => setSettings(true) }]);
  return (
    <Page title={t('common:nav.campaigns')} actions={<><LiveMark /><Button size="sm" variant="default" leftSection={<Icon name="clock" />} rightSection={<KeyHint keys="s" />} onClick={() => setSettings(true)}>{t('rules.open')}</Button></>}>
      <SegmentedControl className={classes.states} value={state} onChange={(value) => setState(value as CampaignState)} data={STATES.map((value) => ({ value, label: t(`state.${value}`) }))} aria-label={t('state.label')} />
      <QueryGate query={query}>
        {({ campaigns }) => campaigns.length === 0 ? <EmptyState icon="checkCircle" title={t(`none.${state}`)} /> : (
          <div className={classes.cards}>{campaigns.map((campaign) => <CampaignCard key={campaign.id} campaign={campaign} others={campaigns.filter(({ id }) => id !== campaign.id)} onChanged={() => void query.refetch()} />)}</div>
        )}
      </QueryGate>
      {settings && <RulesDialog onClose={() => setSettings(false)} />}
    </Page>
  );
}
