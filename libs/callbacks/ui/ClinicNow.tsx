import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatShort, formatTime } from '@saimado/ui-kit/format-date';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';

/** Whether the clinic can be reached now, until when or from when on. */
export function ClinicNow({ clinic: { isOpen, closesAt, opensAt } }: { clinic: { isOpen: boolean | null; closesAt: string | null; opensAt: string | null } }) {
  const { t } = useTranslation('callbacks');
  const language = useLanguage();
  if (isOpen === null) return <StatusBadge tone="neutral" icon="question">{t('clinic.unknown')}</StatusBadge>;
  if (isOpen) return <StatusBadge tone="success" icon="checkCircle">{closesAt ? t('clinic.openUntil', { time: formatTime(closesAt) }) : t('clinic.open')}</StatusBadge>;
  return <StatusBadge tone="warning" icon="clock">{opensAt ? t('clinic.opensAt', { time: formatShort(opensAt, language) }) : t('clinic.closed')}</StatusBadge>;
}
