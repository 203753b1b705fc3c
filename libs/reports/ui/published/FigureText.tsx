import { useTranslation } from 'react-i18next';
import type { Figure } from './release';
import classes from './published.module.css';

/** What stands for everything that is withheld. */
export function Mark() {
  const { t } = useTranslation('reports');
  return <span className={classes.mark}><span aria-hidden="true">{t('published.mark')}</span><span className="visually-hidden">{t('published.withheld')}</span></span>;
}

/** Stands for a whole table of marks. */
export function AllWithheld() {
  const { t } = useTranslation('reports');
  return <p className={classes.note}>{t('published.allWithheld')}</p>;
}

/** A figure, or the mark. @param written how it is written, where it is no count */
export function FigureText({ figure, written }: { figure: Figure; written?: ((figure: number) => string) | undefined }) {
  const { i18n } = useTranslation();
  if (figure === null) return <Mark />;
  return written ? <span className={classes.seconds}>{written(figure)}</span> : <span className="saimado-number">{figure.toLocaleString(i18n.language)}</span>;
}
