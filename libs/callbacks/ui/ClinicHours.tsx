import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatShort } from '@saimado/ui-kit/format-date';
import { ClinicNow } from './ClinicNow';
import classes from './callbacks.module.css';

interface Props { clinic: { isOpen: boolean | null; closesAt: string | null; opensAt: string | null; hours: string | null; daysOff: string | null; notBefore: string | null } }

/** When the clinic can be reached, in a few lines: now or not, its week, its days off. */
export function ClinicHours({ clinic }: Props) {
  const { t } = useTranslation('callbacks');
  const language = useLanguage();
  const rest = [clinic.daysOff && t('reach.offOn', { days: clinic.daysOff }), clinic.notBefore && t('reach.from', { time: formatShort(clinic.notBefore, language) })].filter(Boolean);
  return (
    <div className={classes.hours}>
      <ClinicNow clinic={clinic} />
      {clinic.hours && <span>{clinic.hours.replaceAll('、', ' ／ ')}</span>}
      {rest.length > 0 && <span>{rest.join(' ／ ')}</span>}
    </div>
  );
}
