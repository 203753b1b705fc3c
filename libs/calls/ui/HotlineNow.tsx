import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { HotlinesDocument } from '@saimado/contract/generated/hotlines';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './ready.module.css';

/** The hotline one answers for: whether it is open, until or from when. */
export function HotlineNow({ hotline }: { hotline: HotlineCode }) {
  const { t } = useTranslation(['calls', 'common']);
  const { data } = useQuery(HotlinesDocument);
  const own = data?.hotlines.find(({ code }) => code === hotline);
  return (
    <div className={classes.hotline}>
      <h2 className={classes.hotlineName}>{own?.name ?? t(`common:hotline.${hotline}`)}</h2>
      {own && <PhoneNumber value={own.phoneNumber} />}
      {own && <OpenBadge open={own.isOpen} />}
      {own?.isOpen && own.closesAt && <span className={classes.quiet}>{t('closesAt')} <DateTime value={own.closesAt} shape="time" /></span>}
      {own && !own.isOpen && own.opensAt && <span className={classes.quiet}>{t('opensAt')} <DateTime value={own.opensAt} shape="short" /></span>}
    </div>
  );
}

export function OpenBadge({ open }: { open: boolean }) {
  const { t } = useTranslation('common');
  return <StatusBadge tone={open ? 'success' : 'warning'} icon="clock">{t(open ? 'shell.open' : 'shell.closed')}</StatusBadge>;
}
