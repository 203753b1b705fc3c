import { FigureText } from './FigureText';
import { type Figure, largestOf, shareOf, shareText } from './release';
import classes from './published.module.css';

export interface Bar {
  label: string;
  figure: Figure;
}

/** Lying bars with their counts and shares; a withheld count has the mark and no bar. */
export function BarChart({ bars, total }: { bars: readonly Bar[]; total: Figure }) {
  const largest = largestOf(bars.map(({ figure }) => figure));
  return (
    <div className={classes.bars}>
      {bars.map(({ label, figure }) => (
        <div key={label} className={classes.barRow} data-withheld={figure === null || undefined}>
          <span className={classes.barLabel}>{label}</span>
          <span className={classes.track}>{figure !== null && <span className={classes.bar} style={{ width: `${(figure / largest) * 100}%` }} />}</span>
          <span className={classes.barFigure}><FigureText figure={figure} /></span>
          <span className={classes.barShare}>{shareText(shareOf(figure, total))}</span>
        </div>
      ))}
    </div>
  );
}

/** Standing bars, for what follows one another: hours, weekdays, periods. Undefined: there is no figure, not even a withheld one. */
export function ColumnChart({ bars, largest, small = false }: { bars: readonly (Omit<Bar, 'figure'> & { figure: Figure | undefined })[]; largest: number; small?: boolean }) {
  return (
    <div className={classes.columns} data-small={small || undefined}>
      {bars.map(({ label, figure }) => (
        <div key={label} className={classes.column}>
          <span className={classes.columnFigure}>{figure !== undefined && <FigureText figure={figure} />}</span>
          <span className={classes.columnTrack}>{figure != null && <span className={classes.columnBar} style={{ height: `${(figure / largest) * 100}%` }} />}</span>
          <span className={classes.columnLabel}>{label}</span>
        </div>
      ))}
    </div>
  );
}
