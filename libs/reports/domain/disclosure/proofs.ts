import type { Attacker, Deviation, Direction } from './attacker';
import { type Goal, goalsOf } from './cuts';
import { type CellSet, primariesOf, type Table, type Values } from './table';
import { isConsistent, type Witness } from './witnesses';

interface Proof {
  deviation: Deviation;
  /** cells that it moves: it holds wherever all of them are withheld */
  moves: readonly number[];
}

/** Deviations found so far, so that the same table is not searched for twice: one often serves many cells and choices. */
export class Proofs {
  readonly goals: readonly Goal[];
  private readonly found: readonly Proof[][];

  /** @param known deviations found elsewhere; those that this table does not allow are left out */
  constructor(private readonly table: Table, private readonly attacker: Attacker, known: readonly Deviation[] = []) {
    this.goals = goalsOf(table);
    this.found = this.goals.map(() => []);
    for (const deviation of known) {
      const proof = proofBy(deviation);
      if (isConsistent(table, new Set(proof.moves), table.cells.map(({ count }, place) => count + (deviation[place] ?? NaN)))) this.keep(proof);
    }
  }

  /** The goals that are not reached when `withheld` is withheld. */
  missing(withheld: CellSet): Goal[] {
    return this.goals.filter((goal, index) => !this.proofOf(withheld, index, goal));
  }

  /** Whether any goal is not reached. */
  misses(withheld: CellSet): boolean {
    return this.goals.some((goal, index) => !this.proofOf(withheld, index, goal));
  }

  /** Two tables for each cell to protect; the truth itself where nothing needs to be reached. `withheld` misses no goal. */
  witnesses(withheld: CellSet): Witness[] {
    const counts = this.table.cells.map(({ count }) => count);
    const values = (cell: number, direction: Direction): Values => {
      const index = this.goals.findIndex((goal) => goal.cell === cell && goal.direction === direction);
      const goal = this.goals[index];
      const deviation = goal && this.proofOf(withheld, index, goal)?.deviation;
      return deviation ? counts.map((count, place) => count + (deviation[place] ?? NaN)) : counts;
    };
    return primariesOf(this.table).map((cell) => ({ cell, low: values(cell, -1), high: values(cell, 1) }));
  }

  /** @returns null where the goal is out of reach */
  private proofOf(withheld: CellSet, index: number, { cell, direction, distance }: Goal): Proof | null {
    const kept = this.found[index]?.find(({ moves }) => moves.every((place) => withheld.has(place)));
    if (kept) return kept;
    const deviation = this.attacker.beyond(withheld, cell, direction, distance);
    if (!deviation) return null;
    const proof = proofBy(deviation);
    this.keep(proof);
    return proof;
  }

  private keep(proof: Proof): void {
    this.goals.forEach((goal, index) => {
      if (goal.direction * (proof.deviation[goal.cell] ?? 0) >= goal.distance) this.found[index]?.push(proof);
    });
  }
}

const proofBy = (deviation: Deviation): Proof => ({ deviation, moves: deviation.flatMap((step, place) => (step === 0 ? [] : [place])) });
