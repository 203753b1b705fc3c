import { BarChart, ColumnChart } from './BarChart';
import { ChartCard } from './ChartCard';
import { CountTable } from './CountTable';
import { type Figure, largestOf, type ReleaseTable, UPRIGHT } from './release';
import { useWords } from './use-words';

/** A long list, or long words, want room. */
const WIDE: readonly string[] = ['category', 'subject', 'prefecture', 'hour'];

/** One of a release's breakdowns, as chart and as table. */
export function Breakdown({ table: { table, cells }, total, where }: { table: ReleaseTable; total: Figure; where: string }) {
  const words = useWords();
  const bars = cells.map(({ code, count }) => ({ label: words.code(table, code), figure: count ?? null }));
  const title = words.table(table);
  return (
    <ChartCard
      title={title} span={WIDE.includes(table) ? 2 : 1}
      chart={UPRIGHT.includes(table) ? <ColumnChart bars={bars} largest={largestOf(bars.map(({ figure }) => figure))} /> : <BarChart bars={bars} total={total} />}
      table={<CountTable caption={`${where} ${title}`} bars={bars} total={total} />}
    />
  );
}
