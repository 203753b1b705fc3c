import { useTranslation } from 'react-i18next';
import type { TimelineFieldsFragment } from '@saimado/contract/generated/tickets';
import { DateTime } from '@saimado/ui-kit/DateTime';
import classes from './script.module.css';

/** What was read since, in the timeline's entry of a script: how many and until when, all of it on demand. */
export function ReadSteps({ steps }: { steps: TimelineFieldsFragment['scriptSteps'] }) {
  const { t } = useTranslation('scripts');
  const read = steps.filter(({ done }) => done);
  const last = read.at(-1);
  if (steps.length === 0) return null;
  return (
    <details className={classes.readSteps}>
      <summary>{t('read', { count: read.length })} {last && <>{t('lastRead')} <DateTime value={last.at} shape="time" /></>}</summary>
      <ul lang="ja">
        {steps.map(({ stepId, done, said, at, by }) => (
          <li key={stepId} data-taken-back={!done || undefined}>
            <span className={classes.readAt}><DateTime value={at} shape="time" /></span>
            <span>{done ? said : <><s>{said}</s> {t('takenBack', { by })}</>}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
