import type { HotlineCode } from '@saimado/kernel/codes';
import type { JstMonth } from '@saimado/kernel/jst';
import { type Crossing, crossingsOf, DIVISIONS, HOTLINES, TABLE_DEFINITIONS, type TableCode, tablesOf } from './catalogue';
import { cellName, type Coordinate } from './cell-names';
import { monthsOf, type Period } from './period';
import type { FrozenInput, SourceRow } from './source';
import type { Breakdown, CellName, CountedCell, Tabulated } from './tabulated';

interface Counter {
  name: CellName;
  count: number;
  clinics: Map<string, number>;
  /** of a crossing over several months */
  byMonth: ReadonlyMap<JstMonth, Counter> | null;
  /** the clinic at hand, and how many of its tickets are in the cell so far */
  clinic: string | null;
  tickets: number;
}

interface Axis {
  table: TableCode;
  codes: readonly string[];
  placeOf: ReadonlyMap<string, number>;
}

interface CrossedTable {
  rows: Axis;
  columns: Axis;
  /** row by row */
  cells: readonly Counter[];
}

interface HotlineTables {
  total: Counter;
  tables: ReadonlyMap<TableCode, { axis: Axis; cells: readonly Counter[] }>;
  crossings: readonly CrossedTable[];
}

/** Every count that the catalogue gives of the period, zeros among them, and the sums that tie them. The order of the rows does not matter. */
export function tabulate({ period, version, rows, without = [] }: FrozenInput): Tabulated {
  const crossed = new Map(HOTLINES.map((hotline) => [hotline, crossingsOf(period.kind, hotline, without)]));
  const hotlines = new Map(HOTLINES.map((hotline) => [hotline, emptyTables(period, hotline, crossed.get(hotline) ?? [])]));
  const months = new Set(monthsOf(period));
  for (const row of byClinic(rows)) {
    const tables = hotlines.get(row.hotline);
    if (!tables || !months.has(row.month)) throw new Error(`A row of ${row.month}, ${row.hotline} is not of this period.`);
    count(tables, row);
  }
  return {
    period, version,
    cells: [...hotlines.values()].flatMap(({ total, tables, crossings }) =>
      [total, ...[...tables.values()].flatMap(({ cells }) => cells), ...crossings.flatMap(({ cells }) => cells)].map(counted)),
    breakdowns: HOTLINES.flatMap((hotline) => breakdownsOf(period, hotline, crossed.get(hotline) ?? [])),
  };
}

function emptyTables(period: Period, hotline: HotlineCode, crossed: readonly Crossing[]): HotlineTables {
  const counter = (...coordinates: Coordinate[]): Counter => emptyCounter(cellName(period, hotline, ...coordinates));
  const months = monthsOf(period);
  const inMonths = (whole: Counter): Counter => (months.length === 1 ? whole : { ...whole, byMonth: new Map(months.map((month) => [month, emptyCounter(whole.name)])) });
  const tables = new Map(tablesOf(period.kind, hotline).map((table) => {
    const codes = TABLE_DEFINITIONS[table].codes(hotline);
    const axis: Axis = { table, codes, placeOf: new Map(codes.map((code, place) => [code, place])) };
    return [table, { axis, cells: codes.map((code) => counter({ table, code })) }] as const;
  }));
  const axisOf = (table: TableCode): Axis => {
    const found = tables.get(table);
    if (!found) throw new Error(`A crossing's margin ${table} is not given.`);
    return found.axis;
  };
  const crossings = crossed.map((crossing) => {
    const [rows, columns] = [axisOf(crossing.rows), axisOf(crossing.columns)];
    const cells = rows.codes.flatMap((row) => columns.codes.map((column) => inMonths(counter({ table: rows.table, code: row }, { table: columns.table, code: column }))));
    return { rows, columns, cells };
  });
  return { total: counter(), tables, crossings };
}

function count({ total, tables, crossings }: HotlineTables, row: SourceRow): void {
  const places = new Map<TableCode, number>();
  add(total, row.clinic);
  for (const [table, { axis, cells }] of tables) {
    const code = TABLE_DEFINITIONS[table].codeOf(row);
    const place = axis.placeOf.get(code);
    if (place === undefined) throw new Error(`${table} has no code ${code} for ${row.hotline}.`);
    places.set(table, place);
    add(cells[place], row.clinic);
  }
  for (const { rows, columns, cells } of crossings) {
    const cell = cells[(places.get(rows.table) ?? 0) * columns.codes.length + (places.get(columns.table) ?? 0)];
    add(cell, row.clinic);
    if (cell?.byMonth) add(cell.byMonth.get(row.month), row.clinic);
  }
}

const emptyCounter = (name: CellName): Counter => ({ name, count: 0, clinics: new Map(), byMonth: null, clinic: null, tickets: 0 });

function add(counter: Counter | undefined, clinic: string | null): void {
  if (!counter) throw new Error('A ticket falls outside its table.');
  counter.count += 1;
  if (clinic !== counter.clinic) settle(counter, clinic);
  counter.tickets += 1;
}

function settle(counter: Counter, next: string | null): void {
  if (counter.clinic !== null) counter.clinics.set(counter.clinic, counter.tickets);
  counter.clinic = next;
  counter.tickets = 0;
}

function counted(counter: Counter): CountedCell {
  settle(counter, null);
  const { name, count: tickets, clinics, byMonth } = counter;
  return { name, count: tickets, clinics, ...(byMonth && { byMonth: new Map([...byMonth].map(([month, part]) => [month, counted(part)])) }) };
}

/** One clinic's rows together: a cell then notes each clinic once, which is most of the work for a year of a hundred thousand rows. */
function byClinic(rows: readonly SourceRow[]): SourceRow[] {
  const groups = new Map<string | null, SourceRow[]>();
  for (const row of rows) {
    const group = groups.get(row.clinic);
    if (group) group.push(row);
    else groups.set(row.clinic, [row]);
  }
  return [...groups.values()].flat();
}

/** Every sum of a hotline's release: its total into each table, a table's cell into finer ones, a margin into its row or column. */
function breakdownsOf(period: Period, hotline: HotlineCode, crossings: readonly Crossing[]): Breakdown[] {
  const name = (...coordinates: Coordinate[]) => cellName(period, hotline, ...coordinates);
  const codesOf = (table: TableCode) => TABLE_DEFINITIONS[table].codes(hotline).map((code) => ({ table, code }));
  const tables = tablesOf(period.kind, hotline);
  return [
    ...tables.map((table) => ({ total: name(), of: codesOf(table).map((one) => name(one)) })),
    ...DIVISIONS.filter(({ whole, parts }) => tables.includes(whole) && tables.includes(parts)).flatMap(({ whole, parts, of }) =>
      [...of].map(([code, finer]) => ({ total: name({ table: whole, code }), of: finer.map((part) => name({ table: parts, code: part })) }))),
    ...crossings.flatMap(({ rows, columns }) => [
      ...codesOf(rows).map((row) => ({ total: name(row), of: codesOf(columns).map((column) => name(row, column)) })),
      ...codesOf(columns).map((column) => ({ total: name(column), of: codesOf(rows).map((row) => name(row, column)) })),
    ]),
  ];
}
