import { useTranslation } from 'react-i18next';
import type { ReviewFieldsFragment } from '@saimado/contract/generated/reviews';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './reviews.module.css';

/** What was said of a call, as it was shared: the score, each answer with its remark, the words, and the operator's. */
export function ReviewResult({ review }: { review: ReviewFieldsFragment }) {
  const { t } = useTranslation('reviews');
  if (review.status === 'SKIPPED') return <p><strong>{t('result.skipped')}</strong>　{review.skipReason}</p>;
  const failed = review.criteria.filter(({ id }) => review.failed.includes(id)).map(({ title }) => title);
  return (
    <div className={classes.result}>
      <p className={classes.score}>
        <strong className={classes.points}>{review.percent === null ? t('result.none') : t('result.percent', { percent: review.percent })}</strong>
        <StatusBadge tone={review.passed ? 'success' : 'warning'} icon={review.passed ? 'check' : 'alert'}>{t(review.passed ? 'result.passed' : 'result.notPassed')}</StatusBadge>
        {failed.length > 0 && <StatusBadge tone="warning" icon="alert">{t('result.failed', { titles: failed.join('・') })}</StatusBadge>}
      </p>
      {review.remark && <blockquote className={classes.words}>{review.remark}</blockquote>}
      <p className={classes.quiet}>{review.reviewer && t('result.by', { name: review.reviewer })}　{review.settledAt && <DateTime value={review.settledAt} shape="short" />}　{t('form.version', { version: review.formVersion })}</p>
      <ul className={classes.levels}>
        {review.criteria.map(({ id, title, level, remark }) => (
          <li key={id} data-level={level ?? 'none'}>
            <span>{title}</span><span className={classes.level}>{t(`form.level.${level ?? 'none'}`)}</span>
            {remark && <span className={classes.words}>{remark}</span>}
          </li>
        ))}
      </ul>
      {review.reply && <p><strong>{t('result.reply')}</strong>　{review.reply}</p>}
    </div>
  );
}
