import { addUp, type CellSet, type Reach, type Table, type Values } from './table';

/** Two tables that agree with all that is published: in `low` the cell is at most what it must reach, in `high` at least. */
export interface Witness {
  cell: number;
  low: Values;
  high: Values;
}

export type WitnessFault = { cell: number; fault: 'Missing' | 'Published' | 'LowInconsistent' | 'HighInconsistent' | 'LowTooHigh' | 'HighTooLow' };

/**
 * Whether `values` could be the truth for somebody who knows every cell but the withheld ones, all sums, and the bounds of
 * what is withheld. Exact: whole numbers only, sums in arbitrary precision, no solver.
 */
export function isConsistent(table: Table, withheld: CellSet, values: Values): boolean {
  const { cells } = table;
  if (values.length !== cells.length || !values.every(Number.isSafeInteger)) return false;
  const known = cells.every(({ count, atLeast, atMost }, place) => {
    const value = values[place] ?? NaN;
    return withheld.has(place) ? value >= atLeast && (atMost === null || value <= atMost) : value === count;
  });
  return known && addUp(table, values);
}

/** Verifies the proof of a protection again, without a solver: empty when every cell to protect has its two tables. */
export function checkWitnesses(table: Table, withheld: CellSet, witnesses: readonly Witness[]): WitnessFault[] {
  const byCell = new Map(witnesses.map((witness) => [witness.cell, witness]));
  return table.cells.flatMap(({ protect }, cell): WitnessFault[] => {
    if (!protect) return [];
    if (!withheld.has(cell)) return [{ cell, fault: 'Published' }];
    const witness = byCell.get(cell);
    return witness ? faultsOf(table, withheld, witness, protect) : [{ cell, fault: 'Missing' }];
  });
}

function faultsOf(table: Table, withheld: CellSet, { cell, low, high }: Witness, { atMost, atLeast }: Reach): WitnessFault[] {
  const faults: [WitnessFault['fault'], boolean][] = [
    ['LowInconsistent', !isConsistent(table, withheld, low)],
    ['HighInconsistent', !isConsistent(table, withheld, high)],
    ['LowTooHigh', !((low[cell] ?? NaN) <= atMost)],
    ['HighTooLow', !((high[cell] ?? NaN) >= atLeast)],
  ];
  return faults.filter(([, found]) => found).map(([fault]) => ({ cell, fault }));
}
