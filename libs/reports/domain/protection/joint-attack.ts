import { Attacker, type Deviation } from '../disclosure/attacker';
import { attack, type Interval } from '../disclosure/audit';
import { type Solver, Unsolved } from '../disclosure/integer-program';
import { Proofs } from '../disclosure/proofs';
import type { Table } from '../disclosure/table';
import { checkWitnesses, type Witness } from '../disclosure/witnesses';
import type { NamedWitness } from '../release/tabulated';
import type { Quantity } from './figures';
import { type Exposure, exposures, insidersOf, reachWith } from './insiders';
import type { Joint } from './joint';
import { type Part, partsOf, tableOf, wholeOf } from './parts';
import { type Change, changeOf, Pool } from './pool';
import { REACH } from './primaries';
import { type Onlooker, OUTSIDER } from './selection';
import type { SliceWatch } from './slice-watch';

export interface Attacked {
  /** by key, of everything that nobody tells and that has to do with the release */
  intervals: ReadonlyMap<string, Interval>;
  witnesses: readonly NamedWitness[];
}

/**
 * What can be concluded when so much is withheld and all else is published: by each clinic, of every primary; by an
 * outsider, of every quantity and exactly. Asked again with more withheld, it looks again only at what hangs on that.
 */
export class JointAttack {
  private readonly pool = new Pool();
  /** of crossings in shorter periods, by key */
  private readonly hiddenCounts: ReadonlyMap<string, number>;
  /** parts, by their keys, that no clinic sees through */
  private readonly safe = new Map<string, Proven>();

  /** @param watch over the crossings in single months; tables for which there are none fool nobody */
  constructor(private readonly joint: Joint, private readonly watch: SliceWatch, private readonly solver: Solver) {
    this.hiddenCounts = new Map(joint.slices.flatMap(({ cells }) => cells.map(({ key, count }) => [key, count] as const)));
  }

  /**
   * Clinics that see too much, as onlookers of what they must not see; `unsure` where a crossing has to be put among the
   * sums first.
   * @throws {Unsolved} where an outsider sees too much: for him additions were chosen
   */
  seenByInsiders(joint: Joint, withheld: ReadonlySet<string>, onShare: OnShare): Onlooker[] | 'unsure' {
    let unsure = false;
    const add = (change: Change): void => {
      if (this.watch.forbids(change, 'CLINICS')) unsure = true;
      else this.pool.add(change);
    };
    // What fools an outsider serves for clinics too where it leaves room for what they know.
    const offer = (change: Change): void => {
      if (this.watch.allows(change)) this.pool.add(change);
      else if (this.watch.forbids(change, 'OUTSIDERS')) unsure = true;
    };
    const finds = { add, has: this.pool.has.bind(this.pool), isVoid: () => unsure };
    const exposed = this.overParts(joint, withheld, onShare, (part) => {
      const name = nameOf(part);
      if (this.safe.has(name)) return [];
      const proven = witnessesOf(part, this.known(part), this.solver);
      for (const { low, high } of proven.witnesses) for (const values of [low, high]) offer(changeOf(part, values));
      if (unsure) return [];
      const found = exposures(part, insidersOf(part), finds, this.solver);
      if (found.length === 0 && !unsure) this.safe.set(name, proven);
      return found.map(onlookerOf);
    }).flat();
    return unsure ? 'unsure' : exposed;
  }

  /** Tables of the part that were found while less was withheld, or fewer crossings were among the sums: two for each primary that has them. */
  known({ quantities }: Part): Deviation[] {
    const places = new Map(quantities.map(({ key }, place) => [key, place]));
    const serves = (change: Change): boolean => [...change.keys()].every((key) => places.has(key));
    const changes = quantities.filter(({ primary }) => primary).flatMap(({ key }) =>
      REACHED.flatMap((wanted) => this.pool.find(key, wanted, serves) ?? []));
    return [...new Set(changes)].map((change) => {
      const values = new Map([...change, ...this.watch.cellsFor(change, 'added')]);
      return quantities.map(({ key, count }) => (values.get(key) ?? count) - count);
    });
  }

  /** Seen afresh, once nothing needs to be added. @throws {Unsolved} */
  conclude(joint: Joint, withheld: ReadonlySet<string>, onShare: OnShare): Attacked {
    const attacked = this.overParts(joint, withheld, onShare, (part) => {
      const { table, witnesses } = this.safe.get(nameOf(part)) ?? witnessesOf(part, this.known(part), this.solver);
      const told = new Set(part.quantities.flatMap(({ key }, place) => (this.joint.quantities.has(key) ? [place] : [])));
      const { intervals, exposed } = attack(table, new Set(part.quantities.keys()), this.solver, told);
      if (exposed.length > 0) throw new Unsolved('InDoubt', 'the attack contradicts its witnesses');
      return {
        intervals: [...intervals].map(([place, interval]) => [part.quantities[place]?.key ?? '', interval] as const),
        witnesses: witnesses.map((witness) => this.named(part, witness)),
      };
    });
    return { intervals: new Map(attacked.flatMap(({ intervals }) => intervals)), witnesses: attacked.flatMap(({ witnesses }) => witnesses) };
  }

  private overParts<Result>(joint: Joint, withheld: ReadonlySet<string>, onShare: OnShare, look: (part: Part) => Result): Result[] {
    const parts = partsOf(joint, ({ state, key }) => state === 'KNOWN' || (state === 'OPEN' && !withheld.has(key))).filter(({ fresh }) => fresh);
    const size = parts.reduce((sum, { quantities }) => sum + quantities.length, 0);
    let done = 0;
    return parts.map((part) => {
      const result = look(part);
      done += part.quantities.length;
      onShare(done / size);
      return result;
    });
  }

  /** What is as counted is left out; crossings in shorter periods, of which nothing was counted, are there where it touches them. */
  private named(part: Part, { cell, low, high }: Witness): NamedWitness {
    const changed = (values: readonly number[]): Record<string, number> => {
      const change = new Map([...changeOf(part, values)].filter(([key]) => this.joint.quantities.has(key)));
      return Object.fromEntries([...change, ...[...this.watch.cellsFor(change)].filter(([key, count]) => count !== this.hiddenCounts.get(key))]);
    };
    return { cell: part.quantities[cell]?.key ?? '', ...REACH, low: changed(low), high: changed(high) };
  }
}

const REACHED = [(value: number) => value <= REACH.atMost, (value: number) => value >= REACH.atLeast];

type OnShare = (share: number) => void;

const nameOf = ({ quantities }: Part): string => quantities.map(({ key }) => key).join('\n');

function onlookerOf({ own, keys }: Exposure): Onlooker {
  const seen = new Set(keys);
  const ownOf = ({ key }: Quantity): number => own.get(key) ?? 0;
  return { own: ownOf, reach: (quantity) => (seen.has(quantity.key) ? reachWith(ownOf(quantity)) : null) };
}

interface Proven {
  table: Table;
  witnesses: readonly Witness[];
}

function witnessesOf(part: Part, known: readonly Deviation[], solver: Solver): Proven {
  const table = tableOf(part, (quantity) => ({ weight: 0, fixed: false, atLeast: 0, protect: OUTSIDER.reach(quantity) }));
  const withheld = new Set(part.quantities.keys());
  const attacker = new Attacker(table, solver);
  try {
    const proofs = new Proofs(table, attacker, known.map((deviation) => wholeOf(table, deviation)));
    const missing = proofs.missing(withheld);
    if (missing.length > 0) throw new Unsolved('InDoubt', `the attack contradicts the choice: ${missing.map(({ cell }) => table.cells[cell]?.name).join(', ')}`);
    const witnesses = proofs.witnesses(withheld);
    if (checkWitnesses(table, withheld, witnesses).length > 0) throw new Unsolved('InDoubt', 'witnesses that do not hold');
    return { table, witnesses };
  } finally {
    attacker.close();
  }
}
