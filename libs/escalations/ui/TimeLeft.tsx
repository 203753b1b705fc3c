import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { spanOf } from './span';
import { useNow } from './use-now';

/** So shortly before the end the clock is a warning. */
const SOON_MS = 15 * 60_000;

/** How long until tier 2 is to have made contact; when that has passed, it says so in words and in red. */
export function TimeLeft({ dueAt }: { dueAt: string | null }) {
  const { t } = useTranslation('escalations');
  const now = useNow();
  if (!dueAt) return null;
  const left = Date.parse(dueAt) - now;
  const { unit, ...values } = spanOf(Math.abs(left));
  const time = t(`span.${unit}`, values);
  if (left < 0) return <StatusBadge tone="danger" icon="alert">{t('overdue', { time })}</StatusBadge>;
  return <StatusBadge tone={left < SOON_MS ? 'warning' : 'neutral'} icon="clock">{t('left', { time })}</StatusBadge>;
}

/** How long something has waited. */
export function Age({ since }: { since: string }) {
  const { t } = useTranslation('escalations');
  const { unit, ...values } = spanOf(Math.max(0, useNow() - Date.parse(since)));
  const justNow = unit === 'minutes' && values.minutes === 0;
  return <span>{justNow ? t('justNow') : t('waiting', { time: t(`span.${unit}`, values) })}</span>;
}
