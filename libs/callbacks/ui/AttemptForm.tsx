import { Button, UnstyledButton } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { PutDownCallbackDocument, RecordAttemptDocument } from '@saimado/contract/generated/callbacks';
import type { AttemptOutcome } from '@saimado/contract/generated/schema';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { useHotkeys } from '@saimado/ui-kit/use-hotkey';
import { shortTime, TimeField, useTypedTime } from './TimeField';
import type { Callback } from './use-callbacks';
import classes from './callbacks.module.css';

const OUTCOMES: readonly AttemptOutcome[] = ['DONE', 'NO_ANSWER', 'BUSY', 'LEFT_WORD'];
interface Attempt { outcome: AttemptOutcome | null; note: string; time: string | null }
/** A null time is the one that is proposed. */
const EMPTY: Attempt = { outcome: null, note: '', time: null };

/** While one is on the telephone: how it went, by a number key; where nobody was reached, when to try again. */
export function AttemptForm({ callback }: { callback: Callback }) {
  const { t } = useTranslation(['callbacks', 'common']);
  const draft = useDraftFields(`callback:${callback.id}:attempt`, EMPTY);
  const { outcome, note, time } = draft.fields;
  const recording = useRecording(RecordAttemptDocument, 'AttemptRecorded');
  const puttingDown = useRecording(PutDownCallbackDocument, 'CallbackPutDown');
  const proposed = callback.again.find((one) => one.outcome === outcome)?.at ?? null;
  const typed = time ?? (proposed ? shortTime(proposed) : '');
  const again = outcome !== null && outcome !== 'DONE';
  const next = useTypedTime(callback.ticketNumber, again ? typed : '');
  const [asked, setAsked] = useState<string | null>(null);

  const choose = (chosen: AttemptOutcome): void => {
    recording.dismiss();
    setAsked(null);
    draft.setFields({ outcome: chosen, time: null });
  };
  const send = async (nextDueAt: string | null, outsideHoursAccepted: boolean): Promise<void> => {
    if (outcome && (await recording.record({ callbackId: callback.id, outcome, note: note.trim() || null, nextDueAt, outsideHoursAccepted }))) await draft.clear();
  };
  const submit = async (): Promise<void> => {
    if (!outcome || recording.pending) return;
    if (!again) return send(null, false);
    const read = await next.read();
    if (!read?.dueAt) return;
    if (read.isOpen === false) return setAsked(read.dueAt);
    await send(read.dueAt, false);
  };
  const putDown = async (): Promise<void> => {
    // How a call went that was not made is nothing to begin the next one with; the words stay.
    if (await puttingDown.record({ callbackId: callback.id })) draft.setFields({ outcome: null, time: null });
  };
  useHotkeys(OUTCOMES.map((one, index) => [String(index + 1), () => choose(one)] as const));
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    void submit();
  };
  return (
    <div className={classes.form} role="group" aria-label={t('attempt.title')} onKeyDown={onKey}>
      <div className={classes.outcomes}>
        {OUTCOMES.map((one, index) => (
          <UnstyledButton key={one} className={classes.outcome} aria-pressed={one === outcome} onClick={() => choose(one)}>{t(`common:callbackResult.${one}`)}<KeyHint keys={String(index + 1)} /></UnstyledButton>
        ))}
      </div>
      {outcome && (
        <>
          <ImeTextInput label={t('attempt.note')} placeholder={t(`attempt.hint.${outcome}`)} name="attempt-note" autoComplete="off" autoFocus value={note} error={recording.refused?.field === 'note' ? recording.refused.text : undefined} onBlur={draft.flush} onChange={(event) => draft.setField('note', event.currentTarget.value)} onSubmitKey={() => void submit()} />
          {again && <TimeField label={t('attempt.next')} typed={typed} understood={next.understood} onType={(text) => { setAsked(null); draft.setField('time', text); }} onBlur={draft.flush} onSubmitKey={() => void submit()} fault={recording.refused?.field === 'nextDueAt' ? recording.refused.text : undefined} />}
        </>
      )}
      {asked && (
        <Notice tone="warning" title={t('plan.closedThen')} action={<Button size="sm" variant="default" autoFocus onClick={() => { setAsked(null); void send(asked, true); }}>{t('plan.allTheSame')}</Button>} />
      )}
      {!recording.refused?.field && <RefusedNotice refused={recording.refused} onRetry={() => void submit()} />}
      <RefusedNotice refused={puttingDown.refused} onRetry={() => void putDown()} />
      <div className={classes.buttons}>
        <Button size="sm" variant="subtle" loading={puttingDown.pending} onClick={() => void putDown()}>{t('attempt.putDown')}</Button>
        {outcome && <Button size="sm" loading={recording.pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t(again ? 'attempt.recordAgain' : 'attempt.record')}</Button>}
      </div>
    </div>
  );
}
