import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureText } from './FigureText';
import { Seconds } from './Measures';
import { type Change, changeOf, countOf, measureOf, type ReleaseHotline, shareOf, shareText } from './release';
import { useDuration, useWords } from './use-words';
import classes from './published.module.css';

/** The breakdowns' cells that say most by themselves. */
const CELLS = [['tier', 'TIER_2'], ['urgency', 'CRITICAL']] as const;
const signed = (amount: string, by: number): string => `${by < 0 ? '−' : by > 0 ? '＋' : '±'}${amount}`;

interface Props {
  now: ReleaseHotline;
  before: ReleaseHotline | undefined;
  /** the name of the period before */
  beforeName: string | undefined;
}

/** The figures to remember, each with what has become of it since the period before, where both are published. */
export function KeyFigures({ now, before, beforeName }: Props) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const duration = useDuration();
  const total = now.total ?? null;
  const since = (change: Change | null, amount: (by: number) => string): ReactNode =>
    (change === null ? before && t('published.notComparable', { period: beforeName }) : t('published.since', { period: beforeName, before: amount(change.before), by: signed(amount(Math.abs(change.by)), change.by) }));
  const count = (by: number): string => t('published.tickets', { count: by });
  return (
    <dl className={classes.keys}>
      <Key label={t('published.total')} note={before ? since(changeOf(now.total, before.total), count) : t('published.noneBefore')} large><FigureText figure={total} />{total !== null && <small>{t('published.unit')}</small>}</Key>
      {CELLS.map(([table, code]) => {
        const figure = countOf(now, table, code);
        if (figure === undefined) return null;
        const share = shareText(shareOf(figure, total));
        return (
          <Key key={table} label={t('published.cellOf', { table: words.table(table), code: words.code(table, code) })} note={since(changeOf(figure, before && countOf(before, table, code)), count)}>
            <FigureText figure={figure} />{figure !== null && <small>{t('published.unit')}{share && t('published.ofTotal', { share })}</small>}
          </Key>
        );
      })}
      {now.measures.map(({ measure, median }) => (
        <Key key={measure} label={t('published.medianOf', { measure: words.measure(measure) })} note={since(changeOf(median, before && measureOf(before, measure)?.median), duration)}>
          <Seconds seconds={median ?? null} />
        </Key>
      ))}
    </dl>
  );
}

function Key({ label, note, large = false, children }: { label: string; note: ReactNode; large?: boolean; children: ReactNode }) {
  return (
    <div className={classes.key} data-large={large || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {note && <dd className={classes.keyNote}>{note}</dd>}
    </div>
  );
}
