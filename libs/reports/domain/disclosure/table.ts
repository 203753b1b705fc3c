/**
 * The general form in which a release is protected and attacked: cells, the sums that tie them, and what is known of a
 * cell that is withheld. Several tables, periods or audiences that share cells are one such form. Cells are named by their
 * place in `cells`, which is sorted by name, so that no answer depends on the order in which somebody wrote a file.
 */
export interface Table {
  cells: readonly TableCell[];
  sums: readonly Sum[];
}

export interface TableCell {
  name: string;
  /** the true count, an integer ≥ 0 */
  count: number;
  /** what withholding it costs, an integer ≥ 0 */
  weight: number;
  /** must be published */
  fixed: boolean;
  /** what an attacker knows of it while it is withheld: at least this many (zeros shown: 1; an insider: his own tickets) … */
  atLeast: number;
  /** … and at most this many; null: nothing is known */
  atMost: number | null;
  /** for a cell to protect, what must both seem possible; null: nothing to protect */
  protect: Reach | null;
}

/** An attacker must be able to believe a value ≤ `atMost`, and also one ≥ `atLeast`. */
export interface Reach {
  atMost: number;
  atLeast: number;
}

/** `total` is the sum of `of`; places in `cells`. */
export interface Sum {
  total: number;
  of: readonly number[];
}

/** A set of cells, by place. */
export type CellSet = ReadonlySet<number>;

/** The values of all cells, by place. */
export type Values = readonly number[];

/** The cells that must be withheld for what they are themselves. */
export const primariesOf = (table: Table): number[] => table.cells.flatMap(({ protect }, place) => (protect ? [place] : []));

/** A sum as an equation over the cells: the total counts +1, each part −1, together 0. */
export const termsOf = ({ total, of }: Sum): (readonly [place: number, coefficient: number])[] =>
  [[total, 1], ...of.map((part) => [part, -1] as const)];

/** Whether all sums hold, in arbitrary precision. @param values whole numbers */
export const addUp = ({ sums }: Table, values: Values): boolean =>
  sums.every((sum) => termsOf(sum).reduce((total, [place, coefficient]) => total + BigInt(coefficient) * BigInt(values[place] ?? 0), 0n) === 0n);
