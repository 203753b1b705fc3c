import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import type { Import } from './use-imports';
import classes from './register.module.css';

/** In the order of JMA's articles; whatever else the register says comes after. */
const ORDER = ['A①', 'A②B', 'A②C', 'B', 'C'];
const rank = (category: string): number => (ORDER.indexOf(category) + ORDER.length + 1) % (ORDER.length + 1);

/** Who moves from which category to which: only A① is entitled, so that a column too full is a mistake worth seeing. */
export function CategoryMoves({ found }: { found: Import }) {
  const { t } = useTranslation('register');
  const id = useId();
  const numbers = new Intl.NumberFormat(useLanguage());
  if (found.moved === 0) return null;
  const categories = [...new Set([...ORDER, ...found.categoryMoves.flatMap(({ from, to }) => [from, to])])].sort((a, b) => rank(a) - rank(b));
  const count = (from: string, to: string): number => found.categoryMoves.find((move) => move.from === from && move.to === to)?.count ?? 0;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.subtitle}>{t('moves.title', { count: found.moved })}</h3>
      <div className={classes.scroll}><table className={`${classes.table ?? ''} ${classes.matrix ?? ''}`}>
        <thead>
          <tr><td /><th scope="colgroup" colSpan={categories.length}>{t('moves.to')}</th></tr>
          <tr><th scope="col">{t('moves.from')}</th>{categories.map((to) => <th key={to} scope="col" className={classes.number}>{to}</th>)}</tr>
        </thead>
        <tbody>
          {categories.map((from) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              {categories.map((to) => {
                const moved = count(from, to);
                return <td key={to} className={classes.number} data-same={from === to || undefined} data-some={moved > 0 || undefined}>{from === to ? t('moves.same') : numbers.format(moved)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table></div>
    </section>
  );
}
