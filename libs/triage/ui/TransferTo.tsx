import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { HotlinesDocument } from '@saimado/contract/generated/hotlines';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './triage.module.css';

/** The other hotline, to be read out: its number, and whether it answers now or from when on. */
export function TransferTo({ hotline }: { hotline: HotlineCode }) {
  const { t } = useTranslation(['triage', 'common']);
  const { data } = useQuery(HotlinesDocument);
  const other = data?.hotlines.find(({ code }) => code === hotline);
  return (
    <span className={classes.transfer}>
      <strong>{t(`common:hotline.${hotline}`)}</strong>
      {other && <span className={classes.transferNumber}><PhoneNumber value={other.phoneNumber} /></span>}
      {other && <StatusBadge tone={other.isOpen ? 'success' : 'warning'} icon="clock">{t(other.isOpen ? 'common:shell.open' : 'common:shell.closed')}</StatusBadge>}
      {other && (other.isOpen ? other.closesAt && <span>{t('openUntil')} <DateTime value={other.closesAt} shape="time" /></span> : other.opensAt && <span>{t('opensAt')} <DateTime value={other.opensAt} shape="short" /></span>)}
    </span>
  );
}
