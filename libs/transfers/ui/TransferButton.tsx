import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useLetterKey } from '@saimado/ui-kit/use-letter-key';
import { useTransfer } from './use-transfer';
import classes from './transfer.module.css';

interface Props { ticket: TicketOfPanel; /** what the other line is told; Japanese */ reason?: string }

/**
 * The other line, in a verdict that sends the call there: one press hands over while it is open, and while it is closed its
 * number and next opening are read out and recorded. What becomes of the ring stands above the columns (`TransferBar`).
 */
export function TransferButton({ ticket, reason }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const work = useTransfer(ticket);
  const { desk, pending } = work;
  const status = desk?.transfer?.fromTicketNumber === ticket.number ? desk.transfer.status : null;
  const settled = status === 'WAITING' || status === 'ACCEPTED' || status === 'TOLD';
  const hotline = desk?.target.hotline;
  const handOver = (): void => void work.offer(reason);
  useLetterKey('o', () => (hotline?.isOpen ? handOver() : void work.tell()), Boolean(hotline) && !settled && !pending);
  if (!desk || !hotline) return null;
  return (
    <section aria-label={t('title')} className={classes.target}>
      <p className={classes.line}>
        <strong>{t(`common:hotline.${hotline.code}`)}</strong>
        <span className={classes.number}><PhoneNumber value={hotline.phoneNumber} /></span>
        <StatusBadge tone={hotline.isOpen ? 'success' : 'warning'} icon="clock">{t(hotline.isOpen ? 'common:shell.open' : 'common:shell.closed')}</StatusBadge>
        {hotline.isOpen ? hotline.closesAt && <span>{t('openUntil')} <DateTime value={hotline.closesAt} shape="time" /></span> : hotline.opensAt && <strong>{t('opensAt')} <DateTime value={hotline.opensAt} shape="short" /></strong>}
      </p>
      {hotline.isOpen && desk.target.signedIn === 0 && <p className={classes.warn}><Icon name="alert" /> {t('nobody')}</p>}
      {!settled && (
        <div className={classes.buttons}>
          {hotline.isOpen && <Button size="sm" loading={pending} leftSection={<Icon name="send" />} rightSection={<KeyHint keys="o" />} aria-keyshortcuts="o Alt+o" onClick={handOver}>{t('handOver')}</Button>}
          <Button size="sm" variant={hotline.isOpen ? 'default' : 'filled'} loading={pending} rightSection={hotline.isOpen ? undefined : <KeyHint keys="o" />} onClick={() => void work.tell()}>{t(hotline.isOpen ? 'tell' : 'tellClosed')}</Button>
        </div>
      )}
      <RefusedNotice refused={work.refused} />
    </section>
  );
}
