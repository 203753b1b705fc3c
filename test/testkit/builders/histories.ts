import type { JstMonth } from '@saimado/kernel/jst';
import { monthsOf, type Period, periodCode } from '@saimado/reports/domain/release/period';
import type { CountedCell, EarlierRelease, Tabulated } from '@saimado/reports/domain/release/tabulated';

/** A ticket as far as counting goes: its month, whose it is, and its code in each table. */
export interface Counted {
  month: string;
  clinic: string | null;
  hotline?: string;
  codes: Readonly<Record<string, string>>;
}

/** The tables with their codes, and which of them are crossed. */
export interface SmallCatalogue {
  tables: Readonly<Record<string, readonly string[]>>;
  crossings?: readonly (readonly [rows: string, columns: string])[];
  hotlines?: readonly string[];
}

export const month = (first: string): Period => ({ kind: 'MONTH', first });
export const quarter = (first: string): Period => ({ kind: 'QUARTER', first });
export const year = (first: string): Period => ({ kind: 'YEAR', first });

/** The cells of a period's tickets: `2026-05/E`, `2026-05/E/tier=T1`, `2026-05/E/tier=T1/debt=NONE`. */
export function tabulatedOf(period: Period, tickets: readonly Counted[], { tables, crossings = [], hotlines = ['E'] }: SmallCatalogue, version = 1): Tabulated {
  const months = monthsOf(period);
  const cells = new Map<string, { name: string; count: number; clinics: Map<string, number>; byMonth?: Map<JstMonth, { count: number; clinics: Map<string, number> }> }>();
  const breakdowns: { total: string; of: string[] }[] = [];
  const cellNamed = (name: string): string => {
    if (!cells.has(name)) cells.set(name, { name, count: 0, clinics: new Map() });
    return name;
  };
  const crossed = (name: string): string => {
    const cell = cells.get(cellNamed(name));
    if (cell && months.length > 1) cell.byMonth = new Map(months.map((one) => [one, { count: 0, clinics: new Map<string, number>() }]));
    return name;
  };
  const add = (name: string, clinic: string | null, inMonth?: string): void => {
    const cell = cells.get(name);
    if (!cell) throw new RangeError(`no cell ${name}`);
    for (const tally of [cell, cell.byMonth?.get(inMonth as JstMonth)]) {
      if (!tally) continue;
      tally.count += 1;
      if (clinic !== null) tally.clinics.set(clinic, (tally.clinics.get(clinic) ?? 0) + 1);
    }
  };
  for (const hotline of hotlines) {
    const all = cellNamed(`${periodCode(period)}/${hotline}`);
    for (const [table, codes] of Object.entries(tables)) breakdowns.push({ total: all, of: codes.map((code) => cellNamed(`${all}/${table}=${code}`)) });
    for (const [rows, columns] of crossings) {
      const [down, across] = [tables[rows] ?? [], tables[columns] ?? []];
      for (const row of down) breakdowns.push({ total: `${all}/${rows}=${row}`, of: across.map((column) => crossed(`${all}/${rows}=${row}/${columns}=${column}`)) });
      for (const column of across) breakdowns.push({ total: `${all}/${columns}=${column}`, of: down.map((row) => `${all}/${rows}=${row}/${columns}=${column}`) });
    }
    for (const { codes, clinic, month: inMonth } of tickets.filter((ticket) => (ticket.hotline ?? 'E') === hotline && months.includes(ticket.month))) {
      add(all, clinic);
      for (const table of Object.keys(tables)) add(`${all}/${table}=${codes[table] ?? ''}`, clinic);
      for (const [rows, columns] of crossings) add(`${all}/${rows}=${codes[rows] ?? ''}/${columns}=${codes[columns] ?? ''}`, clinic, inMonth);
    }
  }
  return { period, version, cells: [...cells.values()] satisfies CountedCell[], breakdowns };
}

/** So many tickets of a month with the same codes, each of another clinic unless said. */
export const tickets = (first: string, count: number, codes: Counted['codes'], clinics: readonly (string | null)[] = []): Counted[] =>
  Array.from({ length: count }, (_, index) => ({ month: first, codes, clinic: clinics.length > 0 ? (clinics[index % clinics.length] ?? null) : `${first} ${JSON.stringify(codes)} ${index}` }));

export const releasedAs = (seq: number, tabulated: Tabulated, withheld: Iterable<string>): EarlierRelease => ({ seq, tabulated, withheld: new Set(withheld) });
