import { useTranslation } from 'react-i18next';
import { ChartCard } from './ChartCard';
import { FigureText } from './FigureText';
import type { Figure, ReleaseMeasure } from './release';
import { useDuration, useWords } from './use-words';
import classes from './published.module.css';

const QUARTILES = ['lowerQuartile', 'median', 'upperQuartile'] as const;

/** Medians, with the range in which the middle half lies. Each has a scale of its own: ringing takes seconds, specialists take hours. */
export function Measures({ measures, where }: { measures: readonly ReleaseMeasure[]; where: string }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const title = t('published.group.times');
  return (
    <ChartCard
      title={t('published.medians')} span={3}
      chart={<div className={classes.measures}>{measures.map((measure) => <Range key={measure.measure} measure={measure} />)}</div>}
      table={(
        <table className={classes.table}>
          <caption className="visually-hidden">{`${where} ${title}`}</caption>
          <thead><tr><th scope="col">{title}</th>{QUARTILES.map((quartile) => <th key={quartile} scope="col">{t(`published.quartile.${quartile}`)}</th>)}</tr></thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure.measure}><th scope="row">{words.measure(measure.measure)}</th>{QUARTILES.map((quartile) => <td key={quartile}><Seconds seconds={measure[quartile] ?? null} /></td>)}</tr>
            ))}
          </tbody>
        </table>
      )}
    />
  );
}

export function Seconds({ seconds }: { seconds: Figure }) {
  const duration = useDuration();
  return <FigureText figure={seconds} written={duration} />;
}

function Range({ measure: { measure, lowerQuartile, median, upperQuartile } }: { measure: ReleaseMeasure }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const duration = useDuration();
  const known = lowerQuartile != null && median != null && upperQuartile != null;
  const at = (seconds: number): string => `${(seconds / Math.max(1, (upperQuartile ?? 0) * 1.15)) * 100}%`;
  return (
    <div className={classes.measure}>
      <span>{words.measure(measure)}<span className={classes.measureNote}>{words.measureNote(measure)}</span></span>
      <strong><Seconds seconds={median ?? null} /></strong>
      <span className={classes.rangeTrack}>
        {known && <span className={classes.range} style={{ insetInlineStart: at(lowerQuartile), width: at(upperQuartile - lowerQuartile) }} />}
        {known && <span className={classes.median} style={{ insetInlineStart: at(median) }} />}
      </span>
      <small>{known && t('published.middleHalf', { from: duration(lowerQuartile), to: duration(upperQuartile) })}</small>
    </div>
  );
}
