import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DismissCampaignDocument, PinCampaignDocument } from '@saimado/contract/generated/campaigns';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge, TicketStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { DescribeDialog, DismissDialog, MergeDialog } from './CampaignDialogs';
import { KIND_ICONS } from './kinds';
import type { Campaign } from './use-campaigns';
import classes from './campaigns.module.css';

interface Props { campaign: Campaign; others: readonly Campaign[]; onChanged: () => void }
const FEW = 8;

/** One campaign: what it is known by, how many it met, what operators are told of it, and its tickets. */
export function CampaignCard({ campaign, others, onChanged }: Props) {
  const { t } = useTranslation(['campaigns', 'common']);
  const [dialog, setDialog] = useState<'describe' | 'dismiss' | 'merge' | null>(null);
  const pin = useRecording(PinCampaignDocument, 'CampaignChanged', async () => onChanged());
  const take = useRecording(DismissCampaignDocument, 'CampaignChanged', async () => onChanged());
  const subject = { id: campaign.id, expectedVersion: campaign.version };
  const done = (): void => {
    setDialog(null);
    onChanged();
  };
  const title = campaign.name ?? campaign.indicators.map(({ shown }) => shown).join('・');
  return (
    <div id={campaign.id}>
      <Panel title={title} icon={campaign.pinned ? 'lock' : 'people'} actions={<StatusBadge tone="warning" icon="people">{t('card.facilities', { count: campaign.facilities })}</StatusBadge>}>
        <div className={classes.card}>
          <ul className={classes.values} aria-label={t('list.label')}>
            {campaign.indicators.map((one) => <li key={`${one.kind} ${one.shown}`}><Icon name={KIND_ICONS[one.kind]} /> <span className={classes.quiet}>{t(`kind.${one.kind}`)}</span> <strong className={classes.value}>{one.shown}</strong></li>)}
          </ul>
          <p className={classes.facts}>
            <span>{t('card.tickets', { count: campaign.tickets.length })}</span><span>{t('card.settled', { count: campaign.settled })}</span><span>{t('card.tier1', { count: campaign.tier1 })}</span>
            <span>{t('card.since')} <DateTime value={campaign.since} shape="short" /></span><span>{t('notice.last')} <DateTime value={campaign.lastSeenAt} shape="short" /></span>
          </p>
          {campaign.advice ? <p className={classes.advice} lang="ja"><strong>{t('notice.worked')}</strong> {campaign.advice} <span className={classes.quiet}>{campaign.adviceBy}</span></p> : <p className={classes.quiet}>{t('card.noAdvice')}</p>}
          {campaign.dismissedReason && <p>{t('card.dismissed', { by: campaign.dismissedBy })}{campaign.dismissedReason}</p>}
          <div className={classes.buttons}>
            <Button size="sm" onClick={() => setDialog('describe')}>{t('describe.open')}</Button>
            <Button size="sm" variant="default" loading={pin.pending} onClick={() => void pin.record({ ...subject, pinned: !campaign.pinned }).then(done)}>{t(campaign.pinned ? 'card.unpin' : 'card.pin')}</Button>
            {others.length > 0 && <Button size="sm" variant="default" onClick={() => setDialog('merge')}>{t('merge.open')}</Button>}
            {campaign.state === 'DISMISSED'
              ? <Button size="sm" variant="default" loading={take.pending} onClick={() => void take.record({ ...subject, dismissed: false }).then(done)}>{t('dismiss.undo')}</Button>
              : <Button size="sm" variant="default" onClick={() => setDialog('dismiss')}>{t('dismiss.open')}</Button>}
          </div>
          <RefusedNotice refused={pin.refused ?? take.refused} />
          <ul className={classes.tickets} aria-label={t('card.ticketList')}>
            {campaign.tickets.slice(0, FEW).map((ticket) => (
              <li key={ticket.number}>
                <Link to={`/tickets/${ticket.number}`} className="saimado-number">{ticket.number}</Link>
                <span className={classes.quiet}>{t(`common:hotlineShort.${ticket.hotline}`)}</span>
                <TicketStatusBadge code={ticket.status} />
                <span>{ticket.facilityName ?? t('card.unnamed')}</span>
                <span className={classes.quiet}><DateTime value={ticket.seenAt} shape="short" /></span>
              </li>
            ))}
          </ul>
        </div>
      </Panel>
      {dialog === 'describe' && <DescribeDialog campaign={campaign} onClose={() => setDialog(null)} onDone={done} />}
      {dialog === 'dismiss' && <DismissDialog campaign={campaign} onClose={() => setDialog(null)} onDone={done} />}
      {dialog === 'merge' && <MergeDialog campaign={campaign} others={others} onClose={() => setDialog(null)} onDone={done} />}
    </div>
  );
}
