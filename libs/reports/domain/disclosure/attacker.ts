import { type Model, type Row, type Solution, type Solver, Unsolved } from './integer-program';
import { addUp, type CellSet, type Table, termsOf } from './table';
import { isConsistent } from './witnesses';

/** How far solvers' numbers may lie from the integers they stand for. */
const ROUNDING = 1e-5;

/** What every cell deviates by: with the true table a table that agrees with all that is published. */
export type Deviation = readonly number[];

/** Which way a cell is pushed: up or down from its true count. */
export type Direction = 1 | -1;

/**
 * What can be concluded from the published cells, their sums and the bounds of the withheld ones. The unknowns are the
 * *deviations* of the cells from the true table: the sums are then all 0 and the true table is the point 0, so that large
 * counts cost no precision and no question is infeasible.
 *
 * A relaxed solve comes first. In one- and two-dimensional tables and in hierarchies its corners are integer and it has
 * the last word; only where a corner is fractional the integer program is solved. Every deviation that is given out is
 * integer and was checked against sums and bounds in exact arithmetic: that a value is *possible* never rests on the solver.
 * That a value is *impossible* does; an error there makes an interval too narrow, which refuses a release and passes none.
 */
export class Attacker {
  private readonly model: Model;
  private readonly bounds: (readonly [lower: number, upper: number])[];
  private pushed: number | null = null;
  private table: Table;

  constructor(private readonly published: Table, solver: Solver) {
    this.table = published;
    this.bounds = published.cells.map(() => [0, 0]);
    this.model = solver.open({
      columns: published.cells.map(() => ({ cost: 0, lower: 0, upper: 0 })),
      rows: published.sums.map((sum): Row => ({ terms: termsOf(sum), lower: 0, upper: 0 })),
    });
  }

  close(): void {
    this.model.close();
  }

  /** From now on the attacker is somebody who also knows that cells, by place, are at least so many. */
  suppose(floors: ReadonlyMap<number, number>): void {
    const cells = this.published.cells.map((cell, place) => ({ ...cell, atLeast: Math.max(cell.atLeast, floors.get(place) ?? 0) }));
    this.table = { ...this.published, cells };
  }

  /** How far `cell` can be from its count while all but `withheld` is known; Infinity where nothing stops it. */
  furthest(withheld: CellSet, cell: number, direction: Direction): number {
    this.free(withheld, cell, direction, Infinity);
    this.push(cell, direction);
    const relaxed = this.model.solve('relaxed');
    if (relaxed.kind === 'unbounded') {
      this.demandRay(withheld, cell, direction);
      return Infinity;
    }
    const distance = this.provenEnd(relaxed, withheld, cell, direction) ?? this.provenEnd(this.model.solve('integer'), withheld, cell, direction);
    if (distance === null) throw new Unsolved('InDoubt', 'the solver’s integer solution does not add up');
    return distance;
  }

  /** A deviation by which `cell` lies `distance` or more from its count; null where none agrees with what is published. */
  beyond(withheld: CellSet, cell: number, direction: Direction, distance: number): Deviation | null {
    this.free(withheld, cell, direction, distance);
    this.push(cell, direction);
    const relaxed = this.model.solve('relaxed');
    if (relaxed.kind === 'optimal' && -relaxed.bound < distance - ROUNDING) return null;
    const corner = this.checked(relaxed, withheld);
    if (corner) return corner;
    // Whole numbers may have to step over the distance (a cell that is known to be even): as little beyond as can be.
    const { count = NaN, atLeast = NaN, atMost } = this.table.cells[cell] ?? {};
    this.setBounds(cell, direction === 1 ? distance : atLeast - count, direction === 1 ? (atMost ?? Infinity) - count : -distance);
    this.model.setCost(cell, direction);
    const exact = this.model.solve('integer');
    if (exact.kind === 'infeasible') return null;
    const found = this.checked(exact, withheld);
    if (!found || !(direction * (found[cell] ?? NaN) >= distance)) throw new Unsolved('InDoubt', 'the solver’s integer solution does not add up');
    return found;
  }

  /**
   * The multipliers of the sums which prove how far `cell` can be when every cell may use the share `openness` of its room:
   * 1 where withheld, 0 where published, anything between in a relaxed choice. Room upwards counts as `distance`.
   */
  multipliers(openness: readonly number[], cell: number, direction: Direction, distance: number): readonly number[] {
    this.table.cells.forEach(({ count, atLeast, atMost }, place) => {
      const share = openness[place] ?? 0;
      this.setBounds(place, -(count - atLeast) * share, Math.min(distance, (atMost ?? Infinity) - count) * share);
    });
    this.setBounds(cell, direction === 1 ? 0 : -distance, direction === 1 ? distance : 0);
    this.push(cell, direction);
    const solution = this.model.solve('relaxed');
    if (solution.kind !== 'optimal') throw new Unsolved('InDoubt', `a bounded question came back ${solution.kind}`);
    return solution.duals.map((dual) => -dual);
  }

  private free(withheld: CellSet, cell: number, direction: Direction, limit: number): void {
    this.table.cells.forEach(({ count, atLeast, atMost }, place) => {
      if (!withheld.has(place)) return this.setBounds(place, 0, 0);
      const [lower, upper] = [atLeast - count, (atMost ?? Infinity) - count];
      if (place !== cell) return this.setBounds(place, lower, upper);
      this.setBounds(place, direction === 1 ? 0 : Math.max(lower, -limit), direction === 1 ? Math.min(upper, limit) : 0);
    });
  }

  private setBounds(place: number, lower: number, upper: number): void {
    const [oldLower, oldUpper] = this.bounds[place] ?? [0, 0];
    if (lower === oldLower && upper === oldUpper) return;
    this.bounds[place] = [lower, upper];
    this.model.setBounds(place, lower, upper);
  }

  private push(cell: number, direction: Direction): void {
    if (this.pushed !== null) this.model.setCost(this.pushed, 0);
    this.model.setCost(cell, -direction);
    this.pushed = cell;
  }

  private provenEnd(solution: Solution, withheld: CellSet, cell: number, direction: Direction): number | null {
    const deviation = this.checked(solution, withheld);
    if (!deviation || solution.kind !== 'optimal') return null;
    const distance = direction * (deviation[cell] ?? NaN);
    if (!(-solution.bound < distance + 1 - ROUNDING)) throw new Unsolved('InDoubt', 'the solver did not prove its interval');
    return distance;
  }

  /** The solution as a deviation, if it is integer and gives a table that agrees with all that is published. */
  private checked(solution: Solution, withheld: CellSet): Deviation | null {
    if (solution.kind !== 'optimal') throw new Unsolved('InDoubt', `a question that the true table answers came back ${solution.kind}`);
    const deviation = solution.values.map((value) => Math.round(value) + 0);
    if (solution.values.some((value, place) => Math.abs(value - (deviation[place] ?? NaN)) > ROUNDING)) return null;
    return isConsistent(this.table, withheld, this.table.cells.map(({ count }, place) => count + (deviation[place] ?? NaN))) ? deviation : null;
  }

  /** Proof that nothing stops the cell: whole steps that can be repeated for ever, checked exactly. */
  private demandRay(withheld: CellSet, cell: number, direction: Direction): void {
    if (direction === -1) throw new Unsolved('InDoubt', 'a count came back without a lower end');
    this.table.cells.forEach(({ atMost }, place) => {
      this.setBounds(place, 0, withheld.has(place) && atMost === null ? Infinity : 0);
      this.model.setCost(place, 1);
    });
    this.setBounds(cell, 1, Infinity);
    const proven = this.isRay(this.model.solve('relaxed'), withheld) || this.isRay(this.model.solve('integer'), withheld);
    this.table.cells.forEach((_, place) => this.model.setCost(place, 0));
    if (!proven) throw new Unsolved('InDoubt', 'the solver did not prove an interval without an upper end');
  }

  private isRay(solution: Solution, withheld: CellSet): boolean {
    if (solution.kind !== 'optimal') return false;
    const steps = solution.values.map((value) => Math.round(value));
    return solution.values.every((value, place) => Math.abs(value - (steps[place] ?? NaN)) < ROUNDING)
      && steps.every((step, place) => step === 0 || (step > 0 && withheld.has(place) && this.table.cells[place]?.atMost === null))
      && addUp(this.table, steps);
  }
}
