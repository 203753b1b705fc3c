import type { JstMonth } from '@saimado/kernel/jst';
import type { Tally } from '../release/tabulated';
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
  /** nobody tells them: as they were counted, each with what clinics know of it */
  cells: readonly Quantity[];
  sums: readonly JointSum[];
}

/** One crossing of one release: the key of each of its cells, by coordinates, and those of its margins in a shorter period. */
export interface CrossingInParts {
  /** of the release and the crossing */
  name: string;
  crossing: string;
  /** the release's place: what a correction tells lies in the parts as they were told by then */
  at: number;
  cells: readonly { coordinates: string; row: string; column: string; key: string; within: (months: readonly JstMonth[]) => Tally }[];
  parts: readonly CrossedPart[];
  /** months that are in none of the parts */
  besides: readonly JstMonth[];
  fresh: boolean;
}

export interface CrossedPart {
  code: string;
  months: readonly JstMonth[];
  /** by coordinate of a row or a column */
  margins: ReadonlyMap<string, string>;
  /** where the shorter period gives the crossing too: its cells, by the key of the longer one's */
  given: ReadonlyMap<string, string>;
}

/** The cells that nobody tells. Of the same tickets they are the same in every release. */
export class HiddenCells {
  private readonly bySlot = new Map<string, Quantity[]>();

  in({ coordinates, within }: CrossingInParts['cells'][number], months: readonly JstMonth[], at: number): Quantity {
    const slot = `${coordinates} in ${months.join('+')}`;
    const tally = within(months);
    const others = this.bySlot.get(slot) ?? [];
    const same = others.find((other) => sameTickets(other, tally));
    if (same) return same;
    const quantity: Quantity = { key: `${slot}@${at}`, ...tally, state: 'HIDDEN', primary: false };
    this.bySlot.set(slot, [...others, quantity]);
    return quantity;
  }
}

const sameTickets = (one: Tally, other: Tally): boolean =>
  one.count === other.count && one.clinics.size === other.clinics.size && [...one.clinics].every(([clinic, own]) => other.clinics.get(clinic) === own);

/** @returns null where every part gives the crossing itself, or one lacks a margin: then the sums of cells say all */
export function slicesOf({ name, crossing, at: release, cells, parts, besides, fresh }: CrossingInParts, hiddenCells: HiddenCells): Slices | null {
  const lines = [...new Set(cells.flatMap(({ row, column }) => [row, column]))];
  if (parts.every(({ given }) => given.size > 0) || parts.some(({ margins }) => lines.some((line) => !margins.has(line)))) return null;
  const hidden = new Map<string, Quantity>();
  const hide = (cell: CrossingInParts['cells'][number], months: readonly JstMonth[]): string => {
    const quantity = hiddenCells.in(cell, months, release);
    hidden.set(quantity.key, quantity);
    return quantity.key;
  };
  const inParts = cells.map((cell) => ({ ...cell, inside: parts.map(({ months, given }) => given.get(cell.key) ?? hide(cell, months)) }));
  const sums: JointSum[] = [
    ...inParts.map((cell) => ({ name: `${cell.key} in parts@${release}`, total: cell.key, of: [...cell.inside, ...(besides.length === 0 ? [] : [hide(cell, besides)])], fresh })),
    ...parts.flatMap(({ code, margins, given }, at) => (given.size > 0 ? [] : lines.map((line) => ({
      name: `${name} ${line} in ${code}`, total: margins.get(line) ?? '', fresh,
      of: inParts.filter(({ row, column }) => row === line || column === line).map(({ inside }) => inside[at] ?? ''),
    })))),
  ];
  return { name, crossing, sums, cells: [...hidden.values()] };
}

/** Slices that share cells, as one: a table must leave cells for all of them at once. */
export function together(slices: readonly Slices[]): Slices[] {
  const groups: Slices[] = [];
  for (const one of slices) {
    const keys = new Set(one.cells.map(({ key }) => key));
    const sharing = groups.filter(({ cells }) => cells.some(({ key }) => keys.has(key)));
    for (const other of sharing) groups.splice(groups.indexOf(other), 1);
    const all = [...sharing, one];
    groups.push(all.length === 1 ? one : {
      name: all.map(({ name }) => name).join(' & '), crossing: one.crossing,
      cells: [...new Map(all.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const))).values()],
      sums: all.flatMap(({ sums }) => sums),
    });
  }
  return groups;
}
