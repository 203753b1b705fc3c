import type { Deviation } from '../disclosure/attacker';
import { orUndecided, type Solver, type Undecided, Unsolved } from '../disclosure/integer-program';
import type { CellName, EarlierRelease, Protection, Tabulated } from '../release/tabulated';
import { type Attacked, JointAttack } from './joint-attack';
import type { Quantity } from './figures';
import { type Joint, jointOf } from './joint';
import { type Part, partsOf } from './parts';
import { primariesOf } from './primaries';
import { reasonsFor } from './reasons';
import { coordinatesOf } from './tellings';
import { additionsFor, type Onlooker, OUTSIDER } from './selection';
import { SliceWatch } from './slice-watch';
import { withZeros } from './zeros';

export type Step = 'PROTECTING' | 'ATTACKING';
/** @param share of all the work, 0–1 */
export type OnProgress = (share: number, step: Step) => void;

/**
 * What of a release must be withheld so that nobody learns of a few clinics, neither from it nor from it and all that was
 * ever released together.
 *
 * The release is put beside the earlier ones as one table of sums (`joint.ts`) and taken apart into what hangs together
 * (`parts.ts`). Its primaries are withheld, what an earlier release withheld of the same, and the zeros beside them; then,
 * part by part, the cheapest additions that an outsider cannot see through (`selection.ts`), and more where one of the
 * clinics could with what it knows of itself (`insiders.ts`). Withholding more never shows anybody more, so nothing that
 * was safe becomes unsafe on the way. What is withheld in the end is attacked afresh. A table that is to fool somebody must
 * leave room for what nobody prints: a crossing in the months of its quarter (`slice-watch.ts`).
 *
 * A hotline's number of tickets is what every other figure is read against: it goes only where nothing else helps.
 */
export const protectRelease = (tabulated: Tabulated, earlier: readonly EarlierRelease[], solver: Solver, onProgress: OnProgress = () => {}): Protection | Undecided =>
  orUndecided(() => decide(tabulated, earlier, solver, onProgress));

function decide(tabulated: Tabulated, earlier: readonly EarlierRelease[], solver: Solver, onProgress: OnProgress): Protection {
  const joint = jointOf(tabulated, earlier);
  const primaries = primariesOf(tabulated);
  const before = new Set([...joint.keys].flatMap(([name, key]) => (joint.quantities.get(key)?.state === 'HIDDEN' ? [name] : [])));
  const withheld = new Withheld(tabulated, joint, [...primaries.keys(), ...before]);
  onProgress(0, 'PROTECTING');
  const watch = new SliceWatch(joint, solver);
  try {
    const { intervals, witnesses } = settled({ joint, withheld, watch, solver, onProgress });
    onProgress(1, 'ATTACKING');
    return {
      kind: 'protected',
      withheld: reasonsFor([...withheld.names], { primaries, before, tabulated, intervalOf: (name) => intervals.get(joint.keys.get(name) ?? '') }),
      witnesses,
      attack: { cells: intervals.size, insiders: clinicsIn(joint) },
    };
  } finally {
    watch.close();
  }
}

interface Work {
  joint: Joint;
  withheld: Withheld;
  watch: SliceWatch;
  solver: Solver;
  onProgress: OnProgress;
}

/** Withholds more until nobody sees too much. */
function settled({ joint, withheld, watch, solver, onProgress }: Work): Attacked {
  const attack = new JointAttack(joint, watch, solver);
  let far = 0;
  const tell = (from: number, to: number, step: Step) => (share: number): void => onProgress((far = Math.max(far, from + share * (to - from))), step);
  for (;;) {
    const sums = watch.sums();
    const parts = new Parts(sums, withheld, { known: (part) => attack.known(part), solver });
    parts.protect(OUTSIDER, tell(0, 0.5, 'PROTECTING'));
    let exposed = attack.seenByInsiders(sums, withheld.keys, tell(0.5, 0.75, 'ATTACKING'));
    while (exposed !== 'unsure' && exposed.length > 0) {
      for (const onlooker of exposed) parts.protect(onlooker);
      exposed = attack.seenByInsiders(sums, withheld.keys, tell(0.5, 0.75, 'ATTACKING'));
    }
    if (exposed !== 'unsure') return attack.conclude(sums, withheld.keys, tell(0.75, 1, 'ATTACKING'));
  }
}

const clinicsIn = ({ quantities }: Joint): number => new Set([...quantities.values()].flatMap(({ clinics }) => [...clinics.keys()])).size;

/** What is withheld of the release so far, by name and by key. It only grows, and always holds the zeros that go with it. */
export class Withheld {
  names: ReadonlySet<CellName> = new Set();
  keys: ReadonlySet<string> = new Set();
  private readonly nameOf: ReadonlyMap<string, CellName>;

  constructor(private readonly tabulated: Tabulated, private readonly joint: Joint, names: readonly CellName[]) {
    this.nameOf = new Map([...joint.keys].map(([name, key]) => [key, name]));
    this.add(names);
  }

  addKeys(keys: readonly string[]): void {
    this.add(keys.map((key) => this.nameOf.get(key) ?? key));
  }

  private add(names: readonly CellName[]): void {
    this.names = withZeros(this.tabulated, new Set([...this.names, ...names]));
    this.keys = new Set([...this.names].map((name) => this.joint.keys.get(name) ?? name));
  }
}

interface Means {
  /** tables of a part that were found before */
  known: (part: Part) => readonly Deviation[];
  solver: Solver;
}

/** The parts in which additions are sought. A hotline's total counts as published until it has to go, so that breakdowns fall apart. */
class Parts {
  /** keys of hotlines' totals that are not to be withheld */
  private readonly spared: Set<string>;
  private parts: readonly Part[];

  constructor(private readonly joint: Joint, private readonly withheld: Withheld, private readonly means: Means) {
    this.spared = new Set([...joint.keys].flatMap(([name, key]) => (coordinatesOf(name).includes('/') ? [] : [key])));
    this.parts = this.fallingApart();
  }

  protect(onlooker: Onlooker, onShare: (share: number) => void = () => {}): void {
    for (let at = 0; at < this.parts.length; at++) {
      const part = this.parts[at];
      if (!part || !part.quantities.some((quantity) => onlooker.reach(quantity))) continue;
      const additions = additionsFor(part, { withheld: this.withheld.keys, known: this.means.known(part) }, onlooker, this.means.solver);
      if ('kind' in additions) {
        this.giveTotals(part, additions.keys);
        at = -1;
      } else if (additions.length > 0) this.withheld.addKeys(additions);
      onShare((at + 1) / this.parts.length);
    }
  }

  /** The totals that stand beside what is lost are no longer spared. */
  private giveTotals({ quantities }: Part, lost: readonly string[]): void {
    const keys = new Set(quantities.map(({ key }) => key));
    const given = this.joint.sums.map(({ total, of }) => [total, ...of]).filter((members) => members.some((key) => keys.has(key))).flat().filter((key) => this.spared.has(key));
    if (given.length === 0) throw new Unsolved('InDoubt', `whatever is withheld, too much can be concluded of ${lost.join(', ')}`, lost);
    for (const key of given) this.spared.delete(key);
    this.parts = this.fallingApart();
  }

  private fallingApart(): Part[] {
    const isKnown = ({ key, state }: Quantity): boolean => state === 'KNOWN' || (state === 'OPEN' && this.spared.has(key) && !this.withheld.keys.has(key));
    return partsOf(this.joint, isKnown).filter(({ fresh, quantities }) => fresh && quantities.some(({ state, key }) => state === 'HIDDEN' || this.withheld.keys.has(key)));
  }
}
