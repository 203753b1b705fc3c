import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './published.module.css';

interface Props {
  title: string;
  note?: string | undefined;
  /** For the eye only. */
  chart: ReactNode;
  /** The same figures, always there for screen readers, and in the chart's place for whoever wants to see them. */
  table: ReactNode;
  /** Columns of the grid. */
  span?: 1 | 2 | 3;
  /** As high as two that stand beside it. */
  tall?: boolean;
}

/** A chart and the table behind it. */
export function ChartCard({ title, note, chart, table, span = 1, tall = false }: Props) {
  const { t } = useTranslation('reports');
  const id = useId();
  const [tabled, setTabled] = useState(false);
  return (
    <section className={classes.card} data-span={span} data-tall={tall || undefined} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h3 id={id} className={classes.cardTitle}>{title}</h3>
        <Button size="compact-sm" variant="subtle" className={classes.toggle} aria-pressed={tabled} aria-describedby={id} onClick={() => setTabled(!tabled)}>{t('published.asTable')}</Button>
      </div>
      {note && <p className={classes.cardNote}>{note}</p>}
      {!tabled && <div aria-hidden="true">{chart}</div>}
      <div className={tabled ? classes.tabled : 'visually-hidden'}>{table}</div>
    </section>
  );
}
