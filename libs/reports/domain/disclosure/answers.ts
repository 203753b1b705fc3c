import type { Audited, Interval } from './audit';
import type { Protected } from './protect';
import type { Table } from './table';

/** The answers of `protect` and `audit` as JSON, by name and in the order of names. */
export interface ProtectAnswer {
  primary: string[];
  secondary: string[];
  cost: number;
  intervals: Record<string, Interval>;
}

export interface AuditAnswer {
  intervals: Record<string, Interval>;
  exposed: string[];
}

export const protectAnswer = (table: Table, { primary, secondary, cost, intervals }: Protected): ProtectAnswer =>
  ({ primary: namesOf(table, primary), secondary: namesOf(table, secondary), cost, intervals: named(table, intervals) });

export const auditAnswer = (table: Table, { intervals, exposed }: Audited): AuditAnswer =>
  ({ intervals: named(table, intervals), exposed: namesOf(table, exposed) });

export const namesOf = ({ cells }: Table, places: readonly number[]): string[] => places.map((place) => cells[place]?.name ?? '');

const named = ({ cells }: Table, intervals: ReadonlyMap<number, Interval>): Record<string, Interval> =>
  Object.fromEntries([...intervals].map(([place, interval]) => [cells[place]?.name ?? '', interval]));
