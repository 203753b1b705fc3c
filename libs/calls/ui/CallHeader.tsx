import { useTranslation } from 'react-i18next';
import type { CallFieldsFragment, TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { TimeLeft } from '@saimado/deadlines/ui/TimeLeft';
import { PresenceMark } from '@saimado/presence/ui/PresenceMark';
import { ElapsedTimer } from '@saimado/ui-kit/ElapsedTimer';
import { CallStateBadge, StatusBadge, TicketStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { CallerNumber } from './CallerNumber';
import { HotlineMark } from './HotlineMark';
import classes from './call.module.css';

/** Which line, how long, who calls, and the number to read out. */
export function CallHeader({ call, ticket }: { call: CallFieldsFragment; ticket: TicketFieldsFragment }) {
  const { t } = useTranslation(['calls', 'common']);
  const talking = call.state === 'IN_PROGRESS';
  return (
    <section aria-label={t('thisCall')} className={classes.header}>
      <div className={classes.headerLine}>
        <HotlineMark hotline={call.hotline} />
        {call.outsideHours && <StatusBadge tone="warning" icon="clock">{t('outsideHours')}</StatusBadge>}
      </div>
      <div className={classes.headerCall}>
        <CallStateBadge code={call.state} />
        <span className={classes.timer}><ElapsedTimer key={call.state} from={talking ? (call.acceptedAt ?? call.receivedAt) : (call.endedAt ?? call.receivedAt)} label={t(talking ? 'callTime' : 'wrapUpTime')} /></span>
      </div>
      <span className={classes.callerNumber}><CallerNumber value={call.callerNumber} /></span>
      <PresenceMark subject={`ticket:${ticket.number}`} short />
      <div className={classes.ticketNumber}>
        {ticket.nextClock && ticket.nextClock.daysLeft !== null && <TimeLeft daysLeft={ticket.nextClock.daysLeft} short={ticket.nextClock.short} />}
        <TicketStatusBadge code={ticket.status} />
        <span className={classes.quiet}>{t('ticketNumber')}</span>
        <strong className={`saimado-number ${classes.readOut}`}>{ticket.number}</strong>
      </div>
    </section>
  );
}
