import { useTranslation } from 'react-i18next';
import type { Figure } from './release';
import classes from './published.module.css';

/** What stands for everything that is withheld. */
export function Mark() {
  const { t } = useTranslation('reports');
  return <span className={classes.mark}><span aria-hidden="true">{t('published.mark')}</span><span className="visually-hidden">{t('published.withheld')}</span></span>;
}

/** A count, or the mark. */
export function FigureText({ figure }: { figure: Figure }) {
  const { i18n } = useTranslation();
  return figure === null ? <Mark /> : <span className="saimado-number">{figure.toLocaleString(i18n.language)}</span>;
}
