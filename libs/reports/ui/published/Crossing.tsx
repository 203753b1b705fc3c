import { useId } from 'react';
import { AllWithheld, FigureText } from './FigureText';
import { type Figure, largestOf, type ReleaseCrossing } from './release';
import { useWords } from './use-words';
import classes from './published.module.css';

/** Shades of a cell, from none to the table's largest. */
const SHADES = 5;

/** Two breakdowns against each other: a table to begin with, whose larger counts are darker. */
export function Crossing({ crossing: { rows, columns, cells }, where }: { crossing: ReleaseCrossing; where: string }) {
  const words = useWords();
  const id = useId();
  const across = [...new Set(cells.map(({ column }) => column))];
  const down = [...new Set(cells.map(({ row }) => row))];
  const figures = new Map(cells.map(({ row, column, count }) => [`${row}\n${column}`, count ?? null]));
  const figureAt = (row: string, column: string): Figure => figures.get(`${row}\n${column}`) ?? null;
  const largest = largestOf([...figures.values()]);
  const title = `${words.table(rows)}×${words.table(columns)}`;
  if (cells.every(({ count }) => count == null)) return <section className={classes.card} data-span={3} aria-labelledby={id}><h3 id={id} className={classes.cardTitle}>{title}</h3><AllWithheld /></section>;
  return (
    <section className={classes.card} data-span={3} aria-labelledby={id}>
      <h3 id={id} className={classes.cardTitle}>{title}</h3>
      <div className={classes.crossing} role="group" aria-labelledby={id} tabIndex={0}>
        <table className={classes.table}>
          <caption className="visually-hidden">{`${where} ${title}`}</caption>
          <thead><tr><td />{across.map((column) => <th key={column} scope="col">{words.code(columns, column)}</th>)}</tr></thead>
          <tbody>
            {down.map((row) => (
              <tr key={row}>
                <th scope="row">{words.code(rows, row)}</th>
                {across.map((column) => {
                  const figure = figureAt(row, column);
                  return <td key={column} data-shade={Math.ceil(((figure ?? 0) / largest) * (SHADES - 1))}><FigureText figure={figure} /></td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
