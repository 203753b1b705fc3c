import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/verification';
import { Notice } from '@saimado/ui-kit/Notices';
import { EnrolmentDue } from './EnrolmentDue';
import classes from './work.module.css';

type Task = NonNullable<TicketFieldsFragment['enrolmentConfirmation']>;

/** How the confirmation that is owed to the service stands, and what to do now. */
export function EnrolmentState({ task }: { task: Task }) {
  const { t } = useTranslation('verification');
  if (task.status === 'SUPERSEDED') return null;
  const tone = task.status === 'CONFIRMED' ? 'success' : task.overdue ? 'danger' : 'warning';
  return (
    <Notice tone={tone} title={t(`enrolment.${task.status}.title`)}>
      <p className={classes.plain}>{t(`enrolment.${task.status}.text`)}</p>
      {task.status === 'OPEN' && <EnrolmentDue task={task} />}
      {task.association && <p className={classes.plain}>{t('work.enrolments.association')} {task.association}</p>}
      {task.note && <p className={classes.note}>{task.note}</p>}
    </Notice>
  );
}
