import { useTranslation } from 'react-i18next';
import type { CallFieldsFragment } from '@saimado/contract/generated/calls';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import { CallStateBadge } from '@saimado/ui-kit/StatusBadge';
import { CallerNumber } from './CallerNumber';
import classes from './ready.module.css';

/** Rings nobody answered. Given up by the caller and missed by us are two things (amazon-connect-streams#977). */
export function LostCalls({ calls }: { calls: readonly CallFieldsFragment[] }) {
  const { t } = useTranslation('calls');
  if (calls.length === 0) return null;
  return (
    <Panel title={t('lost')} icon="phoneOff">
      <ul className={classes.lost}>
        {calls.map((call) => (
          <li key={call.id}>
            <DateTime value={call.receivedAt} shape="time" />
            <CallerNumber value={call.callerNumber} />
            <CallStateBadge code={call.state} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
