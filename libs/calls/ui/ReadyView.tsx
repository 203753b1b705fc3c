import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DueCallbacks } from '@saimado/callbacks/ui/DueCallbacks';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { DeskCallFragment } from '@saimado/contract/generated/calls';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { GreetingWords } from '@saimado/scripts/ui/GreetingWords';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import { MyDebts } from '@saimado/verification/ui/MyDebts';
import { DemoRing } from './DemoRing';
import { HotlineNow } from './HotlineNow';
import { LostCalls } from './LostCalls';
import { RingingList } from './RingingList';
import type { AcceptCall } from './use-accept-call';
import type { CallDesk } from './use-call-desk';
import classes from './ready.module.css';

interface Props {
  hotline: HotlineCode;
  desk: CallDesk;
  ringing: readonly DeskCallFragment[];
  accept: AcceptCall;
  /** another call is open: the key alone must not open one more */
  busy: boolean;
  onAnswer: (callId: string) => void;
  onTake: (callerNumber: string) => Promise<void>;
}

/** Between two calls: what rings, and the one press that takes a call which came in on the telephone. */
export function ReadyView({ hotline, desk, ringing, accept, busy, onAnswer, onTake }: Props) {
  const { t } = useTranslation(['calls', 'common']);
  const number = useDraft('call:new:number');
  const input = useRef<HTMLInputElement>(null);
  const take = async (): Promise<void> => {
    const { text } = number;
    await onTake(text);
    await number.clear(text);
  };
  useCommands([{ id: 'call:new', label: t('new'), keywords: 'new call shinki juden', group: t('group'), icon: 'plus', shortcut: 'n', disabled: accept.pending, run: () => (busy ? input.current?.focus() : void take()) }]);
  return (
    <div className={classes.ready}>
      <HotlineNow hotline={hotline} />
      <GreetingWords hotline={hotline} />
      <div className={classes.columns}>
        <Panel title={t('ringing')} icon="phoneIn" actions={<DemoRing hotline={hotline} ringing={ringing} />}>
          {accept.tried === 'ring' && accept.refused && <div className={classes.refused}><RefusedNotice refused={accept.refused} /></div>}
          <RingingList calls={ringing} pending={accept.pending} onAnswer={onAnswer} />
        </Panel>
        <div className={classes.side}>
          <Panel title={t('new')} icon="plus">
            <div className={classes.new}>
              <ImeTextInput
                ref={input} label={t('callerNumber')} description={t('callerNumberHelp')} inputMode="tel" autoComplete="off" name="new-call-number"
                value={number.text} onChange={(event) => number.setText(event.currentTarget.value)} onBlur={number.flush} onSubmitKey={() => void take()} maxLength={40}
              />
              <Button leftSection={<Icon name="phone" />} rightSection={<KeyHint keys="n" />} aria-keyshortcuts="n" loading={accept.pending} onClick={() => void take()}>{t('new')}</Button>
              {accept.tried === 'new' && <RefusedNotice refused={accept.refused} onRetry={() => void take()} />}
            </div>
          </Panel>
          <DueCallbacks />
          <MyDebts />
          <LostCalls calls={desk.lost} />
        </div>
      </div>
    </div>
  );
}
