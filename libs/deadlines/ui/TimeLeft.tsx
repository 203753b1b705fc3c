import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';

/** Days within which a deadline is near enough to stand out. */
const NEAR_DAYS = 2;

interface Props { daysLeft: number; short?: string; provisional?: boolean }

/** 「速報 あと2日」: red only once it is missed. */
export function TimeLeft({ daysLeft, short, provisional = false }: Props) {
  const { t } = useTranslation('deadlines');
  const left = daysLeft > 0 ? t('left.days', { count: daysLeft }) : daysLeft === 0 ? t('left.today') : t('left.over', { count: -daysLeft });
  const words = [short, left, provisional && t('left.provisional')].filter(Boolean).join(' ');
  return <StatusBadge tone={daysLeft < 0 ? 'danger' : daysLeft <= NEAR_DAYS ? 'warning' : 'info'} icon={daysLeft < 0 ? 'alert' : 'clock'}>{words}</StatusBadge>;
}
