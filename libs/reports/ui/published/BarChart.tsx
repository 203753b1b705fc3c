import { FigureText } from './FigureText';
import { type Figure, largestOf, shareOf, shareText } from './release';
import classes from './published.module.css';

export interface Bar {
  label: string;
  figure: Figure;
}

/** Lying bars with their counts and shares; a withheld count has the mark and no bar. In several columns on one scale where there are many. */
export function BarChart({ bars, total, across = 1 }: { bars: readonly Bar[]; total: Figure; across?: number }) {
  const largest = largestOf(bars.map(({ figure }) => figure));
  const each = Math.ceil(bars.length / across);
  const parts = Array.from({ length: across }, (_, index) => bars.slice(index * each, (index + 1) * each));
  return <div className={classes.across} data-across={across}>{parts.map((part, index) => <Bars key={index} bars={part} total={total} largest={largest} />)}</div>;
}

function Bars({ bars, total, largest }: { bars: readonly Bar[]; total: Figure; largest: number }) {
  return (
    <div className={classes.bars}>
      {bars.map(({ label, figure }) => (
        <div key={label} className={classes.barRow}>
          <span className={classes.barLabel}>{label}</span>
          <span className={classes.track}>{figure !== null && figure > 0 && <span className={classes.bar} style={{ width: `${(figure / largest) * 100}%` }} />}</span>
          <span className={classes.barFigure}><FigureText figure={figure} /></span>
          <span className={classes.barShare}>{shareText(shareOf(figure, total))}</span>
        </div>
      ))}
    </div>
  );
}

interface ColumnProps {
  /** An undefined figure: there is none, not even a withheld one. */
  bars: readonly { label: string; figure: Figure | undefined }[];
  largest: number;
  small?: boolean;
  /** how a figure is written, where it is no count */
  written?: ((figure: number) => string) | undefined;
}

/** Standing bars, for what follows one another: hours, weekdays, periods. */
export function ColumnChart({ bars, largest, small = false, written }: ColumnProps) {
  return (
    <div className={classes.columns} data-small={small || undefined}>
      {bars.map(({ label, figure }) => (
        <div key={label} className={classes.column}>
          <span className={classes.columnFigure}>{figure !== undefined && <FigureText figure={figure} written={written} />}</span>
          <span className={classes.columnTrack}>{figure != null && figure > 0 && <span className={classes.columnBar} style={{ height: `${(figure / largest) * 100}%` }} />}</span>
          <span className={classes.columnLabel}>{label}</span>
        </div>
      ))}
    </div>
  );
}
