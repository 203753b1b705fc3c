import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import { ClinicNow } from './ClinicNow';
import { DueMark } from './CallbackCard';
import { useCallbackList } from './use-callbacks';
import classes from './callbacks.module.css';

const SHOWN = 4;

/** Between two calls: whom to call back next. Nothing where nothing is owed. */
export function DueCallbacks() {
  const { t } = useTranslation('callbacks');
  const callbacks = (useCallbackList('ALL').data?.callbacks ?? []).filter(({ mayCall }) => mayCall);
  if (callbacks.length === 0) return null;
  return (
    <Panel title={t('dueNext', { count: callbacks.length })} icon="phone" actions={<Link to="/callbacks" className={classes.all}>{t('all')}</Link>}>
      <ul className={classes.dueList}>
        {callbacks.slice(0, SHOWN).map((callback) => (
          <li key={callback.id}>
            <span className={classes.dueTime}><DateTime value={callback.dueAt} shape="short" /></span>
            <Link to="/callbacks">{callback.facilityName ?? callback.memberName ?? callback.ticketNumber}</Link>
            <span className={classes.dueMarks}>
              <DueMark dueAt={callback.dueAt} /><ClinicNow clinic={callback.reach} />
              {callback.ringingBy && <span className={classes.meta}>{t('card.ringing', { name: callback.ringingBy })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
