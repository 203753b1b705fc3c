import { Attacker } from './attacker';
import { orUndecided, type Solver, type Undecided } from './integer-program';
import { type CellSet, primariesOf, type Table } from './table';

/** The least and the greatest value that agree with all that is published; null: nothing stops it above. */
export interface Interval {
  min: number;
  max: number | null;
}

export interface Audited {
  kind: 'audited';
  /** of every withheld cell, by place */
  intervals: ReadonlyMap<number, Interval>;
  /** cells to protect whose interval is too narrow, published ones among them */
  exposed: readonly number[];
}

/**
 * The attack on a release: what each withheld cell can be, exactly, for somebody who adds up, subtracts and reasons in
 * whole numbers over all sums at once. Both ends are reached by a table that agrees with everything published.
 */
export const audit = (table: Table, withheld: CellSet, solver: Solver): Audited | Undecided => orUndecided(() => attack(table, withheld, solver));

/** @param asked of which withheld cells the interval is wanted, those to protect among them @throws {Unsolved} */
export function attack(table: Table, withheld: CellSet, solver: Solver, asked: CellSet = withheld): Audited {
  const attacker = new Attacker(table, solver);
  try {
    const intervals = new Map([...asked].sort((a, b) => a - b).map((place) => [place, intervalOf(table, attacker, withheld, place)]));
    const exposed = primariesOf(table).filter((place) => !reaches(table, intervals, place));
    return { kind: 'audited', intervals, exposed };
  } finally {
    attacker.close();
  }
}

function intervalOf({ cells }: Table, attacker: Attacker, withheld: CellSet, place: number): Interval {
  const count = cells[place]?.count ?? NaN;
  const above = attacker.furthest(withheld, place, 1);
  return { min: count - attacker.furthest(withheld, place, -1), max: above === Infinity ? null : count + above };
}

function reaches({ cells }: Table, intervals: ReadonlyMap<number, Interval>, place: number): boolean {
  const { protect } = cells[place] ?? {};
  const interval = intervals.get(place);
  if (!protect) return true;
  return interval !== undefined && interval.min <= protect.atMost && (interval.max === null || interval.max >= protect.atLeast);
}
