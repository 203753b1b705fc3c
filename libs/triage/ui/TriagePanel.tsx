import { Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import type { TicketFieldsFragment } from '@saimado/contract/generated/triage';
import { ScriptReader } from '@saimado/scripts/ui/ScriptReader';
import { TransferButton } from '@saimado/transfers/ui/TransferButton';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Panel } from '@saimado/ui-kit/Panel';
import { Notice } from '@saimado/ui-kit/Notices';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { OverruleForm } from './OverruleForm';
import { TriageChange } from './TriageChange';
import { TriagePath } from './TriagePath';
import { TriageQuestion } from './TriageQuestion';
import { DoNot, VerdictHead, VerdictRule } from './TriageVerdict';
import type { TriageWork, Verdict } from './use-triage';
import classes from './triage.module.css';

interface Props { ticket: TicketFieldsFragment; work: TriageWork; actions?: ReactNode; onRecorded: () => void; onRetryLoad: () => Promise<unknown> }

/** 「振り分け」: the next question, then where the call goes, what to say and what must not happen. */
export function TriagePanel({ ticket, work, actions, onRecorded, onRetryLoad }: Props) {
  const { t } = useTranslation(['triage', 'common']);
  const { question, verdict } = work;
  useHotkey('backspace', work.back, { enabled: work.path.length > 0 });
  const record = async (): Promise<void> => {
    if (await work.record()) onRecorded();
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowLeft' || event.altKey || event.ctrlKey || (event.target as HTMLElement).matches('input, textarea')) return;
    event.preventDefault();
    work.back();
  };
  const loaded = question ?? verdict;
  return (
    <Panel title={t('title')} icon="question" scroll actions={actions} footer={verdict && (verdict.preserveEvidence || verdict.doNot.length > 0) ? <DoNot verdict={verdict} /> : undefined}>
      <div className={classes.panel} onKeyDown={keyDown}>
        <TriagePath work={work} />
        {question && <TriageQuestion work={work} question={question} />}
        {verdict && <Decided ticket={ticket} work={work} verdict={verdict} refetch={onRetryLoad} onRecord={() => void record()} />}
        <RefusedNotice refused={work.recording.refused} onRetry={() => void record()} />
        {!loaded && <QueryGate query={{ loading: work.waiting, error: work.error, refetch: onRetryLoad }}>{() => null}</QueryGate>}
      </div>
    </Panel>
  );
}

interface DecidedProps { ticket: TicketFieldsFragment; work: TriageWork; verdict: Verdict; refetch: () => Promise<unknown>; onRecord: () => void }

function Decided({ ticket, work, verdict, refetch, onRecord }: DecidedProps) {
  const { t } = useTranslation(['triage', 'common']);
  const { overrule } = work.draft.fields;
  const { triage } = ticket;
  const decided = work.recorded && triage?.overruled ? triage : verdict;
  const { tier, category, urgency } = verdict;
  return (
    <>
      <VerdictHead verdict={decided} />
      {triage && !work.recorded && !overrule && <TriageChange before={triage} after={verdict} />}
      {work.recorded && triage?.overruled && <Notice tone="info" title={t('overruled')}>{triage.overruleReason}</Notice>}
      {overrule && <OverruleForm work={work} overrule={overrule} onRecord={onRecord} />}
      <div className={classes.buttons}>
        {!work.recorded && !overrule && <Button size="sm" loading={work.recording.pending} onClick={onRecord}>{t('record')}</Button>}
        {!overrule && <Button size="sm" px="xs" variant="subtle" onClick={() => work.draft.setField('overrule', { tier, category, urgency, reason: '' })}>{t('overrule.open')}</Button>}
        {!overrule && <Button size="sm" px="xs" variant="subtle" onClick={triage ? work.reassess : work.restart}>{t(triage ? 'reassess' : 'restart')}</Button>}
        {work.recorded && triage && <p className={classes.stamp}><Icon name="check" /> {t('recordedBy', { by: triage.by })} <DateTime value={triage.at} shape="time" /></p>}
      </div>
      {verdict.transferTo && <TransferButton ticket={ticket} reason={verdict.ruleText} />}
      <section aria-label={t('firstWords')}><ScriptReader key={verdict.scriptId} scriptId={verdict.scriptId} ticket={ticket} refetch={refetch} withoutDoNot /></section>
      <VerdictRule verdict={verdict} />
    </>
  );
}
