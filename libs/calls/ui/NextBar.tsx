import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { CallFieldsFragment, TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { OpenSessionReminder } from '@saimado/remote-support/ui/OpenSessionReminder';
import type { TriageWork } from '@saimado/triage/ui/use-triage';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import type { CallerWork } from '@saimado/verification/ui/use-caller';
import { CallProgress } from './CallProgress';
import { nextStep, type CallFacts, type NextStep } from './next-step';
import { useEndCall } from './use-end-call';
import { useFinishAfterCallWork } from './use-finish-after-call-work';
import type { ColumnName } from './use-columns';
import classes from './call.module.css';

interface Props {
  call: CallFieldsFragment;
  ticket: TicketFieldsFragment;
  facts: CallFacts;
  caller: CallerWork;
  triage: TriageWork;
  go: (to: ColumnName) => void;
  /** shows the triage: what keeps it from being recorded is said there */
  onTriage: () => void;
  onEscalate: () => void;
  remote: { open: boolean; show: () => void };
  onFinished: () => void;
}

/** The one thing to do next, under one key, wherever the cursor is; and what was done so far. */
export function NextBar({ call, ticket, facts, caller, triage, go, onTriage, onEscalate, remote, onFinished }: Props) {
  const { t } = useTranslation(['calls', 'common']);
  const end = useEndCall();
  const wrapUp = useFinishAfterCallWork();
  const step = nextStep(facts);
  const talking = call.state === 'IN_PROGRESS';

  const [reminded, setReminded] = useState(false);

  const endCall = async (): Promise<void> => {
    if (remote.open && !reminded) {
      setReminded(true);
      return remote.show();
    }
    if (await end.record({ callId: call.id })) go('history');
  };
  const finish = async (closeTicket: boolean): Promise<void> => {
    if (await wrapUp.finish(call.id, closeTicket)) onFinished();
  };
  const thenMiddle = async (work: Promise<boolean>): Promise<void> => {
    if (await work) go('middle');
  };
  const STEPS: Record<NextStep, () => void> = {
    RECORD_PROPOSED: () => { if (facts.proposed) void thenMiddle(caller.decide(facts.proposed)); },
    VERIFY: () => go('caller'),
    RECORD_TRIAGE: () => { onTriage(); void thenMiddle(triage.record()); },
    TRIAGE: () => go('middle'),
    ESCALATE: onEscalate,
    END_CALL: () => void endCall(),
    ADD_NOTE: () => go('history'),
    FINISH_AND_CLOSE: () => void finish(true),
    FINISH: () => void finish(false),
  };
  const pending = end.pending || wrapUp.pending || caller.verify.pending || triage.recording.pending;
  const label = t(`next.${step}`, { outcome: facts.proposed ? t(`common:outcome.${facts.proposed}`) : '' });
  const group = t('group');
  useCommands([
    { id: 'call:next', label, keywords: 'next tsugi', group, icon: 'arrowRight', shortcut: 'alt+enter', allowInInputs: true, disabled: pending, run: STEPS[step] },
    { id: 'call:end', label: t('next.END_CALL'), keywords: 'hang up', group, icon: 'phoneOff', shortcut: 'alt+h', allowInInputs: true, disabled: !talking || pending, run: () => void endCall() },
  ]);
  return (
    <div className={classes.bottom}>
      {remote.open && (reminded || !talking) && <OpenSessionReminder onShow={remote.show} />}
      <RefusedNotice refused={end.refused} onRetry={() => void endCall()} />
      <RefusedNotice refused={wrapUp.refused} onRetry={() => void finish(step === 'FINISH_AND_CLOSE')} />
      <section aria-label={t('nextLabel')} className={classes.next}>
        <CallProgress call={call} ticket={ticket} />
        <div className={classes.nextButtons}>
          {talking && step !== 'END_CALL' && <Button variant="default" disabled={pending} leftSection={<Icon name="phoneOff" />} rightSection={<KeyHint keys="Alt+H" />} onClick={() => void endCall()}>{t('next.END_CALL')}</Button>}
          {!talking && step !== 'FINISH' && <Button variant="default" disabled={pending} leftSection={<Icon name="check" />} onClick={() => void finish(false)}>{t('next.FINISH')}</Button>}
          <Button loading={pending} leftSection={<Icon name={step === 'END_CALL' ? 'phoneOff' : step === 'FINISH' || step === 'FINISH_AND_CLOSE' ? 'check' : 'arrowRight'} />} rightSection={<KeyHint keys="Alt+Enter" />} onClick={STEPS[step]}>{label}</Button>
        </div>
      </section>
    </div>
  );
}
