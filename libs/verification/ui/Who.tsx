import { useTranslation } from 'react-i18next';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import classes from './work.module.css';

interface Props { of: { facilityName: string | null; memberName: string | null; callerNumber?: string | null } }

/** Who called, as far as it is known. */
export function Who({ of: { facilityName, memberName, callerNumber } }: Props) {
  const { t } = useTranslation('verification');
  const name = [facilityName, memberName].filter(Boolean).join(' / ');
  return (
    <span className={classes.who} title={name || undefined}>
      {name ? <strong>{name}</strong> : <span className={classes.quiet}>{t('work.unknownCaller')}</span>}
      {callerNumber && <span className={classes.quiet}><PhoneNumber value={callerNumber} /></span>}
    </span>
  );
}
