import { useTranslation } from 'react-i18next';
import type { CallFieldsFragment } from '@saimado/contract/generated/tickets';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { ElapsedTimer } from '@saimado/ui-kit/ElapsedTimer';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { CallStateBadge, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './ticket-page.module.css';

export function TicketCalls({ calls }: { calls: readonly CallFieldsFragment[] }) {
  const { t } = useTranslation('tickets');
  if (calls.length === 0) return <p className={classes.quiet}>{t('calls.none')}</p>;
  return (
    <ul className={classes.calls}>
      {calls.map((call) => (
        <li key={call.id}>
          <CallStateBadge code={call.state} />
          <DateTime value={call.receivedAt} shape="short" />
          {call.acceptedAt && <span>{t('calls.duration')} <ElapsedTimer from={call.acceptedAt} until={call.endedAt} label={t('calls.duration')} /></span>}
          {call.callerNumber && <PhoneNumber value={call.callerNumber} />}
          {call.operator && <span>{call.operator}</span>}
          {call.outsideHours && <StatusBadge tone="warning" icon="moon">{t('page.outsideHours')}</StatusBadge>}
        </li>
      ))}
    </ul>
  );
}
