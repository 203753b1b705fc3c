import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { TransferFieldsFragment } from '@saimado/contract/generated/transfers';
import { useCommands } from '@saimado/ui-kit/commands';
import { ElapsedTimer } from '@saimado/ui-kit/ElapsedTimer';
import { Notice } from '@saimado/ui-kit/Notices';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useElapsed } from './use-elapsed';
import { useTransfer, type TransferWork } from './use-transfer';
import classes from './transfer.module.css';

/** From when on the operator is told that nobody has answered yet. No source gives a figure. */
const LONG_WAIT_MS = 20_000;

/** Above a call: whether it was handed over to here, or is being handed over from here, and by how far. */
export function TransferBar({ ticket, talking }: { ticket: TicketOfPanel; talking: boolean }) {
  const { t } = useTranslation(['transfers', 'calls', 'common']);
  const work = useTransfer(ticket, { follow: true });
  const transfer = work.desk?.transfer ?? null;
  const open = talking && !(transfer && (transfer.status === 'WAITING' || transfer.status === 'ACCEPTED'));
  const hotline = work.desk?.target.hotline;
  useCommands([{
    id: 'call:transfer', label: t(hotline && !hotline.isOpen ? 'command.tell' : 'command.handOver'), keywords: 'transfer hikitsugi tensou', group: t('calls:group'), icon: 'send',
    disabled: !open || !hotline || work.pending, run: () => void (hotline?.isOpen ? work.offer() : work.tell()),
  }]);
  if (!transfer) return work.refused && <RefusedNotice refused={work.refused} />;
  return (
    <>
      {transfer.toTicketNumber === ticket.number ? <Received transfer={transfer} /> : <Offered transfer={transfer} work={work} talking={talking} />}
      <RefusedNotice refused={work.refused} />
    </>
  );
}

function Received({ transfer }: { transfer: TransferFieldsFragment }) {
  const { t } = useTranslation(['transfers', 'common']);
  return (
    <Notice tone="info" title={t('received', { line: t(`common:hotline.${transfer.from}`), by: transfer.offeredBy })}>
      <span className={classes.facts}><span>{transfer.reason}</span><span>{t('otherNumber')} <strong className="saimado-number">{transfer.fromTicketNumber}</strong></span></span>
    </Notice>
  );
}

function Offered({ transfer, work, talking }: { transfer: TransferFieldsFragment; work: TransferWork; talking: boolean }) {
  const { t } = useTranslation(['transfers', 'common']);
  const line = t(`common:hotline.${transfer.to}`);
  const waited = useElapsed(transfer.offeredAt, transfer.status === 'WAITING');
  const again = talking && (
    <>
      <Button size="sm" loading={work.pending} onClick={() => void work.offer(transfer.reason)}>{t('again')}</Button>
      <Button size="sm" variant="default" loading={work.pending} onClick={() => void work.tell()}>{t('tell')}</Button>
    </>
  );
  switch (transfer.status) {
    case 'WAITING':
      return (
        <Notice tone={work.desk?.target.signedIn === 0 || waited >= LONG_WAIT_MS ? 'warning' : 'info'} title={t('waiting', { line })}
          action={<span className={classes.buttons}><Button size="sm" variant="default" loading={work.pending} onClick={() => void work.cancel()}>{t('cancel')}</Button></span>}>
          <span className={classes.facts}>
            <ElapsedTimer from={transfer.offeredAt} label={t('waited')} />
            <span>{t(work.desk?.target.signedIn === 0 ? 'nobody' : work.desk?.target.free === 0 ? 'allBusy' : waited >= LONG_WAIT_MS ? 'notYet' : 'stay')}</span>
          </span>
        </Notice>
      );
    case 'ACCEPTED':
      return (
        <Notice tone="success" title={t('accepted', { by: transfer.acceptedBy })}>
          <span className={classes.facts}><span>{t('otherNumber')} <strong className="saimado-number">{transfer.toTicketNumber}</strong></span>{talking && <span>{t('thenEnd')}</span>}</span>
        </Notice>
      );
    case 'UNANSWERED':
      return <Notice tone="warning" title={t('unanswered', { line })} action={<span className={classes.buttons}>{again}</span>} />;
    case 'TOLD':
      return <Notice tone="info" title={t('told', { line })} />;
    default:
      return null;
  }
}
