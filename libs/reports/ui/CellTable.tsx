import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, HotlineGroup } from './cells';
import classes from './reports.module.css';

interface Props {
  group: HotlineGroup;
  /** The longest bar of the report, so that bars of both hotlines compare. */
  largest: number;
  caption: string;
  /** Withheld as a sign that a legend explains; else in words. */
  marked?: boolean;
}

/** One hotline's counts by tier and matter. There is no total on purpose. */
export function CellTable({ group, largest, caption, marked = false }: Props) {
  const { t } = useTranslation(['reports', 'common']);
  return (
    <table className={classes.cells}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr><th scope="col">{t('table.tier')}</th><th scope="col">{t('table.category')}</th><th scope="col" className={classes.countHead}>{t('table.count')}</th><td aria-hidden="true" /></tr>
      </thead>
      {group.tiers.map(({ tier, cells }) => (
        <tbody key={tier ?? ''}>
          {cells.map((cell, index) => (
            <tr key={cell.category ?? ''}>
              {index === 0 && <th scope="rowgroup" rowSpan={cells.length} className={classes.tier}>{tier ? t(`common:tier.${tier}`) : t('undecided')}</th>}
              <th scope="row" className={classes.category}>{cell.category ? t(`common:category.${cell.category}`, { defaultValue: cell.category }) : t('undecided')}</th>
              <Count cell={cell} largest={largest} marked={marked} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Count({ cell, largest, marked }: { cell: Cell; largest: number; marked: boolean }) {
  const { t } = useTranslation('reports');
  if (cell.count === null) {
    return marked ? (
      <Fragment>
        <td className={classes.count}><span aria-hidden="true" className={classes.mark}>{t('withheldMark')}</span><span className="visually-hidden">{t('withheldAlt')}</span></td>
        <td aria-hidden="true" className={classes.barCell} />
      </Fragment>
    ) : <td colSpan={2} className={classes.withheld}>{t('withheld')}</td>;
  }
  return (
    <Fragment>
      <td className={classes.count}><span className="saimado-number">{t('count', { count: cell.count })}</span></td>
      <td aria-hidden="true" className={classes.barCell}><div className={classes.bar} style={{ width: `${(cell.count / largest) * 100}%` }} /></td>
    </Fragment>
  );
}
