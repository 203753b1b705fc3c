import { Attacker, type Direction } from '../disclosure/attacker';
import type { Solver } from '../disclosure/integer-program';
import type { CellSet, Reach } from '../disclosure/table';
import type { Quantity } from './figures';
import { type Part, tableOf } from './parts';
import { changeOf, type Pool } from './pool';
import { REACH } from './primaries';

/** The tickets of its own that a clinic knows to be in each quantity, by key; none where it has none. */
export type Own = ReadonlyMap<string, number>;

/** A clinic for which something cannot seem what it must. */
export interface Exposure {
  own: Own;
  keys: readonly string[];
}

/** What a clinic must be able to believe: that there is nobody, or one, besides itself; and that there are enough, and others. */
export const reachWith = (own: number): Reach => ({ atMost: Math.max(REACH.atMost, own), atLeast: Math.max(REACH.atLeast, own + 1) });

/** Each different knowledge that a clinic has of the part, once, in an order that depends on nothing but them. */
export function insidersOf({ quantities }: Part): Own[] {
  const byClinic = new Map<string, Map<string, number>>();
  for (const { key, clinics } of quantities) {
    for (const [clinic, own] of clinics) byClinic.set(clinic, (byClinic.get(clinic) ?? new Map<string, number>()).set(key, own));
  }
  const distinct = new Map([...byClinic.values()].map((own) => [JSON.stringify([...own]), own]));
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

/** Tables that are found are kept in it; what is found is void where a crossing has to be put among the sums first. */
export type Finds = Pick<Pool, 'has' | 'add'> & { isVoid: () => boolean };

/**
 * Who of the clinics sees too much in what is withheld (all quantities of the part). One that knows the tickets of every
 * clinic in every quantity but the one that is looked at is asked first: the tables that fool it fool each of them. Only
 * where there are none each half of them is asked so, and its halves, and only where no table found so far serves.
 */
export function exposures(part: Part, insiders: readonly Own[], pool: Finds, solver: Solver): Exposure[] {
  const attacker = new Attacker(tableOf(part, () => ({ weight: 0, fixed: false, atLeast: 0, protect: null })), solver);
  try {
    return new Inquiry(part, pool, attacker).exposures(insiders);
  } finally {
    attacker.close();
  }
}

/** What one knows who knows what each of them does. */
function together(insiders: readonly Own[]): Own {
  const most = new Map<string, number>();
  for (const own of insiders) for (const [key, count] of own) most.set(key, Math.max(count, most.get(key) ?? 0));
  return most;
}

class Inquiry {
  private readonly withheld: CellSet;
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly part: Part, private readonly pool: Finds, private readonly attacker: Attacker) {
    this.withheld = new Set(part.quantities.keys());
    this.places = new Map(part.quantities.map(({ key }, place) => [key, place]));
  }

  exposures(insiders: readonly Own[]): Exposure[] {
    const all = together(insiders);
    const found = new Map<Own, Set<string>>();
    for (const quantity of this.part.quantities.filter(({ primary }) => primary)) {
      const { key } = quantity;
      // Whoever has none and whoever has one may believe the same.
      const ownOf = (insider: Own): number => Math.max(REACH.atMost, insider.get(key) ?? 0);
      for (const own of new Set(insiders.map(ownOf))) {
        for (const direction of [-1, 1] as const) {
          if (this.fooled(quantity, direction, new Map(all).set(key, own), own)) continue;
          for (const insider of this.seeing({ quantity, direction, own }, insiders.filter((one) => ownOf(one) === own))) {
            found.set(insider, (found.get(insider) ?? new Set()).add(key));
          }
        }
      }
    }
    return [...found].map(([own, keys]) => ({ own, keys: [...keys] }));
  }

  private seeing(asked: { quantity: Quantity; direction: Direction; own: number }, insiders: readonly Own[]): readonly Own[] {
    const { quantity, direction, own } = asked;
    const [first] = insiders;
    if (!first || this.pool.isVoid()) return [];
    const floors = insiders.length === 1 ? first : new Map(together(insiders)).set(quantity.key, own);
    if (this.fooled(quantity, direction, floors, own)) return [];
    const half = Math.ceil(insiders.length / 2);
    return insiders.length === 1 ? insiders : [...this.seeing(asked, insiders.slice(0, half)), ...this.seeing(asked, insiders.slice(half))];
  }

  /** Whether a table that has all `floors` shows the quantity as low, or as high, as whoever has `own` in it must find possible. */
  private fooled({ key, count }: Quantity, direction: Direction, floors: Own, own: number): boolean {
    const { atMost, atLeast } = reachWith(own);
    const wanted = (value: number): boolean => (direction === -1 ? value <= atMost : value >= atLeast);
    if (wanted(count) || this.pool.has(key, wanted, floors)) return true;
    this.attacker.suppose(new Map([...floors].map(([other, floor]) => [this.places.get(other) ?? NaN, floor])));
    const deviation = this.attacker.beyond(this.withheld, this.places.get(key) ?? NaN, direction, direction === -1 ? count - atMost : atLeast - count);
    if (deviation) this.pool.add(changeOf(this.part, this.part.quantities.map((quantity, place) => quantity.count + (deviation[place] ?? NaN))));
    return deviation !== null;
  }
}
