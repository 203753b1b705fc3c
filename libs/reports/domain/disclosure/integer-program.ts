/**
 * The door to a solver of linear and integer programs. The domain holds the formulation, an adapter outside holds the
 * solver (`server/highs-solver.ts`). Every column is an integer; a relaxed solve forgets that for once.
 */
export interface Solver {
  open(program: Program): Model;
}

/** Minimise the costs over integer columns within their bounds, so that every row lies within its own. ±Infinity is open. */
export interface Program {
  columns: readonly { cost: number; lower: number; upper: number }[];
  rows: readonly Row[];
}

export interface Row {
  terms: readonly (readonly [column: number, coefficient: number])[];
  lower: number;
  upper: number;
}

/** A program kept by the solver while it changes little by little. Whoever opens it closes it. */
export interface Model {
  setCost(column: number, cost: number): void;
  setBounds(column: number, lower: number, upper: number): void;
  addRow(row: Row): void;
  /** @throws {Unsolved} when the solver has no certain answer */
  solve(how: 'relaxed' | 'integer'): Solution;
  close(): void;
}

export type Solution = Optimum | { kind: 'infeasible' } | { kind: 'unbounded' };

/** Floating point: whoever uses it rounds and checks. */
export interface Optimum {
  kind: 'optimal';
  values: readonly number[];
  /** of the rows, for a relaxed solve: what the objective gains per unit of a row's bounds */
  duals: readonly number[];
  /** no solution costs less */
  bound: number;
}

export type Doubt = 'OutOfTime' | 'SolverFailed' | 'InDoubt';

/** Thrown inside the rules where a solver leaves them without a certain answer; `protect` and `audit` turn it into a verdict. */
export class Unsolved extends Error {
  /** @param cells of which too much can be concluded, whatever is withheld */
  constructor(readonly reason: Doubt, detail: string, readonly cells: readonly string[] = []) {
    super(detail);
  }
}

/** What is not certain is not published. */
export interface Undecided {
  kind: 'undecided';
  reason: Doubt;
  detail: string;
  /** of which too much can be concluded, whatever is withheld; empty where that is not the reason */
  cells: readonly string[];
}

/** The verdict of `decide`, or why there is none. */
export function orUndecided<Verdict>(decide: () => Verdict): Verdict | Undecided {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Unsolved) return { kind: 'undecided', reason: error.reason, detail: error.message, cells: error.cells };
    throw error;
  }
}
