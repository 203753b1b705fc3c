import type { Keys, Told } from './figures';
import { type Cover, spanOf } from './periods';
import type { CrossingInParts } from './slices';
import { coordinatesOf, type Tellings } from './tellings';

/** The crossings of every release in which shorter ones lie. A cell of one has two codes: `EMERGENCY/category=RANSOMWARE/facilityKind=CLINIC`. */
export function crossingsInParts(releases: readonly Told[], keys: readonly Keys[], tellings: Tellings): CrossingInParts[] {
  const fresh = new Set(keys.at(-1)?.values());
  return releases.flatMap(({ tabulated }, at) => {
    const span = spanOf(tabulated.period);
    return [...crossingsOf(keys[at] ?? new Map())].flatMap(([crossing, cells]): CrossingInParts[] => {
      const cover = tellings.covers(cells[0]?.row ?? '', span).longest;
      if (!cover) return [];
      const parts = partsOf(cover, cells, (coordinates, code) => tellings.keyAt(coordinates, code, at));
      const touched = [...cells.map(({ key }) => key), ...parts.flatMap(({ margins, given }) => [...margins.values(), ...given.values()])];
      return [{ name: `${span.code}@${at} ${crossing}`, crossing, at, cells, parts, whole: cover.whole, fresh: touched.some((key) => fresh.has(key)) }];
    });
  });
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

const partsOf = ({ parts }: Cover, cells: readonly CrossedCell[], keyIn: (coordinates: string, code: string) => string | undefined): CrossingInParts['parts'] =>
  parts.map(({ code }) => {
    const known = (of: readonly (readonly [string, string | undefined])[]): Map<string, string> =>
      new Map(of.flatMap(([name, key]) => (key === undefined ? [] : [[name, key] as const])));
    return {
      code,
      margins: known(cells.flatMap(({ row, column }) => [row, column]).map((line) => [line, keyIn(line, code)])),
      given: known(cells.map(({ coordinates, key }) => [key, keyIn(coordinates, code)])),
    };
  });
