import { addMonths } from '@saimado/kernel/jst';
import { MONTHS } from './releases';
import type { PeriodKind } from './release';

/** Words to be looked up under `reports:published.`, and what they are filled with. */
export interface Saying<Values> {
  key: string;
  values: Values;
}

export interface PeriodValues {
  first: string;
  year: number;
  month: number;
  lastYear: number;
  lastMonth: number;
}

/** A period's name as the sentences and the files have it: 2026年5月, 2026年4〜6月, 2026年度. */
export function periodSaying({ kind, first }: { kind: PeriodKind; first: string }): Saying<PeriodValues> {
  const last = addMonths(first, MONTHS[kind] - 1);
  const numbers = (month: string): [number, number] => [Number(month.slice(0, 4)), Number(month.slice(5))];
  const [[year, month], [lastYear, lastMonth]] = [numbers(first), numbers(last)];
  const name = kind === 'MONTH' ? 'month' : kind === 'YEAR' && month === 4 ? 'fiscalYear' : kind === 'YEAR' && month === 1 ? 'year' : year === lastYear ? 'sameYear' : 'range';
  return { key: `period.${name}`, values: { first, year, month, lastYear, lastMonth } };
}

/** Whole seconds in the parts in which people say them: 45秒, 12分30秒, 3時間5分. */
export function durationSayings(seconds: number): Saying<{ amount: number }>[] {
  const parts = [['hours', Math.floor(seconds / 3_600)], ['minutes', Math.floor(seconds / 60) % 60], ['seconds', seconds % 60]] as const;
  const some = parts.filter(([, amount]) => amount > 0);
  return (some.length > 0 ? some : [['seconds', 0] as const]).map(([unit, amount]) => ({ key: `duration.${unit}`, values: { amount } }));
}
