import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { ElapsedTimer } from '@saimado/ui-kit/ElapsedTimer';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { CallStateBadge, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { CallerNumber } from './CallerNumber';
import type { AcceptCall } from './use-accept-call';
import type { CallDesk } from './use-call-desk';
import classes from './call.module.css';

interface Props { desk: CallDesk; shown: string | null; ready: string; accept: AcceptCall; onShow: (id: string) => void; onAnswer: (callId: string) => void }

/** The other open calls, and what rings meanwhile. Nothing to see while there is one call and no ring. */
export function CallTabs({ desk: { mine, ringing }, shown, ready, accept, onShow, onAnswer }: Props) {
  const { t } = useTranslation(['calls', 'transfers']);
  const working = shown !== ready;
  const first = ringing[0];
  return (
    <>
      {(mine.length > 1 || (mine.length > 0 && !working)) && (
        <nav aria-label={t('tabs')} className={classes.tabs}>
          {mine.map((call) => (
            <UnstyledButton key={call.id} className={classes.tab} aria-current={call.id === shown ? 'true' : undefined} onClick={() => onShow(call.id)}>
              <CallStateBadge code={call.state} />
              <CallerNumber value={call.callerNumber} />
              <span className={`saimado-number ${classes.quiet}`}>{call.ticketNumber}</span>
            </UnstyledButton>
          ))}
          <UnstyledButton className={classes.tab} aria-current={working ? undefined : 'true'} onClick={() => onShow(ready)}><Icon name="plus" /> {t('nextCall')}</UnstyledButton>
          <span className={classes.tabsHint}>{t('switch')} <KeyHint keys="Alt+S" /></span>
        </nav>
      )}
      {working && first && (
        <div className={classes.ringStrip} role="status">
          <Icon name="phoneIn" size="1.3em" />
          <strong>{t('ringingNow', { count: ringing.length })}</strong>
          <CallerNumber value={first.callerNumber} />
          {first.transfer && <StatusBadge tone="info" icon="send">{t('transfers:mark')}</StatusBadge>}
          <ElapsedTimer from={first.receivedAt} label={t('ringTime')} />
          <Button size="sm" variant="default" className={classes.push} loading={accept.pending} onClick={() => onAnswer(first.id)} rightSection={<KeyHint keys="a" />}>{t('answer')}</Button>
        </div>
      )}
      {working && <RefusedNotice refused={accept.refused} />}
    </>
  );
}
