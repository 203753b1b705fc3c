import { useTranslation } from 'react-i18next';
import type { Bar } from './BarChart';
import { FigureText } from './FigureText';
import { type Figure, shareOf, shareText } from './release';
import classes from './published.module.css';

/** A breakdown as a table: counts, and shares where count and total are both published. */
export function CountTable({ caption, bars, total }: { caption: string; bars: readonly Bar[]; total: Figure }) {
  const { t } = useTranslation('reports');
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">{t('published.head.code')}</th><th scope="col">{t('published.head.count')}</th><th scope="col">{t('published.head.share')}</th></tr></thead>
      <tbody>
        {bars.map(({ label, figure }) => (
          <tr key={label}><th scope="row">{label}</th><td><FigureText figure={figure} /></td><td className={classes.share}>{shareText(shareOf(figure, total))}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
