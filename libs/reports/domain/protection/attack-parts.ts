import { Attacker } from '../disclosure/attacker';
import { attack, type Interval } from '../disclosure/audit';
import { type Solver, Unsolved } from '../disclosure/integer-program';
import { Proofs } from '../disclosure/proofs';
import type { Table } from '../disclosure/table';
import { checkWitnesses, type Witness } from '../disclosure/witnesses';
import type { NamedWitness } from '../release/tabulated';
import type { Quantity } from './figures';
import { exposures, insidersOf, reachWith } from './insiders';
import type { Joint } from './joint';
import { type Part, partsOf, tableOf } from './parts';
import { REACH } from './primaries';
import { type Onlooker, OUTSIDER } from './selection';

interface Attacked {
  /** by key, of everything that nobody tells and that has to do with the release */
  intervals: ReadonlyMap<string, Interval>;
  witnesses: readonly NamedWitness[];
  /** clinics that were taken for insiders */
  insiders: number;
  /** those of them, and their like, who see too much */
  exposed: readonly Onlooker[];
}

/**
 * What can be concluded when `withheld` is withheld and all else is published: by an outsider, of every quantity and
 * exactly; by each clinic, of every primary.
 * @throws {Unsolved} also where an outsider can conclude too much: for him additions were chosen
 */
export function attackParts(joint: Joint, withheld: ReadonlySet<string>, solver: Solver, onShare: (share: number) => void): Attacked {
  const parts = partsOf(joint, ({ state, key }) => state === 'KNOWN' || (state === 'OPEN' && !withheld.has(key))).filter(({ fresh }) => fresh);
  const size = parts.reduce((sum, { quantities }) => sum + quantities.length, 0);
  const intervals = new Map<string, Interval>();
  const witnesses: NamedWitness[] = [];
  const exposed: Onlooker[] = [];
  let done = 0;
  for (const part of parts) {
    const found = attackPart(part, solver);
    for (const [place, interval] of found.intervals) intervals.set(part.quantities[place]?.key ?? '', interval);
    witnesses.push(...found.witnesses.map((witness) => named(part, witness)));
    for (const { own, keys } of exposures(part, insidersOf(part), found.witnesses.flatMap(({ low, high }) => [low, high]), solver)) {
      const seen = new Set(keys);
      const ownOf = ({ key }: Quantity): number => own.get(key) ?? 0;
      exposed.push({ own: ownOf, reach: (quantity) => (seen.has(quantity.key) ? reachWith(ownOf(quantity)) : null) });
    }
    done += part.quantities.length;
    onShare(done / size);
  }
  const clinics = new Set([...joint.quantities.values()].flatMap((quantity) => [...quantity.clinics.keys()]));
  return { intervals, witnesses, insiders: clinics.size, exposed };
}

function attackPart(part: Part, solver: Solver): { intervals: ReadonlyMap<number, Interval>; witnesses: readonly Witness[] } {
  const table: Table = tableOf(part, (quantity) => ({ weight: 0, fixed: false, atLeast: 0, protect: OUTSIDER.reach(quantity) }));
  const withheld = new Set(part.quantities.keys());
  const { intervals, exposed } = attack(table, withheld, solver);
  const names = exposed.map((place) => table.cells[place]?.name).join(', ');
  if (exposed.length > 0) throw new Unsolved('InDoubt', `the attack contradicts the choice: ${names}`);
  const witnesses = witnessesOf(table, withheld, solver);
  if (checkWitnesses(table, withheld, witnesses).length > 0) throw new Unsolved('InDoubt', 'witnesses that do not hold');
  return { intervals, witnesses };
}

function witnessesOf(table: Table, withheld: ReadonlySet<number>, solver: Solver): Witness[] {
  const attacker = new Attacker(table, solver);
  try {
    const proofs = new Proofs(table, attacker);
    if (proofs.missing(withheld).length > 0) throw new Unsolved('InDoubt', 'the attack contradicts itself');
    return proofs.witnesses(withheld);
  } finally {
    attacker.close();
  }
}

/** What is as counted is left out. */
function named({ quantities }: Part, { cell, low, high }: Witness): NamedWitness {
  const changed = (values: readonly number[]): Record<string, number> =>
    Object.fromEntries(quantities.flatMap(({ key, count }, place) => (values[place] === count ? [] : [[key, values[place] ?? NaN]])));
  return { cell: quantities[cell]?.key ?? '', ...REACH, low: changed(low), high: changed(high) };
}
