import { daysBetween, jstDateOf } from '@saimado/kernel/jst';
import { useTranslation } from 'react-i18next';
import { serverNow } from '@saimado/ui-kit/clock';
import { formatDateTime } from '@saimado/ui-kit/format-date';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { useLanguage } from '@saimado/ui-kit/DateTime';

/** Since when something is owed, in days of Japan; today's own is nothing to worry about yet. */
export function DebtAge({ since }: { since: string }) {
  const { t } = useTranslation('verification');
  const language = useLanguage();
  const days = Math.max(0, daysBetween(jstDateOf(new Date(since)), jstDateOf(serverNow())));
  return (
    <span title={formatDateTime(since, language)}>
      <StatusBadge tone={days === 0 ? 'neutral' : 'warning'} icon="clock">{days === 0 ? t('work.age.today') : t('work.age.days', { count: days })}</StatusBadge>
    </span>
  );
}
