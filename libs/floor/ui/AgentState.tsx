import { useQuery, useSubscription } from '@apollo/client/react';
import { Menu, UnstyledButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ChooseAgentStateDocument, MyAgentStateChangedDocument, MyAgentStateDocument, type OwnAgentStateFragment } from '@saimado/contract/generated/floor';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import { AWAY_REASONS, STATE_ICONS } from './agent-looks';
import { OtherReason } from './OtherReason';
import classes from './agent-state.module.css';

/** One’s own state in the top bar: set by what happens, changeable by hand. To listen for it is what tells the floor that one is there. */
export function AgentState() {
  const { t } = useTranslation('floor');
  const { data } = useQuery(MyAgentStateDocument, { fetchPolicy: 'cache-and-network' });
  useSubscription(MyAgentStateChangedDocument, { ignoreResults: true });
  const choosing = useRecording(ChooseAgentStateDocument, 'AgentStateChosen');
  const [asking, setAsking] = useState(false);
  const choose = ({ choice, reason }: Choice): void => {
    if (reason === 'OTHER') setAsking(true);
    else void choosing.record({ choice, reason });
  };
  const choices: (Choice & { icon: IconName; label: string })[] = [
    { choice: 'AVAILABLE', icon: STATE_ICONS.AVAILABLE, label: t('choose.AVAILABLE') },
    ...AWAY_REASONS.map((reason) => ({ choice: 'AWAY' as const, reason, icon: STATE_ICONS.AWAY, label: t('choose.AWAY', { reason: t(`reason.${reason}`) }) })),
    { choice: 'OFF', icon: STATE_ICONS.OFF, label: t('choose.OFF') },
  ];
  useCommands(choices.map((one) => ({ id: `agent:${one.choice}:${one.reason ?? ''}`, label: one.label, group: t('group'), icon: one.icon, rank: 2, keywords: `${t('keywords')} ${one.choice} ${one.reason ?? ''}`, run: () => choose(one) })));
  if (!data) return null;
  const { myAgentState: mine } = data;
  const label = labelOf(mine, t);
  const busy = mine.state === 'ON_CALL' || mine.state === 'AFTER_CALL_WORK';
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <UnstyledButton className={classes.state} data-state={mine.state} aria-label={t('own', { state: label })}>
            <Icon name={STATE_ICONS[mine.state]} /><span className={classes.label}>{label}</span><span className={classes.opens}><Icon name="chevronDown" size="0.9em" /></span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label className={classes.hint}>{t(busy ? 'hint.busy' : 'hint.free')}</Menu.Label>
          {choices.map((one) => (
            <Menu.Item key={one.label} className={classes.item} leftSection={<Icon name={one.icon} />} rightSection={isChosen(mine, one) && <Icon name="check" />} onClick={() => choose(one)}>{one.label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {choosing.refused && !asking && <div className={classes.refused}><RefusedNotice refused={choosing.refused} /></div>}
      {asking && <OtherReason onClose={() => setAsking(false)} />}
    </>
  );
}

interface Choice { choice: 'AVAILABLE' | 'AWAY' | 'OFF'; reason?: (typeof AWAY_REASONS)[number] }

/** What was asked for during a call is shown as that: it has not happened yet. */
function labelOf({ state, reason, words, next }: OwnAgentStateFragment, t: TFunction<'floor'>): string {
  if (next) return t(`after.${state}.${next.choice}`);
  return state === 'AWAY' ? t('away', { reason: words ?? t(`reason.${reason}`) }) : t(`state.${state}`);
}

function isChosen({ state, reason, next }: OwnAgentStateFragment, one: Choice): boolean {
  const now = next ?? (state === 'AWAY' || state === 'OFF' ? { choice: state, reason } : { choice: 'AVAILABLE', reason: null });
  return now.choice === one.choice && (now.reason ?? undefined) === one.reason;
}
