import { BarChart, ColumnChart } from './BarChart';
import { ChartCard } from './ChartCard';
import { CountTable } from './CountTable';
import { AllWithheld } from './FigureText';
import { type Figure, largestOf, type ReleaseTable, UPRIGHT } from './release';
import { useWords } from './use-words';

type Shape = Pick<Parameters<typeof ChartCard>[0], 'span' | 'tall'> & { across?: number };
/** A long list, or long words, want room; the rest is a third of the page wide. */
const SHAPES: Readonly<Record<string, Shape>> = {
  category: { span: 2, tall: true }, hour: { span: 2 }, facilityKind: { span: 2 }, subject: { span: 3, across: 2 }, prefecture: { span: 3, across: 3 },
};

/** One of a release's breakdowns, as chart and as table. */
export function Breakdown({ table: { table, cells }, total, where }: { table: ReleaseTable; total: Figure; where: string }) {
  const words = useWords();
  const bars = cells.map(({ code, count }) => ({ label: words.code(table, code), figure: count ?? null }));
  const { across, ...shape }: Shape = SHAPES[table] ?? {};
  const title = words.table(table);
  return (
    <ChartCard
      title={title} note={words.note(table)} {...shape}
      chart={bars.every(({ figure }) => figure === null) ? <AllWithheld /> : UPRIGHT.includes(table) ? <ColumnChart bars={bars} largest={largestOf(bars.map(({ figure }) => figure))} /> : <BarChart bars={bars} total={total} across={across ?? 1} />}
      table={<CountTable caption={`${where} ${title}`} bars={bars} total={total} />}
    />
  );
}
