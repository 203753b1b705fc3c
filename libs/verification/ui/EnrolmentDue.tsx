import { daysBetween, jstDateOf } from '@saimado/kernel/jst';
import { useTranslation } from 'react-i18next';
import type { EnrolmentStatus } from '@saimado/contract/generated/schema';
import type { EnrolmentFieldsFragment } from '@saimado/contract/generated/verification-work';
import { serverNow } from '@saimado/ui-kit/clock';
import { DateTime } from '@saimado/ui-kit/DateTime';
import type { IconName } from '@saimado/ui-kit/Icon';
import { NeedsConfirmation, StatusBadge, type Tone } from '@saimado/ui-kit/StatusBadge';
import classes from './work.module.css';

const LOOKS: Record<EnrolmentStatus, { tone: Tone; icon: IconName }> = {
  OPEN: { tone: 'warning', icon: 'clock' }, CONFIRMED: { tone: 'success', icon: 'checkCircle' }, NOT_CONFIRMED: { tone: 'warning', icon: 'crossCircle' },
  COULD_NOT_ASK: { tone: 'warning', icon: 'question' }, SUPERSEDED: { tone: 'neutral', icon: 'refresh' },
};

export function EnrolmentBadge({ code }: { code: EnrolmentStatus }) {
  const { t } = useTranslation('common');
  return <StatusBadge {...LOOKS[code]}>{t(`enrolmentStatus.${code}`)}</StatusBadge>;
}

/** By when the association is to be asked; red only once that day is over. A day that nobody has set is our own default. */
export function EnrolmentDue({ task: { dueOn, overdue, dueIsDefault } }: { task: Pick<EnrolmentFieldsFragment, 'dueOn' | 'overdue' | 'dueIsDefault'> }) {
  const { t } = useTranslation('verification');
  const late = daysBetween(dueOn, jstDateOf(serverNow()));
  return (
    <span className={classes.due}>
      {overdue && <StatusBadge tone="danger" icon="alert">{t('work.enrolments.overdue', { count: Math.max(1, late) })}</StatusBadge>}
      <span>{t('work.enrolments.due')} <strong><DateTime value={dueOn} shape="day" /></strong></span>
      {dueIsDefault && <span title={t('work.enrolments.defaultDue')}><NeedsConfirmation /></span>}
    </span>
  );
}
