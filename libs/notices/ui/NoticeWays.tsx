import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@saimado/contract/client/session';
import { MailTroubles } from './MailTroubles';
import type { BrowserNotices } from './use-browser-notices';
import classes from './notices.module.css';

/** How else notices may reach one: a quiet line under them. */
export function NoticeWays({ browser: { state, turn }, onMail }: { browser: BrowserNotices; onMail: () => void }) {
  const { t } = useTranslation('notices');
  const { role } = useMe();
  return (
    <div className={classes.ways}>
      {role === 'SUPERVISOR' && <MailTroubles />}
      <div className={classes.way}>
        <span>{t(`browser.${state}`)}</span>
        {(state === 'on' || state === 'off') && <Button size="compact-sm" variant="subtle" aria-pressed={state === 'on'} onClick={() => void turn(state === 'off')}>{t(state === 'on' ? 'browser.turnOff' : 'browser.turnOn')}</Button>}
      </div>
      <div className={classes.way}>
        <span>{t('mail.line')}</span>
        <Button size="compact-sm" variant="subtle" onClick={onMail}>{t('mail.open')}</Button>
      </div>
    </div>
  );
}
