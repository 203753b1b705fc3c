import { Button } from '@mantine/core';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { BeginCallbackDocument, CancelCallbackDocument } from '@saimado/contract/generated/callbacks';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { serverNow } from '@saimado/ui-kit/clock';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { AttemptForm } from './AttemptForm';
import { ClinicHours } from './ClinicHours';
import type { Callback } from './use-callbacks';
import classes from './callbacks.module.css';

const SOON_MS = 5 * 60_000;

/** When it is due, as a mark: overdue, now, or later. */
export function DueMark({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation('callbacks');
  const left = Date.parse(dueAt) - serverNow().getTime();
  if (left > SOON_MS) return null;
  return <StatusBadge tone={left < 0 ? 'danger' : 'warning'} icon="clock">{t(left < 0 ? 'due.over' : 'due.now')}</StatusBadge>;
}

interface Props {
  callback: Callback;
  /** Names its ticket and clinic: in a list over many. */
  withTicket?: boolean;
  selected?: boolean;
  beginRef?: Ref<HTMLButtonElement>;
}

/** One call that is owed: when, what for, whom to call, whether the clinic is open; and making it. */
export function CallbackCard({ callback, withTicket = false, selected = false, beginRef }: Props) {
  const { t } = useTranslation(['callbacks', 'common']);
  const beginning = useRecording(BeginCallbackDocument, 'CallbackBegun');
  const [cancelling, setCancelling] = useState(false);
  const { reach, attempts, ringingBy, ringingByMe } = callback;
  const whom = [reach.contactName, reach.contactRole && `（${reach.contactRole}）`].filter(Boolean).join('');
  return (
    <article className={classes.card} data-selected={selected || undefined} data-ringing={ringingByMe || undefined} aria-label={t('card.label', { purpose: callback.purpose })}>
      <div className={classes.cardHead}>
        <strong className={classes.due}><DateTime value={callback.dueAt} shape="short" /></strong>
        <DueMark dueAt={callback.dueAt} />
        {callback.outsideHours && <StatusBadge tone="warning" icon="alert">{t('card.outsideHours')}</StatusBadge>}
        <span className={classes.whose}>{callback.forName ? t(callback.forMe ? 'card.mine' : 'card.of', { name: callback.forName }) : t('card.anyone')}{callback.tier === 'TIER_2' && callback.discipline && ` ・ ${t(`common:discipline.${callback.discipline}`)}`}</span>
      </div>
      <p className={classes.what}>
        {withTicket && <Link to={`/tickets/${callback.ticketNumber}`} className="saimado-number">{callback.ticketNumber}</Link>}
        {withTicket && <strong>{callback.facilityName ?? callback.memberName ?? t('card.unknown')}</strong>}
        <span>{callback.purpose}</span>
      </p>
      <div className={classes.call}>
        <strong className={classes.phone}>{reach.phoneToCall ? <PhoneNumber value={reach.phoneToCall} /> : t('reach.noPhone')}</strong>
        {whom && <span>{whom}</span>}
        {reach.remark && <span>{reach.remark}</span>}
        {callback.mayCall && !ringingBy && !cancelling && (
          <div className={classes.buttons}>
            <Button size="sm" variant="subtle" onClick={() => setCancelling(true)}>{t('card.cancel')}</Button>
            <Button ref={beginRef} size="sm" leftSection={<Icon name="phone" />} loading={beginning.pending} onClick={() => void beginning.record({ callbackId: callback.id })}>{t('card.begin')}</Button>
          </div>
        )}
      </div>
      <ClinicHours clinic={reach} />
      {callback.fellBackFrom && <p className={classes.meta}><Icon name="info" /> {t('card.fellBack', { name: callback.fellBackFrom })}</p>}
      {attempts.length > 0 && <ul className={classes.attempts}>{attempts.map((one) => <li key={one.id}><DateTime value={one.at} shape="short" /> {t(`common:callbackResult.${one.outcome}`)}{one.note && `：${one.note}`}（{one.by}）</li>)}</ul>}
      {ringingByMe && <AttemptForm callback={callback} />}
      {ringingBy && !ringingByMe && <p className={classes.ringing}><Icon name="phone" />{t('card.ringing', { name: ringingBy })}</p>}
      <RefusedNotice refused={beginning.refused} onRetry={() => void beginning.record({ callbackId: callback.id })} />
      {callback.mayCall && !ringingBy && cancelling && <CancelForm callback={callback} onClose={() => setCancelling(false)} />}
    </article>
  );
}

function CancelForm({ callback, onClose }: { callback: Callback; onClose: () => void }) {
  const { t } = useTranslation(['callbacks', 'common']);
  const draft = useDraft(`callback:${callback.id}:cancel`);
  const { record, pending, refused } = useRecording(CancelCallbackDocument, 'CallbackCancelled');
  const submit = async (): Promise<void> => {
    if (!pending && (await record({ callbackId: callback.id, reason: draft.text }))) await draft.clear();
  };
  return (
    <div className={classes.form}>
      <ImeTextInput label={t('card.cancelReason')} name="callback-cancel" autoFocus autoComplete="off" value={draft.text} onBlur={draft.flush} onChange={(event) => draft.setText(event.currentTarget.value)} onSubmitKey={() => void submit()} />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <div className={classes.buttons}>
        <Button size="sm" variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button size="sm" loading={pending} disabled={draft.text.trim() === ''} onClick={() => void submit()}>{t('card.cancel')}</Button>
      </div>
    </div>
  );
}
