import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import type { Subject } from './use-guideline';
import classes from './guideline.module.css';

/** What the caller asks about, the main one first: what it means in a sentence, and where it is found. */
export function ChosenSubjects({ subjects, onRemove }: { subjects: readonly Subject[]; onRemove?: (code: string) => void }) {
  const { t } = useTranslation('guideline');
  if (subjects.length === 0) return null;
  return (
    <ul className={classes.chosen} aria-label={t('chosen.label')}>
      {subjects.map((subject, index) => (
        <li key={subject.code} className={classes.subject} data-main={index === 0 || undefined}>
          <div className={classes.subjectHead}>
            {subject.number && <span className={classes.number}>{subject.number}</span>}
            <strong>{subject.name}</strong>
            {subject.edition && <span className={classes.quiet}>{subject.edition}</span>}
            {subject.added && <span className={classes.added}>{t('subject.added')}</span>}
            {subject.needsConfirmation && <NeedsConfirmation />}
            {onRemove && (
              <ActionIcon className={classes.remove} variant="subtle" color="gray" size={36} aria-label={t('chosen.remove', { name: subject.name })} onClick={() => onRemove(subject.code)}><Icon name="cross" /></ActionIcon>
            )}
          </div>
          <p className={classes.guide}>{subject.guide}</p>
          <p className={classes.quiet}>
            {subject.place}{subject.since && ` ・ ${subject.since}`}{' ・ '}{t('subject.source', { source: subject.source })}
            {subject.url && <> ・ <a href={subject.url} target="_blank" rel="noreferrer">{t('subject.open')}</a></>}
          </p>
        </li>
      ))}
    </ul>
  );
}
