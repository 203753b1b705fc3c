import { useTranslation } from 'react-i18next';
import type { ExchangeFieldsFragment } from '@saimado/contract/generated/escalations';
import { DateTime } from '@saimado/ui-kit/DateTime';
import classes from './escalation.module.css';

/** What tier 2 asked of tier 1 and what was answered, each with who and when. */
export function Exchanges({ exchanges }: { exchanges: readonly ExchangeFieldsFragment[] }) {
  const { t } = useTranslation('escalations');
  if (exchanges.length === 0) return null;
  return (
    <ol className={classes.exchanges} aria-label={t('exchanges')}>
      {exchanges.map(({ id, question, askedBy, askedAt, answer, answeredBy, answeredAt }) => (
        <li key={id}>
          <p className={classes.said}><strong>{t('question')}</strong> {askedBy} <DateTime value={askedAt} shape="short" /></p>
          <p className={classes.handOver}>{question}</p>
          <p className={classes.said}>
            <strong>{t(answer === null ? 'answerAwaited' : 'answer')}</strong> {answeredBy} {answeredAt && <DateTime value={answeredAt} shape="short" />}
          </p>
          {answer !== null && <p className={classes.handOver}>{answer}</p>}
        </li>
      ))}
    </ol>
  );
}
