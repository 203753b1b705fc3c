import type { Deviation } from '../disclosure/attacker';
import type { Table, TableCell } from '../disclosure/table';
import type { Quantity } from './figures';
import type { Joint } from './joint';

/** A sum over what is not known: the rest of it is the constant. */
interface OpenSum {
  name: string;
  /** null: known, and then the constant is what the others add up to */
  total: Quantity | null;
  of: readonly Quantity[];
  constant: number;
}

/** What hangs together by sums; nothing in it depends on anything outside. */
export interface Part {
  /** by key */
  quantities: readonly Quantity[];
  sums: readonly OpenSum[];
  /** what is told by the release at hand has to do with it */
  fresh: boolean;
}

interface PartSoFar {
  quantities: Map<string, Quantity>;
  sums: OpenSum[];
  fresh: boolean;
}

/**
 * The joint sums without what is known, in the parts they fall into. Hotlines and years fall apart, and mostly breakdowns.
 * @param isKnown published, now or before
 */
export function partsOf({ quantities, sums, slices }: Joint, isKnown: (quantity: Quantity) => boolean): Part[] {
  const at = (key: string): Quantity => {
    const quantity = quantities.get(key);
    if (!quantity) throw new RangeError(`no quantity ${key}`);
    return quantity;
  };
  const groups = new Groups();
  // What a crossing in shorter periods ties to the release at hand has to do with it, though no sum that anybody gives says so.
  const tied = new Set(slices.flatMap(({ sums: within }) => within.filter((sum) => sum.fresh).flatMap(({ total, of }) => [total, ...of])));
  const open = sums.flatMap(({ name, total, of, fresh }) => {
    const parts = of.map(at);
    const unknown = parts.filter((part) => !isKnown(part));
    const constant = parts.reduce((sum, part) => (isKnown(part) ? sum + part.count : sum), 0);
    const left = at(total);
    const members = [...(isKnown(left) ? [] : [left]), ...unknown];
    const first = members[0];
    if (!first) return [];
    for (const member of members) groups.join(first.key, member.key);
    const openSum: OpenSum = isKnown(left) ? { name, total: null, of: unknown, constant: left.count - constant } : { name, total: left, of: unknown, constant };
    return [{ openSum, fresh, first: first.key, members }];
  });
  const parts = new Map<string, PartSoFar>();
  for (const { openSum, fresh, first, members } of open) {
    const root = groups.rootOf(first);
    const part: PartSoFar = parts.get(root) ?? { quantities: new Map(), sums: [], fresh: false };
    parts.set(root, part);
    part.sums.push(openSum);
    part.fresh ||= fresh || members.some(({ key }) => tied.has(key));
    for (const member of members) part.quantities.set(member.key, member);
  }
  return [...parts.values()]
    .map((part) => ({ ...part, quantities: [...part.quantities.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) }))
    .sort((a, b) => ((a.quantities[0]?.key ?? '') < (b.quantities[0]?.key ?? '') ? -1 : 1));
}

/** A part as the general table: its quantities first, in their order, then the constants of its sums. */
export function tableOf({ quantities, sums }: Part, cellOf: (quantity: Quantity) => Omit<TableCell, 'name' | 'count' | 'atMost'>): Table {
  const places = new Map(quantities.map(({ key }, place) => [key, place]));
  const cells: TableCell[] = quantities.map((quantity) => ({ name: quantity.key, count: quantity.count, atMost: null, ...cellOf(quantity) }));
  const constant = (name: string, count: number): number =>
    cells.push({ name, count, weight: 0, fixed: true, atLeast: 0, atMost: null, protect: null }) - 1;
  return {
    cells,
    sums: sums.map(({ name, total, of, constant: count }) => {
      const parts = of.map(({ key }) => places.get(key) ?? NaN);
      if (!total) return { total: constant(name, count), of: parts };
      return { total: places.get(total.key) ?? NaN, of: count === 0 ? parts : [...parts, constant(name, count)] };
    }),
  };
}

/** A deviation of the part's quantities as one of its table: constants do not deviate. */
export const wholeOf = ({ cells }: Table, deviation: Deviation): Deviation => cells.map((_, place) => deviation[place] ?? 0);

/** Union-find with path halving. */
class Groups {
  private readonly parent = new Map<string, string>();

  rootOf(key: string): string {
    let here = key;
    for (let above = this.parent.get(here); above !== undefined && above !== here; above = this.parent.get(here)) {
      const next = this.parent.get(above) ?? above;
      this.parent.set(here, next);
      here = next;
    }
    return here;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.parent.set(a, b);
  }
}
