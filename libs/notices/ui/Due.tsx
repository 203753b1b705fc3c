import { useTranslation } from 'react-i18next';
import { serverNow } from '@saimado/ui-kit/clock';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { dueDayOf, timeLeft } from './time-left';

/** 「期限 11月24日（火） あと2日」; an hour only where an hour is due. */
export function Due({ at }: { at: string }) {
  const { t } = useTranslation('notices');
  const day = dueDayOf(new Date(at));
  const { unit, count } = timeLeft(new Date(at), serverNow());
  return (
    <span>{t('due')} <DateTime value={day ?? at} shape={day ? 'day' : 'short'} /> <strong>{count === 0 && unit === 'days' ? t('left.today') : t(`${count < 0 ? 'over' : 'left'}.${unit}`, { count: Math.abs(count) })}</strong></span>
  );
}
