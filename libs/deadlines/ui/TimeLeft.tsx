import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './deadlines.module.css';

/** Days within which a deadline is near enough to stand out. */
const NEAR_DAYS = 2;

interface Props {
  daysLeft: number;
  short?: string;
  provisional?: boolean;
  /** Words alone, for a second line in a dense list. */
  plain?: boolean;
}

/** 「速報 あと2日」: red only once it is missed. */
export function TimeLeft({ daysLeft, short, provisional = false, plain = false }: Props) {
  const { t } = useTranslation('deadlines');
  const left = daysLeft > 0 ? t('left.days', { count: daysLeft }) : daysLeft === 0 ? t('left.today') : t('left.over', { count: -daysLeft });
  const words = [short, left, provisional && t('left.provisional')].filter(Boolean).join(' ');
  const tone = daysLeft < 0 ? 'danger' : daysLeft <= NEAR_DAYS ? 'warning' : 'info';
  if (plain) return <span className={classes.plain} data-tone={tone}><Icon name={daysLeft < 0 ? 'alert' : 'clock'} size="1em" />{words}</span>;
  return <StatusBadge tone={tone} icon={daysLeft < 0 ? 'alert' : 'clock'}>{words}</StatusBadge>;
}
