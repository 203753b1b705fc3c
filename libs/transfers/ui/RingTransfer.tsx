import { useTranslation } from 'react-i18next';
import type { TransferFieldsFragment } from '@saimado/contract/generated/transfers';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './transfer.module.css';

/** The mark of a ring that the other line hands over: who has the caller, and why they come. */
export function RingTransfer({ transfer }: { transfer: TransferFieldsFragment }) {
  const { t } = useTranslation(['transfers', 'common']);
  return (
    <p className={classes.ring}>
      <StatusBadge tone="info" icon="send">{t('mark')}</StatusBadge>
      <span>{t('from', { line: t(`common:hotlineShort.${transfer.from}`), by: transfer.offeredBy })}</span>
      <span>{transfer.reason}</span>
    </p>
  );
}
