import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { useConnection } from './connection';

/** Beside a live list: whether what it shows is what there is. Never stale without saying so (chatwoot#14934). */
export function LiveMark() {
  const { t } = useTranslation('common');
  const connected = useConnection() === 'connected';
  return <StatusBadge tone={connected ? 'success' : 'warning'} icon={connected ? 'plug' : 'refresh'}>{t(connected ? 'connection.live' : 'connection.reconnecting')}</StatusBadge>;
}
