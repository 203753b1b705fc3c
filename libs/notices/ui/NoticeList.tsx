import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Due } from './Due';
import { byTicket, type Notice } from './notice-groups';
import classes from './notices.module.css';

const SIZE = 36;

interface Props {
  notices: readonly Notice[];
  dismissing: boolean;
  onGo: (notice: Notice) => void;
  onDismiss: (notices: readonly Notice[]) => void;
}

/** What one was told, a ticket at a time. */
export function NoticeList({ notices, dismissing, onGo, onDismiss }: Props) {
  const { t } = useTranslation('notices');
  if (notices.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <>
      <ul className={classes.tickets}>
        {byTicket(notices).map(({ ticketNumber, notices: of }) => (
          <li key={ticketNumber} className={classes.ticket}>
            <div className={classes.ticketHead}>
              <span className={classes.number}>{t('ticket')} <span className="saimado-number">{ticketNumber}</span></span>
              <ActionIcon variant="subtle" size={SIZE} aria-label={t('dismissOne', { number: ticketNumber })} onClick={() => onDismiss(of)}><Icon name="check" /></ActionIcon>
            </div>
            <ul className={classes.notices}>
              {of.map((notice) => (
                <li key={notice.id}>
                  <UnstyledButton className={classes.notice} data-urgent={notice.urgent || undefined} onClick={() => onGo(notice)}>
                    <Icon name={notice.urgent ? 'alert' : 'bell'} />
                    <span className={classes.words}>
                      <span className={classes.what}>{t(`kind.${notice.kind}`)}{notice.label && <span className={classes.label}>{notice.label}</span>}</span>
                      <span className={classes.when}>{notice.dueAt ? <Due at={notice.dueAt} /> : <DateTime value={notice.at} shape="short" />}</span>
                    </span>
                    <Icon name="arrowRight" />
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Button size="sm" variant="default" fullWidth loading={dismissing} onClick={() => onDismiss(notices)}>{t('dismissAll')}</Button>
    </>
  );
}
