import { Attacker, type Direction } from '../disclosure/attacker';
import type { Solver } from '../disclosure/integer-program';
import type { CellSet, Reach, Table, Values } from '../disclosure/table';
import type { Quantity } from './figures';
import { type Part, tableOf } from './parts';
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

/**
 * Who of the clinics sees too much in what is withheld (all quantities of the part). One that knows the tickets of every
 * clinic in every quantity but the one that is looked at is asked first: the tables that fool it fool each of them. Only
 * where there are none they are asked one by one, and only where no table found so far serves.
 * @param pool tables that agree with all that is published; those found are added
 */
export function exposures(part: Part, insiders: readonly Own[], pool: Values[], solver: Solver): Exposure[] {
  const inquiry = new Inquiry(part, pool, solver);
  const most = new Map<string, number>();
  for (const own of insiders) for (const [key, count] of own) most.set(key, Math.max(count, most.get(key) ?? 0));
  const found = new Map<Own, Set<string>>();
  for (const { key, primary } of part.quantities) {
    if (!primary) continue;
    // Whoever has none and whoever has one may believe the same.
    const ownOf = (insider: Own): number => Math.max(REACH.atMost, insider.get(key) ?? 0);
    for (const own of new Set(insiders.map(ownOf))) {
      const clinics = insiders.filter((insider) => ownOf(insider) === own);
      for (const direction of [-1, 1] as const) {
        if (inquiry.fooled(key, direction, new Map(most).set(key, own), own)) continue;
        for (const insider of clinics) {
          if (!inquiry.fooled(key, direction, insider, own)) found.set(insider, (found.get(insider) ?? new Set()).add(key));
        }
      }
    }
  }
  return [...found].map(([own, keys]) => ({ own, keys: [...keys] }));
}

class Inquiry {
  private readonly withheld: CellSet;
  private readonly places: ReadonlyMap<string, number>;
  private readonly truth: Values;

  constructor(private readonly part: Part, private readonly pool: Values[], private readonly solver: Solver) {
    this.withheld = new Set(part.quantities.keys());
    this.places = new Map(part.quantities.map(({ key }, place) => [key, place]));
    this.truth = this.tableWith(new Map()).cells.map(({ count }) => count);
    this.pool.push(this.truth);
  }

  /** Whether a table that has all `floors` shows the quantity as low, or as high, as whoever has `own` in it must find possible. */
  fooled(key: string, direction: Direction, floors: Own, own: number): boolean {
    const place = this.places.get(key) ?? NaN;
    const { atMost, atLeast } = reachWith(own);
    const there = (values: Values): boolean => {
      const value = values[place] ?? NaN;
      return direction === -1 ? value <= atMost : value >= atLeast;
    };
    const agrees = (values: Values): boolean => [...floors].every(([other, floor]) => (values[this.places.get(other) ?? NaN] ?? 0) >= floor);
    if (this.pool.some((values) => there(values) && agrees(values))) return true;
    const count = this.truth[place] ?? NaN;
    const found = this.beyond(floors, place, direction, direction === -1 ? count - atMost : atLeast - count);
    if (found) this.pool.push(found);
    return found !== null;
  }

  private beyond(floors: Own, place: number, direction: Direction, distance: number): Values | null {
    const attacker = new Attacker(this.tableWith(floors), this.solver);
    try {
      const deviation = attacker.beyond(this.withheld, place, direction, distance);
      return deviation && this.truth.map((count, at) => count + (deviation[at] ?? NaN));
    } finally {
      attacker.close();
    }
  }

  private tableWith(floors: Own): Table {
    return tableOf(this.part, ({ key }: Quantity) => ({ weight: 0, fixed: false, atLeast: floors.get(key) ?? 0, protect: null }));
  }
}
