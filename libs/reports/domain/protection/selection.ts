import { Attacker, type Deviation } from '../disclosure/attacker';
import type { Solver } from '../disclosure/integer-program';
import { Proofs } from '../disclosure/proofs';
import { choose } from '../disclosure/protect';
import type { Reach, Table } from '../disclosure/table';
import type { Quantity } from './figures';
import { type Part, tableOf, wholeOf } from './parts';
import { REACH } from './primaries';

/** Somebody who looks at a part: the tickets of his own that he knows, and what he must be able to believe of which quantity. */
export interface Onlooker {
  own: (quantity: Quantity) => number;
  reach: (quantity: Quantity) => Reach | null;
}

/** Who has only what was released. */
export const OUTSIDER: Onlooker = { own: () => 0, reach: ({ primary }) => (primary ? REACH : null) };

/** Where nothing that may be withheld helps: what stays exposed. */
export interface Lost {
  kind: 'lost';
  keys: readonly string[];
}

interface Given {
  /** keys of open quantities that are withheld in any case */
  withheld: ReadonlySet<string>;
  /** tables of the part that were found before */
  known: readonly Deviation[];
}

/**
 * The cheapest cells to withhold besides, so that the onlooker learns nothing that he should not. A cell costs its count
 * and one; what is withheld already costs nothing. Only what is still exposed is sought protection for: what the cells
 * withheld so far protect stays so with more.
 * @throws {Unsolved}
 */
export function additionsFor(part: Part, { withheld, known }: Given, { own, reach }: Onlooker, solver: Solver): readonly string[] | Lost {
  const stays = ({ state, key }: Quantity): boolean => state === 'HIDDEN' || withheld.has(key);
  // What it is anyhow is in everybody's reach: such a cell is withheld, and nothing is asked for it.
  const asked = (wanted: (quantity: Quantity) => Reach | null): Table => tableOf(part, (quantity) => ({
    weight: stays(quantity) ? 0 : quantity.count + 1, fixed: false, atLeast: own(quantity),
    protect: stays(quantity) ? (wanted(quantity) ?? { atMost: quantity.count, atLeast: quantity.count }) : null,
  }));
  const exposed = new Set(exposedWhen(asked(reach), new Set(part.quantities.flatMap((quantity, place) => (stays(quantity) ? [place] : []))), known, solver));
  if (exposed.size === 0) return [];
  const table = asked((quantity) => (exposed.has(quantity.key) ? reach(quantity) : null));
  const chosen = choose(table, solver);
  const keyOf = (place: number): string => part.quantities[place]?.key ?? '';
  if (chosen.kind === 'impossible') return { kind: 'lost', keys: chosen.cells.map(keyOf) };
  return [...chosen.withheld].filter((place) => !table.cells[place]?.protect).map(keyOf);
}

function exposedWhen(table: Table, withheld: ReadonlySet<number>, known: readonly Deviation[], solver: Solver): string[] {
  const attacker = new Attacker(table, solver);
  try {
    return new Proofs(table, attacker, known.map((deviation) => wholeOf(table, deviation))).missing(withheld).map(({ cell }) => table.cells[cell]?.name ?? '');
  } finally {
    attacker.close();
  }
}
