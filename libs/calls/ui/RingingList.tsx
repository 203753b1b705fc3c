import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskCallFragment } from '@saimado/contract/generated/calls';
import { RingTransfer } from '@saimado/transfers/ui/RingTransfer';
import { ElapsedTimer } from '@saimado/ui-kit/ElapsedTimer';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { CallStateBadge, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { CallerNumber } from './CallerNumber';
import { EarlierOfRing } from './EarlierTickets';
import classes from './ready.module.css';

interface Props { calls: readonly DeskCallFragment[]; pending?: boolean; onAnswer?: (callId: string) => void }

/** What rings now, the longest first. The key answers the first. */
export function RingingList({ calls, pending = false, onAnswer }: Props) {
  const { t } = useTranslation(['calls', 'common']);
  if (calls.length === 0) return <EmptyState icon="phone" title={t('quiet')}><span>{t('quietHelp')}</span></EmptyState>;
  return (
    <ul className={classes.rings} aria-live="polite">
      {calls.map((call, index) => (
        <li key={call.id} className={classes.ring} data-first={index === 0 || undefined}>
          <div className={classes.ringFacts}>
            <span className={classes.ringNumber}><CallerNumber value={call.callerNumber} /></span>
            <span className={classes.ringMarks}>
              <CallStateBadge code={call.state} />
              <span className={classes.quiet}>{t(`common:hotline.${call.hotline}`)}</span>
              {call.outsideHours && <StatusBadge tone="warning" icon="clock">{t('common:shell.closed')}</StatusBadge>}
            </span>
          </div>
          <span className={classes.ringTime}><ElapsedTimer from={call.receivedAt} label={t('ringTime')} /></span>
          {onAnswer && (
            <Button variant={index === 0 ? 'filled' : 'default'} loading={pending} onClick={() => onAnswer(call.id)} rightSection={index === 0 ? <KeyHint keys="a" /> : undefined}>{t('answer')}</Button>
          )}
          {call.transfer && <RingTransfer transfer={call.transfer} />}
          <EarlierOfRing tickets={call.earlierTickets} />
        </li>
      ))}
    </ul>
  );
}
