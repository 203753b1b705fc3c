import { Attacker } from './attacker';
import { attack, type Audited } from './audit';
import { Choice } from './choice';
import { orUndecided, type Solver, type Undecided, Unsolved } from './integer-program';
import { Proofs } from './proofs';
import { type CellSet, primariesOf, type Table } from './table';
import { checkWitnesses, type Witness } from './witnesses';

export interface Protected {
  kind: 'protected';
  primary: readonly number[];
  secondary: readonly number[];
  /** of all that is withheld, by weight */
  cost: number;
  intervals: Audited['intervals'];
  /** the proof: two tables for each primary cell, checked without the solver */
  witnesses: readonly Witness[];
}

/** Whatever else is withheld, these cells stay exposed: they are fixed, or sums and shown zeros say too much. */
export interface Impossible {
  kind: 'impossible';
  cells: readonly number[];
}

/**
 * The cheapest set of cells to withhold so that every cell to protect is safe.
 *
 * **Safe** means: for an attacker who knows every published cell, all sums and the bounds of what is withheld, and who
 * reasons in whole numbers, each primary cell can still be as low *and* as high as its reach demands, by two tables that
 * agree with all he knows. The secondary set is the cheapest one with that property (cell suppression problem: Fischetti
 * and Salazar González, “Models and algorithms for optimizing cell suppression in tabular data”, JASA 95, 2000).
 *
 * **Why it is exact.** Withholding more never exposes anybody (the attacker's tables only become more), so a choice which
 * leaves a cell exposed can be ruled out by a cut that every protecting choice satisfies. An integer program over the cells
 * finds the cheapest choice that the cuts allow; the attacker is run on it; what is exposed gives new cuts; when nothing is,
 * the choice is the cheapest, for the program it solves is a relaxation. Cuts come from linear duality and are recomputed in
 * whole numbers, valid whatever the solver's errors; where the attacker is stopped by integrality alone, the cut is that one
 * cell outside the largest such choice must be added. Among the cheapest choices the one with the fewest cells is taken, then
 * the one whose cells stand first by name (least sum of places); a tie even there is broken by the solver, the same way each time.
 *
 * **What is trusted.** That cells are safe is proven by the witnesses alone, in exact arithmetic. That nothing cheaper would
 * do, and that an interval is not wider, rests on HiGHS' bound to within less than one unit. Where it is not proven so far,
 * where time runs out, or where a final look contradicts it, the verdict is `undecided` and nothing may be published.
 *
 * **Limits.** Only the ends of an interval are looked at, not holes in it, and each cell by itself: that several cells are
 * known together (group disclosure, say that all but one category are empty) is protected only where a cell of the table
 * stands for it. What the attacker knows must be in the table: earlier releases as sums and cells, insiders as bounds.
 */
export const protect = (table: Table, solver: Solver): Protected | Impossible | Undecided => orUndecided(() => decide(table, solver));

function decide(table: Table, solver: Solver): Protected | Impossible {
  const chosen = choose(table, solver);
  return chosen.kind === 'impossible' ? chosen : proven(table, chosen.withheld, chosen.witnesses, solver);
}

/** The cheapest protecting choice, not yet looked at afresh. */
export interface Chosen {
  kind: 'chosen';
  withheld: CellSet;
  witnesses: readonly Witness[];
}

/** The choice of {@link protect} alone, for whoever attacks it together with others. @throws {Unsolved} */
export function choose(table: Table, solver: Solver): Chosen | Impossible {
  const candidates = candidatesOf(table);
  const primary = primariesOf(table);
  const attacker = new Attacker(table, solver);
  try {
    const proofs = new Proofs(table, attacker);
    const lost = new Set([...primary.filter((cell) => !candidates.has(cell)), ...proofs.missing(candidates).map(({ cell }) => cell)]);
    if (lost.size > 0) return { kind: 'impossible', cells: [...lost].sort((a, b) => a - b) };
    const choice = new Choice(table, candidates, { attacker, proofs, solver });
    try {
      const withheld = choice.cheapest();
      demandNoneNeedless(table, withheld, proofs);
      return { kind: 'chosen', withheld, witnesses: proofs.witnesses(withheld) };
    } finally {
      choice.close();
    }
  } finally {
    attacker.close();
  }
}

/** What may be withheld: not what must be published, nor what nobody would believe to be withheld (a zero where zeros are shown). */
const candidatesOf = ({ cells }: Table): CellSet =>
  new Set(cells.flatMap(({ fixed, count, atLeast, atMost }, place) => (!fixed && count >= atLeast && (atMost === null || count <= atMost) ? [place] : [])));

/** Each added cell is tried for removal. Of a cheapest choice with the fewest cells none can go. */
function demandNoneNeedless({ cells }: Table, withheld: CellSet, proofs: Proofs): void {
  for (const place of withheld) {
    if (cells[place]?.protect) continue;
    const less = new Set(withheld);
    less.delete(place);
    if (!proofs.misses(less)) throw new Unsolved('InDoubt', 'the solver’s cheapest choice can do without one of its cells');
  }
}

/** Seen afresh: the attack on the whole release finds nothing, and the witnesses hold without the solver. */
function proven(table: Table, withheld: CellSet, witnesses: readonly Witness[], solver: Solver): Protected {
  const { intervals, exposed } = attack(table, withheld, solver);
  if (exposed.length > 0 || checkWitnesses(table, withheld, witnesses).length > 0) throw new Unsolved('InDoubt', 'the attack contradicts the choice');
  const places = [...withheld].sort((a, b) => a - b);
  return {
    kind: 'protected',
    primary: primariesOf(table),
    secondary: places.filter((place) => !table.cells[place]?.protect),
    cost: places.reduce((total, place) => total + (table.cells[place]?.weight ?? 0), 0),
    intervals, witnesses,
  };
}
