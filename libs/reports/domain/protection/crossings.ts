import type { JstMonth } from '@saimado/kernel/jst';
import type { Tally } from '../release/tabulated';
import { clinicsOf, type Keys, type Told } from './figures';
import { type Span, spanOf } from './periods';
import type { CrossedPart, CrossingInParts } from './slices';
import { coordinatesOf, type Tellings } from './tellings';

/**
 * The crossings of every release in which shorter periods lie. A cell of one has two codes:
 * `EMERGENCY/category=RANSOMWARE/facilityKind=CLINIC`. A shorter period that tells something else by now than what the
 * longer one was made of (it was corrected) says nothing of it; the months within it may.
 * @param countOf what was counted, by key
 */
export function crossingsInParts(releases: readonly Told[], keys: readonly Keys[], tellings: Tellings, countOf: (key: string) => number): CrossingInParts[] {
  const fresh = new Set(keys.at(-1)?.values());
  return releases.flatMap(({ tabulated }, at) => {
    const span = spanOf(tabulated.period);
    const byMonth = new Map(tabulated.cells.map((cell) => [coordinatesOf(cell.name), cell.byMonth]));
    return [...crossingsOf(keys[at] ?? new Map())].flatMap(([crossing, crossed]): CrossingInParts[] => {
      const cells = crossed.map(({ coordinates, ...cell }) => ({ ...cell, coordinates, within: (months: readonly JstMonth[]) => tallyOf(byMonth.get(coordinates) ?? new Map(), months) }));
      const margin = cells[0]?.row ?? '';
      const partOf = ({ code, months }: Span): CrossedPart => {
        const known = (of: readonly (readonly [name: string, coordinates: string])[]): Map<string, string> =>
          new Map(of.flatMap(([name, coordinates]) => { const key = tellings.keyAt(coordinates, code, at); return key === undefined ? [] : [[name, key] as const]; }));
        return { code, months, margins: known(cells.flatMap(({ row, column }) => [[row, row], [column, column]] as const)), given: known(cells.map(({ coordinates, key }) => [key, coordinates])) };
      };
      const agrees = ({ months, margins, given }: CrossedPart): boolean =>
        [...margins].every(([line, key]) => countOf(key) === cells.filter(({ row, column }) => row === line || column === line).reduce((sum, { within }) => sum + within(months).count, 0))
        && cells.every(({ key, within }) => { const told = given.get(key); return told === undefined || countOf(told) === within(months).count; });
      const parts = (tellings.covers(margin, span).longest?.parts ?? []).flatMap((part) => {
        const whole = partOf(part);
        const months = tellings.monthsIn(margin, part).map(partOf).filter(agrees);
        // Margins of all its months say more than its own.
        return agrees(whole) && (whole.given.size > 0 || months.length < part.months.length) ? [whole] : months;
      });
      if (parts.length === 0) return [];
      const touched = [...cells.map(({ key }) => key), ...parts.flatMap(({ margins, given }) => [...margins.values(), ...given.values()])];
      const months = parts.flatMap((part) => part.months);
      return [{ name: `${span.code}@${at} ${crossing}`, crossing, at, cells, parts, besides: span.months.filter((month) => !months.includes(month)), fresh: touched.some((key) => fresh.has(key)) }];
    });
  });
}

function tallyOf(byMonth: ReadonlyMap<JstMonth, Tally>, months: readonly JstMonth[]): Tally {
  const parts = months.map((month) => {
    const part = byMonth.get(month);
    if (!part) throw new RangeError(`a crossing that was not counted in ${month}`);
    return part;
  });
  return { count: parts.reduce((sum, { count }) => sum + count, 0), clinics: clinicsOf(parts) };
}

interface CrossedCell {
  coordinates: string;
  /** coordinates of its margins */
  row: string;
  column: string;
  key: string;
}

/** By hotline and the names of both tables. */
function crossingsOf(keys: Keys): Map<string, CrossedCell[]> {
  const crossings = new Map<string, CrossedCell[]>();
  for (const [name, key] of keys) {
    const coordinates = coordinatesOf(name);
    const [hotline = '', row, column] = coordinates.split('/');
    if (row === undefined || column === undefined) continue;
    const crossing = [hotline, row.split('=')[0], column.split('=')[0]].join('/');
    const cells = crossings.get(crossing) ?? [];
    cells.push({ coordinates, row: `${hotline}/${row}`, column: `${hotline}/${column}`, key });
    crossings.set(crossing, cells);
  }
  return crossings;
}
