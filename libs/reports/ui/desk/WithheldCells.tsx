import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@saimado/ui-kit/Panel';
import { useWords } from '../published/use-words';
import { reasonCounts, type Withheld, type WithheldTable, withheldTables } from './withheld';
import classes from './desk.module.css';

const TOTAL = 'total';
const CROSSED = '×';

/** Each count that is not given: why, and what the strongest outsider can conclude of it. */
export function WithheldCells({ withheld, threshold }: { withheld: readonly Withheld[]; threshold: number }) {
  const { t } = useTranslation(['reports', 'common']);
  const words = useWords();
  const hotlines = [...new Set(withheld.map(({ hotline }) => hotline))];
  const [chosen, setHotline] = useState<Withheld['hotline'] | null>(null);
  const hotline = chosen ?? hotlines[0];
  const shown = withheld.filter((cell) => cell.hotline === hotline);
  return (
    <Panel
      title={t('desk.check.withheld', { count: withheld.length })} icon="lock"
      actions={hotlines.length > 1 && hotline && (
        <SegmentedControl size="sm" transitionDuration={0} aria-label={t('desk.preview.hotline')} value={hotline} onChange={(value) => setHotline(value as Withheld['hotline'])} data={hotlines.map((one) => ({ value: one, label: t(`common:hotlineShort.${one}`) }))} />
      )}
    >
      {withheld.length === 0 ? <p className={classes.quiet}>{t('desk.check.nothing')}</p> : (
        <>
          <ul className={classes.reasons} aria-label={t('desk.check.why')}>
            {reasonCounts(shown).map(({ reason, count }) => <li key={reason}>{t(`desk.check.because.${reason}`, { threshold, defaultValue: reason })}<strong>{count}</strong></li>)}
          </ul>
          <table className={classes.withheld} aria-label={hotline && words.hotline(hotline)}>
            <thead><tr><th scope="col">{t('desk.check.head.cell')}</th><th scope="col">{t('desk.check.head.because')}</th><th scope="col">{t('desk.check.head.interval')}</th></tr></thead>
            {withheldTables(shown).map((table) => <Table key={table.table} table={table} threshold={threshold} />)}
          </table>
        </>
      )}
    </Panel>
  );
}

function Table({ table: { table, cells }, threshold }: { table: WithheldTable; threshold: number }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const tables = table.split(CROSSED);
  const codeName = (code: string): string => (table === TOTAL ? t('desk.check.allTickets') : code.split(CROSSED).map((one, index) => words.code(tables[index] ?? '', one)).join(` ${CROSSED} `));
  return (
    <tbody>
      <tr><th scope="rowgroup" colSpan={3}>{table === TOTAL ? t('desk.check.total') : tables.map((one) => words.table(one)).join(` ${CROSSED} `)}</th></tr>
      {cells.map(({ code, because, min, max }) => (
        <tr key={code}>
          <th scope="row">{codeName(code)}</th>
          <td>{because.map((reason) => t(`desk.check.because.${reason}`, { threshold, defaultValue: reason })).join(t('desk.and'))}</td>
          <td>{max === null ? t('desk.check.open', { min }) : t('desk.check.between', { min, max })}</td>
        </tr>
      ))}
    </tbody>
  );
}
