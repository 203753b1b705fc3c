import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { leftUntil } from './desk-time';
import { spanOf } from './span';
import { useDeskHours } from './use-desk-hours';
import { useNow } from './use-now';

/** So shortly before the end the clock is a warning. */
const SOON_MS = 30 * 60_000;

/** How much time of the desk is left until the first of its clocks is due; whether the caller is waited for instead. */
export function TimeLeft({ escalation: { discipline, dueAt, dueCounted, waitingSince } }: { escalation: Pick<EscalationFieldsFragment, 'discipline' | 'dueAt' | 'dueCounted' | 'waitingSince'> }) {
  const { t } = useTranslation('escalations');
  const desk = useDeskHours(discipline);
  const now = useNow();
  if (waitingSince) return <StatusBadge tone="neutral" icon="clock">{t('target.waiting')}</StatusBadge>;
  return dueAt ? <LeftBadge left={leftUntil(dueAt, dueCounted, desk, now)} counted={dueCounted} late={Date.parse(dueAt) < now} /> : null;
}

/** What is left, in words; when it has passed, by how much, in red. */
export function LeftBadge({ left, counted, late }: { left: number; counted: 'DESK' | 'CLOCK' | null; late: boolean }) {
  const { t } = useTranslation('escalations');
  // A day of the desk has no length of its own: hours, however many.
  const { unit, ...values } = spanOf(Math.abs(left), counted === 'DESK' ? 'hours' : 'days');
  const time = t(`span.${unit}`, values);
  if (late) return <StatusBadge tone="danger" icon="alert">{t('overdue', { time })}</StatusBadge>;
  return <StatusBadge tone={left < SOON_MS ? 'warning' : 'neutral'} icon="clock">{t('left', { time })}</StatusBadge>;
}

/** How long something has waited; `ago`: without saying what for. */
export function Age({ since, words = 'waiting' }: { since: string; words?: 'waiting' | 'ago' }) {
  const { t } = useTranslation('escalations');
  const { unit, ...values } = spanOf(Math.max(0, useNow() - Date.parse(since)));
  const justNow = unit === 'minutes' && values.minutes === 0;
  return <span>{justNow ? t(words === 'ago' ? 'nowAgo' : 'justNow') : t(words, { time: t(`span.${unit}`, values) })}</span>;
}
