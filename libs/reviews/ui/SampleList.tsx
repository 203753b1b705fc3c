import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment, ReviewSamplesQuery } from '@saimado/contract/generated/reviews';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonthDay } from '@saimado/ui-kit/format-date';
import type { IconName } from '@saimado/ui-kit/Icon';
import { StatusBadge, type Tone } from '@saimado/ui-kit/StatusBadge';
import classes from './reviews.module.css';

type Sample = ReviewSamplesQuery['reviewSamples'][number];
const LOOKS: Record<ReviewRowFragment['status'], { tone: Tone; icon: IconName }> = {
  DRAWN: { tone: 'info', icon: 'question' }, SHARED: { tone: 'neutral', icon: 'send' }, ANSWERED: { tone: 'success', icon: 'check' }, SKIPPED: { tone: 'neutral', icon: 'minus' },
};

/** What was drawn, how, and how far its review is. */
export function SampleList({ samples, selected, onSelect }: { samples: readonly Sample[]; selected: string | null; onSelect: (id: string) => void }) {
  const { t } = useTranslation(['reviews', 'common']);
  const language = useLanguage();
  return (
    <div className={classes.samples}>
      {samples.map((sample) => (
        <section key={sample.id} aria-label={t('list.seed', { seed: sample.seed })} className={classes.sample}>
          <div className={classes.sampleHead}>
            <strong>{t(`rule.${sample.rule}`)}</strong>
            <span className={classes.end}>{t('list.progress', { done: sample.reviews.filter(({ status }) => status !== 'DRAWN').length, all: sample.reviews.length })}</span>
            <span className={classes.quiet}>{t('list.period', { from: formatMonthDay(sample.fromDay, language), to: formatMonthDay(sample.toDay, language) })}</span>
            <span className={classes.quiet}>{[sample.hotline && t(`common:hotlineShort.${sample.hotline}`), sample.operator, t('list.drawnFrom', { candidates: sample.candidates }), t('list.seed', { seed: sample.seed })].filter(Boolean).join('　')}</span>
          </div>
          <ul className={classes.rows}>
            {sample.reviews.map((review) => (
              <li key={review.id}>
                <button type="button" className={classes.row} aria-current={review.id === selected || undefined} onClick={() => onSelect(review.id)}>
                  <span className="saimado-number">{review.ticketNumber}</span>
                  <StatusBadge {...LOOKS[review.status]}>{t(`status.${review.status}`)}</StatusBadge>
                  <span className={classes.who}>{review.operator}</span>
                  {review.percent !== null && <span className={classes.percent}>{t('result.percent', { percent: review.percent })}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
