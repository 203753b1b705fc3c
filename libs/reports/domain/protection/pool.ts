import type { Values } from '../disclosure/table';
import type { Part } from './parts';

/** What differs from the counts, by key. */
export type Change = ReadonlyMap<string, number>;

/** A table of the part as a change. */
export const changeOf = ({ quantities }: Part, values: Values): Change =>
  new Map(quantities.flatMap(({ key, count }, place) => (values[place] === count ? [] : [[key, values[place] ?? NaN] as const])));

/**
 * Tables found so far that agree with all that is published, each as what differs from the counts. They do so too when more
 * is withheld: the rest is then as counted.
 */
export class Pool {
  private readonly byKey = new Map<string, Change[]>();

  add(change: Change): void {
    for (const key of change.keys()) {
      const others = this.byKey.get(key) ?? [];
      others.push(change);
      this.byKey.set(key, others);
    }
  }

  /** Whether one of them shows the quantity as `wanted`, and nothing below its floor. @param floors none above a count */
  has(key: string, wanted: (value: number) => boolean, floors: ReadonlyMap<string, number>): boolean {
    return this.find(key, wanted, (change) => keeps(change, floors)) !== undefined;
  }

  /** The first that shows the quantity as `wanted`, of those that `serve`. */
  find(key: string, wanted: (value: number) => boolean, serves: (change: Change) => boolean): Change | undefined {
    return this.byKey.get(key)?.find((change) => wanted(change.get(key) ?? NaN) && serves(change));
  }
}

/** Asked for every clinic and every table: the shorter of the two is gone through. */
function keeps(change: Change, floors: ReadonlyMap<string, number>): boolean {
  if (floors.size < change.size) {
    for (const [key, floor] of floors) if ((change.get(key) ?? floor) < floor) return false;
    return true;
  }
  for (const [key, value] of change) if (value < (floors.get(key) ?? 0)) return false;
  return true;
}
