import type { EarlierRelease, Tabulated } from '../release/tabulated';
import { clinicsBeside, clinicsOf, figuresOf, inOrder, type Keys, type Quantity } from './figures';
import { crossingsInParts } from './crossings';
import type { Cover } from './periods';
import { reasonsOf } from './primaries';
import { HiddenCells, type Slices, slicesOf } from './slices';
import { Tellings } from './tellings';

/** `total` is the sum of `of`: keys of quantities. */
export interface JointSum {
  name: string;
  total: string;
  of: readonly string[];
  /** the release at hand tells or withholds something of it */
  fresh: boolean;
}

/** All that can be added up over everything ever released and the release at hand. */
export interface Joint {
  quantities: ReadonlyMap<string, Quantity>;
  sums: readonly JointSum[];
  /** keys of the cells of the release at hand */
  keys: Keys;
  /** what could be put among the sums besides: crossings in periods that do not give them */
  slices: readonly Slices[];
}

/**
 * The sums of each release, and those that tie releases:
 * - **Periods.** A quarter is its months. Where all of them were released, what is left between it and them is what was
 *   changed in between; where some were not, what is left is theirs, and as much a count as any other.
 * - **Corrections.** A count that changed is the old one and a difference.
 * Such a difference is never told, but who knows both ends knows it: it is a quantity of its own, and to be protected when
 * it is small. In which direction it goes is taken to be known.
 *
 * Every release of a period is tied to what the shorter ones said when it was made, and once more to what they say since
 * where that fits exactly: whoever compares takes what fits.
 */
export function jointOf(tabulated: Tabulated, earlier: readonly EarlierRelease[]): Joint {
  const releases = inOrder(tabulated, earlier);
  const { quantities, keys, changes } = figuresOf(releases);
  const own = keys.at(-1) ?? new Map<string, string>();
  const fresh = new Set(own.values());
  const builder = new JointBuilder(quantities, fresh);
  releases.forEach((release, index) => {
    const keyOf = keys[index] ?? new Map<string, string>();
    release.tabulated.breakdowns.forEach(({ total, of }) => builder.sum(keyOf.get(total) ?? '', of.map((name) => keyOf.get(name) ?? '')));
  });
  for (const { before, after } of changes) builder.tie(after, [before], true);
  const tellings = new Tellings(releases, keys);
  tiePeriods(tellings, builder);
  const hiddenCells = new HiddenCells();
  const crossings = crossingsInParts(releases, keys, tellings, (key) => quantities.get(key)?.count ?? NaN);
  return { quantities, sums: builder.sums(), keys: own, slices: crossings.flatMap((crossing) => slicesOf(crossing, hiddenCells) ?? []) };
}

function tiePeriods(tellings: Tellings, builder: JointBuilder): void {
  for (const coordinates of tellings.coordinates()) {
    for (const { span, at, key } of tellings.all(coordinates)) {
      const { longest, shortest } = tellings.covers(coordinates, span);
      if (!longest) continue;
      const keysOf = ({ parts }: Cover, when: number): string[] => parts.map(({ code }) => tellings.keyAt(coordinates, code, when) ?? '');
      if (builder.tie(key, keysOf(longest, at), longest.whole)) continue;
      if (shortest?.whole) builder.tie(key, keysOf(shortest, at), true);
      for (const cover of [longest, shortest]) if (cover?.whole) builder.tieIfExact(key, keysOf(cover, Infinity));
    }
  }
}

class JointBuilder {
  private readonly found = new Map<string, JointSum>();

  constructor(private readonly quantities: Map<string, Quantity>, private readonly fresh: ReadonlySet<string>) {}

  sums(): JointSum[] {
    return [...this.found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  sum(total: string, of: readonly string[], tied: readonly string[] = [total, ...of]): void {
    const parts = [...of].sort();
    const name = `${total} = ${parts.join(' + ')}`;
    this.found.set(name, { name, total, of: parts, fresh: tied.some((key) => this.fresh.has(key)) });
  }

  /** @returns whether they add up without a difference */
  tie(total: string, of: readonly string[], whole: boolean): boolean {
    const [left, parts] = [this.at(total), of.map((key) => this.at(key))];
    const rest = left.count - parts.reduce((sum, { count }) => sum + count, 0);
    if (rest === 0 && whole) this.sum(total, of);
    // Of what everybody knows already no difference is a secret; and a rest that is missing on both sides ties nothing.
    else if (![left, ...parts].every(({ state }) => state === 'KNOWN') && (whole || rest >= 0)) this.tieBy(left, parts, rest, whole);
    return rest === 0 && whole;
  }

  tieIfExact(total: string, of: readonly string[]): void {
    if (this.at(total).count === of.reduce((sum, key) => sum + this.at(key).count, 0)) this.sum(total, of);
  }

  private tieBy(total: Quantity, parts: readonly Quantity[], rest: number, whole: boolean): void {
    const of = parts.map(({ key }) => key);
    const tied = [total.key, ...of];
    const name = `${total.key} − ${[...of].sort().join(' − ')}`;
    if (rest >= 0) return this.sum(total.key, [...of, this.hidden(name, rest, clinicsBeside(total, parts), whole)], tied);
    // Less than its parts: the parts together are it and the difference.
    const lost = clinicsBeside({ count: total.count - rest, clinics: clinicsOf(parts) }, [total]);
    const first = parts[0];
    const together = parts.length === 1 && first ? first.key : this.hidden(`(${[...of].sort().join(' + ')})`, total.count - rest, new Map(), true, false);
    if (parts.length > 1) this.sum(together, of, tied);
    this.sum(together, [total.key, this.hidden(name, -rest, lost, true)], tied);
  }

  /**
   * A quantity that nobody tells, judged as any count. Of a difference no clinic is taken to know its part: what changed of
   * its own tickets may have been made up for by others'.
   */
  private hidden(key: string, count: number, clinics: ReadonlyMap<string, number>, difference: boolean, judged = true): string {
    const primary = judged && reasonsOf({ count, clinics }).length > 0;
    this.quantities.set(key, { key, count, clinics: difference ? new Map() : clinics, state: 'HIDDEN', primary });
    return key;
  }

  private at(key: string): Quantity {
    const quantity = this.quantities.get(key);
    if (!quantity) throw new RangeError(`no quantity ${key}`);
    return quantity;
  }
}
