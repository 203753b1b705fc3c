import type { Quantity } from './figures';
import type { JointSum } from './joint';

/**
 * A crossing of a long period in the shorter ones that lie in it, which do not give it. Each of their tickets is in one cell
 * of it all the same: it has their counts for margins, and together they are the crossing that was released. Nearly always
 * there are such cells for whatever an attacker may believe of the counts, so they are put among the sums only where there
 * are none for one of the tables that were to fool him.
 */
export interface Slices {
  name: string;
  /** hotline and tables, the same in every period */
  crossing: string;
  /** nobody knows them, nor do we: counts that agree with all others */
  cells: readonly Quantity[];
  sums: readonly JointSum[];
  /** of each row and column: its cells, and what the parts tell of it */
  lines: readonly { cells: readonly string[]; parts: readonly string[] }[];
  /** the parts are all of the period */
  whole: boolean;
}

/** One crossing of one release: the key of each of its cells, by coordinates, and those of its margins in a shorter period. */
export interface CrossingInParts {
  /** of the release and the crossing */
  name: string;
  crossing: string;
  /** the release's place: what a correction tells lies in the parts as they were told by then */
  at: number;
  cells: readonly { row: string; column: string; key: string }[];
  parts: readonly CrossedPart[];
  /** the parts are all of the period */
  whole: boolean;
  fresh: boolean;
}

export interface CrossedPart {
  code: string;
  /** by coordinate of a row or a column */
  margins: ReadonlyMap<string, string>;
  /** where the shorter period gives the crossing too: its cells, by the key of the longer one's */
  given: ReadonlyMap<string, string>;
}

/** @returns null where every part gives the crossing itself, or one lacks a margin: then the sums of cells say all */
export function slicesOf({ name, crossing, at: release, cells, parts, whole, fresh }: CrossingInParts): Slices | null {
  const lines = [...new Set(cells.flatMap(({ row, column }) => [row, column]))];
  if (parts.every(({ given }) => given.size > 0) || parts.some(({ margins }) => lines.some((line) => !margins.has(line)))) return null;
  const hidden: string[] = [];
  const hide = (key: string): string => {
    hidden.push(key);
    return key;
  };
  const inParts = cells.map((cell) => ({ ...cell, inside: parts.map(({ code, given }) => given.get(cell.key) ?? hide(`${cell.key} in ${code}@${release}`)) }));
  const sums: JointSum[] = [
    ...inParts.map(({ key, inside }) => ({ name: `${key} in parts`, total: key, of: [...inside, ...(whole ? [] : [hide(`${key} besides@${release}`)])], fresh })),
    ...parts.flatMap(({ code, margins, given }, at) => (given.size > 0 ? [] : lines.map((line) => ({
      name: `${name} ${line} in ${code}`, total: margins.get(line) ?? '', fresh,
      of: inParts.filter(({ row, column }) => row === line || column === line).map(({ inside }) => inside[at] ?? ''),
    })))),
  ];
  return {
    name, crossing, sums, whole,
    cells: hidden.map((key): Quantity => ({ key, count: 0, clinics: new Map(), state: 'HIDDEN', primary: false })),
    lines: lines.map((line) => {
      const keys = cells.filter(({ row, column }) => row === line || column === line).map(({ key }) => key);
      return { cells: keys, parts: parts.flatMap(({ margins, given }) => (given.size > 0 ? keys.map((key) => given.get(key) ?? '') : [margins.get(line) ?? ''])) };
    }),
  };
}

/** Whether the parts' counts agree with the crossing's: where something was changed in between, nobody can tell cells from them. */
export function addUp({ lines, whole }: Slices, countOf: (key: string) => number): boolean {
  const sumOf = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + countOf(key), 0);
  return lines.every(({ cells, parts }) => (whole ? sumOf(parts) === sumOf(cells) : sumOf(parts) <= sumOf(cells)));
}
