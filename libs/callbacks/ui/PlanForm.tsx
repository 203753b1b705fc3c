import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { CallbackOwnersDocument, PlanCallbackDocument, ReachOfTicketDocument } from '@saimado/contract/generated/callbacks';
import { DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatShort } from '@saimado/ui-kit/format-date';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { ClinicHours } from './ClinicHours';
import { TimeField, useTypedTime } from './TimeField';
import classes from './callbacks.module.css';

interface Plan { time: string; purpose: string; staffId: string }
/** An empty `staffId` is anyone. */
const EMPTY: Plan = { time: '', purpose: '', staffId: '' };

/** What is being planned for a ticket: typed once, kept until it is planned. */
export const usePlanDraft = (ticketNumber: string) => useDraftFields(`ticket:${ticketNumber}:callback`, EMPTY);

/** Plans a call-back: when, what for, by whom. A time at which the clinic is closed is pointed out, never moved. */
export function PlanForm({ ticketNumber, onDone, onCancel }: { ticketNumber: string; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation(['callbacks', 'common']);
  const language = useLanguage();
  const draft = usePlanDraft(ticketNumber);
  const { fields, flush } = draft;
  const reach = useQuery(ReachOfTicketDocument, { variables: { number: ticketNumber } }).data?.ticket?.reach;
  const owners = useQuery(CallbackOwnersDocument, { variables: { ticketNumber } }).data?.callbackOwners ?? [];
  const { record, pending, refused, dismiss } = useRecording(PlanCallbackDocument, 'CallbackPlanned');
  const time = useTypedTime(ticketNumber, fields.time, reach?.version);
  const [asked, setAsked] = useState<{ dueAt: string; proposal: string | null } | null>(null);
  const purpose = useRef<HTMLInputElement>(null);
  const timeField = useRef<HTMLDivElement>(null);

  const change = (part: Partial<Plan>): void => {
    if (refused) dismiss();
    if (part.time !== undefined) setAsked(null);
    draft.setFields(part);
  };
  const send = async (dueAt: string, outsideHoursAccepted: boolean): Promise<void> => {
    if (!(await record({ ticketNumber, dueAt, purpose: fields.purpose, staffId: fields.staffId || null, outsideHoursAccepted }))) return;
    await draft.clear();
    onDone();
  };
  const submit = async (): Promise<void> => {
    if (pending) return;
    const read = await time.read();
    if (!read?.dueAt) return timeField.current?.querySelector('input')?.focus();
    if (fields.purpose.trim() === '') return purpose.current?.focus();
    if (read.isOpen === false) return setAsked({ dueAt: read.dueAt, proposal: read.proposal });
    await send(read.dueAt, false);
  };
  // Wherever the cursor is in this form, and nowhere else: other forms of the screen have the same key.
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') onCancel();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };
  const others = owners.filter(({ me }) => !me);
  const me = owners.find((one) => one.me);
  return (
    <form className={classes.form} aria-label={t('plan.title')} onSubmit={(event) => { event.preventDefault(); void submit(); }} onKeyDown={onKey}>
      {reach && reach.isOpen !== null && <ClinicHours clinic={reach} />}
      <div ref={timeField}><TimeField label={t('plan.time')} typed={fields.time} understood={time.understood} onType={(text) => change({ time: text })} onBlur={flush} onSubmitKey={() => (fields.purpose.trim() === '' ? purpose.current?.focus() : void submit())} autoFocus fault={refused?.field === 'dueAt' ? refused.text : undefined} /></div>
      <ImeTextInput ref={purpose} label={t('plan.purpose')} placeholder={t('plan.purposeHint')} name="callback-purpose" autoComplete="off" value={fields.purpose} error={refused?.field === 'purpose' ? refused.text : undefined} onBlur={flush} onChange={(event) => change({ purpose: event.currentTarget.value })} onSubmitKey={() => void submit()} />
      <div className={classes.owner}>
        <SegmentedControl
          size="sm" aria-label={t('plan.owner')} value={fields.staffId === '' ? 'anyone' : fields.staffId === me?.id ? 'me' : 'named'}
          data={[{ value: 'anyone', label: t('plan.anyone') }, ...(me ? [{ value: 'me', label: t('plan.me') }] : []), ...(others.length > 0 ? [{ value: 'named', label: t('plan.named') }] : [])]}
          onChange={(value) => change({ staffId: value === 'anyone' ? '' : value === 'me' ? (me?.id ?? '') : (others[0]?.id ?? '') })}
        />
        {fields.staffId !== '' && fields.staffId !== me?.id && (
          <select className={classes.select} aria-label={t('plan.owner')} value={fields.staffId} onChange={(event) => change({ staffId: event.currentTarget.value })}>
            {others.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        )}
      </div>
      {asked && (
        <Notice tone="warning" title={t('plan.outside', { time: formatShort(asked.dueAt, language) })}>
          <div className={classes.buttons}>
            {asked.proposal && <Button size="sm" autoFocus onClick={() => { const { proposal } = asked; setAsked(null); if (proposal) void send(proposal, false); }}>{t('plan.takeProposal', { time: formatShort(asked.proposal, language) })}</Button>}
            <Button size="sm" variant="default" onClick={() => { setAsked(null); void send(asked.dueAt, true); }}>{t('plan.allTheSame')}</Button>
          </div>
        </Notice>
      )}
      {!refused?.field && <RefusedNotice refused={refused} onRetry={() => void submit()} />}
      <div className={classes.buttons}>
        <DraftState draft={draft} />
        <Button size="sm" variant="default" onClick={onCancel}>{t('common:cancel')}</Button>
        <Button size="sm" type="submit" loading={pending} rightSection={<KeyHint keys="mod+Enter" />}>{t('plan.submit')}</Button>
      </div>
    </form>
  );
}
