import { useTranslation } from 'react-i18next';
import { FigureText } from './FigureText';
import type { Line } from './comparison-series';
import classes from './published.module.css';

interface Props {
  caption: string;
  periods: readonly string[];
  lines: readonly (Pick<Line, 'figures'> & { label: string })[];
  written?: ((figure: number) => string) | undefined;
}

/** Periods down, codes across; a period that was not published has a dash. */
export function ComparisonTable({ caption, periods, lines, written }: Props) {
  const { t } = useTranslation('reports');
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">{t('published.head.period')}</th>{lines.map(({ label }) => <th key={label} scope="col">{label}</th>)}</tr></thead>
      <tbody>
        {periods.map((period, index) => (
          <tr key={period}>
            <th scope="row">{period}</th>
            {lines.map(({ label, figures }) => {
              const figure = figures[index];
              return <td key={label}>{figure === undefined ? t('published.notReleased') : <FigureText figure={figure} written={written} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
