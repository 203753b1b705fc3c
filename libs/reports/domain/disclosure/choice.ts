import type { Attacker } from './attacker';
import { anythingBut, companyOf, type Cut, cutOf, cutsOfSums, type Goal, slackOf, wholeMultipliers } from './cuts';
import { type Model, type Solver, Unsolved } from './integer-program';
import type { Proofs } from './proofs';
import { type CellSet, primariesOf, type Table } from './table';

/** A cut that a choice misses by less than this share of what it demands is left for later. */
const WORTH_ADDING = 1e-3;
/** After so many rounds the relaxed choice has told what it can. */
const RELAXED_ROUNDS = 40;

interface Means {
  attacker: Attacker;
  proofs: Proofs;
  solver: Solver;
}

/** The integer program whose columns say of each cell whether it is withheld; it learns by cuts what protects. */
export class Choice {
  private readonly model: Model;
  private readonly attacker: Attacker;
  private readonly proofs: Proofs;
  /** What an unused cell counts for when multipliers are sought, so that they prefer cuts about few cells. */
  private readonly trace: number;

  constructor(private readonly table: Table, private readonly candidates: CellSet, { attacker, proofs, solver }: Means) {
    this.attacker = attacker;
    this.proofs = proofs;
    this.trace = 1 / (100 * table.cells.length);
    const primaries = new Set(primariesOf(table));
    this.model = solver.open({
      columns: table.cells.map(({ weight }, place) => ({ cost: weight, lower: primaries.has(place) ? 1 : 0, upper: candidates.has(place) ? 1 : 0 })),
      rows: companyOf(table, candidates, primaries).map(({ cell, others }) => ({
        terms: [...others.map((other) => [other, 1] as const), [cell, -1] as const], lower: 0, upper: Infinity,
      })),
    });
    for (const cut of cutsOfSums(table, candidates, proofs.goals)) this.add(cut);
  }

  close(): void {
    this.model.close();
  }

  /** The cheapest protecting choice; of those the fewest cells, then the first by name. */
  cheapest(): CellSet {
    const weights = this.table.cells.map(({ weight }) => weight);
    this.learnRelaxed();
    const cost = this.sumOver(this.optimum(weights), weights);
    this.model.addRow({ terms: weights.map((weight, place) => [place, weight] as const).filter(([, weight]) => weight > 0), lower: 0, upper: cost });
    const { length } = this.table.cells;
    const order = this.table.cells.map((_, place) => length * length + place);
    order.forEach((value, place) => this.model.setCost(place, value));
    const withheld = this.optimum(order);
    if (this.sumOver(withheld, weights) > cost) throw new Unsolved('InDoubt', 'the solver broke a tie by a dearer choice');
    return withheld;
  }

  /**
   * Cuts that even fractions of cells violate: they cost no integer program. A goal that demanded nothing new is not asked
   * again before the others are done; what is left open here the integer programs find.
   */
  private learnRelaxed(): void {
    let asked = this.proofs.goals;
    for (let round = 0; round < RELAXED_ROUNDS; round++) {
      const solution = this.model.solve('relaxed');
      if (solution.kind !== 'optimal') throw new Unsolved('InDoubt', `the choice came back ${solution.kind}`);
      const cuts = asked.map((goal) => ({ goal, cut: this.cutAt(solution.values, goal) })).filter(({ cut }) => slackOf(cut, solution.values) < -WORTH_ADDING * cut.atLeast);
      for (const { cut } of cuts) this.add(cut);
      if (cuts.length === 0 && asked.length === this.proofs.goals.length) return;
      asked = cuts.length === 0 ? this.proofs.goals : cuts.map(({ goal }) => goal);
    }
  }

  /** @param costs those the model minimises */
  private optimum(costs: readonly number[]): CellSet {
    const tried = new Set<string>();
    for (;;) {
      const solution = this.model.solve('integer');
      if (solution.kind !== 'optimal') throw new Unsolved('InDoubt', `the choice came back ${solution.kind}`);
      const withheld: CellSet = new Set(solution.values.flatMap((value, place) => (value > 0.5 ? [place] : [])));
      const missing = this.proofs.missing(withheld);
      if (missing.length === 0) {
        const cost = this.sumOver(withheld, costs);
        // Costs are whole numbers: a bound above the next lower one proves the optimum.
        if (!(solution.bound > cost - 1 + 1e-3 + cost * 1e-12)) throw new Unsolved('InDoubt', 'the solver did not prove its choice the cheapest');
        return withheld;
      }
      const name = [...withheld].join(' ');
      if (tried.has(name)) throw new Unsolved('InDoubt', 'the solver returned to a choice that was ruled out');
      tried.add(name);
      for (const goal of missing) this.add(this.cutAgainst(withheld, goal));
    }
  }

  private sumOver(withheld: CellSet, costs: readonly number[]): number {
    return [...withheld].reduce((total, place) => total + (costs[place] ?? 0), 0);
  }

  private add({ weights, atLeast }: Cut): void {
    this.model.addRow({ terms: [...weights], lower: atLeast, upper: Infinity });
  }

  /** A cut that `withheld`, which misses the goal, violates. */
  private cutAgainst(withheld: CellSet, goal: Goal): Cut {
    const chosen = this.table.cells.map((_, place) => (withheld.has(place) ? 1 : 0));
    const cut = this.cutAt(chosen, goal);
    return slackOf(cut, chosen) < 0 ? cut : this.cutByIntegrality(withheld, goal);
  }

  private cutAt(openness: readonly number[], goal: Goal): Cut {
    const shares = this.table.cells.map((_, place) => (this.candidates.has(place) ? Math.min(1, Math.max(this.trace, openness[place] ?? 0)) : 0));
    const { multipliers, scale } = wholeMultipliers(this.attacker.multipliers(shares, goal.cell, goal.direction, goal.distance));
    return cutOf(this.table, this.candidates, goal, multipliers, scale);
  }

  /** Fractions of persons would do, whole ones do not: `withheld` grows while the goal stays out of reach. */
  private cutByIntegrality(withheld: CellSet, { cell, direction, distance }: Goal): Cut {
    const grown = new Set(withheld);
    for (const place of this.candidates) {
      if (grown.has(place)) continue;
      grown.add(place);
      if (this.attacker.beyond(grown, cell, direction, distance)) grown.delete(place);
    }
    return anythingBut(this.candidates, grown);
  }
}
