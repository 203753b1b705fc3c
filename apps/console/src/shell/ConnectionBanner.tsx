import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '@saimado/contract/client/connection';
import { Icon } from '@saimado/ui-kit/Icon';
import classes from './shell.module.css';

const BACK_SHOWN_MS = 5_000;

/**
 * Says that the screen may be stale, fetches everything visible again after a gap, and only then says that it is live:
 * events that passed meanwhile are gone for good (they are hints, not a log).
 */
export function ConnectionBanner() {
  const { t } = useTranslation('common');
  const connection = useConnection();
  const client = useApolloClient();
  const [back, setBack] = useState(false);
  const gap = useRef(false);

  useEffect(() => {
    if (connection !== 'connected') {
      gap.current = true;
      return setBack(false);
    }
    if (!gap.current) return;
    gap.current = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    client.refetchQueries({ include: 'active' }).then(
      () => {
        setBack(true);
        timer = setTimeout(() => setBack(false), BACK_SHOWN_MS);
      },
      () => undefined,
    );
    return () => clearTimeout(timer);
  }, [connection, client]);

  return (
    <div role="status" className={classes.bannerPlace}>
      {connection !== 'connected' && (
        <p className={classes.banner} data-tone="warning">
          <Icon name="refresh" /> <strong>{t(`connection.${connection}`)}</strong> <span>{t('connection.explain')}</span>
        </p>
      )}
      {connection === 'connected' && back && (
        <p className={classes.banner} data-tone="success"><Icon name="checkCircle" /> {t('connection.back')}</p>
      )}
    </div>
  );
}
