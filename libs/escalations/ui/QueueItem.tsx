import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { useMe } from '@saimado/contract/client/session';
import { PeopleAt } from '@saimado/presence/ui/PeopleAt';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { EscalationStatusBadge, StatusBadge, UrgencyBadge } from '@saimado/ui-kit/StatusBadge';
import { Age, TimeLeft } from './TimeLeft';
import classes from './desk.module.css';

/** One line of the queue: how grave, how long, what and where, who has it. */
export function QueueItem({ escalation, fresh }: { escalation: EscalationFieldsFragment; fresh: boolean }) {
  const { t } = useTranslation(['escalations', 'common']);
  const { role } = useMe();
  const categoryLabel = useCategoryLabel();
  const { status, urgency, category, claimedBy, claimedByMe, dueAt, waitingSince } = escalation;
  return (
    <>
      <span className={classes.itemRow}>
        {urgency && <UrgencyBadge code={urgency} />}
        <span className={classes.end}>{dueAt || waitingSince ? <TimeLeft escalation={escalation} /> : <EscalationStatusBadge code={status} />}</span>
      </span>
      <span className={classes.itemTitle}>
        <strong>{category ? categoryLabel(category) : t('desk.noCategory')}</strong>
        <span>{escalation.facilityName ?? t('desk.noFacility')}</span>
      </span>
      <span className={classes.itemRow}>
        <span className={`saimado-number ${classes.quiet}`}>{escalation.ticketNumber}</span>
        {role === 'SUPERVISOR' && <span className={`${classes.quiet} ${classes.itemHolder}`}>{t(`common:discipline.${escalation.discipline}`)}</span>}
        <span className={classes.end}><PeopleAt subject={`ticket:${escalation.ticketNumber}`} /></span>
      </span>
      <span className={classes.itemRow}>
        {!escalation.closedAt && <span className={classes.quiet}><Age since={escalation.queuedAt} words="ago" /></span>}
        {escalation.closedAt && <span className={classes.quiet}><DateTime value={escalation.closedAt} shape="short" /></span>}
        <span className={`${classes.end} ${classes.itemHolder} ${claimedByMe ? classes.itemMine : classes.quiet}`}>
          {claimedByMe ? t('desk.mine') : claimedBy && t('heldBy', { name: claimedBy })}
        </span>
        {fresh && <StatusBadge tone="info" icon="plus">{t('desk.fresh')}</StatusBadge>}
      </span>
    </>
  );
}
