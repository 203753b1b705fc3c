import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { MarkDutyDoneDocument, type ClockFieldsFragment } from '@saimado/contract/generated/deadlines';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { jstDateOf } from '@saimado/kernel/jst';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { typedDay } from './typed-facts';
import classes from './deadlines.module.css';

interface Done { doneOn: string; toldBy: string; reference: string }
const EMPTY: Done = { doneOn: '', toldBy: '', reference: '' };

/** 「済」: on which day, told by whom, under which number. */
export function DoneForm({ ticketNumber, clock, onClose }: { ticketNumber: string; clock: ClockFieldsFragment; onClose: () => void }) {
  const { t } = useTranslation(['deadlines', 'common']);
  const draft = useDraftFields(`ticket:${ticketNumber}:done:${clock.dutyId}`, EMPTY);
  const marking = useRecording(MarkDutyDoneDocument, 'DutyMarkedDone');
  const { fields, setFields } = draft;
  const today = jstDateOf(new Date());
  const record = async (): Promise<void> => {
    const done = await marking.record({ ticketNumber, dutyId: clock.dutyId, doneOn: typedDay(fields.doneOn, today) || today, toldBy: fields.toldBy || null, reference: fields.reference || null });
    if (!done) return;
    await draft.clear();
    onClose();
  };
  const field = (name: keyof Done, placeholder?: string) => (
    <ImeTextInput
      label={t(`done.${name}`)} placeholder={placeholder} autoComplete="off" maxLength={200} value={fields[name]} data-autofocus={name === 'doneOn' || undefined} autoFocus={name === 'doneOn'} onBlur={draft.flush} onSubmitKey={() => void record()}
      error={marking.refused?.field === name ? marking.refused.text : undefined} onChange={(event) => setFields({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.done}>
      <div className={classes.doneFields}>{field('doneOn', t('done.todayHint'))}{field('toldBy')}{field('reference')}</div>
      <RefusedNotice refused={marking.refused?.field ? null : marking.refused} onRetry={() => void record()} />
      <div className={classes.buttons}>
        <Button size="sm" loading={marking.pending} onClick={() => void record()}>{t('done.record')}</Button>
        <Button size="sm" variant="default" onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}
