import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EnrolmentConfirmationsDocument, type EnrolmentFieldsFragment } from '@saimado/contract/generated/verification-work';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { EnrolmentBadge, EnrolmentDue } from './EnrolmentDue';
import { EnrolmentDueForm } from './EnrolmentDueForm';
import { EnrolmentResultForm } from './EnrolmentResultForm';
import { useWorkChanges } from './use-work-changes';
import { Who } from './Who';
import classes from './work.module.css';

type Opened = { id: string; form: 'due' | 'result' } | null;

/** Whom the local association is to be asked about, due first first; and what came of it. */
export function EnrolmentTab() {
  const { t } = useTranslation(['verification', 'common']);
  const [settled, setSettled] = useState(false);
  const [opened, setOpened] = useState<Opened>(null);
  const query = useQuery(EnrolmentConfirmationsDocument, { variables: { settled }, fetchPolicy: 'cache-and-network' });
  useWorkChanges(query.refetch);
  const close = (): void => setOpened(null);
  return (
    <div className={classes.tab}>
      <p className={classes.help}>{t('work.enrolments.help')}</p>
      <SegmentedControl
        size="sm" className={classes.choice} aria-label={t('work.state')} value={settled ? 'done' : 'open'} onChange={(value) => { setSettled(value === 'done'); close(); }}
        data={[{ value: 'open', label: t('work.enrolments.open') }, { value: 'done', label: t('work.enrolments.done') }]}
      />
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('work.tab.enrolments')}>
        <QueryGate query={query}>
          {({ enrolmentConfirmations: list }) => list.length === 0
            ? <EmptyState icon="checkCircle" title={t(settled ? 'work.enrolments.noneDone' : 'work.enrolments.none')} />
            : (
              <ul className={classes.cards}>
                {list.map((task) => (
                  <li key={task.id} className={classes.card}>
                    <TaskHead task={task} />
                    <div className={classes.cardFoot}>
                      <TaskFacts task={task} />
                      {task.nextResults.length > 0 && (
                        <div className={classes.cardActions}>
                          {task.status === 'OPEN' && <Button size="sm" variant="default" onClick={() => setOpened({ id: task.id, form: 'due' })}>{t('work.enrolments.setDue')}</Button>}
                          <Button size="sm" variant="light" onClick={() => setOpened({ id: task.id, form: 'result' })}>{t('work.enrolments.settle')}</Button>
                        </div>
                      )}
                    </div>
                    {opened?.id === task.id && opened.form === 'due' && <EnrolmentDueForm task={task} refetch={query.refetch} onClose={close} />}
                    {opened?.id === task.id && opened.form === 'result' && <EnrolmentResultForm task={task} refetch={query.refetch} onClose={close} />}
                  </li>
                ))}
              </ul>
            )}
        </QueryGate>
      </div>
    </div>
  );
}

function TaskHead({ task }: { task: EnrolmentFieldsFragment }) {
  return (
    <div className={classes.cardHead}>
      {task.status === 'OPEN' ? <EnrolmentDue task={task} /> : <EnrolmentBadge code={task.status} />}
      <Who of={task} />
      <span className={classes.push}><Link to={`/tickets/${task.ticketNumber}`} className={`saimado-number ${classes.link}`}>{task.ticketNumber}</Link></span>
    </div>
  );
}

function TaskFacts({ task }: { task: EnrolmentFieldsFragment }) {
  const { t } = useTranslation('verification');
  return (
    <div>
      <dl className={classes.facts}>
        <div><dt>{t('work.enrolments.association')}</dt><dd>{task.association ?? <span className={classes.quiet}>{t('work.enrolments.noAssociation')}</span>}</dd></div>
        <div><dt>{t('work.enrolments.recorded')}</dt><dd>{task.createdBy} <DateTime value={task.createdAt} shape="short" /></dd></div>
        {task.settledAt && <div><dt>{t('work.enrolments.settled')}</dt><dd>{task.settledBy} <DateTime value={task.settledAt} shape="short" /></dd></div>}
      </dl>
      {task.note && <p className={classes.note}>{task.note}</p>}
    </div>
  );
}
