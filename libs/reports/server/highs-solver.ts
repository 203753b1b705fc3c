import loadHighs from 'highs';
import { type Model, type Program, type Row, type Solution, type Solver, Unsolved } from '@saimado/reports/domain/disclosure/integer-program';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type HighsModel = ReturnType<Highs['createModel']>;

/** The same answer every time and no early end: optimal means that nothing is better by a whole unit (costs are integers). */
const OPTIONS = { output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0.9, mip_feasibility_tolerance: 1e-9, presolve: 'off' };

/**
 * HiGHS, compiled to WebAssembly, as the domain's solver. It keeps its thread busy until it is done: run it in one of its own.
 * Single-threaded with a fixed seed, it gives the same answer to the same questions.
 * @param timeLimitMs for all questions together
 */
export async function createHighsSolver(timeLimitMs: number): Promise<Solver> {
  const highs = await loadHighs();
  const deadline = performance.now() + timeLimitMs;
  return { open: (program) => guarded(() => new OpenModel(highs, program, deadline)) };
}

/** The library throws where the WebAssembly runtime fails (memory, an assertion). */
function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Unsolved ? error : new Unsolved('SolverFailed', error instanceof Error ? error.message : String(error));
  }
}

class OpenModel implements Model {
  private readonly model: HighsModel;
  private readonly columns: number;
  private how: 'relaxed' | 'integer' = 'relaxed';

  constructor(private readonly highs: Highs, { columns, rows }: Program, private readonly deadline: number) {
    this.columns = columns.length;
    this.model = highs.createModel({
      sense: highs.constants.objectiveSense.minimize,
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(({ lower }) => lower),
      colUpper: columns.map(({ upper }) => upper),
      rowLower: rows.map(({ lower }) => lower),
      rowUpper: rows.map(({ upper }) => upper),
      matrix: {
        format: 'csr', numRows: rows.length, numCols: columns.length,
        starts: startsOf(rows),
        indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
        values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
      },
    });
    this.model.options.set(OPTIONS);
  }

  setCost(column: number, cost: number): void {
    guarded(() => this.model.changeColCost(column, cost));
  }

  setBounds(column: number, lower: number, upper: number): void {
    guarded(() => this.model.changeColBounds(column, lower, upper));
  }

  addRow({ terms, lower, upper }: Row): void {
    guarded(() => this.model.addRow(lower, upper, { indices: terms.map(([column]) => column), values: terms.map(([, coefficient]) => coefficient) }));
  }

  solve(how: 'relaxed' | 'integer'): Solution {
    return guarded(() => {
      this.take(how);
      this.run();
      if (this.model.getModelStatus() === this.highs.constants.modelStatus.unknown) this.runAfresh();
      return this.solution(how);
    });
  }

  close(): void {
    guarded(() => this.model.dispose());
  }

  private run(): void {
    const left = (this.deadline - performance.now()) / 1000;
    if (left <= 0) throw new Unsolved('OutOfTime', 'no time was left');
    // HiGHS counts the time of all runs of a model.
    this.model.zeroAllClocks();
    this.model.options.set('time_limit', left);
    this.model.run();
  }

  /** From the last corner the simplex method sometimes ends in the unknown; without it, and with presolve, it does not. */
  private runAfresh(): void {
    const before = this.model.options.get('presolve');
    this.model.clearSolver();
    this.model.options.set('presolve', 'on');
    this.run();
    this.model.options.set('presolve', before);
  }

  private take(how: 'relaxed' | 'integer'): void {
    if (how === this.how) return;
    this.how = how;
    const { variableType } = this.highs.constants;
    const type = how === 'integer' ? variableType.integer : variableType.continuous;
    this.model.changeColsIntegrality({ kind: 'range', from: 0, to: this.columns - 1 }, Array.from({ length: this.columns }, () => type));
    // A relaxed question is asked many times with small changes: it goes on from the last corner.
    this.model.options.set('presolve', how === 'integer' ? 'choose' : 'off');
  }

  private solution(how: 'relaxed' | 'integer'): Solution {
    const { modelStatus } = this.highs.constants;
    const status = this.model.getModelStatus();
    switch (status) {
      case modelStatus.optimal: {
        const { colValue, rowDual } = this.model.getSolution();
        const bound = how === 'integer' ? Number(this.model.info.get('mip_dual_bound')) : this.model.getObjectiveValue();
        return { kind: 'optimal', values: [...(colValue ?? [])], duals: how === 'relaxed' ? [...(rowDual ?? [])] : [], bound };
      }
      case modelStatus.infeasible: return { kind: 'infeasible' };
      case modelStatus.unbounded: case modelStatus.unboundedOrInfeasible: return { kind: 'unbounded' };
      case modelStatus.timeLimit: throw new Unsolved('OutOfTime', 'the solver ran out of time');
      default: throw new Unsolved('SolverFailed', `the solver ended with status ${status}`);
    }
  }
}

/** Where each row's terms begin, and where the last one's end. */
function startsOf(rows: readonly Row[]): number[] {
  let end = 0;
  return [0, ...rows.map(({ terms }) => (end += terms.length))];
}
