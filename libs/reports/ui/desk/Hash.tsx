import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';

const FIRST_DIGITS = 16;
const SECTION = /.{4}/g;

/** The first digits of a fingerprint in fours, for two people to compare by voice; all of it on hover and for copying. */
export function Hash({ value }: { value: string | null }) {
  const { t } = useTranslation('reports');
  if (!value) return <span className={classes.quiet}>{t('desk.hash.none')}</span>;
  return <code className={classes.hash} title={value}>{value.slice(0, FIRST_DIGITS).match(SECTION)?.join(' ')}…</code>;
}
