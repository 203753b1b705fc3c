import { useTranslation } from 'react-i18next';
import { serverNow } from '@saimado/ui-kit/clock';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes in the largest unit that is at least one: nobody counts 4,000 minutes from four metres. */
export function useMinutes(): (minutes: number) => string {
  const { t } = useTranslation('floor');
  return (minutes) => (minutes >= DAY ? t('wall.days', { count: Math.floor(minutes / DAY) }) : minutes >= HOUR ? t('wall.hours', { count: Math.floor(minutes / HOUR) }) : t('wall.minutes', { count: Math.max(0, Math.floor(minutes)) }));
}

/** How long something has been so. */
export function useAge(): (since: string) => string {
  const minutes = useMinutes();
  return (since) => minutes((serverNow().getTime() - Date.parse(since)) / 60_000);
}
