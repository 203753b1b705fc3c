import type { HotlineCode } from '@saimado/kernel/codes';
import { HotlineCode as Hotlines } from '@saimado/kernel/codes';
import type { TableCode } from '@saimado/reports/domain/release/catalogue';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { monthsOf, type Period, periodCode, type PeriodKind } from '@saimado/reports/domain/release/period';
import type { FrozenInput, SourceRow } from '@saimado/reports/domain/release/source';
import type { Tabulated } from '@saimado/reports/domain/release/tabulated';
import { type Count, type Question, type Refinement, slicesOf } from './knowledge';

/** Which tables a report has: the shipped catalogue's, or small made-up ones. */
export interface Plan {
  hotlines: readonly HotlineCode[];
  tables: (hotline: HotlineCode, kind: PeriodKind) => readonly PlannedTable[];
  crossings: (hotline: HotlineCode, kind: PeriodKind) => readonly (readonly [rows: TableCode, columns: TableCode])[];
  refinements: readonly Refinement[];
}

export interface PlannedTable {
  table: TableCode;
  codes: readonly string[];
  codeOf: (row: SourceRow) => string;
}

interface Tally {
  count: number;
  clinics: Map<string, number>;
}

/** Threshold for tickets and for clinics. */
const FEW = 10;

/** The truth, counted from the rows by this suite's own code: what must be protected is decided here, not by what is under attack. */
export class Secret {
  private readonly tallies = new Map<string, Map<string, Tally>>();

  constructor(private readonly frozen: readonly FrozenInput[], private readonly plan: Plan) {}

  of({ release, part, hotline, coordinates }: Count): number {
    return this.slice(release, part, hotline).get(coordinates)?.count ?? 0;
  }

  /** What each clinic knows of a count: its own tickets in it. */
  readonly ownOf = ({ release, part, hotline, coordinates }: Count): ReadonlyMap<string, number> =>
    this.slice(release, part, hotline).get(coordinates)?.clinics ?? new Map<string, number>();

  /**
   * Guesses that are right: a count that two releases gave is the same number in both; one that nobody ever gave is the same
   * if it is of the same tickets (that it is the same by chance, nobody would guess).
   */
  readonly unchanged = (one: Count, other: Count): boolean =>
    this.of(one) === this.of(other) && (this.isReleased(one) && this.isReleased(other) || sameClinics(this.ownOf(one), this.ownOf(other)));

  /** Everything that may not be found out, as the attackers are asked for it. */
  questions(): Question[] {
    return [...this.counts(), ...this.corrections()];
  }

  /** Of fewer than ten clinics, or mostly of one: nobody who reads of an incident in the press may find it in here. */
  isNarrow(count: Count): boolean {
    const tally = this.slice(count.release, count.part, count.hotline).get(count.coordinates);
    return tally !== undefined && tally.count > 0 && (tally.clinics.size < FEW || Math.max(0, ...tally.clinics.values()) * 2 > tally.count);
  }

  /** Cells that must be protected: of what was released, and of the months and quarters within that never were. */
  private counts(): Question[] {
    return this.frozen.flatMap(({ period }, release) => this.plan.hotlines.flatMap((hotline) => slicesOf(period).flatMap((part) => {
      if (part !== period && this.wasReleased(part)) return [];
      const slice = this.slice(release, part, hotline);
      const given = new Set(['', ...breakdownsOf(this.plan, hotline, part.kind).flatMap(({ of }) => of)]);
      const alone = this.alone(hotline, part.kind, slice);
      return [...slice].flatMap(([coordinates, tally]): Question[] => {
        const count: Count = { release, part, hotline, coordinates };
        if (tally.count === 0 || !given.has(coordinates)) return [];
        if (tally.count < FEW || this.isNarrow(count) || (alone.has(coordinates) && part === period)) return [{ count, atMost: 1, atLeast: FEW }];
        // Of a period that nobody reported it may not be told for certain that all was of one kind.
        return alone.has(coordinates) ? [{ count, atMost: tally.count - 1, atLeast: 0 }] : [];
      });
    })));
  }

  private isReleased({ release, part }: Count): boolean {
    return periodCode(this.frozen[release]?.period ?? part) === periodCode(part);
  }

  /** What a released month had become by the time of its quarter is not asked about: only who knows which of the months changed could tell. */
  private wasReleased(part: Period): boolean {
    return this.frozen.some(({ period }) => periodCode(period) === periodCode(part));
  }

  /** Cells that hold all tickets of a breakdown: something is said of everybody. */
  private alone(hotline: HotlineCode, kind: PeriodKind, slice: ReadonlyMap<string, Tally>): Set<string> {
    return new Set(breakdownsOf(this.plan, hotline, kind).flatMap(({ total, of }) => {
      const all = slice.get(total)?.count ?? 0;
      return all > 0 && of.length > 1 ? of.filter((coordinates) => slice.get(coordinates)?.count === all) : [];
    }));
  }

  /** What a correction changed by one to nine tickets. */
  private corrections(): Question[] {
    return this.frozen.flatMap(({ period, version }, release) => this.frozen.flatMap((other, earlier) => {
      if (periodCode(other.period) !== periodCode(period) || other.version + 1 !== version) return [];
      return this.plan.hotlines.flatMap((hotline) => [...this.slice(release, period, hotline).keys()].flatMap((coordinates): Question[] => {
        const [now, before] = [{ release, part: period, hotline, coordinates }, { release: earlier, part: period, hotline, coordinates }];
        const change = this.of(now) - this.of(before);
        if (change === 0 || Math.abs(change) >= FEW) return [];
        return [change > 0 ? { count: now, minus: before, atMost: 1, atLeast: FEW } : { count: before, minus: now, atMost: 1, atLeast: FEW }];
      }));
    }));
  }

  private slice(release: number, part: Period, hotline: HotlineCode): Map<string, Tally> {
    const name = `${release}|${periodCode(part)}|${hotline}`;
    let slice = this.tallies.get(name);
    if (!slice) {
      const { rows, period } = this.frozen[release] ?? { rows: [], period: part };
      const months = new Set(monthsOf(part));
      slice = tallied(this.plan, hotline, period.kind, rows.filter((row) => row.hotline === hotline && months.has(row.month)));
      this.tallies.set(name, slice);
    }
    return slice;
  }
}

const sameClinics = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([clinic, tickets]) => other.get(clinic) === tickets);

/** Counts by coordinates, empty ones too. @param kind of the period whose tables these are */
function tallied(plan: Plan, hotline: HotlineCode, kind: PeriodKind, rows: readonly SourceRow[]): Map<string, Tally> {
  const tables = plan.tables(hotline, kind);
  const crossings = plan.crossings(hotline, kind);
  const names = ['', ...breakdownsOf(plan, hotline, kind).flatMap(({ of }) => of)];
  const tallies = new Map<string, Tally>(names.map((coordinates) => [coordinates, { count: 0, clinics: new Map<string, number>() }]));
  for (const row of rows) {
    const codes = new Map(tables.map(({ table, codeOf }) => [table, codeOf(row)]));
    const coordinates = ['', ...[...codes].map(([table, code]) => `${table}=${code}`), ...crossings.map(([a, b]) => `${a}=${codes.get(a)}/${b}=${codes.get(b)}`)];
    for (const one of coordinates) {
      const tally = tallies.get(one);
      if (!tally) throw new Error(`the catalogue has no cell ${one}`);
      tally.count += 1;
      if (row.clinic !== null) tally.clinics.set(row.clinic, (tally.clinics.get(row.clinic) ?? 0) + 1);
    }
  }
  return tallies;
}

export function breakdownsOf({ tables, crossings, refinements }: Plan, hotline: HotlineCode, kind: PeriodKind): { total: string; of: string[] }[] {
  const given = tables(hotline, kind);
  const codesOf = (table: TableCode): readonly string[] => given.find((one) => one.table === table)?.codes ?? [];
  return [
    ...given.map(({ table, codes }) => ({ total: '', of: codes.map((code) => `${table}=${code}`) })),
    ...crossings(hotline, kind).flatMap(([a, b]) => [
      ...codesOf(a).map((row) => ({ total: `${a}=${row}`, of: codesOf(b).map((column) => `${a}=${row}/${b}=${column}`) })),
      ...codesOf(b).map((column) => ({ total: `${b}=${column}`, of: codesOf(a).map((row) => `${a}=${row}/${b}=${column}`) })),
    ]),
    ...refinements.flatMap(({ fine, coarse, within }) => codesOf(fine).length === 0 ? [] : codesOf(coarse).map((code) => ({
      total: `${coarse}=${code}`, of: codesOf(fine).filter((one) => within(one) === code).map((one) => `${fine}=${one}`),
    }))),
  ];
}

/** What a release would say if nothing were withheld, in the form that protection takes. */
export function tabulated(plan: Plan, { period, version, rows }: FrozenInput): Tabulated {
  const prefix = (hotline: HotlineCode) => (coordinates: string): string => [periodCode(period), hotline, ...(coordinates ? [coordinates] : [])].join('/');
  const months = new Set(monthsOf(period));
  return {
    period, version,
    cells: plan.hotlines.flatMap((hotline) => {
      const ofMonths = (some: ReadonlySet<string>): Map<string, Tally> => tallied(plan, hotline, period.kind, rows.filter((row) => row.hotline === hotline && some.has(row.month)));
      const byMonth = new Map([...months].map((month) => [month, ofMonths(new Set([month]))]));
      return [...ofMonths(months)].map(([coordinates, { count, clinics }]) => ({
        name: prefix(hotline)(coordinates), count, clinics,
        ...(coordinates.includes('/') && months.size > 1 && { byMonth: new Map([...byMonth].map(([month, tallies]) => [month, tallies.get(coordinates) ?? { count: 0, clinics: new Map<string, number>() }])) }),
      }));
    }),
    breakdowns: plan.hotlines.flatMap((hotline) => breakdownsOf(plan, hotline, period.kind)
      .map(({ total, of }) => ({ total: prefix(hotline)(total), of: of.map(prefix(hotline)) }))),
  };
}

/** The release as it goes out, with nothing but its figures. */
export function contentWith({ hotlines, tables, crossings }: Plan, { period, version, cells }: Tabulated, withheld: ReadonlySet<string>): ReleaseContent {
  const counts = new Map(cells.map(({ name, count }) => [name, withheld.has(name) ? null : count]));
  const figure = (hotline: HotlineCode, coordinates: string): number | null => counts.get([periodCode(period), hotline, ...(coordinates ? [coordinates] : [])].join('/')) ?? null;
  const codesOf = (hotline: HotlineCode, table: TableCode): readonly string[] => tables(hotline, period.kind).find((one) => one.table === table)?.codes ?? [];
  return {
    period, version, threshold: FEW, catalogue: 0,
    hotlines: hotlines.map((hotline) => ({
      hotline, total: figure(hotline, ''),
      tables: tables(hotline, period.kind).map(({ table, codes }) => ({ table, cells: codes.map((code) => ({ code, count: figure(hotline, `${table}=${code}`) })) })),
      crossings: crossings(hotline, period.kind).map(([rows, columns]) => ({
        rows, columns, cells: codesOf(hotline, rows).flatMap((row) => codesOf(hotline, columns).map((column) => ({ row, column, count: figure(hotline, `${rows}=${row}/${columns}=${column}`) }))),
      })),
      measures: [], sentences: [],
    })),
  };
}

export const bothHotlines: readonly HotlineCode[] = Object.values(Hotlines);
